import { describe, expect, it } from 'vitest'
import { decodeFile } from '../../../entrypoints/options/decode-file.ts'

const TABLE = 'en,zh,kind\nWide Corner,宽角,term\n'

function utf16(text: string, big: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !big)
  return bytes
}

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))

describe('A table is decoded', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', bytes(TABLE), TABLE],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], TABLE), TABLE],
    ['UTF-16, little-endian, with its mark', utf16(`\ufeff${TABLE}`, false), TABLE],
    ['UTF-16, big-endian, with its mark', utf16(`\ufeff${TABLE}`, true), TABLE],
    ['UTF-16, little-endian, without', utf16(TABLE, false), TABLE],
    ['UTF-16, big-endian, without', utf16(TABLE, true), TABLE],
    // 人工智能,模型
    [
      'GB18030',
      bytes('AI,', [0xc8, 0xcb, 0xb9, 0xa4, 0xd6, 0xc7, 0xc4, 0xdc], ',', [0xc4, 0xa3, 0xd0, 0xcd], '\n'),
      'AI,人工智能,模型\n',
    ],
    // 人工智慧,模型
    [
      'Big5',
      bytes('AI,', [0xa4, 0x48, 0xa4, 0x75, 0xb4, 0xbc, 0xbc, 0x7a], ',', [0xbc, 0xd2, 0xab, 0xac], '\n'),
      'AI,人工智慧,模型\n',
    ],
  ])('from %s', (_, file, text) => {
    expect(decodeFile(file)).toBe(text)
  })
})
