import { render } from 'preact'
import { Card } from '../../components/card/Card.tsx'
import { cardContent } from '../../components/card/card-content.ts'
import { createCardFrame } from '../../components/card/card-frame.ts'
import type { Box, Point } from '../../components/card/place-card.ts'
import { pickLanguage } from '../../components/i18n.ts'
import type { Tongue } from '../../components/tongue.ts'
import type { Span, Twin } from '../../engine/model.ts'
import { ask } from '../background/messages.ts'
import { chineseFor, type Settings } from '../options/settings.ts'
import { cardWords } from './card-words.ts'
import { rangeOf } from './jumps.ts'
import { keepMention, savedKey } from './keep-mention.ts'
import type { PageReading } from './page-reading.ts'

interface CardHostOptions {
  page(): PageReading
  twins(): readonly Twin[]
  settings(): Settings
  known(): ReadonlySet<string>
  /** Ids of what is in the notebook. */
  kept(): ReadonlySet<string>
  /** Go to this mention and show its card. */
  showMention(mention: number): void
  /** Go to this place of the Reading's text. */
  showPlace(span: Span): void
  onShown(mention: number): void
  onClosed(): void
}

interface ShowOptions {
  /** Where the pointer is; null: shown by keyboard or from the panel. */
  readonly pointer: Point | null
  readonly pinned: boolean
  /** Move the focus into the card; it comes back when the card closes. */
  readonly focus: boolean
}

export interface CardHost {
  show(mention: number, options: ShowOptions): void
  isShowing(mention: number): boolean
  /** Of a card that the pointer may close; null when there is none or it is pinned. */
  box(): Box | null
  /** Something it says has changed. */
  refresh(): void
  closeUnlessPinned(): void
  /** Returns whether there was one. */
  close(): boolean
}

/** The card of a page: there only while one shows. */
export function createCardHost(view: Window, options: CardHostOptions): CardHost {
  const { document } = view
  const frame = createCardFrame(view)
  let shown = -1
  let pinned = false
  let returnTo: Element | null = null

  return {
    show(mention, { pointer, pinned: pin, focus }) {
      const span = options.page().pageSpans[mention]
      if (!span) return
      if (focus && !frame.hasFocus()) returnTo = document.activeElement
      if (shown !== mention) frame.renew()
      shown = mention
      pinned = pin || (pinned && frame.root() !== null)
      const root = frame.open()
      draw()
      frame.place([...(rangeOf(document, options.page().textMap, span)?.getClientRects() ?? [])], pointer)
      options.onShown(mention)
      if (focus) root.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true })
    },
    isShowing: (mention) => frame.root() !== null && shown === mention,
    box: () => (pinned ? null : frame.box()),
    refresh: draw,
    closeUnlessPinned() {
      if (!pinned) close()
    },
    close,
  }

  function close(): boolean {
    const root = frame.root()
    if (!root) return false
    const focused = frame.hasFocus()
    render(null, root)
    frame.remove()
    shown = -1
    pinned = false
    if (focused && returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true })
    returnTo = null
    options.onClosed()
    return true
  }

  function draw(): void {
    const root = frame.root()
    if (!root) return
    const page = options.page()
    const { reading } = page
    const settings = options.settings()
    const ui = pickLanguage(settings.uiLanguage, view.navigator.languages)
    const text = reading.article?.text ?? page.textMap?.text ?? ''
    const content = cardContent(reading, text, shown, options.twins())
    const { entry, same, mention } = content
    const at = 'at' in mention.evidence ? mention.evidence.at : null
    const known = entry !== null && options.known().has(entry.id)
    const tongue: Tongue = { ui, chinese: chineseFor(settings, ui, reading.language), convert: (chinese) => chinese }
    render(
      <Card
        {...content}
        tongue={tongue}
        words={cardWords(ui)}
        theme={settings.theme === 'system' ? null : settings.theme}
        pinned={pinned}
        sheet={frame.isSheet()}
        onPin={(pin) => {
          pinned = pin
          draw()
        }}
        onClose={() => void close()}
        onJump={(index) => options.showMention(same[index]!)}
        onShowEvidence={at ? () => options.showPlace(at) : undefined}
        onOpenEntry={(id) => {
          const index = reading.mentions.findIndex(({ entryId }) => entryId === id)
          if (index >= 0) options.showMention(index)
        }}
        onChoose={(id) => {
          const chosen = reading.entries.find((one) => one.id === id)
          if (!chosen) return
          page.choose(shown, chosen)
          draw()
        }}
        known={known}
        onKnow={entry ? (know) => void ask({ type: 'know', entryId: entry.id, known: know }).then(draw) : undefined}
        saved={options.kept().has(savedKey(content))}
        onSave={(save) => void keepMention({ reading, text, content, twins: options.twins(), tongue, save })}
        onGrab={frame.grab}
      />,
      root,
    )
  }
}
