import { describe, expect, it } from 'vitest'
import { decodePage } from '../../../entrypoints/sidepanel/decode-page.ts'

/** "谷歌大脑的研究员回来了" in GBK, "谷歌大腦的研究員回來了" in Big5. */
const GBK = [
  0xb9, 0xc8, 0xb8, 0xe8, 0xb4, 0xf3, 0xc4, 0xd4, 0xb5, 0xc4, 0xd1, 0xd0, 0xbe, 0xbf, 0xd4, 0xb1, 0xbb, 0xd8, 0xc0,
  0xb4, 0xc1, 0xcb,
]
const BIG5 = [
  0xa8, 0xa6, 0xba, 0x71, 0xa4, 0x6a, 0xb8, 0xa3, 0xaa, 0xba, 0xac, 0xe3, 0xa8, 0x73, 0xad, 0xfb, 0xa6, 0x5e, 0xa8,
  0xd3, 0xa4, 0x46,
]
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)]
const page = (head: string, body: number[]): Uint8Array =>
  Uint8Array.from([...utf8(`<html><head>${head}</head><body>`), ...body, ...utf8('</body>')])

describe('decodePage', () => {
  it.each([
    ['by the header', page('', GBK), 'text/html; charset=gbk', '谷歌大脑的研究员回来了'],
    ['by <meta charset>', page('<meta charset="gb2312">', GBK), 'text/html', '谷歌大脑的研究员回来了'],
    [
      'by <meta http-equiv>',
      page('<meta http-equiv="Content-Type" content="text/html; charset=big5">', BIG5),
      null,
      '谷歌大腦的研究員回來了',
    ],
    ['by looking, where there is no label', page('', GBK), null, '谷歌大脑的研究员回来了'],
    ['by looking, Big5 without a label', page('', BIG5), 'text/html', '谷歌大腦的研究員回來了'],
    [
      'UTF-8 that calls itself GBK',
      page('<meta charset="gbk">', utf8('谷歌大脑的研究员回来了')),
      'text/html',
      '谷歌大脑的研究员回来了',
    ],
    ['GBK that calls itself UTF-8', page('', GBK), 'text/html; charset=utf-8', '谷歌大脑的研究员回来了'],
    ['an unknown label', page('<meta charset="x-nobody">', utf8('谷歌大脑')), 'text/html', '谷歌大脑'],
    [
      'a byte order mark before anything',
      Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('谷歌大脑')]),
      'text/html; charset=big5',
      '谷歌大脑',
    ],
    [
      'plain ASCII in any label',
      page('<meta charset="big5">', utf8('Returning to Google')),
      null,
      'Returning to Google',
    ],
  ])('%s', (_, bytes, contentType, expected) => {
    expect(decodePage(bytes, contentType)).toContain(expected)
  })
})
