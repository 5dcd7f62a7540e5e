import { createCardFrame } from '../../components/card/card-frame.ts'
import { savedKey } from '../../components/card/kept-line.ts'
import type { Box } from '../../components/card/place-card.ts'
import type { EntryId } from '../../engine/model.ts'
import { createCardCorrections } from './card-corrections.ts'
import { createCardDeeds } from './card-deeds.ts'
import { createCardFacts } from './card-facts.ts'
import { createCardKeys } from './card-keys.ts'
import { createCardPlace } from './card-place.ts'
import { createCardStack, focusCard, scrollCard } from './card-stack.ts'
import { guardCard, type CardTrust } from './card-trust.ts'
import { drawCard, eraseCard, type CardSubject } from './card-view.tsx'
import { cardWords } from './card-words.ts'
import { createInsides } from './inside-entry.ts'
import type { CardHost, CardHostOptions, ShowOptions } from './messages.ts'
import { createNearEntries } from './near-entries.ts'

export function createCardHost(view: Window, options: CardHostOptions): CardHost {
  const { document } = view
  const frame = createCardFrame(view)
  const stack = createCardStack()
  const facts = createCardFacts(view, options)
  const place = createCardPlace(view, frame, {
    isPinned: () => pinned,
    onLost: () => void close(),
    onPlaced: () => trust?.placed(),
  })
  const deeds = createCardDeeds(view, { page: options.page, twins: options.twins, facts, say: (text) => say(text) })
  const insideOf = createInsides(() => redraw())
  const corrections = createCardCorrections({
    page: options.page,
    facts,
    nearEntry: (id) => entries.near(id),
    onFound: () => redraw(),
    onChosen(span) {
      stack.begin({ at: 'mention', span })
      turn()
      focusCard(frame.root())
    },
    mention: () => facts.mention(stack.top()),
    say: (text, undo) => say(text, undo),
  })
  const entries = createNearEntries({
    page: options.page,
    facts,
    stack,
    inside: (entry) => insideOf(entry, facts.tongue()),
  })
  const keys = createCardKeys({
    stack,
    facts,
    deeds,
    kept: options.kept,
    known: options.known,
    isSeen() {
      const head = frame.root()?.querySelector('.what')
      return head != null && trust?.isSeen(head) === true
    },
    onPin: () => pin(!pinned),
    onClose: () => void close(),
    onBack: () => back(),
  })
  let pinned = false
  let said: { readonly text: string; readonly undo?: () => void } | null = null
  let trust: CardTrust | null = null
  let returnTo: Element | null = null
  let life: AbortController | null = null

  return {
    expect(mention) {
      const { reading } = options.page()
      const id = reading.mentions[mention]?.entryId
      const entry = id && reading.entries.find((each) => each.id === id)
      if (entry) insideOf(entry, facts.tongue())
    },
    show(mention, show) {
      const span = options.page().pageSpans[mention]
      if (!span) return
      start({ at: 'mention', span }, () => facts.lines(span), show)
      options.onShown(mention)
    },
    showFound(text, entries, where) {
      const [only, ...others] = entries
      start(only && others.length === 0 ? { at: 'entry', entry: only } : { at: 'found', text, entries }, where, BY_KEY)
      options.onShown(null)
    },
    toggleHelp() {
      if (stack.top()?.at === 'help') {
        if (stack.below()) back()
        else close()
      } else if (stack.top()) push({ at: 'help' })
      else start({ at: 'help' }, () => [], BY_KEY)
    },
    isShowing: (mention) => stack.first() !== null && facts.mention(stack.first()) === mention,
    isPinned: () => stack.top() !== null && pinned,
    box: () => (pinned ? null : frame.box()),
    act: keys.act,
    closeUnlessPinned() {
      if (!pinned) close()
    },
    close,
    refresh() {
      if (!stack.top()) return
      const gone = stack.all().find((subject) => 'span' in subject && facts.mention(subject) < 0)
      if (!gone) return redraw()
      close()
      if ('span' in gone) options.onGone(gone.span)
    },
  }

  // ---- from its first moment to its last ----

  function start(
    subject: CardSubject,
    where: () => readonly Box[],
    { pinned: pin, focus, pointer }: ShowOptions,
  ): void {
    if (focus && !frame.hasFocus()) returnTo = document.activeElement
    const before = stack.top()
    const same = before && 'span' in before && 'span' in subject && before.span === subject.span
    if (!same) frame.renew()
    pinned = pin || (pinned && before !== null)
    stack.begin(subject)
    place.begin(where, pointer)
    said = null
    corrections.forget()
    const drawn = frame.root()
    const root = frame.open()
    if (root !== drawn) enliven(root)
    redraw()
    // A new one stands at its top, and to put it there would lay it out once more.
    if (root === drawn) scrollCard(root, 0)
    if (focus) focusCard(root)
  }

  /** What belongs to the element's life. */
  function enliven(root: ShadowRoot): void {
    life?.abort()
    trust?.end()
    life = new AbortController()
    const { signal } = life
    trust = guardCard(view, root, (doubt) => say(cardWords(facts.tongue().ui).card[doubt]))
    root.addEventListener('keydown', (event) => keys.pressed(event as KeyboardEvent))
    place.follow(signal)
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
    stack.clear()
    said = null
    corrections.forget()
    pinned = false
    if (focused && returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true })
    returnTo = null
    options.onClosed()
    return true
  }

  // ---- from one card to another ----

  function push(subject: CardSubject): void {
    const root = frame.root()
    if (!root || !stack.top()) return
    stack.push(subject, root)
    turn()
    focusCard(root)
  }

  function back(): void {
    const root = frame.root()
    if (!root || !stack.below()) return
    stack.pop()
    turn()
    stack.restore(root)
  }

  function turn(): void {
    said = null
    corrections.forget()
    redraw()
    scrollCard(frame.root(), 0)
  }

  async function openEntry(id: EntryId): Promise<void> {
    const now = stack.top()
    const entry = await entries.find(id)
    if (entry && now === stack.top()) push({ at: 'entry', entry })
  }

  // ---- what she does ----

  function say(text: string, undo?: () => void): void {
    said = undo ? { text, undo } : { text }
    redraw()
  }

  function pin(pin: boolean): void {
    pinned = pin
    if (!pin) place.release()
    draw()
  }

  // ---- showing ----

  function redraw(): void {
    draw()
    place.fit()
  }

  function draw(): void {
    const root = frame.root()
    const subject = stack.top()
    if (!root || !subject) return
    const settings = options.settings()
    const content = facts.content(subject)
    const entry = content?.entry ?? null
    const tongue = facts.tongue()
    const mention = facts.mention(subject)
    const at = content && 'at' in content.mention.evidence ? content.mention.evidence.at : null
    const below = stack.below()
    drawCard(root, {
      subject,
      content,
      inside: entry && subject.at !== 'wrong' ? insideOf(entry, tongue) : null,
      found: corrections.found(),
      keys: settings.keys,
      saved: content !== null && options.kept().has(savedKey(content)),
      known: entry !== null && options.known().has(entry.id),
      here: new Set(options.page().reading.mentions.map(({ entryId }) => entryId)),
      shell: {
        tongue,
        words: cardWords(tongue.ui),
        theme: settings.theme === 'system' ? null : settings.theme,
        pinned,
        sheet: frame.isSheet(),
        said: said?.text ?? null,
        onUndo: said?.undo,
        backTo: below ? facts.name(below) : null,
        onBack: below ? back : undefined,
        onPin: pin,
        onClose: () => void close(),
        onGrab: frame.grab,
        onMove: frame.moveBy,
      },
      onJump: (index) => content && options.showMention(content.same[index]!),
      onGoBack: options.canGoBack() ? options.goBack : undefined,
      onShowEvidence: at ? () => options.showPlace(at) : undefined,
      onOpenEntry: (id) => void openEntry(id),
      onCorrect: (id) => void corrections.choose(mention, id),
      onTakeBack: () => void corrections.takeBack(mention),
      onKnow: entry ? (value) => deeds.know(entry, value) : undefined,
      onSave: content && content.same.length > 0 ? (value) => deeds.save(content, value) : undefined,
      onCopy: () => content && deeds.copy(content),
      onWrong: subject.at === 'mention' ? () => push({ at: 'wrong', span: subject.span }) : undefined,
      onSearch: (query) => void corrections.search(query),
    })
    trust?.drawn()
  }
}

/** What she asked for by a key stays, and has the focus. */
const BY_KEY: ShowOptions = { pointer: null, pinned: true, focus: true }
