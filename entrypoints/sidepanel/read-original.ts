import { extract } from '../../engine/dom/extract.ts'
import type { Article, Language } from '../../engine/model.ts'
import { fetchPage, type FetchOptions, type NotFetched } from './fetch-page.ts'
import { whileParsing } from './trusted-types.ts'

export type ReadOriginal = { readonly ok: true; readonly article: Article } | NotFetched

/** Fetches a page and extracts its article, like any other. `other` is the language it must not be in. */
export async function readOriginal(url: string, other: Language, options: FetchOptions): Promise<ReadOriginal> {
  const page = await fetchPage(url, options)
  return page.ok ? whileParsing(() => articleOf(page.html, page.url, other)) : page
}

/** Parses inert: nothing of the page runs and nothing of it is loaded. */
function articleOf(html: string, url: string, other: Language): ReadOriginal {
  const document = new DOMParser().parseFromString(html.replace(BASE, ''), 'text/html')
  resolveLinks(document, baseOf(html, url))
  const extraction = extract(document, { url })
  if (!extraction.ok) return { ok: false, reason: whyNoArticle(document, url), detail: null }
  const { article } = extraction
  if (isChinese(article.language) === isChinese(other)) return { ok: false, reason: 'same-language', detail: null }
  return { ok: true, article }
}

/** The panel's policy forbids any document of its own a base, so the page's is taken out and applied here. */
const BASE = /<base\b[^>]*>/gi

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

function isChinese(language: Language): boolean {
  return language.startsWith('zh')
}

/** A page that only a script fills, a login page and a page without an article are told apart. */
function whyNoArticle(document: Document, url: string): 'login' | 'empty-shell' | 'no-article' {
  if (document.querySelector('input[type="password"]') || /\/(log|sign)-?in\b|passport|\/auth\b/i.test(url))
    return 'login'
  const text = document.body.textContent?.replace(/\s+/g, ' ') ?? ''
  const scripts = document.querySelectorAll('script').length
  return text.length < 400 && scripts > 0 ? 'empty-shell' : 'no-article'
}
