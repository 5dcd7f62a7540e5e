import { describe, expect, it } from 'vitest'
import { couplings, findTermPairs, leftInLatin, renderings } from '../../../engine/align/term-pairs.ts'
import type { Entry, Mention } from '../../../engine/model.ts'
import { bead, sentencesFrom } from '../../fixtures/paired-texts.ts'

const FORMS: Readonly<Record<string, readonly string[]>> = {
  'term/llm': [
    'Large language models',
    'large language models',
    'Large language model',
    'large language model',
    'LLMs',
    'LLM',
    '大型語言模型',
    '大模型',
  ],
  'term/checkpoint': ['checkpoints', 'checkpoint'],
  'person/quoc-le': ['Quoc Le', 'Quoc'],
  'organisation/google': ['Google', '谷歌'],
}
const en = sentencesFrom(
  [['Large language models are hard.', 'A large language model needs checkpoints.', 'LLMs eat money at Google.']],
  ' ',
)
const zh = sentencesFrom([['大模型很難。', '大型語言模型需要 checkpoint。', '大模型在谷歌燒錢。', 'Quoc 同意。']])
const pairs = findTermPairs({ original: mentionsIn(en.text), translation: mentionsIn(zh.text) })
const beads = [bead([0], [0]), bead([1], [1]), bead([2], [2]), bead([], [3])]

describe('findTermPairs', () => {
  it('has every entry that either side names, in the order of the article', () => {
    expect(pairs.map((pair) => [pair.entryId, pair.original.length, pair.translation.length])).toEqual([
      ['term/llm', 3, 3],
      ['term/checkpoint', 1, 1],
      ['organisation/google', 1, 1],
      ['person/quoc-le', 0, 1],
    ])
  })

  it('leaves out names that no entry is known for', () => {
    const unknown: Mention = { ...mentionsIn('Quoc')[0]!, entryId: null }
    expect(findTermPairs({ original: [unknown], translation: [] })).toEqual([])
  })
})

describe('renderings', () => {
  it('counts the words of one thing, the most used first, case and plural apart', () => {
    const words = renderings(pairs[0]!, en.text, zh.text)
    expect(words.translation.map(({ surface, count }) => [surface, count])).toEqual([
      ['大模型', 2],
      ['大型語言模型', 1],
    ])
    expect(words.original.map(({ surface, count }) => [surface, count])).toEqual([
      ['Large language models', 2],
      ['LLMs', 1],
    ])
    expect(words.translation[0]!.spans.map(({ start, end }) => zh.text.slice(start, end))).toEqual(['大模型', '大模型'])
  })
})

describe('couplings', () => {
  it('tells which word became which, and where', () => {
    expect(couplings(pairs[0]!, { original: en, translation: zh }, beads)).toEqual([
      { original: 'Large language models', translation: '大模型', beads: [0] },
      { original: 'Large language models', translation: '大型語言模型', beads: [1] },
      { original: 'LLMs', translation: '大模型', beads: [2] },
    ])
  })
})

describe('leftInLatin', () => {
  const entries = new Map(
    [
      entry('term/checkpoint', 'checkpoint', '检查点'),
      entry('term/llm', 'LLM', '大模型'),
      entry('person/quoc-le', 'Quoc Le', null),
    ].map((one) => [one.id, one]),
  )

  it('finds terms that the article leaves in Latin letters though there is a Chinese word', () => {
    expect(leftInLatin(pairs, zh.text, entries).map(({ entryId }) => entryId)).toEqual(['term/checkpoint'])
  })

  it('does not count a word that has no Chinese form', () => {
    const bare = new Map([['term/checkpoint', entry('term/checkpoint', 'checkpoint', null)]])
    expect(leftInLatin(pairs, zh.text, bare)).toEqual([])
  })
})

function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const [id, forms] of Object.entries(FORMS)) {
    for (const form of forms) {
      for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
        const span = { start, end: start + form.length }
        if (mentions.some((one) => one.span.start < span.end && span.start < one.span.end)) continue
        mentions.push({
          span,
          kind: 'term',
          entryId: id,
          sureness: 'sure',
          evidence: { by: 'name', form, status: 'preferred' },
        })
      }
    }
  }
  return mentions.sort((a, b) => a.span.start - b.span.start)
}

function entry(id: string, english: string, chinese: string | null): Entry {
  const form = (text: string, language: string) => ({
    text,
    language,
    region: null,
    status: 'preferred' as const,
    case: 'fold' as const,
    part: 'name' as const,
    cues: null,
  })
  return {
    id,
    kind: 'term',
    subtype: 'technical',
    forms: [form(english, 'en'), ...(chinese ? [form(chinese, 'zh')] : [])],
    gloss: { en: '', zh: '' },
    facts: [],
    relations: [],
    links: [],
  }
}
