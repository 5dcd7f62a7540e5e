import { render } from 'preact'
import { Card } from '../../components/card/Card.tsx'
import { pickLanguage } from '../../components/i18n.ts'
import type { Span } from '../../engine/model.ts'
import { chineseFor, setKnown, type Settings } from '../options/settings.ts'
import { cardContent } from './card-content.ts'
import { cardWords } from './card-words.ts'
import { rangeOf } from './jumps.ts'
import type { Twin } from './messages.ts'
import type { PageReading } from './page-reading.ts'
import { placeCard, type Box, type Point } from './place-card.ts'
import cardStyle from '../../assets/theme/card.css?inline'

export const CARD_TAG = 'bandu-card'

interface CardHostOptions {
  page(): PageReading
  twins(): readonly Twin[]
  settings(): Settings
  known(): ReadonlySet<string>
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
  closeUnlessPinned(): void
  /** Returns whether there was one. */
  close(): boolean
}

/** A narrow screen and a finger: the card is a sheet at the foot. */
const SHEET = '(pointer: coarse) and (max-width: 640px)'

/** The host: nothing of the page's styles comes through, and the card is as high as its place allows. */
const STYLE = `${cardStyle}
:host { all: initial !important; position: fixed !important; inset: var(--bandu-y, 0) auto auto var(--bandu-x, 0) !important; z-index: 2147483647 !important; display: block !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important; inline-size: max-content !important; block-size: max-content !important; }
.card:not(.sheet) { max-block-size: min(480px, 100vh - 16px, var(--bandu-max, 480px)); }
@media ${SHEET} { :host { inset: auto 0 0 0 !important; inline-size: auto !important; } }
@media print { :host { display: none !important; } }`

/**
 * One element, there only while a card shows: a popover, so that it lies in the top layer, over anything of the page,
 * appended inside the open modal dialog or fullscreen element where there is one, since a popover outside is inert or
 * hidden then. Its shadow root keeps the page's styles out and ours in.
 */
export function createCardHost(view: Window, options: CardHostOptions): CardHost {
  const { document } = view
  let host: HTMLElement | null = null
  let root: ShadowRoot | null = null
  let shown = -1
  let pinned = false
  let moved = false
  let returnTo: Element | null = null

  return {
    show(mention, { pointer, pinned: pin, focus }) {
      if (!options.page().pageSpans[mention]) return
      if (focus && !contains(document.activeElement)) returnTo = document.activeElement
      if (shown !== mention) moved = false
      shown = mention
      pinned = pin || (pinned && host !== null)
      open()
      draw()
      place(pointer)
      options.onShown(mention)
      if (focus) root!.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true })
    },
    isShowing: (mention) => host !== null && shown === mention,
    box() {
      if (!host || pinned) return null
      const { left, top, right, bottom } = host.getBoundingClientRect()
      return { left, top, right, bottom }
    },
    closeUnlessPinned() {
      if (!pinned) close()
    },
    close,
  }

  function open(): void {
    const parent = topmost(document)
    if (host?.parentElement === parent) return
    host?.remove()
    host = document.createElement(CARD_TAG)
    host.setAttribute('popover', 'manual')
    root = host.attachShadow({ mode: 'open' })
    adoptStyle(view, root)
    parent.append(host)
    host.showPopover()
  }

  function close(): boolean {
    if (!host || !root) return false
    const focused = contains(document.activeElement)
    render(null, root)
    host.remove()
    host = root = null
    shown = -1
    pinned = false
    if (focused && returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true })
    returnTo = null
    options.onClosed()
    return true
  }

  function contains(element: Element | null): boolean {
    return host !== null && element === host
  }

  function draw(): void {
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
    render(
      <Card
        {...content}
        tongue={{ ui, chinese: chineseFor(settings, ui, reading.language), convert: (text) => text }}
        words={cardWords(ui)}
        theme={settings.theme === 'system' ? null : settings.theme}
        pinned={pinned}
        sheet={view.matchMedia(SHEET).matches}
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
        onKnow={entry ? (know) => void setKnown(entry.id, know).then(draw) : undefined}
        onGrab={grab}
      />,
      root,
    )
  }

  function place(pointer: Point | null): void {
    if (!host || moved || view.matchMedia(SHEET).matches) return
    const page = options.page()
    const lines = [...(rangeOf(document, page.textMap, page.pageSpans[shown]!)?.getClientRects() ?? [])]
    host.style.removeProperty('--bandu-max')
    const { width, height } = host.getBoundingClientRect()
    const viewport = { width: document.documentElement.clientWidth, height: view.innerHeight }
    const { x, y, maxHeight } = placeCard({ lines, pointer, card: { width, height }, viewport })
    moveTo(x, y)
    host.style.setProperty('--bandu-max', `${Math.floor(maxHeight)}px`)
  }

  function moveTo(x: number, y: number): void {
    host?.style.setProperty('--bandu-x', `${Math.round(x)}px`)
    host?.style.setProperty('--bandu-y', `${Math.round(y)}px`)
  }

  /** Drags a pinned card by its head. */
  function grab(down: PointerEvent): void {
    if (!host || !down.isTrusted || (down.target as Element).closest('button')) return
    const { left, top } = host.getBoundingClientRect()
    const handle = down.currentTarget as Element
    handle.setPointerCapture(down.pointerId)
    const drag = ({ clientX, clientY }: PointerEvent): void => {
      moved = true
      moveTo(left + clientX - down.clientX, Math.max(0, top + clientY - down.clientY))
    }
    handle.addEventListener('pointermove', drag as EventListener)
    handle.addEventListener(
      'lostpointercapture',
      () => handle.removeEventListener('pointermove', drag as EventListener),
      { once: true },
    )
  }
}

/** Where the page's own top layer is, so that the card is not under it. */
function topmost(document: Document): Element {
  const dialogs = document.querySelectorAll('dialog:modal')
  return document.fullscreenElement ?? dialogs[dialogs.length - 1] ?? document.documentElement
}

/** A constructed sheet passes any CSP of the page. Firefox refuses one made in a content script's world: a style element there. */
function adoptStyle(view: Window, root: ShadowRoot): void {
  try {
    const sheet = new (view as Window & typeof globalThis).CSSStyleSheet()
    sheet.replaceSync(STYLE)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = view.document.createElement('style')
    style.textContent = STYLE
    root.append(style)
  }
}
