import { browser } from 'wxt/browser'
import { CARD_TAG } from '../../components/card/card-tag.ts'
import { watchHover } from '../../components/card/hover.ts'
import { watchKeys } from '../../components/card/keys.ts'
import type { EntryId, Mention, Reading, Span, Twin } from '../../engine/model.ts'
import { ask } from '../background/messages.ts'
import type { CardHostOptions } from '../card/messages.ts'
import { watchChanges } from './changes.ts'
import { followView, viewMessage } from './followed-view.ts'
import { clearMarks } from './highlights.ts'
import { createJumps } from './jumps.ts'
import { createLateCard } from './late-card.ts'
import { createLateParts } from './late-parts.ts'
import { parts, READER_STARTED, takeSeen, type ToReader } from './messages.ts'
import { entriesFor, mentionIn } from './look-up.ts'
import { PageReading } from './page-reading.ts'
import { createPainter } from './painter.ts'
import { pageKeys } from './page-keys.ts'
import { followPreferences } from './preferences.ts'
import { panelCommands } from './panel-commands.ts'
import { listenForPanel } from './panel-port.ts'
import { selectedIn, selectedSomewhere, type Selected } from './selection.ts'
import { watchTaps } from './taps.ts'
import { underPointer } from './under-pointer.ts'
import { seenSpan } from './visible-span.ts'
import { createWalk } from './walk.ts'
import { nextTask, whenIdle } from './idle.ts'

export interface Reader {
  /** False once the extension that started it was updated or removed. */
  isAlive(): boolean
  /** Asked to read by the gate or the toolbar though a reader runs: the page may have another text now. */
  readAgain(): void
  dispose(): void
}

/**
 * The delay is until the card shows: it is begun so much earlier, ms. Drawing takes half a frame, and what was drawn is on
 * the screen a frame later.
 */
const AHEAD = 32

/** A panel has opened by then, ms. */
const WHEN_OPEN = 1000

/** A look-up waits so long for the page to be read, ms. */
const LONGEST_WAIT = 3000

/** Wires the page's parts together: reading → marks → card, and the panel's commands. */
export function startReader(view: Window): Reader {
  const { document } = view
  const life = new AbortController()
  const { signal } = life
  let twins: readonly Twin[] = []
  /** The mention whose card shows. */
  let opened: number | null = null

  const part = createLateParts(orphaned)
  const page = new PageReading(document, {
    onChange: changed,
    takeSeen,
    extractor: async () => (await part('article')).extract ?? null,
    corrections: {
      stored: () => hers.corrections(),
      keep: async (correction, holds) => (await ask({ type: 'correct', correction, holds })) !== null,
      corrector: () => parts().corrector ?? part('card').then(({ corrector }) => corrector ?? null),
    },
  })
  const sources = { page: () => page, settings: () => hers.settings(), known: () => hers.known() }
  const painter = createPainter(view, sources)
  const under = underPointer(view, sources)
  const jumps = createJumps(view, () => page.textMap)
  const cardOptions: CardHostOptions = {
    ...sources,
    twins: () => twins,
    kept: () => hers.kept(),
    canGoBack: () => jumps.canGoBack(),
    goBack: () => void walk.back(),
    showMention: (mention) => walk.to(mention),
    showPlace(place) {
      const span = page.toPage(place)
      if (span) walk.toPlace(span)
    },
    onShown: paintOpen,
    onGone: (span) => walk.passOver(span),
    onClosed: () => {
      hover.forget()
      paintOpen(null)
    },
  }
  const card = createLateCard(view, cardOptions, async () => {
    const [{ createCard }, entriesThere] = await Promise.all([part('card'), page.loadEntries()])
    return entriesThere ? (createCard ?? null) : null
  })
  const walk = createWalk(view, {
    page: sources.page,
    jumps,
    card,
    onPlace: painter.lightPlace,
    onWay: () => panel.post({ type: 'canGoBack', canGoBack: jumps.canGoBack() }),
  })

  const panel = listenForPanel({
    onOpen(post) {
      post({ type: 'reading', reading: page.reading, chinese: page.chinese })
      post({ type: 'canGoBack', canGoBack: jumps.canGoBack() })
      tellView(seenSpan(view, page.textMap))
    },
    onMessage: (message) => obey(message),
    onClosed() {
      twins = []
      painter.lightSentences([])
      painter.setFocus(null)
    },
  })

  const hover = watchHover(view, {
    signal,
    mentionAt: under.quietly,
    cardBox: () => card.box(),
    delay: () => Math.max(0, hers.settings().hoverDelay - AHEAD),
    onRest(mention, point) {
      // A pinned card stays what it is: only a press changes it.
      if (!card.isPinned() && !orphaned()) card.show(mention, { pointer: point, pinned: false, focus: false })
    },
    onLeave: () => card.closeUnlessPinned(),
    onPlace: (point) => {
      // Before the delay is over: the card's script, and what the background knows, have that long to come.
      const mention = point ? under.quietly(point) : -1
      if (mention >= 0) card.expect(mention)
      if (panel.isOpen()) panel.post({ type: 'hoveredText', offset: point && under.offset(point) })
    },
  })

  watchTaps(view, {
    signal,
    ownTag: CARD_TAG,
    onTap(point) {
      const mention = under.mention(point)
      if (mention < 0) return card.closeUnlessPinned()
      if (orphaned()) return
      card.show(mention, { pointer: point, pinned: true, focus: false })
    },
  })

  const obey = panelCommands(view, {
    page,
    walk,
    jumps,
    card,
    painter,
    onFocus: () => hover.again(),
    onReadAnyway() {
      read = page.read(true)
    },
    onExtract: () => whenIdle(view, () => void page.extractArticle()),
    onTwins(now) {
      twins = now
    },
  })

  const act = pageKeys({
    card,
    walk,
    areOn: () => hers.settings().pageKeys && !orphaned(),
    lookUp() {
      const selected = selectedIn(view)
      if (selected) void lookUp(selected)
      return selected !== null
    },
    toggleHelp() {
      if (page.pageSpans.length === 0) return false
      card.toggleHelp()
      return true
    },
  })
  watchKeys(view, { signal, ownTag: CARD_TAG, keys: () => hers.settings().keys, act })

  watchChanges(view, {
    signal,
    ownTag: CARD_TAG,
    async onChange() {
      if (orphaned()) return
      if (page.reading.state === 'not-article' || page.reading.state === 'empty') return page.read(false)
      await refresh()
    },
    onNavigate() {
      if (orphaned()) return
      card.close()
      read = page.read(false)
    },
  })

  followView(view, {
    signal,
    page: sources.page,
    isWanted: () => panel.isOpen() || painter.isPartial(),
    onSeen(seen) {
      if (orphaned()) return
      if (seen && painter.follow(seen)) hover.again()
      if (panel.isOpen()) tellView(seen)
    },
  })

  const hers = followPreferences({
    onSettings(now, before) {
      if (now.offHosts.includes(document.location.hostname)) return turnOff()
      paint()
      card.refresh()
      if (now.chinese !== before.chinese || now.uiLanguage !== before.uiLanguage) void page.renew()
    },
    onKnown() {
      paint()
      card.refresh()
    },
    onKept: () => card.refresh(),
  })
  const heard = (message: ToReader | null, _sender: unknown, respond: (answer: true) => void): void => {
    if (message?.type === 'readAgain' && page.reading.state !== 'off' && !orphaned()) {
      respond(true)
      void again()
    }
    if (message?.type === 'lookUp') void lookUp(selectedIn(view) ?? selectedSomewhere(message.text))
    if (message?.type !== 'command' || orphaned()) return
    if (message.command === 'next-mention') walk.step(1)
    if (message.command === 'previous-mention') walk.step(-1)
  }
  browser.runtime.onMessage.addListener(heard)
  void browser.runtime.sendMessage(READER_STARTED).catch(() => {
    // No panel is open.
  })
  // In a task of its own: starting and reading together are a long one.
  let read = nextTask(() => page.read(false))

  return { isAlive: alive, readAgain: () => void again(), dispose }

  /** The Reading has grown. */
  function changed(reading: Reading): void {
    if (signal.aborted) return
    panel.post({ type: 'reading', reading, chinese: page.chinese })
    if (reading.state === 'reading') return
    paint()
    card.refresh()
    const count = howMany(reading.mentions)
    void ask({ type: 'setBadge', count: hers.settings().badge && count > 0 ? count : null })
    if (panel.isOpen() && !reading.article && reading.state === 'read') whenIdle(view, () => void page.extractArticle())
  }

  function paint(): void {
    painter.paint()
    hover.again()
  }

  function paintOpen(mention: number | null): void {
    opened = mention
    panel.post({ type: 'hovered', mention })
    if (mention === null) return painter.lightMention(null)
    // To light one mark the browser paints all of them anew: the card is on the screen a frame before.
    view.requestAnimationFrame(() => nextTask(() => opened === mention && painter.lightMention(mention)))
  }

  /** What is selected, at its place: the very mention where it is one, else what the glossary has. */
  async function lookUp(selected: Selected): Promise<void> {
    if (selected.text === '') return
    // A page that is only being read now may name it itself.
    await Promise.race([read, new Promise((resolve) => view.setTimeout(resolve, LONGEST_WAIT))])
    const mention = mentionIn(selected, page)
    if (mention >= 0) {
      walk.reach(mention)
      return card.show(mention, { pointer: null, pinned: true, focus: true })
    }
    card.showFound(selected.text, await entriesFor(selected.text, page), selected.lines)
  }

  function tellView(seen: Span | null): void {
    const message = viewMessage(page, seen)
    if (message) panel.post(message)
  }

  async function again(): Promise<void> {
    if (page.reading.state !== 'read' || page.reading.url !== document.URL) return page.read(false)
    // Its changes are followed anyway, and the panel that opens waits for what is known already.
    view.setTimeout(() => void refresh(), WHEN_OPEN)
  }

  async function refresh(): Promise<void> {
    if (!orphaned() && (await page.refresh())) paint()
  }

  function alive(): boolean {
    // Gone once the extension was updated or removed under an open page.
    return !signal.aborted && browser.runtime?.id !== undefined
  }

  /** The first that notices ends it all: nobody is left to answer, and a new reader may be in the page already. */
  function orphaned(): boolean {
    if (alive()) return false
    dispose()
    return true
  }

  function turnOff(): void {
    clearMarks()
    card.close()
    page.turnOff()
  }

  function dispose(): void {
    if (signal.aborted) return
    life.abort()
    card.close()
    clearMarks()
    page.dispose()
    // In an orphaned reader the browser's own functions are gone, and its listeners with them.
    if (browser.runtime?.id === undefined) return
    hers.dispose()
    browser.runtime.onMessage.removeListener(heard)
    panel.dispose()
  }
}

/** What is named, each entry once. */
function howMany(mentions: readonly Mention[]): number {
  const entries = new Set<EntryId>()
  let without = 0
  for (const { entryId } of mentions) {
    if (entryId === null) without++
    else entries.add(entryId)
  }
  return entries.size + without
}
