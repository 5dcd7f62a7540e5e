import {
  BRANCH,
  CLAIM,
  EITHER,
  END,
  ENDS_HERE,
  GAP_SYMBOL,
  IGNORABLE,
  LARGE,
  MAY_JOIN,
  MAY_PART,
  ONE_BYTE,
  PAIR_BITS,
  pairHash,
  slotOf,
  THREE,
  TWO_BYTES,
  type KeyTrie,
} from './key-trie.ts'

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
    row.addSymbol(second)
    row.addSymbol(first)
    places[nth] = row.length
  }
  // No start is at 0.
  row.add(END)
  const trie = row.finish()
  return {
    trie,
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
    const claims = this.#claims[this.#order[from]!]!
    for (let nth = claims.length - 1; nth >= 0; nth--) this.#row.addClaim(claims[nth]!)
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
      if (nth > 0) row.addLength(ways[nth + 1]!)
      row.addSymbol(ways[nth]!)
    }
    row.addLength(row.length - length)
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
    if (symbol < TWO_BYTES) return this.#addSmall(symbol)
    this.add(symbol >>> 8)
    this.add(symbol & 0xff)
    this.add(THREE)
  }

  addLength(length: number): void {
    if (length < TWO_BYTES) return this.#addSmall(length)
    this.#addFour(length)
    this.add(THREE)
  }

  addClaim(claim: number): void {
    const form = claim & CLAIM.form
    const bits = (claim >>> 28) << 4
    if (form < LARGE << 16) {
      this.add(form & 0xff)
      this.add((form >>> 8) & 0xff)
      this.add(bits | (form >>> 16))
    } else {
      this.#addFour(form)
      this.add(bits | LARGE)
    }
  }

  #addSmall(number: number): void {
    if (number < ONE_BYTE) return this.add(number)
    this.add((number - ONE_BYTE) & 0xff)
    this.add(ONE_BYTE + ((number - ONE_BYTE) >> 8))
  }

  /** The lowest stands first. */
  #addFour(number: number): void {
    for (let bits = 24; bits >= 0; bits -= 8) this.add((number >>> bits) & 0xff)
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.length).reverse()
  }
}
