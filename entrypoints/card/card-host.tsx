import { cardContent, entryContent, type CardContent } from '../../components/card/card-content.ts'
import { createCardFrame } from '../../components/card/card-frame.ts'
import { keptLine, savedKey } from '../../components/card/kept-line.ts'
import type { Box, Point } from '../../components/card/place-card.ts'
import { pickLanguage } from '../../components/i18n.ts'
import { callName, type Tongue } from '../../components/tongue.ts'
import { rangeOf } from '../../engine/dom/live-range.ts'
import type { Entry, EntryId, Span } from '../../engine/model.ts'
import { ask } from '../background/messages.ts'
import { chineseFor } from '../options/settings.ts'
import { copiedWords } from './copied-words.ts'
import { copyText } from './copy-text.ts'
import { guardCard, type CardTrust } from './card-trust.ts'
import { drawCard, eraseCard, type CardFound, type CardSubject } from './card-view.tsx'
import { cardWords } from './card-words.ts'
import { createInsides } from './inside-entry.ts'
import type { CardHost, CardHostOptions, ShowOptions } from './messages.ts'

/** One card of those that were opened one from another. */
interface Level {
  readonly subject: CardSubject
  /** What opened the next one (`data-opens`), for the focus on the way back. */
  opener: string | null
  scrolled: number
}

/** After a jump the page still scrolls for so long, ms: until then the card keeps to its word. */
const SETTLING = 700

export function createCardHost(view: Window, options: CardHostOptions): CardHost {
  const { document } = view
  const frame = createCardFrame(view)
  const insideOf = createInsides(() => redraw())
  let levels: Level[] = []
  let lines: () => readonly Box[] = () => []
  let pointer: Point | null = null
  let pinned = false
  let said: { readonly text: string; readonly undo?: () => void } | null = null
  let found: CardFound | null = null
  let trust: CardTrust | null = null
  let returnTo: Element | null = null
  let settled = 0
  let following = 0
  /** Pinned, and the page has been scrolled away under it. */
  let adrift = false
  let life: AbortController | null = null

  const top = (): CardSubject | null => levels.at(-1)?.subject ?? null
  const mentionOf = (subject: CardSubject | null): number =>
    subject && 'span' in subject ? indexOf(options.page().pageSpans, subject.span) : -1

  return {
    show(mention, show) {
      const span = options.page().pageSpans[mention]
      if (!span) return
      pointer = show.pointer
      start({ at: 'mention', span }, () => linesOf(span), show)
      options.onShown(mention)
    },
    showFound(text, entries, where) {
      const [only, ...others] = entries
      pointer = null
      start(only && others.length === 0 ? { at: 'entry', entry: only } : { at: 'found', text, entries }, where, {
        pinned: true,
        focus: true,
      })
      options.onShown(null)
    },
    toggleHelp() {
      if (top()?.at === 'help') {
        if (levels.length > 1) back()
        else close()
      } else if (levels.length > 0) push({ at: 'help' })
      else start({ at: 'help' }, () => [], { pinned: true, focus: true })
    },
    isShowing: (mention) => levels.length > 0 && mentionOf(levels[0]!.subject) === mention,
    isPinned: () => levels.length > 0 && pinned,
    box: () => (pinned ? null : frame.box()),
    act,
    closeUnlessPinned() {
      if (!pinned) close()
    },
    close,
    refresh() {
      if (levels.length === 0) return
      const gone = levels.some(({ subject }) => 'span' in subject && mentionOf(subject) < 0)
      if (gone) close()
      else redraw()
    },
  }

  function start(
    subject: CardSubject,
    where: () => readonly Box[],
    { pinned: pin, focus }: Pick<ShowOptions, 'pinned' | 'focus'>,
  ): void {
    if (focus && !frame.hasFocus()) returnTo = document.activeElement
    const before = top()
    const same = before && 'span' in before && 'span' in subject && before.span === subject.span
    if (!same) frame.renew()
    pinned = pin || (pinned && levels.length > 0)
    levels = [{ subject, opener: null, scrolled: 0 }]
    lines = where
    said = found = null
    adrift = false
    settled = view.performance.now() + SETTLING
    const drawn = frame.root()
    const root = frame.open()
    if (root !== drawn) enliven(root)
    redraw()
    scrollTo(0)
    if (focus) focusCard()
  }

  /** What belongs to the element's life. */
  function enliven(root: ShadowRoot): void {
    life?.abort()
    trust?.end()
    life = new AbortController()
    const { signal } = life
    trust = guardCard(view, root, () => say(cardWords(tongue().ui).card.covered))
    root.addEventListener('keydown', (event) => heardInside(event as KeyboardEvent))
    view.addEventListener('scroll', followSoon, { capture: true, passive: true, signal })
    view.addEventListener('resize', redraw, { passive: true, signal })
  }

  function close(): boolean {
    const root = frame.root()
    if (!root) return false
    const focused = frame.hasFocus()
    eraseCard(root)
    frame.remove()
    life?.abort()
    trust?.end()
    life = trust = null
    levels = []
    said = found = null
    pinned = false
    if (focused && returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true })
    returnTo = null
    options.onClosed()
    return true
  }

  // ---- from one card to another ----

  function push(subject: CardSubject): void {
    const level = levels.at(-1)
    const root = frame.root()
    if (!level || !root) return
    level.opener = root.activeElement?.closest<HTMLElement>('[data-opens]')?.dataset['opens'] ?? null
    level.scrolled = root.querySelector('.scroll')?.scrollTop ?? 0
    levels.push({ subject, opener: null, scrolled: 0 })
    turn()
    focusCard()
  }

  function back(): void {
    if (levels.length < 2) return
    levels.pop()
    turn()
    const { opener, scrolled } = levels.at(-1)!
    scrollTo(scrolled)
    const link = opener && frame.root()?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(opener)}"]`)
    if (link) link.focus({ preventScroll: true })
    else focusCard()
  }

  function turn(): void {
    said = found = null
    redraw()
    scrollTo(0)
  }

  /** What it shows may need more room, or less. */
  function redraw(): void {
    draw()
    if (adrift) frame.moveBy(0, 0)
    else frame.place(lines(), pointer)
  }

  function heardInside(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing) return
    // With the focus in it Esc closes it, whatever key of the page closes a card.
    if (event.key === 'Escape') return void close()
    if (levels.length < 2) return
    const typing = (event.target as Element).closest('input') !== null
    const asked = (event.key === 'ArrowLeft' && event.altKey) || (event.key === 'Backspace' && !typing)
    if (!asked || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    back()
  }

  async function openEntry(id: EntryId): Promise<void> {
    const now = top()
    const entry = nearEntry(id) ?? (await ask({ type: 'entries', ids: [id], chinese: tongue().chinese }))?.[0]
    if (entry && now === top()) push({ at: 'entry', entry })
  }

  /** An entry that the card has at hand. */
  function nearEntry(id: EntryId): Entry | undefined {
    const entry = contentOf(top())?.entry
    return (
      (entry ? insideOf(entry, tongue()).entries.get(id) : undefined) ??
      options.page().reading.entries.find((each) => each.id === id) ??
      levels.flatMap(({ subject }) => (subject.at === 'found' ? subject.entries : [])).find((each) => each.id === id)
    )
  }

  // ---- what she does ----

  function say(text: string, undo?: () => void): void {
    said = undo ? { text, undo } : { text }
    redraw()
  }

  function act(action: 'pin' | 'know' | 'save' | 'copy'): boolean {
    const subject = top()
    if (!subject) return false
    if (action === 'pin') {
      pin(!pinned)
      return true
    }
    const content = subject.at === 'mention' || subject.at === 'entry' ? contentOf(subject) : null
    const entry = content?.entry ?? null
    if (action === 'copy') {
      if (!content) return false
      copy()
      return true
    }
    const head = frame.root()?.querySelector('.what')
    if (!content || !head || !trust?.isSeen(head)) return false
    if (action === 'save') {
      if (content.same.length === 0) return false
      save(content, !options.kept().has(savedKey(content)))
    } else {
      if (!entry) return false
      know(entry, !options.known().has(entry.id))
    }
    return true
  }

  function pin(pin: boolean): void {
    pinned = pin
    if (!pin) adrift = false
    draw()
  }

  function know(entry: Entry, know: boolean): void {
    const { card } = cardWords(tongue().ui)
    void ask({ type: 'know', entryId: entry.id, known: know }).then((kept) =>
      say(!kept ? card.notKept : know ? card.knowSaid : card.unknowSaid),
    )
  }

  /** With the sentence it stands in: what this text does not name cannot be kept from it. */
  function save(content: CardContent, save: boolean): void {
    const { reading } = options.page()
    const line = keptLine(
      { reading, text: textOf(), content, twins: options.twins(), tongue: tongue(), save },
      Date.now(),
    )
    void ask({ type: 'keep', items: [line] }).then((outcome) => {
      // That it is kept, the button itself says.
      if (outcome !== 'kept') say(cardWords(tongue().ui).card.notKept)
    })
  }

  function copy(): void {
    const content = contentOf(top())
    if (!content) return
    const { card } = cardWords(tongue().ui)
    const text = copiedWords(content, tongue())
    void copyText(view, text).then((done) => say(done ? card.copied : card.copyFailed))
  }

  /** Another entry is meant by this mention, or none; `null` as well as an id of whatever was shown. */
  async function correct(mention: number, id: EntryId | null, entries: readonly Entry[]): Promise<void> {
    const page = options.page()
    const span = page.pageSpans[mention]
    const entry = id === null ? null : (entries.find((one) => one.id === id) ?? nearEntry(id))
    if (!span || entry === undefined) return
    const { card } = cardWords(tongue().ui)
    const keeping = page.correct(mention, entry)
    levels = [{ subject: { at: 'mention', span }, opener: null, scrolled: 0 }]
    turn()
    focusCard()
    const kept = await keeping
    if (mentionOf(top()) < 0) return
    say(kept ? card.chosenSaid : card.notKept, () => void takeBack(mentionOf(top())))
  }

  async function takeBack(mention: number): Promise<void> {
    const kept = await options.page().takeBack(mention)
    const { card } = cardWords(tongue().ui)
    say(kept ? card.undoneSaid : card.notKept)
  }

  async function search(query: string): Promise<void> {
    if (query === '') return
    const entries = await ask({ type: 'suggest', query, chinese: tongue().chinese })
    found = { query, entries: entries ?? [] }
    redraw()
  }

  // ---- showing ----

  function tongue(): Tongue {
    const settings = options.settings()
    const ui = pickLanguage(settings.uiLanguage, view.navigator.languages)
    return { ui, chinese: chineseFor(settings, ui, options.page().reading.language), convert: (text) => text }
  }

  function contentOf(subject: CardSubject | null): CardContent | null {
    const { reading } = options.page()
    const text = textOf()
    if (subject?.at === 'entry') return entryContent(reading, text, subject.entry)
    const mention = subject?.at === 'mention' || subject?.at === 'wrong' ? mentionOf(subject) : -1
    return mention < 0 ? null : cardContent(reading, text, mention, options.twins())
  }

  function textOf(): string {
    const { reading, textMap } = options.page()
    return reading.article?.text ?? textMap?.text ?? ''
  }

  function draw(): void {
    const root = frame.root()
    const subject = top()
    if (!root || !subject) return
    const settings = options.settings()
    const content = contentOf(subject)
    const entry = content?.entry ?? null
    const spoken = tongue()
    const mention = mentionOf(subject)
    const at = content && 'at' in content.mention.evidence ? content.mention.evidence.at : null
    const before = levels.at(-2)?.subject
    drawCard(root, {
      subject,
      content,
      inside: entry && subject.at !== 'wrong' ? insideOf(entry, spoken) : null,
      found,
      keys: settings.keys,
      saved: content !== null && options.kept().has(savedKey(content)),
      known: entry !== null && options.known().has(entry.id),
      here: new Set(options.page().reading.mentions.map(({ entryId }) => entryId)),
      shell: {
        tongue: spoken,
        words: cardWords(spoken.ui),
        theme: settings.theme === 'system' ? null : settings.theme,
        pinned,
        sheet: frame.isSheet(),
        said: said?.text ?? null,
        onUndo: said?.undo,
        backTo: before ? nameOf(before, spoken) : null,
        onBack: before ? back : undefined,
        onPin: pin,
        onClose: () => void close(),
        onGrab: frame.grab,
        onMove: frame.moveBy,
      },
      onJump: (index) => content && options.showMention(content.same[index]!),
      onGoBack: options.canGoBack() ? options.goBack : undefined,
      onShowEvidence: at ? () => options.showPlace(at) : undefined,
      onOpenEntry: (id) => void openEntry(id),
      onCorrect: (id) => void correct(mention, id, found?.entries ?? []),
      onTakeBack: () => void takeBack(mention),
      onKnow: entry ? (value) => know(entry, value) : undefined,
      onSave: content && content.same.length > 0 ? (value) => save(content, value) : undefined,
      onCopy: copy,
      onWrong: subject.at === 'mention' ? () => push({ at: 'wrong', span: subject.span }) : undefined,
      onSearch: (query) => void search(query),
    })
    trust?.drawn()
  }

  function nameOf(subject: CardSubject, spoken: Tongue): string {
    if (subject.at === 'help') return cardWords(spoken.ui).card.help
    if (subject.at === 'found') return subject.text.slice(0, 40)
    const content = contentOf(subject)
    return content?.entry ? callName(content.entry, spoken).text : (content?.surface ?? '')
  }

  function linesOf(span: Span): readonly Box[] {
    return [...(rangeOf(document, options.page().textMap, span)?.getClientRects() ?? [])]
  }

  function followSoon(): void {
    if (!following) following = view.requestAnimationFrame(follow)
  }

  /** The page has scrolled: the card keeps to its word, and goes with it. A pinned one stays where it is. */
  function follow(): void {
    following = 0
    if (levels.length === 0 || frame.isSheet()) return
    const boxes = lines()
    if (boxes.length === 0) return
    const settling = view.performance.now() < settled
    const inSight = boxes.some(({ top: y, bottom }) => bottom > 0 && y < view.innerHeight)
    if (pinned && !settling) adrift = true
    else if (inSight) frame.place(boxes, null)
    else if (!settling) close()
  }

  function focusCard(): void {
    frame.root()?.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true })
  }

  function scrollTo(y: number): void {
    const scroller = frame.root()?.querySelector('.scroll')
    if (scroller) scroller.scrollTop = y
  }
}

function indexOf(spans: readonly Span[], { start, end }: Span): number {
  return spans.findIndex((span) => span.start === start && span.end === end)
}
