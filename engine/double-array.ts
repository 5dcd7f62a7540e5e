/**
 * A trie of keys in a double array (Aoe 1989), in typed arrays that can be opened from a file as they are.
 *
 * Keys are sequences of symbols: small numbers, the most frequent lowest, that stand for folded code units. From node n
 * symbol s leads to node base[n] + s, if check[base[n] + s] is n; value[n] is the key that ends there, or -1. Root is 0.
 * One step costs two array reads however many children a node has. A second table, a bitmap over hashed pairs of
 * symbols, says which two symbols can start a key at all: most places of a text are left after one read of it.
 */
export interface Automaton {
  readonly base: Int32Array
  readonly check: Int32Array
  readonly value: Int32Array
  /** BIGRAM_BITS bits, indexed by `bigram`. */
  readonly bigrams: Uint32Array
  /** By symbol: 1 where a key of that one symbol exists. */
  readonly singles: Uint8Array
}

export const BIGRAM_BITS = 1 << 18

/** Index of a pair of symbols in the bitmap; different pairs may share one. */
export function bigram(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 14
}

/** @param keys symbol sequences, no two alike; `value` gives indices into this list. Symbols run from 1 to `symbols`. */
export function buildAutomaton(keys: readonly Uint16Array[], symbols: number): Automaton {
  const array = new GrowingArray(symbols)
  const order = [...keys.keys()].toSorted((a, b) => compare(keys[a]!, keys[b]!))
  const pending: Node[] = [{ node: 0, from: 0, to: order.length, depth: 0 }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    let { from } = next
    if (from < next.to && keys[order[from]!]!.length === next.depth) array.value[next.node] = order[from++]!
    const children = childrenOf(keys, order, from, next.to, next.depth)
    if (children.length === 0) continue
    const base = array.place(
      next.node,
      children.map((child) => child.symbol),
    )
    for (const child of children)
      pending.push({ node: base + child.symbol, from: child.from, to: child.to, depth: next.depth + 1 })
  }
  return { ...array.finish(), ...starts(keys, symbols) }
}

interface Node {
  readonly node: number
  /** The keys below it: `order[from]` up to `order[to]`. */
  readonly from: number
  readonly to: number
  readonly depth: number
}

interface Child {
  readonly symbol: number
  readonly from: number
  readonly to: number
}

function compare(a: Uint16Array, b: Uint16Array): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!
  return a.length - b.length
}

function childrenOf(
  keys: readonly Uint16Array[],
  order: readonly number[],
  from: number,
  to: number,
  depth: number,
): Child[] {
  const children: Child[] = []
  for (let at = from; at < to;) {
    const symbol = keys[order[at]!]![depth]!
    let end = at + 1
    while (end < to && keys[order[end]!]![depth] === symbol) end++
    children.push({ symbol, from: at, to: end })
    at = end
  }
  return children
}

function starts(keys: readonly Uint16Array[], symbols: number): Pick<Automaton, 'bigrams' | 'singles'> {
  const bigrams = new Uint32Array(BIGRAM_BITS / 32)
  const singles = new Uint8Array(symbols + 1)
  for (const key of keys) {
    if (key.length === 1) singles[key[0]!] = 1
    const bit = key.length === 1 ? bigram(key[0]!, 0) : bigram(key[0]!, key[1]!)
    bigrams[bit >>> 5]! |= 1 << (bit & 31)
  }
  return { bigrams, singles }
}

/** The three arrays while they grow. */
class GrowingArray {
  base = new Int32Array(1 << 12)
  check = new Int32Array(1 << 12).fill(-1)
  value = new Int32Array(1 << 12).fill(-1)
  readonly #symbols: number
  /** No free slot below. */
  #free = 1
  #used = 0

  constructor(symbols: number) {
    this.#symbols = symbols
    this.check[0] = 0
  }

  /** Finds room for all children of a node and returns the node's base. */
  place(node: number, symbols: readonly number[]): number {
    this.#reserve(this.#used + this.#symbols + 2)
    while (this.check[this.#free] !== -1) this.#free++
    const lowest = symbols[0]!
    let slot = Math.max(this.#free, lowest)
    // A node with many children finds no room among the nearly full slots; looking there again and again is quadratic.
    if (symbols.length > 8) slot = Math.max(slot, this.#used - 4 * this.#symbols)
    for (; ; slot++) {
      this.#reserve(slot + this.#symbols + 2)
      const base = slot - lowest
      if (symbols.every((symbol) => this.check[base + symbol] === -1)) {
        for (const symbol of symbols) this.check[base + symbol] = node
        this.#used = Math.max(this.#used, base + symbols.at(-1)!)
        this.base[node] = base
        return base
      }
    }
  }

  /** Cut to size; any node plus any symbol still lies inside, so that a scan needs no bounds check. */
  finish(): Pick<Automaton, 'base' | 'check' | 'value'> {
    const length = this.#used + this.#symbols + 2
    this.#reserve(length)
    return { base: this.base.slice(0, length), check: this.check.slice(0, length), value: this.value.slice(0, length) }
  }

  #reserve(length: number): void {
    if (length <= this.base.length) return
    const size = 2 ** Math.ceil(Math.log2(length + 1))
    this.base = grown(this.base, size, 0)
    this.check = grown(this.check, size, -1)
    this.value = grown(this.value, size, -1)
  }
}

function grown(array: Int32Array<ArrayBuffer>, size: number, filler: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size).fill(filler)
  larger.set(array)
  return larger
}
