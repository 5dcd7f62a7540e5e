import { startOfPiece, type Lengths } from './lengths.ts'

/**
 * Tries of keys in one row of bytes, that can be opened from a file as it is.
 *
 * Keys are strings of symbols: small numbers, the most frequent lowest, that stand for folded code units; most take a byte.
 * The keys that start with the same two symbols lie together, and where they lie is found in a hash table (open addressing):
 * a walk begins at its third letter and stays within a line or two of memory. The row holds them as a walk meets them:
 * letters that follow each other without a choice lie one after the other as they are; where there is a choice stands a
 * branch,
 *
 *   BRANCH, how many bytes of ways follow, and of each way its symbol (ascending, the step from the one before) and how many
 *   bytes it has (not of the last)
 *
 * with what follows each symbol behind them, in order; and where a key ends stands
 *
 *   END or ENDS_HERE
 *
 * END where no key goes on, ENDS_HERE where others do. No other byte is one of these two, so that they can be counted: who
 * claims the key stands in a list of its own, in the order of these ends. Between the letters claims were noise, for which
 * gzip took a sixth of both. Most names of several words may be written together, and then all that
 * follows would stand there twice, eight times of four words: where what follows is the same with a gap and without stands
 *
 *   EITHER, MAY_JOIN or MAY_PART
 *
 * instead, which a gap goes through and a letter goes by. They differ in what makes the claims behind them loose: nothing, a
 * gap left out, or one put in.
 *
 * A double array (Aoe 1989), where each step may lead anywhere in the table, took three times the room, packed badly and was
 * slower to build and to walk; units of 16 bits instead of bytes took a quarter more once gzipped, since half of their bytes
 * say nothing and stand between those that do.
 */
export interface KeyTrie {
  /** Of each two symbols: these, then what follows them. */
  readonly trie: Uint8Array
  /** CLAIM's 32 bits: the highest byte of each, then the next one of each, and so on. */
  readonly claims: Uint8Array
  /** How many of them are of keys that end in each block of `trie`. */
  readonly claimCounts: Lengths
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
 * A symbol from ONE_BYTE on takes two bytes, from TWO_BYTES on three: THREE and two digits, the lower first. Lengths likewise,
 * with four digits behind THREE. A digit is a byte from LOWEST on. Lengths and steps are written one higher than they are.
 */
export const ONE_BYTE = 0xe0
export const THREE = 0xff
export const LOWEST = 2
export const DIGITS = 0x100 - LOWEST
export const TWO_BYTES = ONE_BYTE + (THREE - ONE_BYTE) * DIGITS
/** What the step to the first symbol of a branch is from. */
export const STEP_FROM = 1

/**
 * Who claims a key: a form, and above it what a hit must still be checked for. `loose`: that its gaps are the form's own;
 * `last`: of its key.
 */
export const CLAIM = { form: 0x0fffffff, exact: 1 << 28, loose: 1 << 29, plural: 1 << 30, last: 1 << 31 } as const
/** A block has so many bytes, as a power of two, in which ends are counted one by one. */
export const BLOCK_BITS = 6

export const PAIR_BITS = 18

/** Different pairs may share one. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) >>> (32 - PAIR_BITS)) ^ second
}

/** Where keys that start with two symbols go on in the row, or 0. Of a key of one letter the second is END, and it ends there. */
export function startOf({ trie, slots }: KeyTrie, first: number, second: number): number {
  for (let slot = slotOf(first, second, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
    const node = slots[slot]!
    if (node === 0) return 0
    const next = behindSymbol(trie, node, first)
    if (next === 0) continue
    if (second === END && trie[next] === END) return next
    const start = behindSymbol(trie, next, second)
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
  if (symbol < TWO_BYTES) return twoBytes(trie[at]!, trie[at + 1]!) === symbol ? at + 2 : 0
  return trie[at] === THREE && threeBytes(trie, at + 1) === symbol ? at + 3 : 0
}

/** Where a branch, whose first byte is behind BRANCH at `branch`, leads by a symbol, or 0. */
export function branchTo(trie: Uint8Array, branch: number, symbol: number): number {
  let at = branch
  let ways = trie[at++]!
  if (ways >= ONE_BYTE) {
    ways = ways < THREE ? twoBytes(ways, trie[at]!) : fiveBytes(trie, at)
    at += ways < TWO_BYTES ? 1 : 4
  }
  const end = at + ways
  let to = end
  let found = STEP_FROM
  for (;;) {
    const step = trie[at++]!
    if (step < ONE_BYTE) found += step - 1
    else if (step < THREE) found += twoBytes(step, trie[at++]!) - 1
    else {
      found += threeBytes(trie, at) - 1
      at += 2
    }
    if (found >= symbol) return found === symbol ? to : 0
    if (at >= end) return 0
    const length = trie[at++]!
    if (length < ONE_BYTE) to += length - 1
    else if (length < THREE) to += twoBytes(length, trie[at++]!) - 1
    else {
      to += fiveBytes(trie, at) - 1
      at += 4
    }
  }
}

function twoBytes(first: number, second: number): number {
  return ONE_BYTE + (first - ONE_BYTE) * DIGITS + second - LOWEST
}

/** `at`: behind THREE. */
function threeBytes(trie: Uint8Array, at: number): number {
  return TWO_BYTES + trie[at]! - LOWEST + DIGITS * (trie[at + 1]! - LOWEST)
}

function fiveBytes(trie: Uint8Array, at: number): number {
  let number = 0
  for (let digit = 3; digit >= 0; digit--) number = number * DIGITS + trie[at + digit]! - LOWEST
  return TWO_BYTES + number
}

/** Of the key that ends at `end` in the row the place of its first claim. The others follow, up to `last`. */
export function firstClaim({ trie, claims, claimCounts }: KeyTrie, end: number): number {
  const block = end >>> BLOCK_BITS
  // Neither loop asks anything that a processor might guess wrong.
  let ends = 0
  for (let at = block << BLOCK_BITS; at < end; at++) ends += (trie[at]! - LOWEST) >>> 31
  let nth = startOfPiece(claimCounts, block)
  while (ends > 0) ends -= claims[nth++]! >>> 7
  return nth
}

export function claimAt(claims: Uint8Array, nth: number): number {
  const count = claims.length / 4
  return (
    (claims[nth]! << 24) | (claims[count + nth]! << 16) | (claims[2 * count + nth]! << 8) | claims[3 * count + nth]!
  )
}
