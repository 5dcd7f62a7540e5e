/**
 * The Article of a document, live or parsed, and the way between its text and the page text.
 *
 * Readability works on a clone whose text nodes know their live ones (mapped-clone.ts), the page's text map knows where
 * those stand; so the article's text is an ordered subsequence of the page text, with a table of runs between the two.
 * Trusted types: nothing here needs a policy, see mapped-clone.ts; whoever parses a fetched page does.
 */
import { detectLanguage } from '../language.ts'
import type { Article, ArticleLink, Segment } from '../model.ts'
import { titleKey } from '../known-pair.ts'
import { articleText, type ArticleText } from './article-text.ts'
import { offsetTable, type OffsetRun, type OffsetTable } from './offset-table.ts'
import { canonicalOf, publishedOf, siteNameOf, titleOf } from './page-facts.ts'
import { baseOf, linkOf, linksAround } from './page-links.ts'
import { copyPage, readContent, type NoContent, type ReadableContent } from './readable-content.ts'
import { buildTextMap, type TextMap } from './text-map.ts'

export type Extraction = Extracted | NoContent

export interface Extracted extends OffsetTable {
  readonly ok: true
  readonly article: Article
}

export interface ExtractOptions {
  /** Where the document is from; links are resolved against it unless the document has a base of its own. */
  readonly url: string
  /** Of the live page; made here for a document that has none. */
  readonly textMap?: TextMap
  /** Readability's time grows with the elements of a page; above this many it is not run. */
  readonly maxElements?: number
}

export function extract(document: Document, options: ExtractOptions): Extraction {
  const copy = copyPage(document, options.maxElements ?? MAX_ELEMENTS)
  if (!copy.ok) return copy
  const found = readContent(copy)
  return found.ok ? articleOf(document, found, options) : found
}

/** The same with a rest between its long steps, for a page that has other things to do. */
export async function extractBySteps(
  document: Document,
  options: ExtractOptions,
  rest: () => Promise<void>,
): Promise<Extraction> {
  const copy = copyPage(document, options.maxElements ?? MAX_ELEMENTS)
  if (!copy.ok) return copy
  await rest()
  const found = readContent(copy)
  if (!found.ok) return found
  await rest()
  return articleOf(document, found, options)
}

function articleOf(document: Document, found: ReadableContent, { url, textMap }: ExtractOptions): Extracted {
  const shown = articleText(found.content)
  const title = titleOf(document, found.title)
  const article: Article = {
    url,
    canonical: canonicalOf(document, url),
    title,
    byline: found.byline,
    siteName: found.siteName ?? siteNameOf(document),
    published: publishedOf(document, url, found.published),
    language: detectLanguage(shown.text),
    text: shown.text,
    segments: withTitle(shown, found, title),
    links: linksOf(shown, found, baseOf(document, url)),
  }
  return { ok: true, article, ...offsetTable(runsOf(shown, found, textMap ?? buildTextMap(document))) }
}

/** At this many a loaded machine takes a few hundred milliseconds; the longest encyclopaedia articles stay just below. */
const MAX_ELEMENTS = 10_000

/** Where each piece of the article stands in the page text, as far as the page text has it. */
function runsOf({ places }: ArticleText, { liveOf }: ReadableContent, textMap: TextMap): OffsetRun[] {
  const runs: OffsetRun[] = []
  for (const [i, node] of places.nodes.entries()) {
    const origin = liveOf(node)
    const offset = places.offsets[i]!
    const page = origin ? textMap.offsetOf(origin, offset) : null
    if (!origin || page === null) continue
    const length = Math.min(places.lengths[i]!, textMap.offsetOf(origin, offset + places.lengths[i]!)! - page)
    if (length > 0) runs.push({ start: places.starts[i]!, length, page })
  }
  return runs
}

/** The page's own heading, where Readability has left it in, is the title: the first that says what the title says. */
function withTitle({ text, segments }: ArticleText, found: ReadableContent, title: string): Segment[] {
  const wanted = new Set([title, found.title].map(titleKey))
  const at = segments.findIndex(
    ({ kind, span }) => kind === 'heading' && wanted.has(titleKey(text.slice(span.start, span.end))),
  )
  return segments.map((segment, i) => (i === at ? { ...segment, kind: 'title' } : segment))
}

/** All links of the text, then those around it that the text has not. */
function linksOf({ links, places }: ArticleText, { liveOf }: ReadableContent, base: string): ArticleLink[] {
  const inside = links.map(({ element, span }) => linkOf(element, span, base)).filter((link) => link !== null)
  const live = places.nodes.map(liveOf).filter((node) => node !== null)
  if (live.length === 0) return inside
  const own = new Set<Node>(live)
  const known = new Set(inside.map(({ url }) => url))
  const around = linksAround(live[0]!, live.at(-1)!, (node) => own.has(node), base)
  return [...inside, ...around.filter(({ url }) => !known.has(url) && known.add(url))]
}
