/**
 * Is this page one side of a pair that is known beforehand (assets/pairs.json)?
 * Small and without imports, since the gate on listed hosts may carry it.
 */

/** A text of a pair; `url` is left out where no lasting address is verified. `language` is a BCP 47 tag. */
export interface KnownText {
  readonly url?: string
  readonly title: string
  readonly language: string
  readonly site?: string
}

export interface KnownPair {
  readonly id: string
  readonly original: KnownText & { readonly url: string }
  /** One for every place and every spelling of the title it was seen under. */
  readonly translations: readonly KnownText[]
}

/** What a page tells before it is read. `footer`: text and link addresses of its last paragraphs. */
export interface PageClues {
  readonly url: string
  readonly canonical: string | null
  readonly title: string
  readonly footer: string
}

export function matchKnownPair(page: PageClues, pairs: readonly KnownPair[]): KnownPair | null {
  const urls = new Set([page.url, page.canonical ?? ''].map(urlKey).filter(Boolean))
  const titles = new Set(titleParts(page.title))
  const referred = new Set((page.footer.match(BARE_URL) ?? []).map(urlKey))
  for (const pair of pairs) {
    const texts = [pair.original, ...pair.translations]
    if (texts.some((text) => text.url !== undefined && urls.has(urlKey(text.url)))) return pair
  }
  for (const pair of pairs) {
    if (pair.translations.some((text) => titles.has(titleKey(text.title)))) return pair
    if (referred.has(urlKey(pair.original.url))) return pair
  }
  return null
}

/** A web address in running text: stops at spaces, quotes, Han and full-width punctuation. */
export const BARE_URL = /https?:\/\/[^\s"'<>`\\^{|}\u3000-\u9fff\uff00-\uffef“”‘’…]+/gi

/** One key for the spellings of an address: scheme, www., trailing slash, fragment and trackers do not count. '' if it is none. */
export function urlKey(url: string): string {
  const parts = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)(?::\d+)?([^?#]*)(?:\?([^#]*))?/i.exec(url.trim())
  if (!parts) return ''
  const path = decoded(parts[2]!).replace(/\/(?:index\.\w+)?$/, '')
  const query = (parts[3] ?? '')
    .split('&')
    .filter((part) => part !== '' && !TRACKER.test(part))
    .sort()
    .join('&')
  return parts[1]!.toLowerCase() + path + (query && `?${query}`)
}

const TRACKER = /^(?:utm_\w+|spm|fbclid|gclid|mc_[ce]id|ref|ref_src|source|from|share\w*|scene|chksm|isappinstalled)=/i

/** A title without case, width, spaces and punctuation. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The whole title, and what stands before and after the name of the site: "… - 虎嗅网", "… | Yi Tay". */
export function titleParts(title: string): string[] {
  return [title, ...title.split(/\s[-–—·|]\s|[_|｜]/)].map(titleKey).filter((key) => key.length > 5)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
