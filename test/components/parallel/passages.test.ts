import { describe, expect, it } from 'vitest'
import { foldRun, passagesOf } from '../../../components/parallel/passages.ts'
import type { Segment, Sentences } from '../../../engine/model.ts'

const BLOCKS = [
  ['heading', ['机器的一课。']],
  ['paragraph', ['芯片会坏。', '供应商会让人失望。']],
  ['item', ['先买断电的保险。']],
] as const

const text = BLOCKS.map(([, sentences]) => sentences.join('')).join('\n\n')
const spans = BLOCKS.flatMap(([, sentences]) => sentences).map((sentence) => ({
  start: text.indexOf(sentence),
  end: text.indexOf(sentence) + sentence.length,
}))
const sentences: Sentences = { text, spans, paragraphs: [0, 1, 1, 2] }
const segments: Segment[] = BLOCKS.map(([kind, words], id) => {
  const start = text.indexOf(words[0])
  return { id, kind, span: { start, end: start + words.join('').length } }
})

describe('passagesOf', () => {
  it('keeps sentences of one paragraph together and paragraphs apart, each with its kind', () => {
    const passages = passagesOf([0, 1, 2, 3], sentences, segments)
    expect(passages.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
      ['heading', '机器的一课。'],
      ['paragraph', '芯片会坏。供应商会让人失望。'],
      ['item', '先买断电的保险。'],
    ])
  })

  it('has nothing for a side that has no sentence', () => {
    expect(passagesOf([], sentences, segments)).toEqual([])
  })
})

describe('foldRun', () => {
  const run = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

  it.each([
    ['three sentences', [0, 0, 1], 3],
    ['a paragraph of two and a longer one', [0, 0, 1, 1, 1], 2],
    ['a paragraph of many', [0, 0, 0, 0, 0, 0, 0, 0], 2],
    ['a run that one sentence alone would end', [0, 0, 0, 1], 4],
  ])('shows of %s the beginning', (_, paragraphs, shown) => {
    const folded = foldRun(run(paragraphs.length), paragraphs)
    expect(folded.shown).toEqual(run(shown))
    expect([...folded.shown, ...folded.rest]).toEqual(run(paragraphs.length))
  })
})
