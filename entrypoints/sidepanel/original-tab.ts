import { computed, effect, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { webAddress } from '../../components/parts/web-link.ts'
import type { OpenTab } from '../../components/original/PairWith.tsx'
import type { OriginalTabProps } from '../../components/original/OriginalTab.tsx'
import type { ExportChoice } from '../../components/original/ExportMenu.tsx'
import { beadText, exportFile } from '../../components/original/export-file.ts'
import { pairedTexts } from '../../components/original/paired-texts.ts'
import { saveFile } from '../../components/parts/save-file.ts'
import { pageSide, type Pair } from '../../engine/align/pair.ts'
import { sentenceAt } from '../../engine/sentences.ts'
import type { Bead, Span } from '../../engine/model.ts'
import { changeSettings } from '../options/settings.ts'
import { handOver, sideBySideUrl } from '../parallel/messages.ts'
import { keepBead, keptBeads } from './keeping.ts'
import { toBeKept } from './not-kept.ts'
import { openTabs } from './open-tabs.ts'
import { showInOther } from './other-tab.ts'
import { hoveredOffset, tellPage, view } from './page.ts'
import { pair } from './pair-state.ts'
import { cancelPairing, pairWithTab, readOther, unpair } from './pairing.ts'
import { settings, tongue, words } from './preferences.ts'

/** What the second tab is given: the way to the other text, and the two texts once they are paired. */
type Given = Omit<OriginalTabProps, 'reading' | 'tongue' | 'words' | 'pairing' | 'pageIs'>

/** Open tabs whose address the panel may know. */
const tabs = signal<readonly OpenTab[]>([])
/** The bead that is pointed at in the panel. */
const pointedAt = signal<number | null>(null)
/** The pair was too large for a page of its own. */
const tooLarge = signal(false)
/** Her own wheel, touch or key stops the panel from following the page, until her next click. */
const following = signal(true)

const texts = computed<Given['texts']>(() => pair.value && pairedTexts(pair.value))

const lit = computed(() => {
  if (pointedAt.value !== null) return pointedAt.value
  const now = pair.value
  return now && hoveredOffset.value !== null ? beadAt(now, hoveredOffset.value) : null
})

/** The beads on the page's screen, half-open. */
const beadsInView = computed<Span | null>(() => {
  const now = pair.value
  const span = view.value
  if (!now || !span) return null
  const { spans } = pageSide(now).sentences
  const first = spans.findIndex(({ end }) => end > span.start)
  const last = spans.findLastIndex(({ start }) => start < span.end)
  if (first < 0 || last < first) return null
  return { start: beadOf(now, first) ?? 0, end: (beadOf(now, last) ?? now.alignment.beads.length - 1) + 1 }
})

/**
 * Where the panel goes when the page was scrolled: the bead a third down the page's screen. Never by itself: the first
 * look at a pair is its beginning.
 */
const scrollTo = signal<Given['scrollTo']>(null)

export const originalTab = computed<Given>(() => ({
  texts: texts.value,
  termPairs: pair.value?.termPairs ?? [],
  lit: lit.value,
  view: beadsInView.value,
  scrollTo: scrollTo.value,
  scrollTogether: settings.value.scrollTogether,
  onScrollTogether: (on) => void toBeKept(changeSettings({ scrollTogether: on })),
  onHoverBead: pointAt,
  onJumpBead: jumpTo,
  tooLargeForPage: tooLarge.value,
  onSideBySide: () => void openSideBySide(),
  onExport: save,
  onCopyBead: (bead) => {
    const text = pair.value && beadText(pair.value, bead)
    if (text !== null) void navigator.clipboard.writeText(text)
  },
  saved: keptBeads.value,
  onSaveBead: (bead, save) => void toBeKept(keepBead(bead, save)),
  onUnpair: () => void unpair(),
  tabs: tabs.value,
  onPair: (url) => void readOther({ url, title: null }),
  onPairTab: ({ id, url }) => void pairWithTab(id, url),
  onAllow: (url) => void readOther({ url, title: null }),
  onNotNow: cancelPairing,
  onStop: cancelPairing,
  onRetry: (url) => void readOther({ url, title: null }),
  onChooseAnother: cancelPairing,
  onOpenTab: (url) => {
    const address = webAddress(url)
    if (address) void browser.tabs.create({ url: address })
  },
}))

/** Keeps the list of open tabs, and stops following when the reader scrolls the panel herself. */
export function followReader(): void {
  for (const event of ['wheel', 'touchmove', 'keydown'] as const)
    addEventListener(event, () => (following.value = false), { passive: true })
  addEventListener('click', () => (following.value = true))
  effect(() => {
    // The page's scrolling alone moves the panel, so nothing else is subscribed to.
    if (!view.value || !pair.peek() || !following.peek() || !settings.peek().scrollTogether) return
    const beads = beadsInView.peek()
    if (beads) scrollTo.value = { bead: beads.start + Math.floor((beads.end - beads.start) / 3) }
  })
  // There is one pointer: once it rests in the page it has left the panel.
  effect(() => {
    if (hoveredOffset.value !== null) pointedAt.value = null
  })
  // A sentence pointed at in this page lights up in the other one.
  effect(() => {
    const bead = pointedAt.value === null && lit.value !== null ? pair.peek()?.alignment.beads[lit.value] : null
    if (hoveredOffset.value !== null) showInOther(bead ?? null, false)
  })
  void listOpenTabs()
  browser.tabs.onUpdated.addListener((_id, { status }) => {
    if (status === 'complete') void listOpenTabs()
  })
  browser.tabs.onRemoved.addListener(() => void listOpenTabs())
  browser.tabs.onActivated.addListener(() => void listOpenTabs())
}

async function openSideBySide(): Promise<void> {
  const now = pair.value
  const id = now && (await handOver(now))
  tooLarge.value = now !== null && id === null
  if (id) await browser.tabs.create({ url: sideBySideUrl(id) })
}

function save(choice: ExportChoice): void {
  const { version } = browser.runtime.getManifest()
  const glossLanguage = tongue.value.ui === 'en' ? 'en' : 'zh'
  const file =
    pair.value && exportFile(pair.value, choice, { words: words.value, glossLanguage, version, now: new Date() })
  if (file) saveFile(file)
}

async function listOpenTabs(): Promise<void> {
  const all = await openTabs()
  tabs.value = all.flatMap(({ id, url, title, active }) =>
    id !== undefined && url && !active && /^https?:/.test(url) ? [{ id, url, title: title || url }] : [],
  )
}

function pointAt(bead: number | null): void {
  pointedAt.value = bead
  const now = pair.value
  const found = bead === null ? null : now?.alignment.beads[bead]
  tellPage({ type: 'light', spans: now && found ? spansHere(now, found) : [] })
  showInOther(found ?? null, false)
}

function jumpTo(bead: number): void {
  const now = pair.value
  const found = now?.alignment.beads[bead]
  if (!now || !found) return
  showInOther(found, true)
  const [first] = spansHere(now, found)
  if (first) return tellPage({ type: 'reveal', span: first, open: false })
  // What was left out has no place here: the nearest sentence that has one.
  const near = nearestHere(now, bead)
  if (near) tellPage({ type: 'reveal', span: near, open: false })
}

function nearestHere(now: Pair, bead: number): Span | null {
  const { beads } = now.alignment
  for (let distance = 1; distance < beads.length; distance++)
    for (const index of [bead - distance, bead + distance]) {
      const [span] = beads[index] ? spansHere(now, beads[index]) : []
      if (span) return span
    }
  return null
}

/** The bead's sentences in the page's own text. */
function spansHere(now: Pair, bead: Bead): Span[] {
  return indicesHere(now, bead).map((index) => pageSide(now).sentences.spans[index]!)
}

function indicesHere(now: Pair, bead: Bead): readonly number[] {
  return now.pageIs === 'original' ? bead.original : bead.translation
}

function beadAt(now: Pair, offset: number): number | null {
  const sentence = sentenceAt(pageSide(now).sentences.spans, offset)
  return sentence < 0 ? null : beadOf(now, sentence)
}

function beadOf(now: Pair, sentence: number): number | null {
  const index = now.alignment.beads.findIndex((bead) => indicesHere(now, bead).includes(sentence))
  return index < 0 ? null : index
}
