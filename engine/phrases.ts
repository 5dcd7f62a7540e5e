/**
 * Byte pair encoding (Gage 1994): the two tokens that stand side by side most often become one, again and again. Done one pair
 * at a time a megabyte takes minutes; here every look over the row joins many pairs at once, those that cannot take a
 * token from each other, which finds nearly as good ones in a few dozen looks.
 */
export type Phrase = readonly [first: number, second: number]

export interface PhraseLimits {
  readonly most: number
  /** In units. */
  readonly longest: number
}

/**
 * `row`: tokens from 1 to `tokens`; 0 parts texts, no phrase goes across it. Phrases are numbered from there on. Gives the
 * row, written over, with the phrases in the place of what they stand for.
 */
export function joinPhrases(
  row: Uint32Array,
  tokens: number,
  { most, longest }: PhraseLimits,
): { readonly row: Uint32Array; readonly phrases: readonly Phrase[] } {
  const phrases: Phrase[] = []
  const lengths = Array<number>(tokens + 1).fill(1)
  let rest = row
  while (phrases.length < most) {
    const pairs = frequentPairs(rest, tokens + phrases.length + 1).filter(
      ({ first, second }) => lengths[first]! + lengths[second]! <= longest,
    )
    const joined = new Map<number, number>()
    const firsts = new Set<number>()
    const seconds = new Set<number>()
    const room = Math.min(most - phrases.length, Math.max(16, phrases.length >> 3))
    for (const { first, second, count } of pairs) {
      if (joined.size === room || count < pairs[0]!.count / 2) break
      if (seconds.has(first) || firsts.has(second)) continue
      firsts.add(first)
      seconds.add(second)
      phrases.push([first, second])
      lengths.push(lengths[first]! + lengths[second]!)
      joined.set(first * SHIFT + second, tokens + phrases.length)
    }
    if (joined.size === 0) break
    rest = rest.subarray(0, join(rest, joined))
  }
  return { row: rest, phrases }
}

/** In place; gives the new length. */
function join(row: Uint32Array, joined: ReadonlyMap<number, number>): number {
  let to = 0
  for (let at = 0; at < row.length; at++) {
    const phrase = row[at] === 0 ? undefined : joined.get(row[at]! * SHIFT + (row[at + 1] ?? 0))
    if (phrase !== undefined) at++
    row[to++] = phrase ?? row[at]!
  }
  return to
}

interface Pair {
  readonly first: number
  readonly second: number
  readonly count: number
}

/** Most frequent first. */
function frequentPairs(row: Uint32Array, tokens: number): Pair[] {
  // By their first token: a list of what follows each is short, and counting in it stays near in memory.
  const starts = new Uint32Array(tokens + 1)
  for (const token of row) starts[token + 1]!++
  for (let token = 0; token < tokens; token++) starts[token + 1]! += starts[token]!
  const followers = new Uint32Array(row.length)
  const ends = starts.slice()
  for (let at = 0; at < row.length; at++) followers[ends[row[at]!]!++] = row[at + 1] ?? 0
  const counts = new Uint32Array(tokens)
  const pairs: Pair[] = []
  for (let first = 1; first < tokens; first++) {
    const following = followers.subarray(starts[first], starts[first + 1])
    for (const second of following) counts[second]!++
    for (const second of following) {
      const count = counts[second]!
      counts[second] = 0
      if (second !== 0 && count >= SELDOM) pairs.push({ first, second, count })
    }
  }
  return pairs.sort((a, b) => b.count - a.count || a.first - b.first || a.second - b.second)
}

/** Writing down a phrase that is found less often takes more than it saves. */
const SELDOM = 4
/** More than there are tokens. */
const SHIFT = 1 << 17
