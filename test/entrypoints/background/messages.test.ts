import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_KEPT, parseRequest, SELECTION_LIMIT, TEXT_LIMIT } from '../../../entrypoints/background/messages.ts'
import { bead } from '../../engine/notebook/lines.ts'

describe('parseRequest', () => {
  it.each([
    { type: 'findMentions', text: '谷歌大脑', language: 'zh-Hans', chinese: 'zh-Hant' },
    { type: 'findMentions', text: '谷歌大脑', language: 'zh-Hant', chinese: 'zh-Hant-HK' },
    { type: 'injectReader', anyway: false },
    { type: 'injectReader', anyway: true, tabId: 7 },
    { type: 'searchGlossary', query: '谷歌', limit: 20, chinese: 'zh-Hans' },
    { type: 'lookUp', text: '谷歌大腦', language: 'zh-Hant', chinese: 'zh-Hant' },
    { type: 'suggest', query: 'tay', chinese: 'zh-Hans' },
    { type: 'entries', ids: ['person/quoc-le'], chinese: 'zh-Hans' },
    { type: 'setBadge', count: null },
    { type: 'openPanel' },
    { type: 'keep', items: [] },
    { type: 'keep', items: [bead()] },
  ])('takes $type', (request) => {
    expect(parseRequest(request)).toEqual(request)
  })

  it.each([
    ['nothing', undefined],
    ['text that is none', { type: 'findMentions', text: 5, language: 'en' }],
    ['a language nobody speaks', { type: 'findMentions', text: 'a', language: 'klingon' }],
    ['text over the limit', { type: 'findMentions', text: 'a'.repeat(TEXT_LIMIT + 1), language: 'en' }],
    ['a selection over the limit', { type: 'lookUp', text: 'a'.repeat(SELECTION_LIMIT + 1), language: 'en' }],
    ['ids that are none', { type: 'entries', ids: ['person/quoc-le', 5] }],
    ['too many ids', { type: 'entries', ids: Array.from({ length: 101 }, () => 'person/quoc-le') }],
    ['a tab that is none', { type: 'injectReader', tabId: -1 }],
    ['a line that is none', { type: 'keep', items: [{ id: 'person/x' }] }],
    ['lines without end', { type: 'keep', items: Array.from({ length: MOST_KEPT + 1 }, () => bead()) }],
    ['a type from a prototype', { type: 'constructor' }],
    ['an inherited type', Object.create({ type: 'openPanel' })],
  ])('refuses %s', (_, message) => {
    expect(parseRequest(message)).toBeNull()
  })

  it('never throws, and passes on only what it knows', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        const request = parseRequest(message)
        if (request)
          expect(
            Object.keys(request).every((key) =>
              /^(type|tabId|anyway|text|language|chinese|query|limit|count|items|ids|correction|holds)$/.test(key),
            ),
          ).toBe(true)
      }),
    )
  })
})
