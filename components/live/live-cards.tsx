import { render } from 'preact'
import type { Entry, EntryId, Kept, Reading, Span, Twin } from '../../engine/model.ts'
import type { CardWords } from '../card/Card.tsx'
import { createCardFrame } from '../card/card-frame.ts'
import { CARD_TAG } from '../card/card-tag.ts'
import type { ShellProps } from '../card/CardShell.tsx'
import { watchHover } from '../card/hover.ts'
import { watchKeys } from '../card/keys.ts'
import { savedKey } from '../card/kept-line.ts'
import type { Box, Point } from '../card/place-card.ts'
import { DEFAULT_KEYS, type KeyAction, type KeyMap } from '../keys/key-map.ts'
import type { PageSide } from '../original/thread.ts'
import type { Tongue } from '../tongue.ts'
import { LiveCard } from './LiveCard.tsx'
import { createLiveDeeds } from './live-deeds.ts'
import { sayingOf, type Subject } from './live-subject.ts'
import { allIds, elementsOf, idOf, unfold } from './mention-elements.ts'

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
  /** What the whole glossary has for selected words. Left out where nothing is to be looked up. */
  onLookUp?(text: string): Promise<readonly Entry[]>
  /** One of the candidates was chosen for this mention. */
  onChoose(which: PageSide, mention: number, entry: Entry): void
  /** Bring this place of a text into view. */
  onShowPlace(which: PageSide, span: Span): void
}

export interface LiveCards {
  redraw(): void
  /** Looks up what is selected. Returns whether anything is. */
  lookUp(): boolean
}

/**
 * The card over texts that a page of ours shows with `LiveText`: opened by resting on a mention, a click, or the same
 * keys as in an article.
 */
export function startLiveCards(view: Window, options: LiveCardsOptions): LiveCards {
  const { document } = view
  const frame = createCardFrame(view)
  let subject: Subject | null = null
  let lines: () => readonly Box[] = () => []
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
  return { redraw: draw, lookUp }

  // ---- by key ----

  function act(action: KeyAction): boolean {
    if (action === 'close') return close()
    if (options.keys() === null) return false
    if (action === 'next' || action === 'previous') return step(action === 'next' ? 1 : -1)
    if (action === 'lookUp') return lookUp()
    if (!subject) return false
    if (action === 'pin') {
      pinned = !pinned
      draw()
      return true
    }
    if (action === 'open') {
      returnTo ??= document.activeElement
      pinned = true
      draw()
      focusCard()
      return true
    }
    return doTo(action)
  }

  /** What is done to what the card shows. Returns whether there was anything to do. */
  function doTo(action: KeyAction): boolean {
    const now = sayingOf(subject, options.reading)
    if (!now) return false
    const { live, content } = now
    const { entry } = content
    if (action === 'copy') deeds.copy(content)
    else if (action === 'save' && options.onKeep && content.same.length > 0)
      deeds.save(live, content, !options.kept().has(savedKey(content)))
    else if (action === 'know' && entry) deeds.know(entry, !options.known().has(entry.id))
    else return false
    return true
  }

  function step(by: 1 | -1): boolean {
    const ids = allIds(document)
    if (ids.length === 0) return false
    const from = subject?.at === 'mention' ? ids.indexOf(subject.id) : firstOnScreen(ids) - (by > 0 ? 1 : 0)
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

  function lookUp(): boolean {
    const selection = view.getSelection()
    const text = selection?.toString().replace(/\s+/g, ' ').trim() ?? ''
    if (!options.onLookUp || !selection || selection.isCollapsed || text === '') return false
    const range = selection.getRangeAt(0).cloneRange()
    void options.onLookUp(text).then((entries) => {
      const [only, ...others] = entries
      returnTo ??= document.activeElement
      const where = (): readonly Box[] => [...range.getClientRects()].filter(({ width }) => width > 0)
      const found: Subject =
        only && others.length === 0 ? { at: 'entry', entry: only, from: null } : { at: 'found', text, entries }
      open(found, where, { pointer: null, pin: true })
      focusCard()
    })
    return true
  }

  // ---- opening and closing ----

  function show(id: number, how: { readonly pointer: Point | null; readonly pin: boolean }): void {
    open({ at: 'mention', id }, () => elementsOf(document, id).flatMap((each) => [...each.getClientRects()]), how)
  }

  function open(
    next: Subject,
    where: () => readonly Box[],
    { pointer, pin }: { readonly pointer: Point | null; readonly pin: boolean },
  ): void {
    const same = subject?.at === 'mention' && next.at === 'mention' && subject.id === next.id
    if (!same) {
      frame.renew()
      said = null
    }
    subject = next
    lines = where
    pinned = pin || (pinned && frame.root() !== null)
    frame.open()
    draw()
    frame.place(lines(), pointer)
    paintOpen()
  }

  /** From one card to another, where it stands. */
  function turn(to: Subject): void {
    subject = to
    said = null
    draw()
    frame.place(lines(), null)
    focusCard()
  }

  function close(): boolean {
    const root = frame.root()
    if (!root) return false
    const focused = frame.hasFocus()
    render(null, root)
    frame.remove()
    subject = said = null
    pinned = false
    paintOpen()
    if (focused && returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true })
    returnTo = null
    hover.forget()
    return true
  }

  function focusCard(): void {
    frame.root()?.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true })
  }

  // ---- showing ----

  function draw(): void {
    const root = frame.root()
    if (!root || !subject) return
    const saying = sayingOf(subject, options.reading)
    const view = { subject, saying, shell: shell(), options, deeds, onJump: jump, onTurn: turn }
    if (saying || subject.at === 'found') render(<LiveCard {...view} />, root)
  }

  function shell(): ShellProps {
    const from = subject?.at === 'entry' ? subject.from : null
    return {
      tongue: options.tongue(),
      words: options.words(),
      theme: options.theme(),
      pinned,
      sheet: frame.isSheet(),
      said,
      backTo: from?.at === 'found' ? from.text : null,
      onBack: from ? () => turn(from) : undefined,
      onPin(pin) {
        pinned = pin
        draw()
      },
      onClose: () => void close(),
      onGrab: frame.grab,
      onMove: frame.moveBy,
    }
  }

  function paintOpen(): void {
    for (const element of document.querySelectorAll('[data-open]')) element.removeAttribute('data-open')
    if (subject?.at !== 'mention') return
    for (const element of elementsOf(document, subject.id)) element.setAttribute('data-open', '')
  }
}
