import { describe, expect, it } from 'vitest'
import { pairOf, sideOf } from '../../../engine/align/pair.ts'
import type { Article, Language } from '../../../engine/model.ts'
import { keptBeads, lineOfBead } from '../../../engine/notebook/keep-bead.ts'

const article = (url: string, language: Language, text: string): Article => ({
  url,
  canonical: null,
  title: url,
  byline: null,
  siteName: null,
  published: '2024-11-03',
  language,
  text,
  segments: [{ id: 0, span: { start: 0, end: text.length }, kind: 'paragraph' }],
  links: [],
})

const pair = pairOf({
  url: 'https://essay.example/a',
  pageIs: 'translation',
  original: sideOf(article('https://essay.example/a', 'en', 'He is back. He does research.'), [], []),
  translation: sideOf(article('https://news.example/b#top', 'zh-Hant', '他回來了。編者按。他做研究。'), [], []),
  alignment: {
    confidence: 0.9,
    beads: [
      { original: [0], translation: [0], status: 'aligned', confidence: 0.95 },
      { original: [], translation: [1], status: 'added', confidence: 0.9 },
      { original: [1], translation: [2], status: 'aligned', confidence: 0.3 },
      { original: [1], translation: [], status: 'left-out', confidence: 0.9 },
    ],
  },
})

describe('A pair of sentences for the notebook', () => {
  it('is the sentence of the page with its twin, under the address without its fragment', () => {
    const { value } = lineOfBead(pair, 0, 5)!.subject
    expect(value).toMatchObject({
      what: 'bead',
      article: { url: 'https://news.example/b' },
      sentence: { text: '他回來了。', language: 'zh-Hant' },
      twin: { text: 'He is back.', language: 'en', url: 'https://essay.example/a' },
    })
  })

  it('has no twin where the other text has none, or where it is not sure', () => {
    expect(lineOfBead(pair, 1, 5)!.subject.value.twin).toBeNull()
    expect(lineOfBead(pair, 2, 5)!.subject.value.twin).toBeNull()
  })

  it('is none where the page has no sentence', () => {
    expect(lineOfBead(pair, 3, 5)).toBeNull()
    expect(lineOfBead(pair, 99, 5)).toBeNull()
  })

  it('is known again by its line’s id, whichever page kept it', () => {
    const { id } = lineOfBead(pair, 2, 5)!
    expect([...keptBeads(pair, new Set([id]))]).toEqual([2])
    expect([...keptBeads(pair, new Set())]).toEqual([])
  })
})
