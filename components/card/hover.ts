import { createDeadlines } from './deadlines.ts'
import { isTowards, type Box, type Point } from './place-card.ts'

/** What hovering asks and tells. Times are ms, places CSS px of the viewport. */
export interface HoverOptions {
  readonly signal: AbortSignal
  /** Index of the mention at a place, -1 for none. Asked only where the pointer has come to rest. */
  mentionAt(point: Point): number
  /** Where the card is, when one shows that hovering may close. */
  cardBox(): Box | null
  /** From the pointer's coming to rest until the card shows. */
  delay(): number
  onRest(mention: number, point: Point): void
  onLeave(): void
  /** The pointer came to rest somewhere, marked or not; null: it left the page. */
  onPlace(point: Point | null): void
}

export interface Hover {
  /** The card was closed by something else: its mark may open it again, once the pointer has moved. */
  forget(): void
  /** Other text may lie under a pointer that has not moved. */
  again(): void
}

/** A hand is never quite still: within so many px the pointer rests. */
const STILL = 6
/** With a card open, coming to rest on another mark shows that one sooner. */
const SWITCH_DELAY = 80
const LEAVE_DELAY = 300
const NOWHERE: Point = { x: -100, y: -100 }
const PLACE_DELAY = 140

/**
 * Calm hover: nothing happens while the pointer passes. A card opens where it comes to rest, and stays while the
 * pointer is on its mark, on the card, or on the way to it. Moving costs two comparisons; the page is asked what lies
 * under the pointer only once it rests.
 */
export function watchHover(view: Window, options: HoverOptions): Hover {
  const { signal } = options
  const deadlines = createDeadlines(view, {
    rest: () => rest(pointed),
    leave() {
      forget()
      options.onLeave()
    },
    place: () => options.onPlace(pointed),
  })
  /** Where the pointer was when one of them was set. */
  let pointed: Point = NOWHERE
  /** Where the pointer came to rest, as far as one can tell yet. */
  let resting: Point = NOWHERE
  /** The mention whose card shows. */
  let shown = -1
  /** Where the pointer last rested on that mention: the way to the card is measured from there. */
  let left: Point | null = null

  const { stop } = deadlines
  const forget = (): void => {
    stop('rest')
    stop('leave')
    shown = -1
    left = null
    // What was closed under a resting pointer does not come back before it moves.
    resting = NOWHERE
  }
  const leaveSoon = (): void => {
    if (shown >= 0 && !deadlines.isSet('leave')) deadlines.set('leave', LEAVE_DELAY)
  }
  const rest = (point: Point): void => {
    const mention = options.mentionAt(point)
    if (mention < 0) return leaveSoon()
    stop('leave')
    left = null
    if (mention === shown) return
    shown = mention
    options.onRest(mention, point)
  }

  const move = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return
    const point = { x: event.clientX, y: event.clientY }
    if (deadlines.isSet('rest') && Math.hypot(point.x - resting.x, point.y - resting.y) < STILL) return
    const before = resting
    resting = pointed = point
    deadlines.set('place', PLACE_DELAY)
    const card = shown < 0 ? null : options.cardBox()
    if (!card) {
      deadlines.set('rest', options.delay())
    } else if (contains(card, point)) {
      left = null
      stop('rest')
      stop('leave')
    } else {
      left ??= before
      const onTheWay = isTowards(left, point, card)
      deadlines.set('rest', onTheWay ? LEAVE_DELAY : SWITCH_DELAY)
      if (!onTheWay) leaveSoon()
    }
  }
  const out = (event: PointerEvent): void => {
    if (event.relatedTarget !== null) return
    resting = NOWHERE
    stop('rest')
    stop('place')
    options.onPlace(null)
    leaveSoon()
  }

  const listening = { passive: true, capture: true, signal }
  // On the window, which hears them before a document that keeps its events to itself.
  view.addEventListener('pointermove', move, listening)
  view.addEventListener('pointerout', out, listening)
  // The text moves under a pointer that rests: what it points at now, nobody pointed at.
  view.addEventListener('scroll', () => stop('rest'), listening)
  signal.addEventListener('abort', () => {
    forget()
    stop('place')
  })
  const again = (): void => {
    if (shown >= 0 || deadlines.isSet('rest') || resting.x < 0) return
    pointed = resting
    deadlines.set('rest', options.delay())
  }
  return { forget, again }
}

function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}
