import { computed, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { firstSeen } from '../../components/glossary/first-seen.ts'
import { gatherRows } from '../../components/glossary/rows.ts'
import type { Entry, EntryId, Reading, Span } from '../../engine/model.ts'
import { ask, type InjectOutcome } from '../background/messages.ts'
import type { ChineseVariety } from '../options/settings.ts'
import { READER_STARTED, type PageMessage, type PanelMessage } from '../reader/messages.ts'
import { followActiveTab, type ActiveTab } from './active-tab.ts'
import { connectToPage, type PagePort } from './page-port.ts'
import { createToldEntries, type Told } from './told-entries.ts'

/** The page beside the panel, as far as the panel may know it. */
export type PageState =
  | { readonly at: 'nothing' }
  /** There is no reader in it, for this reason. */
  | { readonly at: 'unread'; readonly tab: ActiveTab; readonly outcome: InjectOutcome | null }
  /** `whole`: the reading has all its entries, and not only those that are seen first. */
  | { readonly at: 'page'; readonly tab: ActiveTab; readonly reading: Reading; readonly whole: boolean }

export const page = signal<PageState>({ at: 'nothing' })
export const reading = computed(() => (page.value.at === 'page' ? page.value.reading : null))
export const whole = computed(() => page.value.at === 'page' && page.value.whole)
/** The part of the text on the screen, in the reading's offsets. */
export const view = signal<Span | null>(null)
/** The mention that is pointed at in the page. */
export const hovered = signal<number | null>(null)
/** The place of the text that is pointed at in the page. */
export const hoveredOffset = signal<number | null>(null)
export const canGoBack = signal(false)

let port: PagePort | null = null
let current: ActiveTab | null = null
let known: () => ReadonlySet<EntryId> = () => new Set()

/** The browser's id of the tab beside the panel; null: there is none yet. */
export function tabBeside(): number | null {
  return current?.id ?? null
}

/** Is it a private window that the panel stands in? Then nothing is kept of itself. */
export function isPrivate(): boolean {
  return current?.isPrivate === true
}

export function tellPage(message: PanelMessage): void {
  port?.post(message)
}

/** Follows the tab beside the panel and keeps a port to its reader; `knownHere`: the entries that she knows. */
export async function followPage(knownHere: () => ReadonlySet<EntryId>): Promise<void> {
  known = knownHere
  browser.runtime.onMessage.addListener(
    (message: { type?: string; tabId?: number; outcome?: InjectOutcome }, sender) => {
      if (sender.id !== browser.runtime.id || !current) return
      if (message?.type === READER_STARTED.type && sender.tab?.id === current.id) connect(current)
      // From the background alone: no page's script has a say in what the panel shows of another.
      if (message?.type === 'tabRead' && !sender.tab && message.tabId === current.id)
        void tabRead(current, message.outcome ?? null)
    },
  )
  await followActiveTab((tab, why) => {
    const moved = current?.id !== tab.id
    current = tab
    if (moved || why === 'loaded' || !port) connect(tab)
  })
}

/** The reader asks for the page to be read though nothing did so by itself. */
export async function readPage(anyway: boolean): Promise<void> {
  if (!current) return
  if (port && page.value.at === 'page') return tellPage({ type: 'readAnyway' })
  const tab = current
  await tabRead(tab, await ask({ type: 'injectReader', tabId: tab.id, anyway }))
}

export function reloadPage(): void {
  if (current) void browser.tabs.reload(current.id)
}

function connect(tab: ActiveTab): void {
  port?.close()
  view.value = null
  hovered.value = null
  hoveredOffset.value = null
  canGoBack.value = false
  const withEntries = createToldEntries({
    firstSeen: (reading) => firstSeen(gatherRows(reading.mentions, reading.length), reading, known()),
  })
  let newest: PageMessage | null = null
  const isHeard = (): boolean => current?.id === tab.id && port === mine
  const mine = connectToPage(tab.id, {
    async onMessage(message) {
      if (!isHeard()) return
      if (message.type !== 'reading') return hear(message)
      newest = message
      for await (const told of withEntries(message.reading, message.chinese)) {
        // The page may have read on while the background was asked.
        if (!isHeard() || newest !== message) return
        show(tab, told)
      }
    },
    onClosed() {
      if (port !== mine) return
      port = null
      void findOutWhy(tab)
    },
  })
  port = mine
}

/** No reader answers: a listed page that is no article, a page that waits for the toolbar button, or a closed one. */
async function findOutWhy(tab: ActiveTab): Promise<void> {
  const outcome = await ask({ type: 'injectReader', tabId: tab.id })
  if (current?.id === tab.id && !port) await tabRead(tab, outcome)
}

async function tabRead(tab: ActiveTab, outcome: InjectOutcome | null): Promise<void> {
  if (outcome === 'injected') return connect(tab)
  page.value = { at: 'unread', tab, outcome }
}

function show(tab: ActiveTab, { reading, whole: isWhole }: Told): void {
  page.value = { at: 'page', tab, reading, whole: isWhole }
  // Not before the names stand there: both pages have enough to do until then.
  if (isWhole && !reading.article) requestIdleCallback(() => tellPage({ type: 'extract' }), { timeout: 500 })
}

function hear(message: Exclude<PageMessage, { type: 'reading' }>): void {
  switch (message.type) {
    case 'view':
      view.value = message.span
      return
    case 'hovered':
      hovered.value = message.mention
      return
    case 'hoveredText':
      hoveredOffset.value = message.offset
      return
    case 'canGoBack':
      canGoBack.value = message.canGoBack
  }
}

/** Entries of the whole glossary that are called so; those of the page are shown anyway. */
export async function searchElsewhere(query: string, chinese: ChineseVariety): Promise<readonly Entry[]> {
  if (query.trim().length < 2) return []
  const here = new Set(reading.value?.entries.map(({ id }) => id))
  const found = await ask({ type: 'searchGlossary', query, limit: 30, chinese })
  return (found ?? []).filter(({ id }) => !here.has(id))
}
