/**
 * Bytes of a page → text. `Response.text()` assumes UTF-8, but pages in GBK, GB18030 and Big5 are common among those
 * this program reads, and their labels are often missing or wrong. Order after the HTML standard (§13.2.3.2): byte
 * order mark, header, `<meta>`; then the label is tried against the bytes.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const marked = byteOrderMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const label = labelOf(contentType?.match(/charset\s*=\s*["']?([\w-]+)/i)?.[1]) ?? metaCharset(bytes)
  // Valid UTF-8 beyond ASCII is hardly ever anything else, whatever the label says.
  const asUtf8 = decodeStrictly(bytes, 'utf-8')
  if (asUtf8 !== null && (label === null || label === 'utf-8' || hasHan(asUtf8))) return asUtf8
  const tries = [label, 'gb18030', 'big5', 'utf-8'].filter((name): name is string => name !== null)
  const texts = [...new Set(tries)].map((name) => new TextDecoder(name).decode(bytes))
  return texts.reduce((best, text) => (damage(text) < damage(best) ? text : best))
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return null
}

/** The standard looks into the first 1,024 bytes; pages that put scripts first need more. */
const META_BYTES = 8192

function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_BYTES))
  return labelOf(head.match(/<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)/i)?.[1])
}

/** The encoding's own name; null for a label nobody knows. */
function labelOf(label: string | undefined): string | null {
  if (!label) return null
  try {
    const name = new TextDecoder(label).encoding
    // GB18030 holds all of GBK, and pages labelled gb2312 or gbk use its characters.
    return name === 'gbk' ? 'gb18030' : name
  } catch {
    return null
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}{2}/u.test(text)
}

/**
 * How wrong a decoding looks: characters lost, and characters that hardly occur in prose (private use, rare Han blocks,
 * half-width kana), each against the most common Chinese ones.
 */
function damage(text: string): number {
  const sample = text.slice(0, 200_000)
  const lost = count(sample, /\uFFFD|[\u0080-\u009F]/g)
  const odd = count(sample, /[\uE000-\uF8FF\uFF61-\uFF9F\u3400-\u4DBF]/g)
  const common = count(sample, /[的是了在不有我人和这這他们們为為个個来來]/g)
  return lost * 10 + odd * 3 - common
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
