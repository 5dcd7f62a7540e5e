import type { CardFrame } from '../../components/card/card-frame.ts'
import type { Box, Point } from '../../components/card/place-card.ts'

/** Keeps the card at its word while the page scrolls under it. */
export interface CardPlace {
  /** A card begins beside these lines (boxes of the viewport). */
  begin(lines: () => readonly Box[], pointer: Point | null): void
  /** What it shows may need more room, or less. */
  fit(): void
  /** It is no longer pinned: it goes with its word again. */
  release(): void
  /** Follows the page for as long as the card is there. */
  follow(signal: AbortSignal): void
}

interface Options {
  readonly isPinned: () => boolean
  /** Its word has left the window. */
  readonly onLost: () => void
  readonly onPlaced: () => void
}

/** After a jump the page still scrolls for so long, ms: until then the card keeps to its word. */
const SETTLING = 700

export function createCardPlace(view: Window, frame: CardFrame, { isPinned, onLost, onPlaced }: Options): CardPlace {
  let lines: () => readonly Box[] = () => []
  /** Where they stood before the card was drawn: to ask afterwards would lay the card out once more. */
  let measured: readonly Box[] | null = null
  let pointer: Point | null = null
  let settled = 0
  let following = 0
  /** Pinned, and the page has been scrolled away under it. */
  let adrift = false

  return {
    begin(where, at) {
      lines = where
      measured = where()
      pointer = at
      adrift = false
      settled = view.performance.now() + SETTLING
    },
    fit() {
      if (adrift) frame.moveBy(0, 0)
      else frame.place(measured ?? lines(), pointer)
      measured = null
      onPlaced()
    },
    release() {
      adrift = false
    },
    follow(signal) {
      view.addEventListener('scroll', followSoon, { capture: true, passive: true, signal })
    },
  }

  function followSoon(): void {
    if (!following) following = view.requestAnimationFrame(followPage)
  }

  /** A pinned card stays where it is, any other goes with its word. */
  function followPage(): void {
    following = 0
    if (!frame.root() || frame.isSheet()) return
    const boxes = lines()
    if (boxes.length === 0) return
    const settling = view.performance.now() < settled
    const inSight = boxes.some(({ top, bottom }) => bottom > 0 && top < view.innerHeight)
    if (isPinned() && !settling) adrift = true
    else if (inSight) {
      frame.place(boxes, null)
      onPlaced()
    } else if (!settling) onLost()
  }
}
