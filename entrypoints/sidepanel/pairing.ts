import { effect } from '@preact/signals'
import { browser } from 'wxt/browser'
import knownPairs from '../../assets/pairs.json'
import { pairOf, sharedNames, sideOf, twinsOf, type Side } from '../../engine/align/pair.ts'
import { findOriginals } from '../../engine/original.ts'
import type { Article, Language, OriginalCandidate, ReadFailure, Reading } from '../../engine/model.ts'
import { askMentions } from '../background/messages.ts'
import { alignTexts, warmAligner } from './alignment.ts'
import { readOpenTab } from './open-tab.ts'
import { openTabs } from './open-tabs.ts'
import { isPrivate, tabBeside, tellPage, reading as pageReading } from './page.ts'
import { tongue } from './preferences.ts'
import { dropPair, heldPair, holdPair } from './held-pairs.ts'
import { pair, pairing } from './pair-state.ts'
import { forgetPair, recallPair, rememberPair } from './pair-memory.ts'
import { readOriginal, type ReadOriginal } from './read-original.ts'

/** Against an unrelated text no bead reaches .5 (ALIGNMENT): below this the two do not match. */
const RELATED = 0.5

let running: AbortController | null = null
let page: Reading | null = null

/**
 * The panel owns the pairing of the page beside it: follows the page, and tells it what the other text says. Nothing is
 * fetched before the reader asks for it.
 */
export function startPairing(): void {
  effect(() => void lookForOriginal(pageReading.value))
  effect(() => tellPage({ type: 'twins', twins: pair.value && twinsOf(pair.value) }))
}

/** Another page, or the page's article at last: which text might be its other one? */
async function lookForOriginal(reading: Reading | null): Promise<void> {
  const same =
    page?.article != null &&
    reading?.article != null &&
    reading.url === page.url &&
    reading.article.text === page.article.text
  page = reading
  if (same) return
  stop()
  const tab = tabBeside()
  // Read just now: a page that was loaded again, or another one.
  if (reading && !reading.article && tab !== null) dropPair(tab)
  const held = reading?.article && tab !== null ? heldPair(tab, reading.article) : null
  pair.value = held?.pair ?? null
  pairing.value = held?.pairing ?? { state: 'none', candidates: [] }
  if (!reading?.article || held) return
  const { article } = reading
  const chosen = await recallPair(article.url)
  const tabs = (await openTabs()).flatMap(({ url, title }) => (url ? [{ url, title: title ?? '' }] : []))
  if (page !== reading) return
  const candidates = findOriginals(article, {
    pairs: knownPairs.pairs,
    canonical: article.canonical,
    openTabs: tabs,
    chosen: chosen && { url: chosen.other, title: chosen.title },
  })
  pairing.value = { state: 'none', candidates }
  if (candidates.length > 0) warmAligner()
}

/**
 * Reads the other text and pairs it. Must be called in the click itself: the browser asks for the permission only
 * then, and Firefox only before the first `await`.
 */
export async function readOther(candidate: Pick<OriginalCandidate, 'url' | 'title'>): Promise<void> {
  const reading = page
  if (!reading?.article) return
  const url = withScheme(candidate.url)
  const host = URL.parse(url)?.host
  if (!host) return fail(url, 'bad-url')
  const granted = browser.permissions.request({ origins: [`*://${URL.parse(url)!.hostname}/*`] }).catch(() => false)
  const { signal } = restart()
  if (!(await granted)) {
    if (!signal.aborted) pairing.value = { state: 'needs-permission', url, host }
    return
  }
  pairing.value = { state: 'searching', url, step: 'fetching', progress: 0 }
  const onProgress = (progress: number): void => {
    if (!signal.aborted) pairing.value = { state: 'searching', url, step: 'fetching', progress }
  }
  const read = await readOriginal(url, reading.article.language, { signal, onProgress })
  if (!signal.aborted) await finish(reading, url, read, signal)
}

/** The same from a page that is open in another tab: nothing is fetched. */
export async function pairWithTab(tabId: number, url: string): Promise<void> {
  const reading = page
  if (!reading?.article) return
  const granted = browser.permissions.request({ origins: [`*://${new URL(url).hostname}/*`] }).catch(() => false)
  const { signal } = restart()
  if (!(await granted)) {
    if (!signal.aborted) pairing.value = { state: 'needs-permission', url, host: new URL(url).host }
    return
  }
  pairing.value = { state: 'searching', url, step: 'reading', progress: 0 }
  const read = await readOpenTab(tabId, reading.article.language, signal)
  if (!signal.aborted) await finish(reading, url, read, signal)
}

/** Stops what is under way; what was offered stays. */
export function cancelPairing(): void {
  stop()
  const tab = tabBeside()
  if (tab !== null) dropPair(tab)
  pair.value = null
  pairing.value = { state: 'none', candidates: [] }
  const reading = page
  page = null
  void lookForOriginal(reading)
}

/** Takes the reader's choice back. */
export async function unpair(): Promise<void> {
  if (page?.article) await forgetPair(page.article.url)
  cancelPairing()
}

async function finish(reading: Reading, url: string, read: ReadOriginal, signal: AbortSignal): Promise<void> {
  if (!read.ok) return fail(url, read.reason, read.detail)
  pairing.value = { state: 'searching', url, step: 'aligning', progress: 0 }
  const other = await recognise(read.article)
  if (signal.aborted || !reading.article) return
  const mine = sideOf(reading.article, reading.mentions, reading.entries)
  const pageIs = isOriginal(reading.article, read.article) ? 'original' : 'translation'
  const [original, translation] = pageIs === 'original' ? [mine, other] : [other, mine]
  try {
    const alignment = await alignTexts({
      original: original.sentences,
      translation: translation.sentences,
      names: sharedNames(mine, other),
      signal,
      onProgress: (progress) => (pairing.value = { state: 'searching', url, step: 'aligning', progress }),
    })
    if (!alignment || signal.aborted) return
    if (alignment.confidence < RELATED) return fail(url, 'unrelated')
    pair.value = pairOf({ url, pageIs, original, translation, alignment })
    pairing.value = { state: 'paired', url, title: read.article.title }
    const tab = tabBeside()
    if (tab !== null) holdPair(tab, { article: reading.article, pair: pair.value, pairing: pairing.value })
    if (!isPrivate()) await rememberPair(reading.article.url, url, read.article.title)
  } catch (error) {
    fail(url, 'unrelated', String(error))
  }
}

async function recognise(article: Article): Promise<Side> {
  const found = await askMentions({
    text: article.text,
    language: article.language,
    chinese: tongue.value.chinese,
  })
  return sideOf(article, found?.mentions ?? [], found?.entries ?? [])
}

/**
 * Is the page the original? A known pair says; else the Chinese text is taken to be the translation, as it nearly
 * always is in this field.
 */
function isOriginal(mine: Article, other: Article): boolean {
  const known = knownPairs.pairs.find(({ original }) => original.url === mine.url || original.url === other.url)
  if (known) return known.original.url === mine.url
  return isEnglish(mine.language)
}

function isEnglish(language: Language): boolean {
  return language === 'en'
}

function fail(url: string, reason: ReadFailure, detail: string | null = null): void {
  pairing.value = { state: 'failed', url, reason, detail }
}

function restart(): AbortController {
  stop()
  running = new AbortController()
  return running
}

function stop(): void {
  running?.abort()
  running = null
}

/** A pasted address may lack its scheme. */
function withScheme(url: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(url.trim()) ? url.trim() : `https://${url.trim()}`
}
