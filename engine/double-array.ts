/**
 * A trie of keys in a double array (Aoe 1989), in typed arrays that can be opened from a file as they are.
 *
 * Keys are sequences of symbols: small numbers, the most frequent lowest, that stand for folded code units. From node n
 * symbol s leads to node m = base(n) + s, if n is the parent of m; where a key ends, value[m] is which. Root is 0.
 * Base and parent of a node lie side by side in `cells`, and the parent's lowest bit says whether a key ends there, so
 * that a step touches one line of memory however many children a node has. A second table, a bitmap over hashed pairs of
 * symbols, says which two symbols can start a key at all: most places of a text are left after one read of it.
 */
export interface Automaton {
  /** Of node n: base at 2n; at 2n + 1 its parent × 2, plus 1 where a key ends, or -1 for no node. */
  readonly cells: Int32Array
  readonly value: Int32Array
  /** BIGRAM_BITS bits, indexed by `bigram`. */
  readonly bigrams: Uint32Array
  /** By symbol: 1 where a key of that one symbol exists. */
  readonly singles: Uint8Array
}

const BIGRAM_BITS = 1 << 18

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

/** Share of taken slots above which a stretch counts as full. */
const DENSE = 0.9

/** The three arrays while they grow. */
class GrowingArray {
  base = new Int32Array(1 << 12)
  check = new Int32Array(1 << 12).fill(-1)
  value = new Int32Array(1 << 12).fill(-1)
  readonly #symbols: number
  /** Below, nothing is looked for any more. */
  #free = 1
  #used = 0

  constructor(symbols: number) {
    this.#symbols = symbols
    this.check[0] = 0
  }

  /** Finds room for all children of a node and returns the node's base. */
  place(node: number, symbols: readonly number[]): number {
    const lowest = symbols[0]!
    const from = Math.max(this.#free, lowest)
    let taken = 0
    for (let slot = from; ; slot++) {
      this.#reserve(slot + this.#symbols + 2)
      const base = slot - lowest
      if (!this.#fits(base, symbols)) {
        if (this.check[slot] !== -1) taken++
        continue
      }
      for (const symbol of symbols) this.check[base + symbol] = node
      this.#used = Math.max(this.#used, base + symbols.at(-1)!)
      this.base[node] = base
      // Nearly full up to here: to look there again for every node would be quadratic; a few slots are given up instead.
      if (slot - from > 16 && taken > DENSE * (slot - from)) this.#free = slot
      return base
    }
  }

  #fits(base: number, symbols: readonly number[]): boolean {
    for (let nth = 0; nth < symbols.length; nth++) if (this.check[base + symbols[nth]!] !== -1) return false
    return true
  }

  /** Cut to size; any node plus any symbol still lies inside, so that a scan needs no bounds check. */
  finish(): Pick<Automaton, 'cells' | 'value'> {
    const length = this.#used + this.#symbols + 2
    this.#reserve(length)
    const cells = new Int32Array(2 * length)
    for (let node = 0; node < length; node++) {
      cells[2 * node] = this.base[node]!
      cells[2 * node + 1] = this.check[node] === -1 ? -1 : 2 * this.check[node]! + (this.value[node] === -1 ? 0 : 1)
    }
    return { cells, value: this.value.slice(0, length) }
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
