import { computed, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { WORDS } from '../../components/all-words.ts'
import { pickLanguage } from '../../components/i18n.ts'
import { liveReading } from '../../components/live/live-reading.ts'
import { ranksOf } from '../../components/marks.ts'
import type { ExportChoice } from '../../components/original/ExportMenu.tsx'
import { exportFile } from '../../components/original/export-file.ts'
import { pairedTexts } from '../../components/original/paired-texts.ts'
import type { PageSide } from '../../components/original/thread.ts'
import type { ParallelSide, ParallelTexts } from '../../components/parallel/texts.ts'
import { createNotKept } from '../../components/parts/not-kept.ts'
import { saveFile } from '../../components/parts/save-file.ts'
import type { Tongue } from '../../components/tongue.ts'
import type { Pair, Side } from '../../engine/align/pair.ts'
import { withChosen } from '../../engine/chosen-sense.ts'
import type { Entry, Span } from '../../engine/model.ts'
import { forgotten } from '../../engine/notebook/change.ts'
import { keptBeads as beadsAmong, lineOfBead } from '../../engine/notebook/keep-bead.ts'
import { sentenceAt } from '../../engine/sentences.ts'
import { ask } from '../background/messages.ts'
import {
  changeSettings,
  chineseFor,
  DEFAULT_SETTINGS,
  watchKept,
  watchKnown,
  watchSettings,
} from '../options/settings.ts'
import { takeOver } from './messages.ts'

/** The page's state: the pair that was handed over, and what the reader has chosen. */
export const pair = signal<Pair | 'loading' | 'gone'>('loading')
export const settings = signal(DEFAULT_SETTINGS)
export const known = signal<ReadonlySet<string>>(new Set())
export const kept = signal<ReadonlySet<string>>(new Set())
const { notKept, toBeKept } = createNotKept()
export { notKept }
/** The bead of a place that was jumped to, for a moment. */
export const litBead = signal<number | null>(null)

/** ISO date, for what is printed. */
export const TODAY = new Date().toISOString().slice(0, 10)

const LIT_TIME = 1200

const whole = computed(() => (typeof pair.value === 'string' ? null : pair.value))

export const tongue = computed<Tongue>(() => {
  const ui = pickLanguage(settings.value.uiLanguage, navigator.languages)
  const page = whole.value?.[whole.value.pageIs].article.language ?? 'other'
  return { ui, chinese: chineseFor(settings.value, ui, page), convert: (text) => text }
})

export const words = computed(() => WORDS[tongue.value.ui])
export const theme = computed(() => (settings.value.theme === 'system' ? null : settings.value.theme))

/** The text that the reader came from stands first, unless she has swapped them. */
export const firstText = computed<PageSide>(() => {
  const pageIs = whole.value?.pageIs ?? 'translation'
  if (settings.value.firstColumn === 'page') return pageIs
  return pageIs === 'original' ? 'translation' : 'original'
})

const paired = computed<ParallelTexts['paired'] | null>(() => whole.value && pairedTexts(whole.value))

export const texts = computed<ParallelTexts | null>(() => {
  const now = whole.value
  if (!now || !paired.value) return null
  return { original: shown(now.original), translation: shown(now.translation), paired: paired.value }
})

export const live = computed(() => {
  const now = whole.value
  return now && { original: liveReading(now, 'original'), translation: liveReading(now, 'translation') }
})

/** Beads that are in the notebook. */
export const keptBeads = computed<ReadonlySet<number>>(() =>
  whole.value ? beadsAmong(whole.value, kept.value) : new Set(),
)

export function followSettings(): void {
  watchSettings((value) => (settings.value = value))
  watchKnown((value) => (known.value = value))
  watchKept((value) => (kept.value = value))
}

export async function load(): Promise<void> {
  const id = new URLSearchParams(location.search).get('pair')
  pair.value = (id && (await takeOver(id))) || 'gone'
}

export function swap(): void {
  void toBeKept(changeSettings({ firstColumn: settings.value.firstColumn === 'page' ? 'other' : 'page' }))
}

export function save(choice: ExportChoice): void {
  const { version } = browser.runtime.getManifest()
  const glossLanguage = tongue.value.ui === 'en' ? 'en' : 'zh'
  const options = { words: words.value, glossLanguage, version, now: new Date() } as const
  const file = whole.value && exportFile(whole.value, choice, options)
  if (file) saveFile(file)
}

export function keepBead(bead: number, keep: boolean): void {
  const line = whole.value && lineOfBead(whole.value, bead, Date.now())
  if (line) void toBeKept(ask({ type: 'keep', items: [keep ? line : forgotten(line, Date.now())] }))
}

/** Whom a name means, for as long as the page is open. */
export function chooseEntry(which: PageSide, mention: number, entry: Entry): void {
  const now = whole.value
  if (now)
    pair.value = { ...now, [which]: { ...now[which], mentions: withChosen(now[which].mentions, mention, entry) } }
}

export function showPlace(which: PageSide, { start }: Span): void {
  const now = whole.value
  const sentence = now ? sentenceAt(now[which].sentences.spans, start) : -1
  const bead = now?.alignment.beads.findIndex((one) => one[which].includes(sentence)) ?? -1
  if (bead >= 0) jumpToBead(bead)
}

/** A run of sentences is one row for all of its beads. */
export function jumpToBead(bead: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.rows > [data-bead]')]
  const row = rows.findLast((each) => Number(each.dataset['bead']) <= bead)
  if (!row) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  row.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' })
  litBead.value = bead
  setTimeout(() => {
    if (litBead.value === bead) litBead.value = null
  }, LIT_TIME)
}

function shown({ article, mentions }: Side): ParallelSide {
  const { text, url, title, byline, siteName, published, language, segments } = article
  const surface = (index: number): string => text.slice(mentions[index]!.span.start, mentions[index]!.span.end)
  const ranks = ranksOf(mentions, surface, { ...settings.value, known: known.value })
  return { text, mentions, ranks, url, title, byline, siteName, published, language, segments }
}
