import { extract } from '../../engine/dom/extract.ts'
import { looksLikeArticle } from '../../engine/dom/readerable.ts'
import type { Article, Language } from '../../engine/model.ts'
import { parseInert } from './inert-page.ts'
import { fetchPage, type FetchOptions, type NotFetched } from './fetch-page.ts'
import { whileParsing } from './trusted-types.ts'

export type ReadOriginal = { readonly ok: true; readonly article: Article } | NotFetched

/** Fetches a page and extracts its article, like any other. `other` is the language it must not be in. */
export async function readOriginal(url: string, other: Language, options: FetchOptions): Promise<ReadOriginal> {
  const page = await fetchPage(url, options)
  return page.ok ? whileParsing(() => articleOf(page.html, page.url, other)) : page
}

function articleOf(html: string, url: string, other: Language): ReadOriginal {
  const document = parseInert(html, url)
  const extraction = extract(document, { url })
  if (!extraction.ok) return { ok: false, reason: whyNoArticle(document, url), detail: null }
  const { article } = extraction
  // Readability makes an article of any few words.
  const short = article.text.length < (isChinese(article.language) ? 120 : 300)
  if (short || (hasLogin(document) && !looksLikeArticle(document, url))) {
    return { ok: false, reason: whyNoArticle(document, url), detail: null }
  }
  if (isChinese(article.language) === isChinese(other)) return { ok: false, reason: 'same-language', detail: null }
  return { ok: true, article }
}

function isChinese(language: Language): boolean {
  return language.startsWith('zh')
}

/** A page that only a script fills, a login page and a page without an article are told apart. */
function whyNoArticle(document: Document, url: string): 'login' | 'empty-shell' | 'no-article' {
  if (hasLogin(document) || /\/(log|sign)-?in\b|passport|\/auth\b/i.test(url)) return 'login'
  const text = document.body.textContent?.replace(/\s+/g, ' ') ?? ''
  const scripts = document.querySelectorAll('script').length
  return text.length < 400 && scripts > 0 ? 'empty-shell' : 'no-article'
}

function hasLogin(document: Document): boolean {
  return document.querySelector('input[type="password"]') !== null
}
