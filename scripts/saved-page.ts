/**
 * A saved page, through the same extraction as in the browser.
 */
import { JSDOM, VirtualConsole } from 'jsdom'
import { extract } from '../engine/dom/extract.ts'
import type { Article } from '../engine/model.ts'

export interface PageOrigin {
  readonly file: string
  /** Where the page was saved from; null: its own canonical link tells, or nothing does. */
  readonly url: string | null
}

/** The article of a saved page, or what is wrong with it in one line. */
export function readPage(bytes: Uint8Array, { file, url }: PageOrigin): Article | string {
  // Styles that jsdom cannot parse are no business of ours.
  const quiet = new VirtualConsole()
  const { document } = new JSDOM(Buffer.from(bytes), {
    url: url ?? 'about:blank',
    virtualConsole: quiet,
    contentType: 'text/html',
  }).window
  const address = url ?? savedFrom(document) ?? ''
  const extraction = extract(document, { url: address })
  if (extraction.ok) return extraction.article
  return `${file}: ${extraction.reason === 'too-large' ? 'too large a page' : 'no article in it'}`
}

function savedFrom(document: Document): string | null {
  const named =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    null
  return named && URL.canParse(named) && /^https?:/.test(named) ? named : null
}
