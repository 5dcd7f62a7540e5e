/**
 * Which text an article was made from, or is the source of: candidates with the reasons that speak for each.
 *
 * Nothing is looked up. What speaks: the words before a link (原文, 编译自, via), a link whose words, names or numbers
 * are those of the article, a host that bears a name of the article ("yitay" and Yi Tay), a pair known beforehand, an
 * open tab. Each reason is a probability of its own kind and they are joined as independent ones (noisy or); what
 * speaks against (a paper, a video, a page in the same language, many equal references) multiplies the result.
 * Below .5 nothing is offered: a wrong question costs a reader more than one that is not asked.
 */

import { matchKnownPair, titleKey, urlKey } from './known-pair.ts'
import type { KnownPair } from './known-pair.ts'
import type { Article, OriginalCandidate, OriginalReason } from './model.ts'
import { hostName, isChinesePage, isNeverOriginal, isSameSite, textLikelihood } from './original-hosts.ts'
import { findPlaces } from './original-places.ts'
import { trimmedEnd } from './text-ends.ts'
import type { Place } from './original-places.ts'

export interface OriginalContext {
  readonly pairs: readonly KnownPair[]
  readonly openTabs?: readonly { readonly url: string; readonly title: string }[]
  /** What the reader chose for this page before. */
  readonly chosen?: { readonly url: string; readonly title: string | null } | null
  /** The page's own canonical address, where it gives one. */
  readonly canonical?: string | null
}

/** Best first. On an English page these are Chinese texts, on a Chinese page English ones. */
export function findOriginals(article: Article, context: OriginalContext): OriginalCandidate[] {
  const found = new Map<string, Draft>()
  const own = new Set([article.url, context.canonical ?? ''].map(urlKey))
  const words = wordsOf(article)
  const offer = (url: string, title: string | null, reasons: Reasons, factor = 1) => {
    const key = urlKey(url)
    if (key === '' || own.has(key)) return
    const draft = found.get(key) ?? { url, title, reasons: new Map(), factor: 0 }
    for (const [reason, weight] of reasons) draft.reasons.set(reason, Math.max(weight, draft.reasons.get(reason) ?? 0))
    found.set(key, { ...draft, title: draft.title ?? title, factor: Math.max(draft.factor, factor) })
  }

  if (context.chosen) offer(context.chosen.url, context.chosen.title, [['chosen', 1]])
  offerKnown(article, context, offer)
  const places = findPlaces(article).filter((place) => isPossible(place, article))
  for (const place of places)
    offer(place.url, titleOf(place), reasonsFor(place, places, words), factorOf(place, article))
  for (const tab of context.openTabs ?? []) offerTab(tab, article, words, found, offer)

  return [...found.values()]
    .map(({ url, title, reasons, factor }) => ({
      url,
      title,
      score: joined(reasons) * factor,
      reasons: [...reasons.keys()],
    }))
    .filter((candidate) => candidate.score >= OFFERED)
    .sort((a, b) => b.score - a.score)
}

const OFFERED = 0.5

interface Draft {
  readonly url: string
  readonly title: string | null
  readonly reasons: Map<OriginalReason, number>
  readonly factor: number
}

type Reasons = readonly (readonly [OriginalReason, number])[]
type Offer = (url: string, title: string | null, reasons: Reasons, factor?: number) => void

/** Latin words of an article (lower case, with how often), its title's numbers, and all its letters in a row. */
interface Words {
  readonly latin: ReadonlyMap<string, number>
  readonly run: string
  readonly names: string
  readonly numbers: ReadonlySet<string>
}

function offerKnown(article: Article, context: OriginalContext, offer: Offer): void {
  const footer = article.text.slice(-800)
  const pair = matchKnownPair(
    { url: article.url, canonical: context.canonical ?? null, title: article.title, footer },
    context.pairs,
  )
  if (!pair) return
  const chinese = article.language !== 'en'
  if (chinese !== isChinese(pair.original.language))
    offer(pair.original.url, pair.original.title, [['known-pair', 0.98]])
  else {
    for (const [index, text] of pair.translations.entries()) {
      if (text.url !== undefined && chinese !== isChinese(text.language))
        offer(text.url, text.title, [['known-pair', 0.98 - index / 100]])
    }
  }
}

function isChinese(language: string): boolean {
  return language.startsWith('zh')
}

function offerTab(
  tab: { url: string; title: string },
  article: Article,
  words: Words,
  found: ReadonlyMap<string, Draft>,
  offer: Offer,
): void {
  if (found.has(urlKey(tab.url))) return offer(tab.url, tab.title, [['open-tab', 0.3]])
  if (isNeverOriginal(tab.url) || isSameSite(tab.url, article.url)) return
  if (article.language === 'en' ? !/\p{Script=Han}/u.test(tab.title) : /\p{Script=Han}/u.test(tab.title)) return
  const fit = fitOf(tab.title, tab.url, words)
  if (fit.length > 0) offer(tab.url, tab.title, [['open-tab', 0.3], ...fit])
}

/** Not the page itself, its site, a button, a page of the same language. */
function isPossible(place: Place, article: Article): boolean {
  if (place.label === 'paper' || isNeverOriginal(place.url)) return false
  const named = place.label === 'original' || place.label === 'translation'
  const chinese = isChinesePage(place.url)
  // The same site counts only as the other language's edition of it: /blog/zh/x and /blog/x.
  if (isSameSite(place.url, article.url) && !(named && chinese !== isChinesePage(article.url))) return false
  if (article.language === 'en') return place.label === 'translation' || chinese
  return place.label !== 'translation' && !chinese
}

function reasonsFor(place: Place, places: readonly Place[], words: Words): Reasons {
  const reasons: (readonly [OriginalReason, number])[] = []
  // Many equal references: any of them may be the one, so none is asked for surely. Papers and videos are no equals.
  const equals = places.filter((one) => one.group === place.group && textLikelihood(one.url) > 0.5)
  const share = equals.length < 2 ? 1 : equals.length === 2 ? 0.88 : equals.length === 3 ? 0.84 : 1.6 / equals.length
  const rank = Math.max(0, equals.indexOf(place))
  const label = LABEL_WEIGHT[place.label ?? 'none'] * share * (1 - 0.02 * Math.min(rank, 5))
  if (label > 0) reasons.push(['label', label])
  // A link in running text that nothing introduces is as often a paper or a product of the same name.
  const trust = place.label === null ? 0.5 : 1
  reasons.push(...fitOf(place.text, place.url, words).map(([reason, weight]) => [reason, weight * trust] as const))
  const last = places.at(-1) === place && equals.length < 4
  if (last && reasons.length > 0) reasons.push(['last-link', 0.1])
  return reasons
}

const LABEL_WEIGHT = { original: 0.88, translation: 0.9, source: 0.62, mention: 0.3, paper: 0, none: 0 } as const

/** What the words of a link and of its address share with the article. */
function fitOf(text: string, url: string, words: Words): Reasons {
  const reasons: (readonly [OriginalReason, number])[] = []
  const slug = slugWords(url)
  const shown = /\p{Script=Han}/u.test(text) ? [] : contentWords(text)
  const title = [shown, slug].find((list) => list.length > 1 && words.run.includes(` ${list.join(' ')} `))
  if (title && title.length > 2) reasons.push(['title', 0.5])
  const best = Math.max(...[shown, slug].map((list) => nameFit(list, words)))
  if (best > 0) reasons.push(['names', 0.45 * best])
  const numbers = (`${text} ${slug.join(' ')}`.match(/\d+(?:\.\d+)?/g) ?? []).filter(
    (number) => !/^(?:19|20)\d\d$|^0/.test(number),
  )
  if (numbers.some((number) => words.numbers.has(number))) reasons.push(['numbers', 0.12])
  const host = hostName(url).replace(/[^a-z0-9]/g, '')
  if (host.length > 3 && words.names.includes(host)) reasons.push(['host', 0.22])
  return reasons
}

/** Share of a title's words that the article has in Latin letters; 0 for a single chance hit. */
function nameFit(list: readonly string[], words: Words): number {
  const hits = list.filter((word) => words.latin.has(word)).length
  return hits === 0 || (hits === 1 && list.length !== 2) ? 0 : Math.min(1, (hits / list.length) * 1.2)
}

function factorOf(place: Place, article: Article): number {
  const han = (place.text.match(/\p{Script=Han}/gu) ?? []).length
  const foreign = article.language !== 'en' && place.label !== 'original' && han > 7 ? 0.5 : 1
  return textLikelihood(place.url) * foreign
}

function joined(reasons: ReadonlyMap<OriginalReason, number>): number {
  let against = 1
  for (const weight of reasons.values()) against *= 1 - weight
  return 1 - against
}

function titleOf(place: Place): string | null {
  return place.text !== '' && place.text.length > 6 && titleKey(place.text) !== '' ? place.text : null
}

function wordsOf(article: Article): Words {
  const text = `${article.title}\n${withoutLinks(article).replace(/https?:\/\/\S+/g, ' ')}`
  const latin = new Map<string, number>()
  for (const word of latinWords(text)) if (!COMMON.has(word)) latin.set(word, (latin.get(word) ?? 0) + 1)
  const run = ` ${latinWords(text)
    .filter((word) => !COMMON.has(word))
    .join(' ')} `
  // Names only: "Yi Tay" may stand in a host as one word, "today" in the next sentence may not.
  const names = (text.match(/[A-Z][\w.]*(?:[ -][A-Z][\w.]*)*/g) ?? [])
    .map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .join(' ')
  const numbers = new Set(article.title.match(/\d+(?:\.\d+)?/g) ?? [])
  return { latin, run, names, numbers }
}

/** A link's own words must not speak for it. */
function withoutLinks({ text, links }: Article): string {
  let rest = ''
  let from = 0
  for (const { span } of links.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))) {
    if (!span || span.start < from) continue
    rest += `${text.slice(from, span.start)} . `
    from = span.end
  }
  return rest + text.slice(from)
}

function contentWords(text: string): string[] {
  return latinWords(text).filter((word) => !COMMON.has(word))
}

function latinWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z][a-z0-9.+]*|\d+(?:\.\d+)?/g) ?? []
  ).map((word) => trimmedEnd(word, '.'))
}

/** The words of the last part of an address that reads like a title. */
function slugWords(url: string): string[] {
  const path = urlKey(url)
    .replace(/^[^/?]*/, '')
    .replace(/\.\w{2,5}$/, '')
  const part = path.split(/[/?]/).findLast((piece) => /[a-z]{2}[-_][a-z0-9]/i.test(piece)) ?? ''
  return contentWords(part.replace(/[-_]+/g, ' ')).filter((word) => !/^[0-9a-f]{8,}$/.test(word))
}

const COMMON = new Set(
  'a an and are as at be but by for from has have how i in is it its my new not of on or our so that the their they this to up was we what when who why will with you your ai'.split(
    ' ',
  ),
)
