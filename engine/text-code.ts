/**
 * Texts as the compiled lexicon keeps them: rows of tokens, each text closed by a zero. A token is a UTF-16 unit or a phrase,
 * that is two tokens one after the other (byte pair encoding: Gage 1994); which there are is found when a lexicon is
 * compiled (text-code-build.ts). Half the bytes of UTF-8, and gzip, which looks back 32 KB only, makes a quarter less of
 * them: what repeats once in a hundred entries is out of its sight, and is a token here.
 *
 *   00              end of a text
 *   01..d0          one of the most frequent tokens
 *   d1..fd, byte    one of the others; no second byte is 00 either
 *   fe, two bytes   a name that stands in another column: its place there, base 255, no byte of them 00
 *   ff, three bytes a unit that has no token: six bits in each from the lowest on, above a set bit
 *
 * The list of tokens, most frequent first, has two halves: of each what it begins with, then of each what follows. That is a
 * token each, or for a unit UNIT and the unit itself.
 */
export const ONE_BYTE = 0xd0
export const NAME = 0xfe
export const RARE = 0xff
/** How many tokens there may be. */
export const MOST_TOKENS = ONE_BYTE + (NAME - ONE_BYTE - 1) * 0xff
/** The places of a column that may be named. */
export const MOST_NAMES = 0xff * 0xff
export const UNIT = 0xffff
/** Units a phrase may have. */
export const LONGEST_PHRASE = 64

/** Texts one after the other, and where every STEP-th starts. */
export interface Texts {
  readonly bytes: Uint8Array
  readonly marks: Uint32Array
}

export const STEP = 64

/** A text by its place among them. `nameAt`: a name by its place, where texts may hold some. */
export function textAt(
  { bytes, marks }: Texts,
  nth: number,
  tokens: Uint16Array,
  nameAt: (place: number) => string = noName,
): string {
  let at = marks[Math.floor(nth / STEP)]!
  for (let skip = nth % STEP; skip > 0 && at < bytes.length; at++) if (bytes[at] === 0) skip--
  return decodeText(bytes, at, tokens, nameAt)
}

function noName(): never {
  throw new Error('a name among texts that hold none')
}

/** The text that starts at `at`. */
function decodeText(bytes: Uint8Array, at: number, tokens: Uint16Array, nameAt: (place: number) => string): string {
  if (bytes[at] === 0) return ''
  let text = ''
  filled = 0
  for (let first = bytes[at++]!; first > 0; first = bytes[at++]!) {
    if (first <= ONE_BYTE) spell(tokens, first - 1)
    else if (first < NAME) spell(tokens, ONE_BYTE + (first - ONE_BYTE - 1) * 0xff + bytes[at++]! - 1)
    else if (first === NAME) {
      // The name is decoded in the same place.
      text += decoded()
      text += nameAt((bytes[at++]! - 1) * 0xff + bytes[at++]! - 1)
      filled = 0
    } else UNITS[filled++] = (bytes[at++]! & 0x3f) | ((bytes[at++]! & 0x3f) << 6) | ((bytes[at++]! & 0x3f) << 12)
    if (filled > UNITS.length - LONGEST_PHRASE) {
      text += decoded()
      filled = 0
    }
  }
  return text + decoded()
}

function decoded(): string {
  return String.fromCharCode.apply(null, UNITS.subarray(0, filled) as unknown as number[])
}

function spell(tokens: Uint16Array, token: number): void {
  const half = tokens.length / 2
  let rest = token
  while (tokens[rest]! !== UNIT) {
    spell(tokens, tokens[rest]!)
    rest = tokens[half + rest]!
  }
  UNITS[filled++] = tokens[half + rest]!
}

/** What was decoded last, unit by unit: making a string of many at once takes a tenth of adding them one by one. */
const UNITS = new Uint16Array(1024)
let filled = 0
