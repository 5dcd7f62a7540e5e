import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toColumns } from '../../../engine/mention-columns.ts'
import type { Reading } from '../../../engine/model.ts'
import { parsePageMessage } from '../../../entrypoints/sidepanel/parse-page-message.ts'
import { NOTHING_NAMED } from '../../fixtures/reading.ts'

const span = { start: 0, end: 7 }
const reading: Reading = {
  ...NOTHING_NAMED,
  mentions: [
    {
      span,
      kind: 'person',
      entryId: 'person/quoc-le',
      sureness: 'sure',
      evidence: { by: 'name', form: 'Quoc Le', status: 'preferred' },
    },
    {
      span,
      kind: 'person',
      entryId: null,
      sureness: 'unknown',
      evidence: { by: 'context', form: 'Katelyn', cue: 'recruiter', at: null },
    },
  ],
  pairs: [{ zh: '大模型', en: 'LLM', abbr: null, span, zhSpan: span, enSpan: null, abbrSpan: null }],
  article: {
    url: 'https://www.yitay.net/blog',
    canonical: null,
    title: 'Returning',
    byline: null,
    siteName: null,
    published: null,
    language: 'en',
    text: 'Quoc Le',
    segments: [{ id: 0, span, kind: 'paragraph' }],
    links: [{ url: 'https://example.com/', text: 'here', span: null }],
  },
}

/** As the page's end of the port sends it. */
const { entries: _, ...told } = reading
const sent = { ...told, mentions: toColumns(reading.mentions), chinese: 'zh-Hans' }

describe('What a page tells the panel', () => {
  it.each([
    [{ type: 'view', span }],
    [{ type: 'hovered', mention: null }],
    [{ type: 'hoveredText', offset: 12 }],
    [{ type: 'canGoBack', canGoBack: false }],
  ])('is heard when it is what a reader says: %j', (message) => {
    expect(parsePageMessage(message)).toBe(message)
  })

  it.each([reading, { ...reading, article: null, mentions: [] }])('is the Reading as the page has it', (whole) => {
    const message = { type: 'reading', reading: { ...sent, ...whole, mentions: toColumns(whole.mentions) } }
    expect(parsePageMessage(message)).toEqual({ type: 'reading', reading: whole, chinese: 'zh-Hans' })
  })

  it('has no entry of its own to tell', () => {
    const entries = [{ id: 'person/quoc-le', gloss: { en: 'Mine.', zh: '我的。' } }]
    const message = { type: 'reading', reading: { ...sent, entries } }
    expect(parsePageMessage(message)).toEqual({ type: 'reading', reading, chinese: 'zh-Hans' })
  })

  it.each([
    ['a name without a place', { ...sent.mentions, starts: [0] }],
    ['a place without an end', { ...sent.mentions, ends: [7] }],
    ['a place of nothing that is said', { ...sent.mentions, which: [0, 2] }],
  ])('is not heard with %s', (_, mentions) => {
    expect(parsePageMessage({ type: 'reading', reading: { ...sent, mentions } })).toBeNull()
  })

  it('is not heard with any one part of it something else', () => {
    for (const path of pathsOf(sent)) {
      const broken = structuredClone(sent)
      let at = broken as unknown as Record<string, unknown>
      for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>
      at[path.at(-1)!] = Symbol.iterator
      expect(parsePageMessage({ type: 'reading', reading: broken }), path.join('.')).toBeNull()
    }
  })

  it('never makes it throw, whatever comes', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (message) => void parsePageMessage(message)))
    fc.assert(
      fc.property(
        fc.anything(),
        (part) =>
          void parsePageMessage({
            type: 'reading',
            reading: { ...sent, mentions: { ...sent.mentions, said: [part] }, article: part },
          }),
      ),
    )
  })
})

/** Every part that is drawn or reckoned with; a form's way of being looked for and a name's status stay in the background. */
function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]]
  return Object.entries(value)
    .filter(([name]) => !['case', 'part', 'cues', 'status', 'cue', 'zhSpan', 'enSpan', 'abbrSpan'].includes(name))
    .flatMap(([name, part]) => pathsOf(part).map((path) => [name, ...path]))
}
