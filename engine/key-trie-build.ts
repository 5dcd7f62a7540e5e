import {
  BLOCK_BITS,
  BRANCH,
  CLAIM,
  DIGITS,
  EITHER,
  END,
  ENDS_HERE,
  GAP_SYMBOL,
  IGNORABLE,
  LOWEST,
  MAY_JOIN,
  MAY_PART,
  ONE_BYTE,
  PAIR_BITS,
  pairHash,
  slotOf,
  STEP_FROM,
  THREE,
  TWO_BYTES,
  type KeyTrie,
} from './key-trie.ts'
import { lengthsOf } from './lengths.ts'

/**
 * @param keys their code units are symbols: GAP or letters; none empty, no two alike
 * @param claims of each key (CLAIM)
 */
export function buildKeyTrie(keys: readonly string[], claims: readonly (readonly number[])[]): KeyTrie {
  const row = new BackwardRow()
  const starts = byStart(keys)
  const places = new Uint32Array(starts.length)
  for (let nth = starts.length - 1; nth >= 0; nth--) {
    const { first, second, below } = starts[nth]!
    const order = below.length > 1 ? below.sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1)) : below
    new KeyWriter(row, order, keys, claims).write(0, order.length, 2)
    if (second !== END) row.addSymbol(second)
    row.addSymbol(first)
    places[nth] = row.length
  }
  // No start is at 0, and no key ends there.
  row.add(BRANCH)
  const { trie, ...claimed } = row.finish()
  return {
    trie,
    ...claimed,
    slots: slotsFor(
      starts,
      places.map((place) => trie.length - place),
    ),
    pairs: pairsOf(starts),
  }
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
function slotsFor(starts: readonly Start[], places: Uint32Array): Uint32Array {
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

/** Writes the keys of one start. They are in order, and what has to be told first is known last: so from behind. */
class KeyWriter {
  readonly #row: BackwardRow
  readonly #order: readonly number[]
  readonly #keys: readonly string[]
  readonly #claims: readonly (readonly number[])[]

  constructor(
    row: BackwardRow,
    order: readonly number[],
    keys: readonly string[],
    claims: readonly (readonly number[])[],
  ) {
    this.#row = row
    this.#order = order
    this.#keys = keys
    this.#claims = claims
  }

  /** What follows the first `depth` symbols of the keys from and up to which; these they share. */
  write(from: number, to: number, depth: number): void {
    const symbol = this.#symbolAt(from, depth)
    if (symbol === END) return this.#writeEnd(from, to, depth)
    if (symbol === this.#symbolAt(to - 1, depth)) return this.#writeShared(from, to, depth)
    const joined = symbol === GAP_SYMBOL ? this.#firstJoined(from, to, depth) : null
    const gap = joined === null ? null : this.#gapBetween(from, joined, depth)
    if (gap === null) return this.#writeBranch(from, to, depth)
    // What is written once is the half whose claims are the stricter.
    if (gap === MAY_PART) this.write(joined!, to, depth)
    else this.write(from, joined!, depth + 1)
    this.#row.add(gap)
  }

  #symbolAt(at: number, depth: number): number {
    return symbolOf(this.#keys[this.#order[at]!]!, depth)
  }

  #writeEnd(from: number, to: number, depth: number): void {
    const more = to - from > 1
    if (more) this.write(from + 1, to, depth)
    this.#row.addClaims(this.#claims[this.#order[from]!]!)
    this.#row.add(more ? ENDS_HERE : END)
  }

  /** In order: what the first and the last share, all do. */
  #writeShared(from: number, to: number, depth: number): void {
    const first = this.#keys[this.#order[from]!]!
    const last = this.#keys[this.#order[to - 1]!]!
    let end = depth + 1
    while (end < first.length && first.charCodeAt(end) === symbolOf(last, end)) end++
    this.write(from, to, end)
    while (end > depth) this.#row.addSymbol(first.charCodeAt(--end))
  }

  #writeBranch(from: number, to: number, depth: number): void {
    const row = this.#row
    /** Of each way its symbol and its length, from behind. */
    const ways: number[] = []
    let end = to
    while (end > from) {
      const symbol = this.#symbolAt(end - 1, depth)
      let start = end - 1
      while (start > from && this.#symbolAt(start - 1, depth) === symbol) start--
      const length = row.length
      this.write(start, end, depth + 1)
      ways.push(symbol, row.length - length)
      end = start
    }
    const length = row.length
    for (let nth = 0; nth < ways.length; nth += 2) {
      if (nth > 0) row.addNumber(ways[nth + 1]! + 1, 4)
      row.addSymbol(ways[nth]! - (ways[nth + 2] ?? STEP_FROM) + 1)
    }
    row.addNumber(row.length - length, 4)
    row.add(BRANCH)
  }

  /** Of keys of which some go on with a gap: the first that does not, if there are as many as of the others. */
  #firstJoined(from: number, to: number, depth: number): number | null {
    const middle = (from + to) / 2
    const halves =
      Number.isInteger(middle) &&
      this.#symbolAt(middle - 1, depth) === GAP_SYMBOL &&
      this.#symbolAt(middle, depth) !== GAP_SYMBOL
    return halves ? middle : null
  }

  /** What stands for the gap if the keys with it and those without are the same. */
  #gapBetween(from: number, joined: number, depth: number): number | null {
    let alike = true
    let strictJoined = false
    let strictParted = false
    for (let nth = 0; nth < joined - from; nth++) {
      const parted = this.#order[from + nth]!
      const whole = this.#order[joined + nth]!
      if (this.#keys[parted]!.slice(depth + 1) !== this.#keys[whole]!.slice(depth)) return null
      const ofParted = this.#claims[parted]!
      const ofWhole = this.#claims[whole]!
      if (ofParted.length !== ofWhole.length) return null
      for (let at = 0; at < ofParted.length; at++) {
        if ((ofParted[at]! ^ ofWhole[at]!) & ~CLAIM.loose) return null
        alike &&= ofParted[at] === ofWhole[at]
        strictParted ||= (ofParted[at]! & CLAIM.loose) === 0
        strictJoined ||= (ofWhole[at]! & CLAIM.loose) === 0
      }
    }
    if (alike) return EITHER
    if (!strictJoined) return MAY_JOIN
    return strictParted ? null : MAY_PART
  }
}

/** A row that grows in front. Whatever is added stands before all that is there. */
class BackwardRow {
  #bytes = new Uint8Array(1 << 16)
  readonly #claims: (readonly number[])[] = []
  length = 0

  add(byte: number): void {
    if (this.length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.length)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.length++] = byte
  }

  addSymbol(symbol: number): void {
    this.addNumber(symbol, 2)
  }

  /** `digits`: how many a large one has behind THREE. */
  addNumber(number: number, digits: number): void {
    if (number < ONE_BYTE) return this.add(number)
    if (number < TWO_BYTES) {
      this.add(((number - ONE_BYTE) % DIGITS) + LOWEST)
      this.add(ONE_BYTE + Math.floor((number - ONE_BYTE) / DIGITS))
      return
    }
    // The lowest stands first.
    for (let digit = digits - 1; digit >= 0; digit--)
      this.add((Math.floor((number - TWO_BYTES) / DIGITS ** digit) % DIGITS) + LOWEST)
    this.add(THREE)
  }

  addClaims(claims: readonly number[]): void {
    this.#claims.push(claims)
  }

  finish(): Pick<KeyTrie, 'trie' | 'claims' | 'claimCounts'> {
    const trie = this.#bytes.slice(0, this.length).reverse()
    const ofEnds = this.#claims.reverse()
    const counts = new Uint16Array((trie.length >>> BLOCK_BITS) + 1)
    let nth = 0
    trie.forEach((byte, at) => {
      if (byte < LOWEST) counts[at >>> BLOCK_BITS]! += ofEnds[nth++]!.length
    })
    return { trie, claims: claimBytes(ofEnds.flat()), claimCounts: lengthsOf(counts) }
  }
}

function claimBytes(claims: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * claims.length)
  claims.forEach((claim, nth) => {
    for (let plane = 0; plane < 4; plane++) bytes[plane * claims.length + nth] = claim >>> (24 - 8 * plane)
  })
  return bytes
}
