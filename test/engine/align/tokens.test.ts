import { describe, expect, it } from 'vitest'
import { englishTokens, stem } from '../../../engine/align/english.ts'
import { chineseValues, englishValues } from '../../../engine/align/numerals.ts'
import { ownWords } from '../../../engine/align/own-words.ts'
import { quotations } from '../../../engine/align/quotations.ts'

describe('the stem of an English word', () => {
  it.each([
    ['was', 'are'],
    ['went', 'gone'],
    ['stopped', 'stops'],
    ['cities', 'city'],
    ['watches', 'watching'],
    ['children', 'child'],
    ['quickly', 'quick'],
    ['kindness', 'kind'],
    ['translation', 'translated'],
    ['making', 'made'],
    ['happily', 'happy'],
  ])('is the same for %s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other))
  })

  it.each([
    ['sing', 'sting'],
    ['bus', 'bull'],
    ['news', 'newt'],
    ['called', 'calm'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other))
  })
})

describe('English tokens', () => {
  it.each([
    ["I can't", ['i', 'can', 'not']],
    ['She won’t', ['she', 'will', 'not']],
    ["we're", ['we', 'be']],
    ["Google's", ['google']],
    ['Lê Việt', ['le', 'viet']],
    ['1,250.0 kg', ['1,250.0', 'kg']],
  ])('of %s', (text, words) => {
    expect(englishTokens(text).map((token) => token.word)).toEqual(words)
  })
})

describe('values of numbers', () => {
  it.each([
    ['三万五千人', [35_000]],
    ['二〇二四年', [2024]],
    ['1.5亿用户', [150_000_000]],
    ['十五公斤', [15]],
    ['两个人', []],
    ['千万不要', []],
  ])('in %s', (text, values) => {
    expect(chineseValues(text)).toEqual(values)
  })

  it.each([
    ['fifteen kilograms', [15]],
    ['twenty-one models', [21]],
    ['150 million users', [150_000_000]],
    ['540B parameters', [540_000_000_000]],
    ['three hundred', [300]],
    ['in 2024', []],
    ['two of them', []],
  ])('in "%s", beyond its digits', (text, values) => {
    expect(englishValues(englishTokens(text.replace('540B', '540 B')))).toEqual(values)
  })
})

describe('quotation marks', () => {
  it.each([
    ['curly', ['他说：“好。', '我来。”', '他走了。']],
    ['corner', ['他說：「好。', '我來。」', '他走了。']],
    ['straight', ['"Fine.', 'I will come," he said.', 'He left.']],
    ['single', ["'Fine.", "I don't mind,' he said.", 'He left.']],
  ])('that are %s tell which sentence begins inside', (_, sentences) => {
    expect([...quotations(sentences).inside]).toEqual([0, 1, 0, 0])
  })

  it('are not apostrophes', () => {
    expect([...quotations(["The dogs' owner didn't come.", "It's late."]).share]).toEqual([0, 0])
  })
})

describe('words of a text’s own', () => {
  it('are characters that always stand together', () => {
    const cuts = [
      ['泽', '菲', '琳', '喜欢', '茶'],
      ['后来', '泽', '菲', '琳', '来'],
      ['没有', '泽', '菲', '琳', '不行'],
      ['茶', '好'],
    ]
    expect([...ownWords(cuts)]).toEqual(['泽菲琳'])
  })

  it('are not made of characters that go their own ways', () => {
    const cuts = Array.from({ length: 3 }, () => ['山', '水']).concat(
      Array.from({ length: 9 }, () => ['山', '云彩', '水']),
    )
    expect([...ownWords(cuts)]).toEqual([])
  })
})
