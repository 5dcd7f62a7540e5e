import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../engine/language.ts'
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { openLexicon } from '../../engine/lexicon.ts'
import { findMentions } from '../../engine/mentions.ts'
import type { Mention } from '../../engine/model.ts'
import { readPack } from '../../engine/pack.ts'

const gloss = { en: 'x', zh: '某' }
const PACK = {
  id: 'test',
  title: 'Test',
  entries: [
    { id: 'event/genai-summit', forms: ['Vietnam GenAI Summit', '越南 GenAI 峰会'], gloss },
    { id: 'event/icml', forms: ['ICML'], gloss },
    { id: 'model/bard', forms: ['Bard'], gloss },
    { id: 'model/flan-u-palm', forms: ['Flan-U-PaLM'], gloss },
    { id: 'model/gpt-4', forms: ['GPT-4'], gloss },
    { id: 'model/koala', forms: ['Koala'], gloss },
    { id: 'model/lamda', forms: ['LaMDA'], gloss },
    { id: 'model/palm', forms: ['PaLM'], gloss },
    { id: 'model/u-palm', forms: ['U-PaLM'], gloss },
    { id: 'organisation/cmu', forms: ['Carnegie Mellon University', 'CMU'], gloss },
    { id: 'organisation/deepmind', forms: ['DeepMind'], gloss },
    { id: 'organisation/google', forms: ['Google', '谷歌'], gloss },
    { id: 'organisation/google-deepmind', forms: ['Google DeepMind', '谷歌 DeepMind'], gloss },
    { id: 'person/demis-hassabis', forms: ['Demis Hassabis'], gloss },
    { id: 'person/elon-musk', forms: ['Elon Musk', '马斯克'], gloss },
    { id: 'place/jinan', forms: ['Jinan'], gloss },
    { id: 'place/suzhou', forms: ['Suzhou'], gloss },
    { id: 'place/wuxi', forms: ['Wuxi'], gloss },
    { id: 'term/ai', forms: ['artificial intelligence', '人工智能'], gloss },
    { id: 'term/circuit', forms: ['IC'], gloss },
    { id: 'term/generative-ai', forms: ['generative AI', 'GenAI'], gloss },
    { id: 'term/machine-learning', forms: ['ML'], gloss },
    { id: 'work/returning', forms: ['Returning to Google DeepMind', '重返 Google DeepMind'], gloss },
  ],
}
const result = readPack(JSON.stringify(PACK))
if (!result.ok) throw new Error(JSON.stringify(result.errors))
const lexicon = openLexicon(compileLexicon([result.pack], { variants: () => [] }))

function mentions(text: string): string[] {
  return findMentions(text, detectLanguage(text), lexicon).mentions.map(
    ({ span, entryId, kind }) => `${entryId ?? `a ${kind}`} ${text.slice(span.start, span.end)}`,
  )
}

const TOWNS =
  'Barges with coal and gravel pass through Suzhou and Wuxi by night. North of Jinan a mason whom the annals call Bai Ying showed where the locks had to stand.'

const CASES: readonly (readonly [what: string, text: string, ...mentions: string[]])[] = [
  ['no piece of a word', '论文在ICML上发表。', 'event/icml ICML'],
  [
    'an organisation inside another’s name once',
    '我将回到谷歌 DeepMind 工作。',
    'organisation/google-deepmind 谷歌 DeepMind',
  ],
  [
    'what the title of a work names',
    '他写了《重返 Google DeepMind》一文。',
    'work/returning 重返 Google DeepMind',
    'organisation/google-deepmind Google DeepMind',
  ],
  [
    'towns, and nobody by his looks alone where only towns are named',
    TOWNS,
    'place/suzhou Suzhou',
    'place/wuxi Wuxi',
    'place/jinan Jinan',
  ],
  [
    'what an event is about',
    '我在越南 GenAI 峰会上发言。',
    'event/genai-summit 越南 GenAI 峰会',
    'term/generative-ai GenAI',
  ],
  [
    'the longest of nested models, and both of a pair',
    'Flan-U-PaLM、LaMDA/Bard',
    'model/flan-u-palm Flan-U-PaLM',
    'model/lamda LaMDA',
    'model/bard Bard',
  ],
  ['a model at a size as the model', 'In first place is koala-13b.', 'model/koala koala-13b'],
  [
    'names inside a title that nobody knows',
    '见论文《谷歌的人工智能》。',
    'a work 谷歌的人工智能',
    'organisation/google 谷歌',
    'term/ai 人工智能',
  ],
  ['names inside quotes that are no title', '他说“谷歌很好”。', 'organisation/google 谷歌'],
  ['a name longer than the one the glossary knows', '金巴尔·马斯克开了一家餐馆。', 'a person 金巴尔·马斯克'],
  [
    'the Chinese name that the text gives somebody known',
    '德米什·哈萨比斯(Demis Hassabis)来了。哈萨比斯说，他很高兴。',
    'person/demis-hassabis 德米什·哈萨比斯',
    'person/demis-hassabis Demis Hassabis',
    'person/demis-hassabis 哈萨比斯',
  ],
  ['an affiliation in parentheses as what it is', '陈天奇(CMU)也在。', 'organisation/cmu CMU'],
  ['nothing in nothing', ''],
]

describe('findMentions', () => {
  it.each(CASES.map(([what, text, ...expected]) => ({ what, text, expected })))('finds $what', ({ text, expected }) => {
    expect(mentions(text)).toEqual(expected)
  })

  it('gives no pair where the parenthesis says where somebody works', () => {
    expect(findMentions('陈天奇(CMU)也在。', 'zh-Hans', lexicon).pairs).toEqual([])
  })

  it('orders mentions by start, then longer first, and nests them only in works and events', () => {
    const pieces = fc.constantFrom(
      '谷歌',
      'Google',
      ' DeepMind',
      '《重返 Google DeepMind》',
      '马斯克',
      '·',
      '(',
      ')',
      'GPT-4',
      '-7B',
      '论文',
      '感谢',
      '、',
      'Vera',
      ' ',
      '和',
      '。',
      '\n',
      '越南 GenAI 峰会',
      '人工智能',
      '(AI)',
      'Koala',
      '教授',
      '李',
      '飞飞',
      ', ',
      'CEO ',
      'Sam Vale',
      '?',
      '\ud83d\ude00',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const found = findMentions(text, 'zh-Hans', lexicon).mentions
        const open: Mention[] = []
        let before = { start: 0, end: Infinity }
        for (const mention of found) {
          const { start, end } = mention.span
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start > before.start || (start === before.start && end < before.end)).toBe(true)
          while (open.length > 0 && open.at(-1)!.span.end <= start) open.pop()
          const around = open.at(-1)
          if (around) {
            expect(['work', 'event']).toContain(around.kind)
            expect(end).toBeLessThanOrEqual(around.span.end)
          }
          open.push(mention)
          before = mention.span
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['opening brackets', '《'],
    ['parentheses', 'A('],
    ['capitalised words', 'Aa '],
    ['capitals', 'A'],
    ['dots', '马·'],
    ['hyphens', 'a-1b-'],
    ['quotes', '"Aa '],
    ['titles', '教授'],
    ['one name', '金巴尔·马斯克(Kimbal Musk)说'],
    ['question marks', '谷?'],
  ])('is done with half a million units of %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(500_000 / piece.length))
    expect(findMentions(text, 'zh-Hans', lexicon).mentions.every(({ span }) => span.end <= text.length)).toBe(true)
  })
})

const SHARED = process.env.BANDU_SHARED
if (!SHARED) console.log('BANDU_SHARED is not set: the story of Yi Tay is left out')

describe.runIf(SHARED)('the story of Yi Tay', () => {
  it('gives the same entries in converted, Simplified and Taiwan spelling', async () => {
    const [{ buildLexicon }, { Converter }] = await Promise.all([
      import('../../scripts/compile-lexicon.ts'),
      import('opencc-js'),
    ])
    const built = openLexicon(await buildLexicon(new URL('../../assets/packs', import.meta.url).pathname))
    const story = readFileSync(`${SHARED}/articles/the-article.txt`, 'utf8')
    const entries = (text: string) =>
      findMentions(text, detectLanguage(text), built).mentions.map(({ entryId, kind }) => entryId ?? kind)
    const simplified = Converter({ from: 't', to: 'cn' })(story)
    const expected = entries(story)
    expect(expected.length).toBeGreaterThan(150)
    expect(entries(simplified)).toEqual(expected)
    expect(entries(Converter({ from: 'cn', to: 'twp' })(simplified))).toEqual(expected)
  })
})
