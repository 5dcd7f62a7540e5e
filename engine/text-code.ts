/**
 * Texts as the compiled lexicon keeps them: ASCII in a byte, every other UTF-16 unit in two, by how frequent it is in that
 * lexicon. A tenth less than UTF-8, as quick to read, and packed a tenth less again, since the first of two bytes is
 * nearly always one of three.
 *
 *   00..7f         itself
 *   80..fe, byte   that place in the list of letters
 *   ff, two bytes  a unit that the list has no room for, the lower half first
 */
const LETTERS = 0x7f00

/** What is not ASCII in texts, most frequent first. */
export function lettersOf(texts: readonly (readonly string[])[]): Uint16Array {
  const counts = new Uint32Array(0x10000)
  for (const list of texts)
    for (const text of list) for (let at = 0; at < text.length; at++) counts[text.charCodeAt(at)]!++
  const letters: number[] = []
  for (let code = 0x80; code < counts.length; code++) if (counts[code]! > 0) letters.push(code)
  return Uint16Array.from(letters.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, LETTERS))
}

/** Texts one after the other, and how many bytes each takes. */
export function encodeTexts(
  texts: readonly string[],
  letters: Uint16Array,
): { readonly bytes: Uint8Array; readonly lengths: Uint32Array } {
  const places = new Uint16Array(0x10000).fill(LETTERS)
  letters.forEach((code, place) => (places[code] = place))
  let bytes = new Uint8Array(1 << 16)
  let at = 0
  const lengths = new Uint32Array(texts.length)
  for (let nth = 0; nth < texts.length; nth++) {
    const text = texts[nth]!
    const start = at
    if (bytes.length < at + 3 * text.length) {
      const larger = new Uint8Array(2 * (at + 3 * text.length))
      larger.set(bytes)
      bytes = larger
    }
    for (let of = 0; of < text.length; of++) {
      const code = text.charCodeAt(of)
      const place = places[code]!
      if (code < 0x80) bytes[at++] = code
      else if (place < LETTERS) {
        bytes[at++] = 0x80 | (place >> 8)
        bytes[at++] = place & 0xff
      } else {
        bytes[at++] = 0xff
        bytes[at++] = code & 0xff
        bytes[at++] = code >> 8
      }
    }
    lengths[nth] = at - start
  }
  return { bytes: bytes.slice(0, at), lengths }
}

/** The text of `bytes` from `start` to `end`. */
export function decodeText(bytes: Uint8Array, start: number, end: number, letters: Uint16Array): string {
  let text = ''
  let filled = 0
  for (let at = start; at < end;) {
    const first = bytes[at++]!
    if (first < 0x80) UNITS[filled++] = first
    else if (first < 0xff) UNITS[filled++] = letters[((first & 0x7f) << 8) | bytes[at++]!]!
    else UNITS[filled++] = bytes[at++]! | (bytes[at++]! << 8)
    if (filled === UNITS.length) {
      text += String.fromCharCode.apply(null, UNITS as unknown as number[])
      filled = 0
    }
  }
  return text + String.fromCharCode.apply(null, UNITS.subarray(0, filled) as unknown as number[])
}

/** What was decoded last, unit by unit: making a string of many at once takes a tenth of adding them one by one. */
const UNITS = new Uint16Array(1024)
