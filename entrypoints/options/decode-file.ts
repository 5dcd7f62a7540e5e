/**
 * Bytes of a table or a pack → text. Order: byte order mark; UTF-16 without one, by its zero bytes; UTF-8 where it is
 * valid; else what spreadsheets of Chinese systems write, GB18030 or Big5, whichever reads more like Chinese.
 */
export function decodeFile(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  if (encoding) return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const [gb, big5] = ['gb18030', 'big5'].map((name) => new TextDecoder(name).decode(bytes))
    return unlikeChinese(big5!) < unlikeChinese(gb!) ? big5! : gb!
  }
}

function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // A table has Latin letters, commas and line ends, which in UTF-16 are every second byte zero.
  const head = bytes.subarray(0, 4000)
  const zeros = [0, 0]
  head.forEach((byte, at) => byte === 0 && zeros[at % 2]!++)
  if (zeros[1]! > head.length / 20 && zeros[0]! * 8 < zeros[1]!) return 'utf-16le'
  if (zeros[0]! > head.length / 20 && zeros[1]! * 8 < zeros[0]!) return 'utf-16be'
  return null
}

/** Lost characters, and those that no list of names is made of, against all that are not Latin. */
function unlikeChinese(text: string): number {
  const sample = text.slice(0, 200_000)
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  return (count(/[\uFFFD\u0080-\u009F]/g) * 10 + count(RARE) * 3) / (1 + count(/[\u0100-\u{10FFFF}]/gu))
}

/** Private use, rare Han blocks, kana, bopomofo, Cyrillic, Greek, box drawing: what the wrong decoding is full of. */
const RARE = /[\uE000-\uFAFF\uFF61-\uFF9F\u3400-\u4DBF\u3040-\u312F\u0370-\u04FF\u2500-\u257F\u{20000}-\u{3FFFF}]/gu
