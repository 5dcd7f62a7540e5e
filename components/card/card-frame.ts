import { placeCard, within, type Box, type Place, type Point } from './place-card.ts'
import { CARD_TAG } from './card-tag.ts'
import cardStyle from '../../assets/theme/card.css?inline'

/** A narrow screen and a finger: the card is a sheet at the foot. */
const SHEET = '(pointer: coarse) and (max-width: 640px)'

/** The host: nothing of the page's styles comes through, and the card is as high as its place allows. */
const STYLE = `${cardStyle}
:host { all: initial !important; position: fixed !important; inset: var(--bandu-y, 0) auto auto var(--bandu-x, 0) !important; z-index: 2147483647 !important; display: block !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important; inline-size: max-content !important; block-size: max-content !important; }
.card:not(.sheet) { max-block-size: min(480px, 100vh - 16px, var(--bandu-max, 480px)); }
@media ${SHEET} { :host { inset: auto 0 0 0 !important; inline-size: auto !important; } }
@media print { :host { display: none !important; } }`

/** What a card is drawn in: an element of its own with a shadow root, there only while the card shows. */
export interface CardFrame {
  /** What to draw into; null: no card shows. */
  root(): ShadowRoot | null
  /** Puts the frame over everything of the page, if it is not there yet; a new root wherever it had to move. */
  open(): ShadowRoot
  /** What is drawn in it must have been taken out before. */
  remove(): void
  hasFocus(): boolean
  isSheet(): boolean
  box(): Box | null
  /** Beside these lines (boxes of the viewport), in the middle where there are none; not once it was dragged. */
  place(lines: readonly Box[], pointer: Point | null): void
  /** The card is another's now: where the last one was dragged to does not count. */
  renew(): void
  /** A pinned card, dragged by its head. */
  grab(down: PointerEvent): void
  moveBy(x: number, y: number): void
}

/**
 * One element, there only while a card shows: a popover, so that it lies in the top layer, over anything of the page,
 * appended inside the open modal dialog or fullscreen element where there is one, since a popover outside is inert or
 * hidden then. Its shadow root keeps the page's styles out and ours in.
 */
export function createCardFrame(view: Window): CardFrame {
  const { document } = view
  let host: HTMLElement | null = null
  let root: ShadowRoot | null = null
  let moved = false
  let side: Place['side'] | null = null
  let style: CSSStyleSheet | null = null

  return {
    root: () => root,
    open() {
      const parent = topmost(document)
      if (root && host?.parentElement === parent) return root
      host?.remove()
      host = document.createElement(CARD_TAG)
      host.setAttribute('popover', 'manual')
      root = host.attachShadow({ mode: 'open' })
      style = adoptStyle(view, root, style)
      // What is typed in the card is no shortcut of the page's.
      for (const type of ['keydown', 'keypress', 'keyup'])
        host.addEventListener(type, (event) => event.stopPropagation())
      parent.append(host)
      host.showPopover()
      return root
    },
    remove() {
      host?.remove()
      host = root = side = null
      moved = false
    },
    hasFocus: () => host !== null && document.activeElement === host,
    isSheet: () => view.matchMedia(SHEET).matches,
    box: () => (host ? boxOf(host) : null),
    place(lines, pointer) {
      if (!host) return
      if (view.matchMedia(SHEET).matches) return makeRoom(view, lines, boxOf(host).top)
      if (moved) return moveTo(boxOf(host).left, boxOf(host).top)
      host.style.removeProperty('--bandu-max')
      const card = sizeOf(host)
      const window = viewport()
      const place = placeCard({ lines, pointer, card, viewport: window, side })
      side = place.side
      const most = Math.floor(place.maxHeight)
      host.style.setProperty('--bandu-max', `${most}px`)
      // By the height it will have, so that it is never over its line; to ask for anything again would be a second layout.
      moveTo(place.x, place.y, { width: card.width, height: Math.min(card.height, most) }, window)
    },
    renew() {
      moved = false
      side = null
    },
    grab(down) {
      if (!host || !down.isTrusted || down.button !== 0) return
      const { target, currentTarget } = down
      // The handle is a button too, but it has nothing to press.
      if ((target as Element).closest('button:not(.handle)')) return
      const { left, top } = boxOf(host)
      const head = currentTarget as HTMLElement
      head.setPointerCapture(down.pointerId)
      const drag = ({ clientX, clientY }: PointerEvent): void => {
        moved = true
        moveTo(left + clientX - down.clientX, top + clientY - down.clientY)
      }
      head.addEventListener('pointermove', drag)
      head.addEventListener('lostpointercapture', () => head.removeEventListener('pointermove', drag), { once: true })
    },
    moveBy(x, y) {
      if (!host) return
      const { left, top } = boxOf(host)
      moved = true
      moveTo(left + x, top + y)
    },
  }

  function viewport(): { width: number; height: number } {
    return { width: document.documentElement.clientWidth, height: view.innerHeight }
  }

  /** Never past the viewport. */
  function moveTo(left: number, top: number, size = host && sizeOf(host), window = viewport()): void {
    if (!host || !size) return
    const { x, y } = within({ x: left, y: top }, size, window)
    host.style.setProperty('--bandu-x', `${Math.round(x)}px`)
    host.style.setProperty('--bandu-y', `${Math.round(y)}px`)
  }
}

function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left, top, right, bottom }
}

function sizeOf(element: Element): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect()
  return { width, height }
}

/** A sheet must not lie over the line that was tapped: the page goes up. */
function makeRoom(view: Window, lines: readonly Box[], top: number): void {
  const bottom = Math.max(...lines.map((line) => line.bottom))
  if (lines.length > 0 && bottom > top - ROOM) view.scrollBy({ top: bottom - top + ROOM, behavior: 'instant' })
}

/** Between the tapped line and the sheet, px. */
const ROOM = 12

/** Where the page's own top layer is, so that the card is not under it. */
function topmost(document: Document): Element {
  const dialogs = document.querySelectorAll('dialog:modal')
  return document.fullscreenElement ?? dialogs[dialogs.length - 1] ?? document.documentElement
}

/**
 * A constructed sheet passes any CSP of the page, and is read once, however often a card opens; answers it. Firefox
 * refuses one made in a content script's world: a style element there.
 */
function adoptStyle(view: Window, root: ShadowRoot, made: CSSStyleSheet | null): CSSStyleSheet | null {
  try {
    const sheet = made ?? new (view as Window & typeof globalThis).CSSStyleSheet()
    if (!made) sheet.replaceSync(STYLE)
    root.adoptedStyleSheets = [sheet]
    return sheet
  } catch {
    const style = view.document.createElement('style')
    style.textContent = STYLE
    root.append(style)
    return null
  }
}
