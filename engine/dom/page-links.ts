/** An article's links: those of its text, and those its page sets right around it. */
import type { ArticleLink, Span } from '../model.ts'
import { BARE_URL } from '../known-pair.ts'
import { afterLast, trimmedEnd } from '../text-ends.ts'
import { SHOW_ELEMENT, SHOW_TEXT, TEXT } from './elements.ts'
import { WRITTEN_HREF } from './mapped-clone.ts'

/** A link of the text. null for what is no web address: `javascript:`, a fragment of this page, nonsense. */
export function linkOf(element: Element, span: Span | null, base: string): ArticleLink | null {
  const url = absolute(element.getAttribute(WRITTEN_HREF) ?? element.getAttribute('href') ?? '', base)
  return url === null ? null : { url, text: squeeze(element.textContent ?? ''), span }
}

/**
 * Links and written-out addresses in the article's own container that Readability has dropped: the 參考內容 at the foot of
 * a copy often goes that way. `inside` tells what the article has. A link that shows only its address bears the words
 * before it as its text ("原文链接"), since they are what it is called.
 */
export function linksAround(first: Text, last: Text, inside: (text: Node) => boolean, base: string): ArticleLink[] {
  const container = containerOf(first, last)
  if (!container) return []
  const links: ArticleLink[] = []
  const walker = container.ownerDocument.createTreeWalker(container, SHOW_ELEMENT | SHOW_TEXT)
  while (walker.nextNode() && links.length < MOST_LINKS) {
    const node = walker.currentNode
    if (node.nodeType === TEXT) links.push(...writtenOut(node as Text, inside))
    else if ((node as Element).localName === 'a') {
      const element = node as Element
      const link = element.closest(ELSEWHERE) || hasInside(element, inside) ? null : linkOf(element, null, base)
      if (link) links.push(ADDRESS.test(link.text) ? { ...link, text: wordsBefore(element) } : link)
    }
  }
  return links
}

function writtenOut(node: Text, inside: (text: Node) => boolean): ArticleLink[] {
  if (!/https?:\/\//.test(node.data) || inside(node) || node.parentElement?.closest(UNSHOWN)) return []
  return [...node.data.matchAll(BARE_URL)].map(({ 0: url, index }) => ({
    url,
    text: labelOf(node.data.slice(0, index)) || wordsBefore(node),
    span: null,
  }))
}

/** The base of a document's links: what it says itself, else where it came from. */
export function baseOf(document: Document, url: string): string {
  const said = document.querySelector('base[href]')?.getAttribute('href')
  return said && URL.canParse(said, url) ? new URL(said, url).href : url
}

const MOST_LINKS = 60
/** A container that says more than this many times what the article says holds other things. */
const SPACIOUS = 1.6
const CLIMB = 4

const ELSEWHERE =
  'nav, aside, header, form, [role="navigation"], [class*="related"], [class*="recommend"], [class*="sidebar"], [class*="comment"],' +
  '[class*="share"], [class*="breadcrumb"], [class*="pagination"], [class*="hot"], [class*="tags"]'

const UNSHOWN = `a, script, style, noscript, ${ELSEWHERE}`

const ADDRESS = /^\s*(?:https?:\/\/|www\.)\S*\s*$/i

/** The least element around the article, and up as long as little else is in it. */
function containerOf(first: Text, last: Text): Element | null {
  let around: Element | null = first.parentElement
  while (around && !around.contains(last)) around = around.parentElement
  if (!around) return null
  const length = textLength(around)
  for (let level = 0; level < CLIMB; level++) {
    const up: Element | null = around.parentElement
    if (!up || up.localName === 'body' || up.localName === 'html' || textLength(up) > SPACIOUS * length + 400) break
    around = up
  }
  return around
}

function textLength(element: Element): number {
  return element.textContent?.length ?? 0
}

function hasInside(element: Element, inside: (text: Node) => boolean): boolean {
  const texts = element.ownerDocument.createTreeWalker(element, SHOW_TEXT)
  while (texts.nextNode()) if (/\S/.test(texts.currentNode.nodeValue!) && inside(texts.currentNode)) return true
  return false
}

/** The label on the line of a node or the line above it. */
function wordsBefore(node: Node): string {
  let at: Node | null = node
  for (let step = 0; at && step < 6; step++) {
    const before: Node | null = at.previousSibling
    if (!before) {
      at = at.parentNode
      continue
    }
    const words = labelOf(before.textContent ?? '')
    if (words !== '') return words
    at = before
  }
  return ''
}

/** The last few words of what stands before an address. */
function labelOf(before: string): string {
  const clause = afterLast(before.trim(), '。！？!?\n')
  return squeeze(trimmedEnd(clause.replace(BARE_URL, ' '), ':：(（【[<《“"\'「')).slice(-40)
}

function absolute(href: string, base: string): string | null {
  const address = href.trim()
  if (address === '' || address.startsWith('#')) return null
  if (!URL.canParse(address, URL.canParse(base) ? base : undefined)) return null
  const { protocol, href: url } = new URL(address, URL.canParse(base) ? base : undefined)
  return protocol === 'http:' || protocol === 'https:' ? url : null
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
