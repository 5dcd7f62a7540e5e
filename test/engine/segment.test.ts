import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../engine/model.ts'
import { splitSentences } from '../../engine/segment.ts'

function sentences(text: string, language: Language): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end))
}

describe('Chinese sentences', () => {
  it.each<[string, string[]]>([
    ['他回到了谷歌。大家都很高兴！', ['他回到了谷歌。', '大家都很高兴！']],
    ['他问:“真的吗？”大家点头。', ['他问:“真的吗？”', '大家点头。']],
    ['他說:「真的嗎?」大家點頭。', ['他說:「真的嗎?」', '大家點頭。']],
    ['这很难（谁不知道呢？）。但他做到了。', ['这很难（谁不知道呢？）。', '但他做到了。']],
    ['“为什么？”，他问。', ['“为什么？”，他问。']],
    ['究竟有多卷?他沒有說.后來他走了.', ['究竟有多卷?', '他沒有說.', '后來他走了.']],
    ['我们用了 GPT-4. 后来换了 Claude 3.5.', ['我们用了 GPT-4.', '后来换了 Claude 3.5.']],
    ['价格是 3.5 美元。版本是 v2.1，还好。', ['价格是 3.5 美元。', '版本是 v2.1，还好。']],
    ['请看 https://example.org/?page=1&x=2 的说明。', ['请看 https://example.org/?page=1&x=2 的说明。']],
    ['他用过 Yahoo!和 Google。', ['他用过 Yahoo!', '和 Google。']],
    ['我想……算了。“我……”他停住了。', ['我想……算了。', '“我……”', '他停住了。']],
    ['真的？！太好了!!!', ['真的？！', '太好了!!!']],
    ['标题没有句号\n第一段开始了。', ['标题没有句号', '第一段开始了。']],
    ['1. 背景很简单。2. 方法也是。', ['1. 背景很简单。', '2. 方法也是。']],
    ['Quoc V. Le 是他的经理。', ['Quoc V. Le 是他的经理。']],
    ['他说"好。"然后走了。', ['他说"好。"', '然后走了。']],
    ['这是（没有闭合的括号。下一句还是要断开。', ['这是（没有闭合的括号。', '下一句还是要断开。']],
  ])('%s', (text, expected) => expect(sentences(text, 'zh-Hans')).toEqual(expected))
})

describe('English sentences', () => {
  it.each<[string, string[]]>([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    [
      'Dr. Smith moved to the U.S. in Jan. 2020. He liked it.',
      ['Dr. Smith moved to the U.S. in Jan. 2020.', 'He liked it.'],
    ],
    ['Quoc V. Le was his manager. It went well.', ['Quoc V. Le was his manager.', 'It went well.']],
    ['See e.g. Fig. 2 for details. It costs $3.5 million.', ['See e.g. Fig. 2 for details.', 'It costs $3.5 million.']],
    ['"Really?" he asked. "Yes."', ['"Really?" he asked.', '"Yes."']],
    ['We trained GPT-3.5 and GPT-4. Both worked!', ['We trained GPT-3.5 and GPT-4.', 'Both worked!']],
    ['I was tired… but happy. Then I slept.', ['I was tired… but happy.', 'Then I slept.']],
    ['We had chips, people, etc. The rest came later.', ['We had chips, people, etc.', 'The rest came later.']],
    ['It was raining at 5 p.m. They left.', ['It was raining at 5 p.m.', 'They left.']],
    ['A heading\nA paragraph. Another.', ['A heading', 'A paragraph.', 'Another.']],
    ['He said (and meant) it.) Fine.', ['He said (and meant) it.)', 'Fine.']],
  ])('%s', (text, expected) => expect(sentences(text, 'en')).toEqual(expected))
})

describe('Sentences of any text', () => {
  const pieces = [
    '。',
    '！',
    '?',
    '.',
    '…',
    '“',
    '”',
    '"',
    '（',
    ')',
    '\n',
    ' ',
    '\u3000',
    '好',
    '谷歌',
    'Google',
    'V.',
    '3.5',
    '，',
    'e.g.',
    'https://a.b/?c=1',
    '1.',
    '😀',
  ]
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 40 })
    .map((parts) => parts.join(''))

  it.each<Language>(['zh-Hans', 'zh-Hant', 'en', 'other'])('tile it, trimmed and in order: %s', (language) => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const { start, end } of splitSentences(text, language)) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })

  it('of a part are those of the part alone, moved', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, text, after) => {
        const span = { start: before.length, end: before.length + text.length }
        const moved = splitSentences(text, 'zh-Hans').map(({ start, end }) => ({
          start: start + span.start,
          end: end + span.start,
        }))
        expect(splitSentences(before + text + after, 'zh-Hans', span)).toEqual(moved)
      }),
    )
  })
})

const shared = process.env.BANDU_SHARED
if (shared === undefined) console.log('BANDU_SHARED is not set: sentences of the aligned texts are left out')

describe.runIf(shared !== undefined)('Sentences of the aligned texts', () => {
  it.each([
    ['mac-dev', 'zh', ''],
    ['mac-dev', 'en', ' '],
    ['partial-dev', 'zh', ''],
    ['partial-dev', 'en', ' '],
  ] as const)('%s, %s: precision ≥ .99 and recall ≥ .98', (set, side, between) => {
    const tally = { right: 0, found: 0, all: 0 }
    const directory = path.join(shared!, 'alignment', set)
    for (const file of readdirSync(directory)) {
      const segments = (JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as Record<'zh' | 'en', string[]>)[
        side
      ]
      const text = segments.join(between)
      const ends = new Set<number>()
      let length = 0
      for (const segment of segments) {
        ends.add(length + segment.trimEnd().length)
        length += segment.length + between.length
      }
      const found = splitSentences(text, side === 'en' ? 'en' : 'zh-Hans').map(({ end }) => end)
      tally.right += found.filter((end) => ends.has(end)).length
      tally.found += found.length
      tally.all += ends.size
    }
    expect(tally.right / tally.found).toBeGreaterThanOrEqual(0.99)
    expect(tally.right / tally.all).toBeGreaterThanOrEqual(0.98)
  })
})
