/**
 * Tries of keys in one row of bytes, that can be opened from a file as it is.
 *
 * Keys are strings of symbols: small numbers, the most frequent lowest, that stand for folded code units; most take a byte.
 * The keys that start with the same two symbols lie together, and where they lie is found in a hash table (open addressing):
 * a walk begins at its third letter and stays within a line or two of memory. The row holds them as a walk meets them:
 * letters that follow each other without a choice lie one after the other as they are; where there is a choice stands a
 * branch,
 *
 *   BRANCH, how many bytes of ways follow, and of each way its symbol (ascending) and how many bytes it has (not of the last)
 *
 * with what follows each symbol behind them, in order; and where a key ends stands what it gives,
 *
 *   END or ENDS_HERE, claims (CLAIM)
 *
 * END where no key goes on, ENDS_HERE where others do. Most names of several words may be written together, and then all that
 * follows would stand there twice, eight times of four words: where what follows is the same with a gap and without stands
 *
 *   EITHER, MAY_JOIN or MAY_PART
 *
 * instead, which a gap goes through and a letter goes by. They differ in what makes the claims behind them loose: nothing, a
 * gap left out, or one put in.
 *
 * A double array (Aoe 1989), where each step may lead anywhere in the table, took three times the room, packed badly and was
 * slower to build and to walk; units of 16 bits instead of bytes and claims packed into two of them took a quarter more once
 * gzipped, since half of their bytes say nothing and stand between those that do.
 */
export interface KeyTrie {
  /** Of each two symbols: these, then what follows them. */
  readonly trie: Uint8Array
  /** By `pairHash` where the keys of two symbols lie in `trie`, or 0; a power of two of them, never full. */
  readonly slots: Uint32Array
  /** 2 ** PAIR_BITS bits, by `pairHash`: whether two symbols start a key. Small, so that it is near while a text is read. */
  readonly pairs: Uint32Array
}

/** Symbols. Of those below FIRST_LETTER keys have GAP_SYMBOL only. */
export const END = 0
/** Of what does not count in a text. In the row the same number says that a key ends here and others go on. */
export const IGNORABLE = 1
export const ENDS_HERE = 1
export const GAP_SYMBOL = 2
export const BRANCH = 3
export const EITHER = 4
export const MAY_JOIN = 5
export const MAY_PART = 6
export const FIRST_LETTER = 7

/**
 * A symbol from ONE_BYTE on takes two bytes, from TWO_BYTES on three: THREE and its lower half first. Lengths likewise; of
 * those of three bytes there are five, four behind THREE.
 */
export const ONE_BYTE = 0xe0
export const THREE = 0xff
export const TWO_BYTES = ONE_BYTE + (THREE - ONE_BYTE) * 0x100

/**
 * Who claims a key: a form, and above it what a hit must still be checked for. `loose`: that its gaps are the form's own;
 * `last`: of its key. In the row: these bits and the upper four of twenty of the form, then its other two bytes, upper first.
 * Where there are more forms the four are LARGE, and all of it follows in four bytes.
 */
export const CLAIM = { form: 0x0fffffff, exact: 1 << 28, loose: 1 << 29, plural: 1 << 30, last: 1 << 31 } as const
export const LARGE = 0xf

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
    const next = behindSymbol(trie, node, first)
    const start = next === 0 ? 0 : behindSymbol(trie, next, second)
    if (start !== 0) return start
  }
}

/** Where to begin to look for two symbols. */
export function slotOf(first: number, second: number, slots: number): number {
  return (Math.imul(pairHash(first, second), 0x85ebca6b) >>> 8) & (slots - 1)
}

/** Where the row goes on behind a symbol, or 0 where another stands. */
export function behindSymbol(trie: Uint8Array, at: number, symbol: number): number {
  if (symbol < ONE_BYTE) return trie[at] === symbol ? at + 1 : 0
  if (symbol < TWO_BYTES)
    return trie[at] === ONE_BYTE + ((symbol - ONE_BYTE) >> 8) && trie[at + 1] === ((symbol - ONE_BYTE) & 0xff)
      ? at + 2
      : 0
  return trie[at] === THREE && (trie[at + 1]! | (trie[at + 2]! << 8)) === symbol ? at + 3 : 0
}

/** Where a branch, whose first byte is behind BRANCH at `branch`, leads by a symbol, or 0. */
export function branchTo(trie: Uint8Array, branch: number, symbol: number): number {
  let at = branch
  let ways = trie[at++]!
  if (ways >= ONE_BYTE) {
    ways = ways < THREE ? twoBytes(ways, trie[at]!) : fourBytes(trie, at)
    at += ways < TWO_BYTES ? 1 : 4
  }
  const end = at + ways
  let to = end
  for (;;) {
    let found = trie[at++]!
    if (found >= ONE_BYTE) {
      if (found < THREE) found = twoBytes(found, trie[at++]!)
      else {
        found = trie[at]! | (trie[at + 1]! << 8)
        at += 2
      }
    }
    if (found >= symbol) return found === symbol ? to : 0
    if (at >= end) return 0
    const length = trie[at++]!
    to += length
    if (length >= ONE_BYTE) {
      to -= length
      if (length < THREE) to += twoBytes(length, trie[at++]!)
      else {
        to += fourBytes(trie, at)
        at += 4
      }
    }
  }
}

function twoBytes(first: number, second: number): number {
  return ONE_BYTE + ((first - ONE_BYTE) << 8) + second
}

function fourBytes(trie: Uint8Array, at: number): number {
  return trie[at]! | (trie[at + 1]! << 8) | (trie[at + 2]! << 16) | (trie[at + 3]! << 24)
}

export function claimAt(trie: Uint8Array, at: number): number {
  const first = trie[at]!
  const form =
    (first & LARGE) === LARGE ? fourBytes(trie, at + 1) : ((first & LARGE) << 16) | (trie[at + 1]! << 8) | trie[at + 2]!
  return ((first >> 4) << 28) | form
}

export function behindClaim(trie: Uint8Array, at: number): number {
  return at + ((trie[at]! & LARGE) === LARGE ? 5 : 3)
}

/** Where the row goes on behind the claims that start at `claim`. */
export function behindClaims(trie: Uint8Array, claim: number): number {
  let at = claim
  while (trie[at]! < 0x80) at = behindClaim(trie, at)
  return behindClaim(trie, at)
}
