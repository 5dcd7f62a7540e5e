import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, encodeTexts, lettersOf } from '../../engine/text-code.ts'

function readBack(texts: readonly string[], letters = lettersOf([texts])): string[] {
  const { bytes, lengths } = encodeTexts(texts, letters)
  let start = 0
  return texts.map((_, nth) => decodeText(bytes, start, (start += lengths[nth]!), letters))
}

describe('Texts of the lexicon', () => {
  it.each([
    ['of both scripts', ['Yi Tay, 郑怡', '', 'naïve 「向量」 😀']],
    ['longer than what is decoded at once', ['长'.repeat(5000) + 'x', 'x'.repeat(1024), '界'.repeat(1024)]],
    ['with half a character', ['a\ud83d', '\ude00b']],
  ])('%s are read back', (_, texts) => expect(readBack(texts)).toEqual(texts))

  it('of more letters than two bytes have room for are read back', () => {
    const all = String.fromCharCode(...Array.from({ length: 0x8000 }, (_, at) => 0x80 + at))
    const rare = '\uffff\u0000\uff21'
    expect(readBack([all + all, rare])).toEqual([all + all, rare])
  })

  it('whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.array(fc.string({ unit: 'binary' })), (texts, others) => {
        expect(readBack(texts)).toEqual(texts)
        expect(readBack(texts, lettersOf([others]))).toEqual(texts)
      }),
    )
  })

  it('take two bytes for what is not ASCII, the frequent ones low', () => {
    const letters = lettersOf([['的的的一一b']])
    expect([...letters]).toEqual([0x7684, 0x4e00])
    expect([...encodeTexts(['的b一'], letters).bytes]).toEqual([0x80, 0, 0x62, 0x80, 1])
  })
})
