import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../engine/dom/extract.ts'
import { cloneMapped } from '../../../engine/dom/mapped-clone.ts'
import { buildTextMap } from '../../../engine/dom/text-map.ts'

const shared = process.env.BANDU_SHARED
const pages = shared ? readdirSync(path.join(shared, 'readability-pages')) : []
if (!shared) console.log('BANDU_SHARED is not set: the 87 pages of Readability are left out')

const open = (page: string): Document => {
  const html = readFileSync(path.join(shared!, 'readability-pages', page, 'source.html'), 'utf8')
  return new JSDOM(html, { url: 'http://fakehost/test/page.html' }).window.document
}

describe.runIf(shared)('on a page of Readability’s own tests', () => {
  it.each(pages)('%s: the same text, every character mapped in order, the page as it was', (page) => {
    const live = open(page)
    const before = live.documentElement.outerHTML
    const expected = new Readability(open(page)).parse()

    const { document, liveOf } = cloneMapped(live)
    const found = new Readability<Element>(document, { serializer: (element) => element as Element }).parse()
    expect(found?.textContent).toBe(expected?.textContent)

    const walker = document.createTreeWalker(found!.content!, 4)
    let last: Text | null = null
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      if (!/\S/.test(text.data)) continue
      const origin = liveOf(text)
      expect(origin?.data).toBe(text.data)
      if (last) expect(last.compareDocumentPosition(origin!) & 4).toBe(4)
      last = origin
    }

    const extraction = extract(live, { url: live.URL })
    if (!extraction.ok) throw new Error(extraction.reason)
    const { article, toPage, fromPage } = extraction
    const squeeze = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '')
    expect(squeeze(article.text)).toBe(squeeze(expected!.textContent!))
    const pageText = buildTextMap(live).text
    let unmapped = 0
    for (const { span } of article.segments) {
      const there = toPage({ start: span.start, end: span.start + 1 })
      if (!there) unmapped++
      else {
        expect(pageText[there.start]).toBe(article.text[span.start])
        expect(fromPage(there)).toEqual({ start: span.start, end: span.start + 1 })
      }
    }
    expect(unmapped / article.segments.length).toBeLessThan(0.1)
    expect(live.documentElement.outerHTML).toBe(before)
  })
})
