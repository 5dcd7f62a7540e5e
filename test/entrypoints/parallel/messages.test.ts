import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pairOf, sideOf, type Pair } from '../../../engine/align/pair.ts'
import type { Article, Entry, Language, Mention } from '../../../engine/model.ts'
import { handOver, sideBySideUrl, takeOver } from '../../../entrypoints/parallel/messages.ts'
import { readHanded } from '../../../entrypoints/parallel/read-handed.ts'

const GOOGLE: Entry = {
  id: 'organisation/google',
  kind: 'organisation',
  subtype: 'company',
  forms: [
    { text: 'Google', language: 'en', region: null, status: 'preferred', case: 'fold', part: 'name', cues: null },
  ],
  gloss: { en: 'A company.', zh: '一家公司。' },
  facts: [],
  relations: [],
  links: [],
}

function article(url: string, language: Language, paragraphs: readonly string[]): Article {
  let start = 0
  const segments = paragraphs.map((text, id) => {
    const span = { start, end: start + text.length }
    start = span.end + 2
    return { id, kind: 'paragraph' as const, span }
  })
  return {
    url,
    canonical: null,
    title: paragraphs[0]!,
    byline: null,
    siteName: null,
    published: '2024-11-03',
    language,
    text: paragraphs.join('\n\n'),
    segments,
    links: [{ url: 'https://elsewhere.example/', text: 'elsewhere', span: null }],
  }
}

function mentionIn(text: string, form: string): Mention {
  const start = text.indexOf(form)
  const evidence = { by: 'name', form, status: 'preferred' } as const
  return {
    span: { start, end: start + form.length },
    kind: 'organisation',
    entryId: GOOGLE.id,
    sureness: 'sure',
    evidence,
  }
}

function pair(name = 'essay'): Pair {
  const english = article(`https://${name}.example/`, 'en', ['He left Google. He was tired.', 'He came back.'])
  const chinese = article(`https://news.example/${name}`, 'zh-Hans', ['编者按。', '他离开了谷歌,很累。', '他回来了。'])
  return pairOf({
    url: english.url,
    pageIs: 'translation',
    original: sideOf(english, [mentionIn(english.text, 'Google')], [GOOGLE]),
    translation: sideOf(chinese, [mentionIn(chinese.text, '谷歌')], [GOOGLE]),
    alignment: {
      confidence: 0.93,
      beads: [
        { original: [], translation: [0], status: 'added', confidence: 0.9 },
        { original: [0, 1], translation: [1], status: 'aligned', confidence: 0.95 },
        { original: [2], translation: [2], status: 'aligned', confidence: 0.91 },
      ],
    },
  })
}

/** What is kept of it, as plain JSON, to be damaged. */
async function kept(): Promise<any> {
  const id = await handOver(pair())
  const key = `sideBySide-${id}`
  return JSON.parse(JSON.stringify((await browser.storage.session.get(key))[key]))
}

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
})

describe('A pair that is handed over', () => {
  it('arrives whole, but for the links of the pages', async () => {
    const sent = pair()
    const id = await handOver(sent)
    expect(sideBySideUrl(id!)).toContain(`/parallel.html?pair=${id}`)
    const { original, translation, ...rest } = (await takeOver(id!))!
    expect(rest).toEqual({ url: sent.url, pageIs: sent.pageIs, alignment: sent.alignment, termPairs: sent.termPairs })
    expect(original).toEqual({ ...sent.original, article: { ...sent.original.article, links: [] } })
    expect(translation).toEqual({ ...sent.translation, article: { ...sent.translation.article, links: [] } })
  })

  it('has the same id when it is handed over again, and another than another pair', async () => {
    const id = await handOver(pair())
    expect(await handOver(pair())).toBe(id)
    expect(await handOver(pair('other'))).not.toBe(id)
    expect(id).toMatch(/^[0-9a-f]{24}$/)
  })

  it('makes room by letting go of the oldest, and touches nothing else', async () => {
    await browser.storage.session.set({ click: { tabId: 1, time: 2 } })
    const ids: (string | null)[] = []
    for (let i = 0; i < 9; i++) {
      vi.spyOn(Date, 'now').mockReturnValue(1000 + i)
      ids.push(await handOver(pair(`essay-${i}`)))
    }
    const found = await Promise.all(ids.map(async (id) => (await takeOver(id!)) !== null))
    expect(found).toEqual([false, false, false, true, true, true, true, true, true])
    expect(await browser.storage.session.get('click')).toEqual({ click: { tabId: 1, time: 2 } })
  })

  it('that does not fit is tried once more with all others gone', async () => {
    await handOver(pair('older'))
    const set = browser.storage.session.set.bind(browser.storage.session)
    vi.spyOn(browser.storage.session, 'set').mockImplementation(async (items) => {
      if (Object.keys(await browser.storage.session.get(null)).length > 0) throw new Error('QUOTA_BYTES')
      return set(items)
    })
    const id = await handOver(pair('large'))
    expect(await takeOver(id!)).not.toBeNull()
  })

  it('that never fits is said to be too large', async () => {
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES'))
    expect(await handOver(pair())).toBeNull()
  })

  it('that nobody handed over is none', async () => {
    expect(await takeOver('0123')).toBeNull()
  })
})

describe('What was kept', () => {
  it('is read when it is whole', async () => {
    expect(readHanded(await kept())).not.toBeNull()
  })

  it.each<[string, (handed: any) => unknown]>([
    ['nothing', () => undefined],
    ['a list', () => []],
    ['another version', (handed) => ({ ...handed, version: 2 })],
    ['no text', ({ pair: { original } }) => delete original.article.text],
    ['a text that was cut', ({ pair: { original } }) => (original.article.text = original.article.text.slice(0, 8))],
    ['a paragraph past the end', ({ pair: { translation } }) => (translation.article.segments[2].span.end = 999)],
    ['a mention past the end', ({ pair: { original } }) => (original.mentions[0].span.end = 999)],
    ['a mention of no kind', ({ pair: { original } }) => (original.mentions[0].kind = '__proto__')],
    ['evidence without a form', ({ pair: { original } }) => delete original.mentions[0].evidence.form],
    ['an entry without a gloss', ({ pair: { translation } }) => (translation.entries[0].gloss = null)],
    ['forms that are no forms', ({ pair: { translation } }) => (translation.entries[0].forms = ['Google'])],
    ['a bead that is missing', ({ pair }) => pair.alignment.beads.pop()],
    ['a sentence named twice', ({ pair }) => (pair.alignment.beads[2].original = [1])],
    ['a sentence that is not there', ({ pair }) => pair.alignment.beads[2].original.push(3)],
    ['a bead that is called what it is not', ({ pair }) => (pair.alignment.beads[0].status = 'aligned')],
    ['a page that is neither', ({ pair }) => (pair.pageIs = 'both')],
    ['an address that is none', ({ pair }) => (pair.url = 7)],
  ])('is refused when it is %s', async (name, damage) => {
    const handed = await kept()
    const damaged = ['nothing', 'a list', 'another version'].includes(name) ? damage(handed) : (damage(handed), handed)
    expect(readHanded(damaged)).toBeNull()
  })
})
