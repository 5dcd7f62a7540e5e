import { BRANCH, END, ENDS_HERE, IGNORABLE, PAIR_BITS, pairHash, slotOf, type KeyTrie } from './key-trie.ts'

/**
 * @param keys their code units are symbols: GAP or letters; none empty, no two alike
 * @param claims of each key; the last of them has the highest bit set, no other has
 */
export function buildKeyTrie(keys: readonly string[], claims: readonly (readonly number[])[]): KeyTrie {
  const row = new GrowingRow()
  const starts = byStart(keys)
  row.add(END)
  const places = starts.map(({ first, second, below }) => {
    const place = row.length
    row.add(first)
    row.add(second)
    writeKeys(row, below.length > 1 ? below.sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1)) : below, keys, claims)
    return place
  })
  return { trie: row.finish(), slots: slotsFor(starts, places), pairs: pairsOf(starts) }
}

/** The keys that start with the same two symbols; of a key of one letter the second is END. */
interface Start {
  readonly first: number
  readonly second: number
  readonly below: number[]
}

/** In order: what is alike lies together, and packs a twentieth better than in the order of the slots. */
function byStart(keys: readonly string[]): Start[] {
  const starts = new Map<number, Start>()
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!
    const first = key.charCodeAt(0)
    const second = symbolOf(key, 1)
    const known = starts.get(first * 0x10000 + second)
    if (known) known.below.push(at)
    else starts.set(first * 0x10000 + second, { first, second, below: [at] })
  }
  return [...starts.values()].sort((a, b) => a.first - b.first || a.second - b.second)
}

function symbolOf(key: string, depth: number): number {
  return depth < key.length ? key.charCodeAt(depth) : END
}

/** In each slot where a start lies in the row. */
function slotsFor(starts: readonly Start[], places: readonly number[]): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(1.5 * starts.length + 2)))
  starts.forEach(({ first, second }, nth) => {
    let slot = slotOf(first, second, slots.length)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = places[nth]!
  })
  return slots
}

function pairsOf(starts: readonly Start[]): Uint32Array {
  const pairs = new Uint32Array(2 ** PAIR_BITS / 32)
  const set = (bit: number): void => {
    pairs[bit >>> 5]! |= 1 << (bit & 31)
  }
  for (const { first, second } of starts) {
    set(pairHash(first, second))
    // What comes after a mark that does not count is not known yet.
    set(pairHash(first, IGNORABLE))
  }
  return pairs
}

/** Writes what follows the second symbol of keys that share both; they are in order. */
function writeKeys(
  row: GrowingRow,
  order: readonly number[],
  keys: readonly string[],
  claims: readonly (readonly number[])[],
): void {
  /** What is still to be written: of the keys from and up to which, from which letter on, and what is told where that lies. */
  const pending = [0, order.length, 2, 0, 0]
  const symbolAt = (at: number, depth: number): number => symbolOf(keys[order[at]!]!, depth)
  while (pending.length > 0) {
    const branch = pending.pop()!
    const told = pending.pop()!
    let depth = pending.pop()!
    const to = pending.pop()!
    let from = pending.pop()!
    if (told > 0) row.setWide(told, row.length - branch)
    while (from < to) {
      const symbol = symbolAt(from, depth)
      if (symbol === END) {
        row.add(to - from > 1 ? ENDS_HERE : END)
        for (const claim of claims[order[from]!]!) row.addWide(claim)
        from++
      } else if (symbol === symbolAt(to - 1, depth)) {
        // In order: what the first and the last share, all do.
        row.add(symbol)
        depth++
      } else {
        const firsts: number[] = []
        for (let at = from, before = END; at < to; at++) {
          const each = symbolAt(at, depth)
          if (each !== before) firsts.push(at)
          before = each
        }
        const here = row.length
        row.add(BRANCH)
        row.add(firsts.length)
        for (const at of firsts) row.add(symbolAt(at, depth))
        for (let nth = firsts.length - 1; nth >= 0; nth--)
          pending.push(
            firsts[nth]!,
            firsts[nth + 1] ?? to,
            depth + 1,
            nth === 0 ? 0 : here + 2 + firsts.length + 2 * (nth - 1),
            here,
          )
        for (let nth = 1; nth < firsts.length; nth++) row.addWide(0)
        break
      }
    }
  }
}

class GrowingRow {
  #units = new Uint16Array(1 << 16)
  length = 0

  add(unit: number): void {
    if (this.length === this.#units.length) {
      const larger = new Uint16Array(2 * this.length)
      larger.set(this.#units)
      this.#units = larger
    }
    this.#units[this.length++] = unit
  }

  /** The lower half first. */
  addWide(value: number): void {
    this.add(value & 0xffff)
    this.add(value >>> 16)
  }

  setWide(at: number, value: number): void {
    this.#units[at] = value & 0xffff
    this.#units[at + 1] = value >>> 16
  }

  finish(): Uint16Array {
    return this.#units.slice(0, this.length)
  }
}
