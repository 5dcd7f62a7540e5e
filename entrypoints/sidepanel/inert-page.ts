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

const BASE = /<base\b[^>]*>/gi
const STYLE = 'data-bandu-style'
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i

function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^<>]*?\sstyle\s*=[^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`))
}

function baseOf(html: string, url: string): string {
  const href = /<base\b[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(html)?.[1]
  return href && URL.canParse(href, url) ? new URL(href, url).href : url
}

/** A parsed document's own address is the extension's: its links are made whole before Readability does so wrongly. */
function resolveLinks(document: Document, base: string): void {
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')!
    if (!href.startsWith('#') && URL.canParse(href, base)) link.setAttribute('href', new URL(href, base).href)
  }
}
