/**
 * Readability on a clone, every character mapped back: the Article of a page, live or parsed.
 *
 * The clone's text nodes know their live ones (mapped-clone.ts), the page's text map knows where those stand, so the
 * article's text is an ordered subsequence of the page text with a table of runs between the two. The page itself is
 * never touched.
 */
import { Readability } from '@mozilla/readability'
import { detectLanguage } from '../language.ts'
import type { Article, ArticleLink, Segment, Span } from '../model.ts'
import { articleText } from './article-text.ts'
import { cloneMapped } from './mapped-clone.ts'
import { offsetTable } from './offset-table.ts'
import { buildTextMap, type TextMap } from './text-map.ts'

export type Extraction = Extracted | NotExtracted

export interface Extracted {
  readonly ok: true
  readonly article: Article
  /** Where a span of the article's text stands in the page text; null where the page text has not all of it. */
  toPage(span: Span): Span | null
  /** Where a span of the page text stands in the article; null outside it. */
  fromPage(span: Span): Span | null
}

export interface NotExtracted {
  readonly ok: false
  readonly reason: 'no-article' | 'too-large'
}

export interface ExtractOptions {
  readonly url: string
  /** Of the live page; made here for a document that has none. */
  readonly textMap?: TextMap
  /** Readability's time grows with the elements of a page; above this it is not run. */
  readonly maxElements?: number
}

const MAX_ELEMENTS = 30_000

export function extract(live: Document, { url, textMap, maxElements = MAX_ELEMENTS }: ExtractOptions): Extraction {
  if (!live.body) return { ok: false, reason: 'no-article' }
  if (live.getElementsByTagName('*').length > maxElements) return { ok: false, reason: 'too-large' }
  const { document: clone, liveOf } = cloneMapped(live)
  const found = new Readability<Element>(clone, { serializer: (element) => element as Element }).parse()
  if (!found?.content || !/\S/.test(found.textContent ?? '')) return { ok: false, reason: 'no-article' }

  const { text, segments, runs, links } = articleText(found.content)
  const map = textMap ?? buildTextMap(live)
  const table = offsetTable(
    runs.map(({ start, length, node, offset }) => {
      const origin = liveOf(node)
      return { start, length, page: origin === null ? null : map.offsetOf(origin, offset) }
    }),
  )
  const title = found.title?.trim() ?? ''
  return {
    ok: true,
    article: {
      url,
      title,
      byline: found.byline?.trim() || null,
      siteName: found.siteName?.trim() || null,
      published: isoDate(found.publishedTime),
      language: detectLanguage(text),
      text,
      segments: segments.map((segment) => withTitle(segment, text, title)),
      links: distinct([
        ...links.map(({ element, span }) => linkOf(element, span, url)),
        ...linksAround(live, runs.length > 0 ? liveOf(runs.at(-1)!.node) : null, url),
      ]),
    },
    ...table,
  }
}

/** One link an address, the first; those in the text come before those around it. */
function distinct(links: readonly (ArticleLink | null)[]): ArticleLink[] {
  const byUrl = new Map<string, ArticleLink>()
  for (const link of links) if (link && !byUrl.has(link.url)) byUrl.set(link.url, link)
  return [...byUrl.values()]
}

/** A heading that repeats the title is the title. */
function withTitle(segment: Segment, text: string, title: string): Segment {
  const { start, end } = segment.span
  return segment.kind === 'heading' && text.slice(start, end) === title ? { ...segment, kind: 'title' } : segment
}

function isoDate(published: string | null | undefined): string | null {
  const date = published?.trim().match(/^\d{4}-\d{2}-\d{2}/)
  return date ? date[0] : null
}

function linkOf(element: Element, span: Span | null, base: string): ArticleLink | null {
  const href = element.getAttribute('href')?.trim()
  const url = href ? absolute(href, base) : null
  return url ? { url, text: element.textContent?.replace(/\s+/g, ' ').trim() ?? '', span } : null
}

/**
 * Links that stand around the article in its own container, which Readability may have dropped: the sources at the foot
 * of a copy often go that way.
 */
function linksAround(live: Document, last: Text | null, base: string): (ArticleLink | null)[] {
  let container = last?.parentElement ?? null
  for (let level = 0; level < CLIMB && container?.parentElement && container.parentElement !== live.body; level++)
    container = container.parentElement
  if (!container || container === live.body) return []
  return [...container.querySelectorAll('a[href]')]
    .filter((element) => element.closest('nav, aside, header') === null)
    .slice(0, MOST_LINKS)
    .map((element) => linkOf(element, null, base))
}

const CLIMB = 4
const MOST_LINKS = 200

/** null for what is no web address: `javascript:`, a fragment of this page, nonsense. */
function absolute(href: string, base: string): string | null {
  if (href.startsWith('#') || !URL.canParse(href, base)) return null
  const { protocol, href: url } = new URL(href, base)
  return protocol === 'http:' || protocol === 'https:' ? url : null
}
