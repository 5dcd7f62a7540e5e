import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeTexts } from '../../engine/text-code-build.ts'
import { MOST_TOKENS, textAt } from '../../engine/text-code.ts'

function readBack(texts: readonly string[], others: readonly string[], phrases: number): string[] {
  const { tokens, columns } = encodeTexts({ others, texts }, { phrases })
  return texts.map((_, nth) => textAt(columns.texts, nth, tokens))
}

const text = fc.string({ unit: fc.oneof(fc.constantFrom('a', 'b', '的', '\0'), fc.string({ unit: 'binary' })) })
const halves = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xd83d, 0xde00, 0x61)))
  .map((units) => String.fromCharCode(...units))
const texts = fc.array(fc.oneof(text, halves), { maxLength: 80 })

describe('Texts of the lexicon', () => {
  it.each([
    ['of both scripts', ['Yi Tay, 郑怡', '', 'naïve 「向量」 😀']],
    ['longer than what is decoded at once', ['长'.repeat(5000) + 'x', 'x'.repeat(1024), '界'.repeat(1024)]],
    ['with half a character', ['a\ud83d', '\ude00b']],
    ['more than one step', Array.from({ length: 100 }, (_, nth) => 'ab'.repeat(nth % 7))],
  ])('%s are read back', (_, list) => {
    for (const phrases of [0, 500]) expect(readBack(list, list.toReversed(), phrases)).toEqual(list)
  })

  it('of more letters than there is room for tokens are read back', () => {
    const all = String.fromCharCode(...Array.from({ length: MOST_TOKENS + 5000 }, (_, at) => at))
    const rare = '\uffff\u0000\uff21'
    for (const phrases of [0, 500]) expect(readBack([all + all, rare], [], phrases)).toEqual([all + all, rare])
  })

  it('with names that stand in another column are read back, whatever they are', () => {
    const name = fc.constantFrom('OpenAI', 'Open', '深度求索', '求索公司', 'R&D', '')
    const strings = fc.array(fc.array(fc.oneof(name, text), { maxLength: 6 }).map((parts) => parts.join('')))
    fc.assert(
      fc.property(strings, fc.array(fc.oneof(name, text)), fc.constantFrom(1, 50), (list, names, phrases) => {
        const { tokens, columns } = encodeTexts({ names, list }, { phrases, names: { of: 'names', within: ['list'] } })
        const nameAt = (place: number): string => textAt(columns.names, place, tokens)
        expect(list.map((_, nth) => textAt(columns.list, nth, tokens, nameAt))).toEqual(list)
        expect(names.map((_, nth) => nameAt(nth))).toEqual(names)
      }),
    )
  })

  it('take three bytes for a long name that stands in another column', () => {
    const names = ['Mountain', '深度求索科技', 'Hill']
    const list = ['Mountain Hill', 'Mountains', '在深度求索科技里']
    const { columns } = encodeTexts({ names, list }, { phrases: 0, names: { of: 'names', within: ['list'] } })
    expect(columns.list.bytes).toHaveLength(3 + ' Hill'.length + 1 + 'Mountains'.length + 1 + 3 + '在里'.length + 1)
  })

  it('whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(0, 3, 1000), (list, others, phrases) => {
        expect(readBack(list, others, phrases)).toEqual(list)
      }),
    )
  })

  it('take a byte for what is frequent, and a byte or two for a phrase', () => {
    const list = Array.from({ length: 40 }, () => '人工智能公司 artificial intelligence')
    const plain = encodeTexts({ list }, { phrases: 0 }).columns.list.bytes
    expect(plain).toHaveLength(40 * (list[0]!.length + 1))
    expect(encodeTexts({ list }, { phrases: 100 }).columns.list.bytes).toHaveLength(40 * 2)
  })
})
