/**
 * A fetched page as a document in which nothing runs, loads or is styled.
 *
 * The panel's policy forbids inline styles, a base and scripts in every document it makes, and the browser reports each
 * one it meets; so they are taken out of the text first. What styles said about being hidden is kept as an attribute,
 * since extraction asks for it.
 */
export function parseInert(html: string, url: string): Document {
  const document = new DOMParser().parseFromString(withoutStyles(html.replace(BASE, '')), 'text/html')
  for (const element of document.querySelectorAll(`[${STYLE}]`)) {
    // WeChat shows its text only once its own script has run.
    if (HIDDEN.test(element.getAttribute(STYLE)!) && element.id !== 'js_content') element.setAttribute('hidden', '')
    element.removeAttribute(STYLE)
  }
  resolveLinks(document, baseOf(html, url))
  return document
}

/** Up to the next tag at most: a page of nothing but `<base` must not be looked through from each of them. */
const BASE = /<base\b[^<>]*>/gi
const STYLE = 'data-bandu-style'
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i

function withoutStyles(html: string): string {
  return withoutStyleSheets(html).replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`))
}

/** One that is not closed hides all the rest of the page, as it would in a browser. */
function withoutStyleSheets(html: string): string {
  const open = /<style\b[^<>]*>/gi
  const close = /<\/style\s*>/gi
  let kept = ''
  let from = 0
  for (let tag = open.exec(html); tag; tag = open.exec(html)) {
    kept += html.slice(from, tag.index)
    close.lastIndex = open.lastIndex
    from = close.exec(html) ? close.lastIndex : html.length
    open.lastIndex = from
  }
  return kept + html.slice(from)
}

function baseOf(html: string, url: string): string {
  const href = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(html.match(BASE)?.[0] ?? '')?.[1]
  return href && URL.canParse(href, url) ? new URL(href, url).href : url
}

/** A parsed document's own address is the extension's: its links are made whole before Readability does so wrongly. */
function resolveLinks(document: Document, base: string): void {
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')!
    if (!href.startsWith('#') && URL.canParse(href, base)) link.setAttribute('href', new URL(href, base).href)
  }
}
