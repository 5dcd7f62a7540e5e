/**
 * Tries of keys in one row of 16-bit units, that can be opened from a file as it is.
 *
 * Keys are strings of symbols: small numbers, the most frequent lowest, that stand for folded code units. The keys that
 * start with the same two symbols lie together, and where they lie is found in a hash table (open addressing): a walk
 * begins at its third letter and stays within a line or two of memory. The row holds them as a walk meets them: letters
 * that follow each other without a choice lie one after the other as they are; where there is a choice stands a branch,
 *
 *   BRANCH, how many, their symbols (ascending), for each but the first how far from here it goes on (two halves)
 *
 * with what follows its first symbol right behind it; and where a key ends stands what it gives,
 *
 *   END or ENDS_HERE, claims (two halves each; the last has the highest bit set)
 *
 * END where no key goes on, ENDS_HERE where others do. A double array (Aoe 1989), where each step may lead anywhere in the
 * table, took three times the room, packed badly and was slower to build and to walk.
 */
export interface KeyTrie {
  /** Of each two symbols: these, then what follows them. */
  readonly trie: Uint16Array
  /** By `pairHash` where the keys of two symbols lie in `trie`, or 0; a power of two of them, never full. */
  readonly slots: Uint32Array
  /** 2 ** PAIR_BITS bits, by `pairHash`: whether two symbols start a key. Small, so that it is near while a text is read. */
  readonly pairs: Uint32Array
}

/** Symbols. No key has the first two, nor BRANCH. */
export const END = 0
/** Of what does not count in a text. In the row the same number says that a key ends here and others go on. */
export const IGNORABLE = 1
export const ENDS_HERE = 1
export const GAP_SYMBOL = 2
export const BRANCH = 3
export const FIRST_LETTER = 4

export const PAIR_BITS = 18

/** Different pairs may share one. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) >>> (32 - PAIR_BITS)) ^ second
}

/** Where keys that start with two symbols go on in the row, or 0. Of a key of one letter the second is END. */
export function startOf({ trie, slots }: KeyTrie, first: number, second: number): number {
  for (let slot = slotOf(first, second, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
    const node = slots[slot]!
    if (node === 0) return 0
    if (trie[node] === first && trie[node + 1] === second) return node + 2
  }
}

/** Where to begin to look for two symbols. */
export function slotOf(first: number, second: number, slots: number): number {
  return (Math.imul(pairHash(first, second), 0x85ebca6b) >>> 8) & (slots - 1)
}

/** Where a branch leads by a symbol, or 0. */
export function branchTo(trie: Uint16Array, branch: number, symbol: number): number {
  const count = trie[branch + 1]!
  const first = branch + 2
  let nth = 0
  if (count > 8) {
    let high = count
    while (nth < high) {
      const middle = (nth + high) >> 1
      if (trie[first + middle]! < symbol) nth = middle + 1
      else high = middle
    }
  } else while (nth < count && trie[first + nth]! < symbol) nth++
  if (nth === count || trie[first + nth] !== symbol) return 0
  if (nth === 0) return branch + 3 * count
  const far = first + count + 2 * (nth - 1)
  return branch + (trie[far]! | (trie[far + 1]! << 16))
}

/** Where the row goes on behind the claims that start at `claim`. */
export function behindClaims(trie: Uint16Array, claim: number): number {
  while (trie[claim + 1]! < 0x8000) claim += 2
  return claim + 2
}
