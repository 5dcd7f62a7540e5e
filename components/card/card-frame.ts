import { placeCard, type Box, type Point } from './place-card.ts'
import cardStyle from '../../assets/theme/card.css?inline'

export const CARD_TAG = 'bandu-card'

/** What a card is drawn in: an element of its own with a shadow root, there only while the card shows. */
export interface CardFrame {
  /** What to draw into; null: no card shows. */
  root(): ShadowRoot | null
  /** Puts the frame over everything of the page, if it is not there yet. */
  open(): ShadowRoot
  /** Beside a mention's line boxes, unless the reader has dragged it elsewhere; `pointer`: where it was pointed at. */
  place(lines: readonly Box[], pointer: Point | null): void
  /** The card is another's now: where the last one was dragged to does not count. */
  renew(): void
  /** Drags the card by its head. */
  grab(down: PointerEvent): void
  box(): Box | null
  isSheet(): boolean
  hasFocus(): boolean
  /** What is drawn in it must have been taken out before. */
  remove(): void
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
 * A popover, so that it lies in the top layer, over anything of the page, appended inside the open modal dialog or
 * fullscreen element where there is one, since a popover outside is inert or hidden then. Its shadow root keeps the
 * page's styles out and ours in.
 */
export function createCardFrame(view: Window): CardFrame {
  const { document } = view
  let host: HTMLElement | null = null
  let root: ShadowRoot | null = null
  let moved = false

  return {
    root: () => root,
    open() {
      const parent = topmost(document)
      if (root && host?.parentElement === parent) return root
      host?.remove()
      host = document.createElement(CARD_TAG)
      host.setAttribute('popover', 'manual')
      root = host.attachShadow({ mode: 'open' })
      adoptStyle(view, root)
      parent.append(host)
      host.showPopover()
      return root
    },
    place(lines, pointer) {
      if (!host || moved || isSheet()) return
      host.style.removeProperty('--bandu-max')
      const { width, height } = host.getBoundingClientRect()
      const viewport = { width: document.documentElement.clientWidth, height: view.innerHeight }
      const { x, y, maxHeight } = placeCard({ lines, pointer, card: { width, height }, viewport })
      moveTo(x, y)
      host.style.setProperty('--bandu-max', `${Math.floor(maxHeight)}px`)
    },
    renew: () => (moved = false),
    grab,
    box() {
      if (!host) return null
      const { left, top, right, bottom } = host.getBoundingClientRect()
      return { left, top, right, bottom }
    },
    isSheet,
    hasFocus: () => host !== null && document.activeElement === host,
    remove() {
      host?.remove()
      host = root = null
    },
  }

  function isSheet(): boolean {
    return view.matchMedia(SHEET).matches
  }

  function moveTo(x: number, y: number): void {
    host?.style.setProperty('--bandu-x', `${Math.round(x)}px`)
    host?.style.setProperty('--bandu-y', `${Math.round(y)}px`)
  }

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
