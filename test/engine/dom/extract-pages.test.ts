import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../engine/dom/extract.ts'
import { canonicalOf, siteNameOf, titleOf } from '../../../engine/dom/page-facts.ts'
import { pageLanguage } from '../../../engine/dom/page-language.ts'
import { looksLikeArticle } from '../../../engine/dom/readerable.ts'
import { buildTextMap } from '../../../engine/dom/text-map.ts'

interface Expected {
  readonly url: string
  readonly readerable: boolean
  readonly language: string
  readonly identity?: { readonly canonical: string | null; readonly title: string; readonly siteName: string | null }
  readonly article?: {
    readonly title: string
    readonly siteName: string | null
    readonly byline: string | null
    readonly published: string | null
    readonly segments: readonly (readonly [string, string])[]
    readonly links: readonly string[]
  }
}

const folder = path.join(import.meta.dirname, '../../pages/extract')
const pages = readdirSync(folder).map((name) => {
  const expected = JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8')) as Expected
  const open = (): Document =>
    new JSDOM(readFileSync(path.join(folder, name, 'page.html')), { url: expected.url, contentType: 'text/html' })
      .window.document
  return { name, open, ...expected }
})

describe('looksLikeArticle', () => {
  it.each(pages)('on $name says $readerable', ({ open, url, readerable }) => {
    expect(looksLikeArticle(open(), url)).toBe(readerable)
  })
})

describe('pageLanguage', () => {
  it.each(pages)('of $name is $language', ({ open, language }) => {
    expect(pageLanguage(open())).toBe(language)
  })
})

describe('what a page says of itself', () => {
  it.each(pages.filter(({ identity }) => identity))('of $name', ({ open, url, identity }) => {
    const page = open()
    expect({ canonical: canonicalOf(page, url), title: titleOf(page), siteName: siteNameOf(page) }).toEqual(identity)
  })
})

describe('extract', () => {
  const articles = pages.filter(({ article }) => article)

  it.each(articles)('reads $name, segment by segment', ({ open, url, article: expected }) => {
    const extraction = extract(open(), { url })
    if (!extraction.ok) throw new Error(extraction.reason)
    const { article } = extraction
    const segments = article.segments.map(({ kind, span }) => [kind, article.text.slice(span.start, span.end)])
    const { title, siteName, byline, published } = article
    expect({ title, siteName, byline, published, segments, links: article.links.map((link) => link.url) }).toEqual(
      expected,
    )
  })

  it.each(articles)('maps every character of $name to the page and back', ({ open, url }) => {
    const document = open()
    const before = document.documentElement.outerHTML
    const textMap = buildTextMap(document)
    const extraction = extract(document, { url, textMap })
    if (!extraction.ok) throw new Error(extraction.reason)
    const { article, toPage, fromPage } = extraction
    for (let start = 0; start < article.text.length; start++) {
      if (/\s/.test(article.text[start]!)) continue
      const there = toPage({ start, end: start + 1 })
      expect(there && textMap.text.slice(there.start, there.end)).toBe(article.text[start])
      expect(there && fromPage(there)).toEqual({ start, end: start + 1 })
      const range = there && textMap.rangeOf(there)
      expect(range && range.startContainer.data.slice(range.startOffset, range.endOffset)).toBe(article.text[start])
    }
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('reads a parsed document as it reads a live one', () => {
    const { open, url } = articles.find(({ name }) => name === 'blog-en')!
    const live = open()
    const html = live.documentElement.outerHTML
    const parsed = new live.defaultView!.DOMParser().parseFromString(html, 'text/html')
    expect(extract(parsed, { url })).toMatchObject({
      ok: true,
      article: (extract(live, { url }) as { article: unknown }).article,
    })
  })

  it('reads an XHTML page', () => {
    const paragraph =
      '<p>Noam Shazeer came back to Google in 2024, and leads the work on Gemini together with two others.</p>'
    const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Back</title></head><body><div>${paragraph.repeat(8)}</div></body></html>`
    const { document } = new JSDOM(xhtml, { contentType: 'application/xhtml+xml', url: 'https://notes.example/x' })
      .window
    const extraction = extract(document, { url: document.URL })
    expect(extraction.ok && extraction.article.segments.length).toBe(8)
    expect(extraction.ok && extraction.toPage({ start: 0, end: 4 })).toEqual({ start: 0, end: 4 })
  })

  it('tells a page that is too large or too deep, and one without an article', () => {
    const { document } = new JSDOM('<body></body>').window
    const url = 'https://a.example/'
    expect(extract(document, { url })).toEqual({ ok: false, reason: 'no-article' })
    document.body.append(...Array.from({ length: 50 }, () => document.createElement('p')))
    expect(extract(document, { url, maxElements: 40 })).toEqual({ ok: false, reason: 'too-large' })
    let outer = document.createElement('div')
    outer.textContent = '在最里面'
    for (let depth = 0; depth < 1500; depth++) {
      const around = document.createElement('div')
      around.append(outer)
      outer = around
    }
    document.body.append(outer)
    expect(buildTextMap(document).text).toBe('在最里面')
    expect(extract(document, { url })).toEqual({ ok: false, reason: 'too-large' })
  })
})
