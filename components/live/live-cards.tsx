import { render } from 'preact'
import type { Entry, EntryId, Kept, Reading, Span, Twin } from '../../engine/model.ts'
import { Card, type CardWords } from '../card/Card.tsx'
import { cardContent } from '../card/card-content.ts'
import { createCardFrame } from '../card/card-frame.ts'
import { CARD_TAG } from '../card/card-tag.ts'
import { watchHover } from '../card/hover.ts'
import { watchKeys } from '../card/keys.ts'
import { savedKey } from '../card/kept-line.ts'
import type { Point } from '../card/place-card.ts'
import { DEFAULT_KEYS, type KeyAction, type KeyMap } from '../keys/key-map.ts'
import type { PageSide } from '../original/thread.ts'
import type { Tongue } from '../tongue.ts'
import { createLiveDeeds } from './live-deeds.ts'
import { allIds, elementsOf, idOf, unfold } from './mention-elements.ts'
import { mentionId, mentionOf } from './mention-id.ts'

/** One text as its cards need it. */
export interface LiveReading {
  readonly reading: Reading
  readonly text: string
  readonly twins: readonly Twin[]
}

export interface LiveCardsOptions {
  readonly signal: AbortSignal
  /** null: that text is not there (yet). */
  reading(which: PageSide): LiveReading | null
  tongue(): Tongue
  words(): CardWords
  theme(): 'light' | 'dark' | null
  /** ms from the pointer's rest to the card. */
  hoverDelay(): number
  /** null: the keys of the page are switched off. */
  keys(): KeyMap | null
  known(): ReadonlySet<EntryId>
  /** Was it kept? */
  onKnow(id: EntryId, know: boolean): Promise<boolean>
  /** Ids of what the notebook keeps. */
  kept(): ReadonlySet<string>
  /** A line for the notebook: was it kept? Left out where there is nothing worth keeping. */
  onKeep?(line: Kept): Promise<boolean>
  /** One of the candidates was chosen for this mention. */
  onChoose(which: PageSide, mention: number, entry: Entry): void
  /** Bring this place of a text into view. */
  onShowPlace(which: PageSide, span: Span): void
}

/**
 * The card over texts that a page of ours shows with `LiveText`: opened by resting on a mention, a click, or the same
 * keys as in an article.
 */
export function startLiveCards(view: Window, options: LiveCardsOptions): { redraw(): void } {
  const { document } = view
  const frame = createCardFrame(view)
  let shown = -1
  let pinned = false
  let said: string | null = null
  let returnTo: Element | null = null
  const deeds = createLiveDeeds(view, options, (text) => {
    said = text
    draw()
  })

  const hover = watchHover(view, {
    signal: options.signal,
    mentionAt: ({ x, y }) => idOf(document.elementFromPoint(x, y)),
    cardBox: () => (pinned ? null : frame.box()),
    delay: options.hoverDelay,
    onRest: (id, point) => show(id, { pointer: point, pin: false }),
    onLeave() {
      if (!pinned) close()
    },
    onPlace() {},
  })
  watchKeys(view, { signal: options.signal, ownTag: CARD_TAG, keys: () => options.keys() ?? DEFAULT_KEYS, act })
  view.addEventListener(
    'click',
    ({ target, clientX, clientY, isTrusted }) => {
      if (!isTrusted || !(target instanceof Element) || target.localName === 'bandu-card') return
      if (target.closest('a[href], button') || view.getSelection()?.isCollapsed === false) return
      const id = idOf(target)
      if (id >= 0) show(id, { pointer: { x: clientX, y: clientY }, pin: true })
      else if (!pinned) close()
    },
    { signal: options.signal },
  )
  return { redraw: draw }

  function act(action: KeyAction): boolean {
    if (action === 'close') return close()
    if (options.keys() === null) return false
    if (action === 'next' || action === 'previous') return step(action === 'next' ? 1 : -1)
    if (shown < 0) return false
    if (action === 'pin') {
      pinned = !pinned
      draw()
      return true
    }
    if (action === 'open') {
      returnTo ??= document.activeElement
      show(shown, { pointer: null, pin: true })
      frame.root()?.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true })
      return true
    }
    return doTo(action)
  }

  /** What is done to what the card shows. Returns whether there was anything to do. */
  function doTo(action: KeyAction): boolean {
    const now = shownNow()
    if (!now) return false
    const { live, content } = now
    const { entry } = content
    if (action === 'copy') deeds.copy(content)
    else if (action === 'save' && options.onKeep) deeds.save(live, content, !options.kept().has(savedKey(content)))
    else if (action === 'know' && entry) deeds.know(entry, !options.known().has(entry.id))
    else return false
    return true
  }

  function show(id: number, { pointer, pin }: { readonly pointer: Point | null; readonly pin: boolean }): void {
    if (shown !== id) {
      frame.renew()
      said = null
    }
    shown = id
    pinned = pin || (pinned && frame.root() !== null)
    frame.open()
    draw()
    const elements = elementsOf(document, id)
    frame.place(
      elements.flatMap((element) => [...element.getClientRects()]),
      pointer,
    )
    paintOpen()
  }

  function close(): boolean {
    const root = frame.root()
    if (!root) return false
    const focused = frame.hasFocus()
    render(null, root)
    frame.remove()
    shown = -1
    pinned = false
    said = null
    paintOpen()
    if (focused && returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true })
    returnTo = null
    hover.forget()
    return true
  }

  function step(by: 1 | -1): boolean {
    const ids = allIds(document)
    if (ids.length === 0) return false
    const from = shown < 0 ? firstOnScreen(ids) - (by > 0 ? 1 : 0) : ids.indexOf(shown)
    jump(ids[Math.min(Math.max(from + by, 0), ids.length - 1)]!)
    return true
  }

  function firstOnScreen(ids: readonly number[]): number {
    const at = ids.findIndex((id) => (elementsOf(document, id)[0]?.getBoundingClientRect().top ?? -1) >= 0)
    return at < 0 ? 0 : at
  }

  function jump(id: number): void {
    const [element] = elementsOf(document, id)
    if (!element) return
    unfold(element)
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    show(id, { pointer: null, pin: false })
  }

  /** Null: no card shows, or its text is gone. */
  function shownNow() {
    if (shown < 0) return null
    const { which, index } = mentionOf(shown)
    const live = options.reading(which)
    if (!live?.reading.mentions[index]) return null
    return { which, index, live, content: cardContent(live.reading, live.text, index, live.twins) }
  }

  function draw(): void {
    const root = frame.root()
    const now = shownNow()
    if (!root || !now) return
    const { which, index, live, content } = now
    const { reading } = live
    const { entry, same, mention } = content
    const at = 'at' in mention.evidence ? mention.evidence.at : null
    render(
      <Card
        {...content}
        tongue={options.tongue()}
        words={options.words()}
        theme={options.theme()}
        pinned={pinned}
        sheet={frame.isSheet()}
        said={said}
        onPin={(pin) => {
          pinned = pin
          draw()
        }}
        onClose={() => void close()}
        onJump={(occurrence) => jump(mentionId(which, same[occurrence]!))}
        onShowEvidence={at ? () => options.onShowPlace(which, at) : undefined}
        onOpenEntry={(id) => {
          const found = reading.mentions.findIndex(({ entryId }) => entryId === id)
          if (found >= 0) jump(mentionId(which, found))
        }}
        onChoose={(id) => {
          const chosen = reading.entries.find((one) => one.id === id)
          if (!chosen) return
          options.onChoose(which, index, chosen)
          draw()
        }}
        known={entry !== null && options.known().has(entry.id)}
        onKnow={entry ? (know) => deeds.know(entry, know) : undefined}
        saved={options.kept().has(savedKey(content))}
        onSave={options.onKeep && ((save) => deeds.save(live, content, save))}
        onCopy={() => deeds.copy(content)}
        onGrab={frame.grab}
        onMove={frame.moveBy}
      />,
      root,
    )
  }

  function paintOpen(): void {
    for (const element of document.querySelectorAll('[data-open]')) element.removeAttribute('data-open')
    if (shown >= 0) for (const element of elementsOf(document, shown)) element.setAttribute('data-open', '')
  }
}
