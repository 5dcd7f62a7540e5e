import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isProbablyReaderable, Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../engine/dom/extract.ts'
import { copyPage, readContent } from '../../../engine/dom/readable-content.ts'
import { looksLikeArticle } from '../../../engine/dom/readerable.ts'
import { buildTextMap } from '../../../engine/dom/text-map.ts'

const shared = process.env.BANDU_SHARED
const pages = shared ? readdirSync(path.join(shared, 'readability-pages')) : []
if (!shared) console.log('BANDU_SHARED is not set: the 87 pages of Readability are left out')

/** Where the gate and Readability's own do not agree, and why the gate may. */
const ASKED_DIFFERENTLY = new Map([
  ['firefox-nightly-blog', 'a list of one-line items, nearly all of them links'],
  ['mozilla-2', 'a product’s page: short paragraphs, but text'],
  ['nytimes-5', 'the front page of a site'],
  ['yahoo-2', 'the front page of a site'],
])

const squeeze = (text: string): string => text.replace(/\s+/g, '')

describe.runIf(shared)('on a page of Readability’s own tests', () => {
  it.each(pages)('%s: the same text, every character mapped in order, the page as it was', (page) => {
    const html = readFileSync(path.join(shared!, 'readability-pages', page, 'source.html'), 'utf8')
    const { window } = new JSDOM(html, { url: 'http://site.example/a/page.html', virtualConsole: new VirtualConsole() })
    const live = window.document
    const before = live.documentElement.outerHTML
    const expected = new Readability(live.cloneNode(true) as Document).parse()

    if (!ASKED_DIFFERENTLY.has(page)) expect(looksLikeArticle(live, live.URL)).toBe(isProbablyReaderable(live))

    const copy = copyPage(live, Infinity)
    if (!copy.ok) throw new Error(copy.reason)
    const found = readContent(copy)
    if (!found.ok) throw new Error(found.reason)
    expect(found.textContent).toBe(expected?.textContent)
    expect(nodesOutOfPlace(found.content, found.liveOf)).toEqual([])

    const textMap = buildTextMap(live)
    const extraction = extract(live, { url: live.URL, textMap })
    if (!extraction.ok) throw new Error(extraction.reason)
    const { article, toPage, fromPage } = extraction
    expect(squeeze(article.text)).toBe(squeeze(expected!.textContent!))
    expect(article.segments.map(({ span }) => article.text.slice(span.start, span.end)).join('\n\n')).toBe(article.text)
    const lost: string[] = []
    for (let start = 0; start < article.text.length; start++) {
      const character = { start, end: start + 1 }
      if (/\s/.test(article.text[start]!)) continue
      const there = toPage(character)
      const back = there && fromPage(there)
      if (!there || textMap.text[there.start] !== article.text[start] || back?.start !== start)
        lost.push(article.text[start]!)
    }
    expect(lost).toEqual([])
    for (const { span, text } of article.links)
      if (span) expect(squeeze(article.text.slice(span.start, span.end))).toBe(squeeze(text))
    expect(live.documentElement.outerHTML).toBe(before)
    window.close()
  })
})

/** Texts with no live node, with another text there, or before the one that should precede them. */
function nodesOutOfPlace(content: Element, liveOf: (node: Node) => Text | null): string[] {
  const walker = content.ownerDocument.createTreeWalker(content, 4)
  const wrong: string[] = []
  let last: Text | null = null
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (!/\S/.test(text.data)) continue
    const origin = liveOf(text)
    const follows = !last || (origin && (last.compareDocumentPosition(origin) & 4) === 4)
    if (origin?.data !== text.data || !origin.isConnected || !follows) wrong.push(text.data)
    last = origin ?? last
  }
  return wrong
}
