/**
 * A trie of keys in a double array (Aoe 1989), in typed arrays that can be opened from a file as they are.
 *
 * Keys are strings of symbols: small numbers, the most frequent lowest, that stand for folded code units. From node n
 * symbol s leads to node m = base(n) + s, if n is the parent of m. Root is 0. Below a node that one key alone goes through
 * nothing branches any more: it is a leaf, and what is left of the key lies in `tails` as it is, which takes a quarter of
 * the nodes that a trie of single letters would. Where a key ends and others go on, symbol END leads to its leaf.
 *
 * Base and parent of a node lie side by side in `cells`, and the parent's lowest bit says whether a key ends there, so
 * that a step touches one line of memory however many children a node has. A second table, a bitmap over hashed pairs of
 * symbols, says which two symbols can start a key at all: most places of a text are left after one read of it.
 */
export interface Automaton {
  /** Of node n at 2n its base, or of a leaf ~(where its tail starts); at 2n + 1 its parent × 2, plus 1 where a key ends, or -1 for no node. */
  readonly cells: Int32Array
  /** Of each leaf: the value of its key (two halves, the lower first), the symbols that are left, END. */
  readonly tails: Uint16Array
  /** BIGRAM_BITS bits, indexed by `bigram`. */
  readonly bigrams: Uint32Array
  /** By symbol: 1 where a key of that one symbol exists. */
  readonly singles: Uint8Array
}

/** No letter has this symbol. */
export const END = 0

/** What finding the key of a leaf gives. */
export function valueOf({ cells, tails }: Pick<Automaton, 'cells' | 'tails'>, leaf: number): number {
  const tail = ~cells[2 * leaf]!
  return tails[tail]! | (tails[tail + 1]! << 16)
}

/** Where the symbols that are left of a leaf's key start. */
export function tailOf({ cells }: Pick<Automaton, 'cells'>, leaf: number): number {
  return ~cells[2 * leaf]! + 2
}

const BIGRAM_BITS = 1 << 18

/** Index of a pair of symbols in the bitmap; different pairs may share one. */
export function bigram(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 14
}

export interface AutomatonOptions {
  /** The highest; they run from 1. */
  readonly symbols: number
  /** What finding each key gives. */
  readonly values: ArrayLike<number>
}

/** @param keys their code units are symbols; none empty, no two alike */
export function buildAutomaton(keys: readonly string[], { symbols, values }: AutomatonOptions): Automaton {
  const array = new GrowingArray(symbols)
  const tails = new GrowingTails()
  const order = [...keys.keys()].sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1))
  const { units, begins } = oneAfterTheOther(keys, order)
  /** What is still to be placed: node, depth, and the keys below it, in order from `from` up to `to`. */
  const pending: number[] = [0, 0, 0, order.length]
  // One object for each child of each node would be a million of them.
  const children: number[] = []
  const firsts: number[] = []
  while (pending.length > 0) {
    const to = pending.pop()!
    const from = pending.pop()!
    const depth = pending.pop()!
    const node = pending.pop()!
    if (depth > 0 && to - from === 1) {
      const rest = units.subarray(begins[from]! + depth, begins[from + 1])
      array.makeLeaf(node, tails.add(rest, values[order[from]!]!))
      continue
    }
    children.length = firsts.length = 0
    // By symbol, ascending; of a key that ends here END comes first, as the shorter key does.
    for (let at = from, before = -1; at < to; at++) {
      const symbol = units[begins[at]! + depth]!
      if (symbol === before) continue
      children.push((before = symbol))
      firsts.push(at)
    }
    if (children.length === 0) continue
    const base = array.place(node, children)
    for (let nth = 0; nth < children.length; nth++)
      pending.push(base + children[nth]!, depth + 1, firsts[nth]!, firsts[nth + 1] ?? to)
  }
  return { ...array.finish(), tails: tails.finish(), ...starts(keys, symbols) }
}

/** The keys in order, each with END behind it, in one piece of memory: a trie is built by reading them again and again. */
function oneAfterTheOther(
  keys: readonly string[],
  order: readonly number[],
): { readonly units: Uint16Array; readonly begins: Uint32Array } {
  const begins = new Uint32Array(keys.length + 1)
  for (let at = 0; at < order.length; at++) begins[at + 1] = begins[at]! + keys[order[at]!]!.length + 1
  const units = new Uint16Array(begins[keys.length]!)
  for (let at = 0; at < order.length; at++) {
    const key = keys[order[at]!]!
    for (let of = 0; of < key.length; of++) units[begins[at]! + of] = key.charCodeAt(of)
  }
  return { units, begins }
}

function starts(keys: readonly string[], symbols: number): Pick<Automaton, 'bigrams' | 'singles'> {
  const bigrams = new Uint32Array(BIGRAM_BITS / 32)
  const singles = new Uint8Array(symbols + 1)
  for (const key of keys) {
    if (key.length === 1) singles[key.charCodeAt(0)] = 1
    const bit = bigram(key.charCodeAt(0), key.length > 1 ? key.charCodeAt(1) : END)
    bigrams[bit >>> 5]! |= 1 << (bit & 31)
  }
  return { bigrams, singles }
}

/** Share of taken slots above which a stretch counts as full. */
const DENSE = 0.9

/** Base and parent while they grow. */
class GrowingArray {
  base = new Int32Array(1 << 12)
  check = new Int32Array(1 << 12).fill(-1)
  readonly #symbols: number
  /** Below, nothing is looked for any more. */
  #free = 1
  #used = 0

  constructor(symbols: number) {
    this.#symbols = symbols
    this.check[0] = 0
  }

  makeLeaf(node: number, tail: number): void {
    this.base[node] = ~tail
  }

  /** Finds room for all children of a node and returns the node's base. */
  place(node: number, children: readonly number[]): number {
    const lowest = children[0]!
    const highest = children.at(-1)!
    const from = Math.max(this.#free, lowest + 1)
    let taken = 0
    for (let slot = from; ; slot++) {
      const base = slot - lowest
      if (base + highest >= this.check.length) this.#reserve(base + highest + 1)
      if (!this.#fits(base, children)) {
        if (this.check[slot] !== -1) taken++
        continue
      }
      for (const symbol of children) this.check[base + symbol] = node
      this.#used = Math.max(this.#used, base + highest)
      this.base[node] = base
      // Nearly full up to here: to look there again for every node would be quadratic; a few slots are given up instead.
      if (slot - from > 16 && taken > DENSE * (slot - from)) this.#free = slot
      return base
    }
  }

  #fits(base: number, children: readonly number[]): boolean {
    for (let nth = 0; nth < children.length; nth++) if (this.check[base + children[nth]!] !== -1) return false
    return true
  }

  /** Cut to size; any node plus any symbol still lies inside, so that a scan needs no bounds check. */
  finish(): Pick<Automaton, 'cells'> {
    const length = this.#used + this.#symbols + 2
    this.#reserve(length)
    const cells = new Int32Array(2 * length)
    for (let node = 0; node < length; node++) {
      const parent = this.check[node]!
      const base = this.base[node]!
      cells[2 * node] = base
      cells[2 * node + 1] = parent === -1 ? -1 : 2 * parent + (base > 0 && this.check[base] === node ? 1 : 0)
    }
    return { cells }
  }

  #reserve(length: number): void {
    if (length <= this.base.length) return
    const size = 2 ** Math.ceil(Math.log2(length + 1))
    this.base = grown(this.base, size, 0)
    this.check = grown(this.check, size, -1)
  }
}

class GrowingTails {
  #units = new Uint16Array(1 << 12)
  #length = 0

  /** Adds what is left of a key, END included; returns where it starts. */
  add(rest: Uint16Array, value: number): number {
    const start = this.#length
    const length = start + 2 + rest.length
    if (length > this.#units.length) {
      const larger = new Uint16Array(2 * length)
      larger.set(this.#units)
      this.#units = larger
    }
    this.#units[start] = value & 0xffff
    this.#units[start + 1] = value >>> 16
    this.#units.set(rest, start + 2)
    this.#length = length
    return start
  }

  finish(): Uint16Array {
    return this.#units.slice(0, this.#length)
  }
}

function grown(array: Int32Array<ArrayBuffer>, size: number, filler: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size).fill(filler)
  larger.set(array)
  return larger
}
