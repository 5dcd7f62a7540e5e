/**
 * Text to gb18030 or big5 bytes. Node decodes both and encodes neither, so the tables are the decoder's, turned round.
 * Only one- and two-byte codes: what a page of Chinese prose needs. Anything else becomes a character reference, which
 * is what an old content system would write.
 */
const tables = new Map()

/** @param {string} text @param {'gb18030' | 'big5'} encoding */
export function encode(text, encoding) {
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  const parts = []
  for (const character of text) {
    const code = character.codePointAt(0)
    const bytes = code < 0x80 ? Buffer.from([code]) : table.get(character)
    parts.push(bytes ?? Buffer.from(`&#${code};`))
  }
  return Buffer.concat(parts)
}

function tableOf(encoding) {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail])
      const character = decodeOrNull(decoder, bytes)
      if (character && [...character].length === 1 && !table.has(character)) table.set(character, bytes)
    }
  }
  return table
}

function decodeOrNull(decoder, bytes) {
  try {
    return decoder.decode(bytes)
  } catch {
    // No character has this code.
    return null
  }
}
