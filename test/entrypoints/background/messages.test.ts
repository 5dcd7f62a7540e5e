import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { ask, MOST_KEPT, parseRequest, SELECTION_LIMIT, TEXT_LIMIT } from '../../../entrypoints/background/messages.ts'
import { bead } from '../../engine/notebook/lines.ts'

describe('A question', () => {
  afterEach(() => void vi.useRealTimers())

  const answered = (answers: (() => Promise<unknown>)[]) => {
    const asked = vi.fn(() => answers.shift()!())
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(asked as never)
    return asked
  }

  it('is asked again when the worker that heard it ended without a word', async () => {
    vi.useFakeTimers()
    const asked = answered([() => new Promise(() => {}), async () => true])
    const answer = ask({ type: 'openPanel' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await answer).toBe(true)
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('is asked again when nobody was there yet, and answered null when nobody comes', async () => {
    vi.useFakeTimers()
    const nobody = () => Promise.reject(new Error('Could not establish connection'))
    const late = answered([nobody, nobody, async () => true])
    const answer = ask({ type: 'openPanel' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await answer).toBe(true)
    expect(late).toHaveBeenCalledTimes(3)

    answered(Array.from({ length: 9 }, () => nobody))
    const none = ask({ type: 'openPanel' })
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await none).toBeNull()
  })

  it('that takes the worker long is answered by the first answer', async () => {
    vi.useFakeTimers()
    const slow = () => new Promise((resolve) => setTimeout(() => resolve(true), 6_000))
    const asked = answered([slow, slow])
    const answer = ask({ type: 'openPanel' })
    await vi.advanceTimersByTimeAsync(6_000)
    expect(await Promise.race([answer, 'not yet'])).toBe(true)
    expect(asked).toHaveBeenCalledTimes(2)
  })
})

describe('parseRequest', () => {
  it.each([
    { type: 'findMentions', text: '谷歌大脑', language: 'zh-Hans', chinese: 'zh-Hant' },
    { type: 'findMentions', text: '谷歌大脑', language: 'zh-Hant', chinese: 'zh-Hant-HK' },
    { type: 'injectReader', anyway: false },
    { type: 'injectReader', anyway: true, tabId: 7 },
    { type: 'injectPart', part: 'card' },
    { type: 'searchGlossary', query: '谷歌', limit: 20, chinese: 'zh-Hans' },
    { type: 'findMentions', text: '谷歌大脑', language: null, chinese: null },
    { type: 'lookUp', text: '谷歌大腦', chinese: 'zh-Hant' },
    { type: 'lookUp', text: '谷歌大腦', chinese: null },
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
    ['a selection over the limit', { type: 'lookUp', text: 'a'.repeat(SELECTION_LIMIT + 1) }],
    ['ids that are none', { type: 'entries', ids: ['person/quoc-le', 5] }],
    ['too many ids', { type: 'entries', ids: Array.from({ length: 101 }, () => 'person/quoc-le') }],
    ['a part that is none', { type: 'injectPart', part: '../reader' }],
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
