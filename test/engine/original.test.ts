import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { matchKnownPair, titleKey, urlKey } from '../../engine/known-pair.ts'
import type { KnownPair } from '../../engine/known-pair.ts'
import type { Article, ArticleLink, Segment } from '../../engine/model.ts'
import { findOriginals } from '../../engine/original.ts'
import { isNeverOriginal } from '../../engine/original-hosts.ts'
import { WITHOUT_ORIGINAL, WITH_ORIGINAL } from '../fixtures/footers.ts'
import type { Footer } from '../fixtures/footers.ts'

const PAIRS: readonly KnownPair[] = JSON.parse(readFileSync('assets/pairs.json', 'utf8')).pairs
const YI_TAY = 'https://www.yitay.net/blog/returning-to-google-deepmind'

describe('findOriginals at the foot of an article', () => {
  it('has the right one first in at least 28 of 30', () => {
    const wrong = WITH_ORIGINAL.filter((footer) => firstOf(footer) !== footer.original)
    console.log(`originals: ${WITH_ORIGINAL.length - wrong.length} of ${WITH_ORIGINAL.length} right`)
    for (const footer of wrong)
      console.log(`  ${footer.title}: ${JSON.stringify(findOriginals(articleOf(footer), { pairs: [] }))}`)
    expect(WITH_ORIGINAL).toHaveLength(30)
    expect(wrong.length).toBeLessThanOrEqual(2)
  })

  it.each(WITHOUT_ORIGINAL.map((footer) => [footer.title, footer] as const))('offers nothing below %s', (_, footer) => {
    expect(findOriginals(articleOf(footer), { pairs: PAIRS })).toEqual([])
  })

  it('says why', () => {
    const [best] = findOriginals(articleOf(WITH_ORIGINAL[0]!), { pairs: PAIRS })
    expect(best).toMatchObject({ url: YI_TAY })
    expect(best!.reasons).toEqual(expect.arrayContaining(['known-pair', 'label', 'names', 'host']))
    expect(best!.score).toBeGreaterThan(0.9)
  })

  it('asks less surely where several references stand as equals', () => {
    const scores = [1, 2, 3, 6].map((count) => {
      const urls = Array.from(
        { length: count },
        (_, index) => `https://site${index}.example.org/posts/something-else-${index}`,
      )
      const footer = {
        url: 'https://www.example.cn/x',
        title: '标题',
        text: `参考链接：\n${urls.join('\n')}`,
        original: null,
      }
      return findOriginals(articleOf(footer), { pairs: [] })[0]?.score ?? 0
    })
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(scores[0]).toBeGreaterThan(0.5)
    expect(scores[3]).toBe(0)
  })
})

describe('findOriginals with more than the article', () => {
  const plain: Footer = {
    url: 'https://www.example.cn/y',
    title: '回归谷歌：Yi Tay 的新博客',
    text: 'Yi Tay 回到了 Google DeepMind。',
    original: null,
  }

  it('puts what the reader chose first', () => {
    const chosen = { url: 'https://example.org/the-one', title: 'The one' }
    const [best] = findOriginals(articleOf(WITH_ORIGINAL[0]!), { pairs: PAIRS, chosen })
    expect(best).toMatchObject({ url: chosen.url, title: 'The one', score: 1, reasons: ['chosen'] })
  })

  it('offers an open tab whose title has the names of the article, and no other tab', () => {
    const openTabs = [
      { url: 'https://weather.example.com/forecast/tomorrow', title: 'Weather tomorrow' },
      { url: `${YI_TAY}?utm_source=x`, title: 'Returning to Google DeepMind — Yi Tay' },
      { url: 'https://mail.example.com/inbox/1', title: '收件箱' },
    ]
    const found = findOriginals(articleOf(plain), { pairs: [], openTabs })
    expect(found.map(({ url }) => url)).toEqual([openTabs[1]!.url])
    expect(found[0]!.reasons).toContain('open-tab')
  })

  it.each([
    ['its title in one spelling', { ...plain, title: '創業一年半,胖了 15 公斤 - 某某網' }],
    ['its title in another', { ...plain, title: '创业一年半，胖了15公斤' }],
    ['its address', { ...plain, url: 'http://www.iter01.com/10259958.html?from=timeline' }],
  ])('knows a pair by %s', (_, footer) => {
    expect(findOriginals(articleOf(footer), { pairs: PAIRS })[0]).toMatchObject({
      url: YI_TAY,
      reasons: ['known-pair'],
    })
  })

  it('offers the known translations of an English page', () => {
    const article = articleOf({
      url: `${YI_TAY}/`,
      title: 'Returning to Google DeepMind',
      text: 'I am back.',
      language: 'en',
      original: null,
    })
    const found = findOriginals(article, { pairs: PAIRS })
    expect(found.map(({ url, reasons }) => [url, reasons])).toEqual([
      ['https://iter01.com/10259958.html', ['known-pair']],
    ])
  })

  it('does not offer a page to itself', () => {
    const article = articleOf({ ...WITH_ORIGINAL[0]!, url: YI_TAY })
    expect(findOriginals(article, { pairs: [] })).toEqual([])
  })
})

describe('urlKey', () => {
  it.each([
    ['https://www.yitay.net/blog/x/', 'http://yitay.net/blog/x'],
    ['https://a.com/p?id=3&utm_source=weibo#top', 'http://www.A.com/p?id=3'],
    ['https://a.com/%E5%88%9B', 'https://a.com/创'],
    ['https://a.com/index.html', 'https://a.com'],
  ])('takes %s and %s for one', (a, b) => {
    expect(urlKey(a)).toBe(urlKey(b))
  })

  it.each([
    ['https://a.com/p?id=3', 'https://a.com/p?id=4'],
    ['https://blog.a.com/x', 'https://a.com/x'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(urlKey(a)).not.toBe(urlKey(b))
  })

  it.each(['javascript:alert(1)', 'mailto:a@b.c', '/relative', 'data:text/html,x', ''])('has none for %s', (url) => {
    expect(urlKey(url)).toBe('')
    expect(isNeverOriginal(url)).toBe(true)
  })
})

describe('matchKnownPair', () => {
  it('finds a translation by the original it refers to', () => {
    const page = { url: 'https://example.cn/1', canonical: null, title: '别的标题', footer: `参考：${YI_TAY}。` }
    expect(matchKnownPair(page, PAIRS)?.id).toBe('yi-tay-returning-to-google-deepmind')
  })

  it('leaves other pages alone', () => {
    const page = {
      url: 'https://www.yitay.net/blog/other',
      canonical: null,
      title: '15 公斤',
      footer: 'https://www.yitay.net/',
    }
    expect(matchKnownPair(page, PAIRS)).toBeNull()
  })
})

describe('assets/pairs.json', () => {
  it('has its own id for each pair, full addresses and no title twice', () => {
    expect(new Set(PAIRS.map(({ id }) => id)).size).toBe(PAIRS.length)
    for (const { original, translations } of PAIRS) {
      expect(urlKey(original.url)).not.toBe('')
      for (const { url } of translations) if (url !== undefined) expect(urlKey(url)).not.toBe('')
      const titles = translations.map(({ title, url }) => `${titleKey(title)} ${url ?? ''}`)
      expect(new Set(titles).size).toBe(titles.length)
    }
  })
})

function firstOf(footer: Footer): string | null {
  return findOriginals(articleOf(footer), { pairs: [] })[0]?.url ?? null
}

function articleOf({
  url,
  title,
  text: source,
  language = /[\u4e00-\u9fff]/.test(source) ? 'zh-Hans' : 'en',
}: Footer): Article {
  const segments: Segment[] = []
  const links: ArticleLink[] = []
  let text = ''
  for (const line of source.split('\n')) {
    const kind = line.startsWith('# ') ? 'heading' : 'paragraph'
    let shown = ''
    const start = text.length === 0 ? 0 : text.length + 2
    for (const part of line.replace(/^# /, '').split(/(\^?\[[^\]]*\]\(https?:[^)]*\))/)) {
      const link = /^(\^?)\[([^\]]*)\]\((.*)\)$/.exec(part)
      if (!link) shown += part
      else if (link[1]) links.push({ url: link[3]!, text: link[2]!, span: null })
      else {
        links.push({
          url: link[3]!,
          text: link[2]!,
          span: { start: start + shown.length, end: start + shown.length + link[2]!.length },
        })
        shown += link[2]!
      }
    }
    if (shown === '') continue
    text += (start === 0 ? '' : '\n\n') + shown
    segments.push({ id: segments.length, span: { start, end: text.length }, kind })
  }
  return { url, title, canonical: null, byline: null, siteName: null, published: null, language, text, segments, links }
}
