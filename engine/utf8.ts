/** UTF-8 (RFC 3629) without TextEncoder, which the language itself does not have. Input must be well-formed. */
export function encodeUtf8(text: string): Uint8Array {
  return encodeAll([text]).bytes
}

/** Texts one after the other, and how many bytes each takes. */
export function encodeAll(texts: readonly string[]): { readonly bytes: Uint8Array; readonly lengths: Uint32Array } {
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
      if (code < 0x80) bytes[at++] = code
      else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6)
        bytes[at++] = 0x80 | (code & 0x3f)
      } else if (code < 0xd800 || code > 0xdfff) {
        bytes[at++] = 0xe0 | (code >> 12)
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
        bytes[at++] = 0x80 | (code & 0x3f)
      } else {
        const point = text.codePointAt(of++)!
        bytes[at++] = 0xf0 | (point >> 18)
        bytes[at++] = 0x80 | ((point >> 12) & 0x3f)
        bytes[at++] = 0x80 | ((point >> 6) & 0x3f)
        bytes[at++] = 0x80 | (point & 0x3f)
      }
    }
    lengths[nth] = at - start
  }
  return { bytes: bytes.slice(0, at), lengths }
}

/** The text of `bytes` from `start` to `end`. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  let filled = 0
  for (let at = start; at < end;) {
    const first = bytes[at++]!
    let code = first
    if (first >= 0xf0)
      code =
        ((first & 0x07) << 18) | ((bytes[at++]! & 0x3f) << 12) | ((bytes[at++]! & 0x3f) << 6) | (bytes[at++]! & 0x3f)
    else if (first >= 0xe0) code = ((first & 0x0f) << 12) | ((bytes[at++]! & 0x3f) << 6) | (bytes[at++]! & 0x3f)
    else if (first >= 0x80) code = ((first & 0x1f) << 6) | (bytes[at++]! & 0x3f)
    if (code >= 0x10000) {
      UNITS[filled++] = 0xd800 + ((code - 0x10000) >> 10)
      code = 0xdc00 + (code & 0x3ff)
    }
    UNITS[filled++] = code
    if (filled >= UNITS.length - 1) {
      text += String.fromCharCode.apply(null, UNITS.subarray(0, filled) as unknown as number[])
      filled = 0
    }
  }
  return text + String.fromCharCode.apply(null, UNITS.subarray(0, filled) as unknown as number[])
}

/** What was decoded last, unit by unit: making a string of many at once takes a tenth of adding them one by one. */
const UNITS = new Uint16Array(1024)
