export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Place {
  readonly x: number
  readonly y: number
  readonly maxHeight: number
  readonly side: 'below' | 'above'
}

/** Where the card is put, in CSS px of the viewport. */
export interface PlaceRequest {
  /** The line boxes of the mention, in reading order; a mention that wraps has several. */
  readonly lines: readonly Box[]
  /** Where the pointer was, to choose among the lines; null for the keyboard. */
  readonly pointer: Point | null
  readonly card: { readonly width: number; readonly height: number }
  readonly viewport: { readonly width: number; readonly height: number }
  /** Where it is already: a card that grows does not change sides while there is room for its head and some lines. */
  readonly side?: Place['side'] | null
}

const LEAST_ROOM = 200
const GAP = 8
const MARGIN = 8
/** The text inside the card starts here; it is set under the first letter of the word. */
const TEXT_INSET = 16

/**
 * Under the line that was pointed at, or above where there is more room; never over any line of the mention, never
 * past the viewport. When it fits on neither side it takes the larger and scrolls inside. In the middle where there are no
 * lines.
 */
export function placeCard({ lines, pointer, card, viewport, side: before }: PlaceRequest): Place {
  if (lines.length === 0) return inTheMiddle(card, viewport)
  const line = lineAt(lines, pointer)
  const top = Math.min(...lines.map((box) => box.top))
  const bottom = Math.max(...lines.map((box) => box.bottom))
  const roomBelow = viewport.height - bottom - GAP - MARGIN
  const roomAbove = top - GAP - MARGIN
  const better = card.height <= roomBelow || roomBelow >= roomAbove ? 'below' : 'above'
  const stays = before && (before === 'below' ? roomBelow : roomAbove) >= Math.min(card.height, LEAST_ROOM)
  const side = stays ? before : better
  const maxHeight = Math.max(0, side === 'below' ? roomBelow : roomAbove)
  const height = Math.min(card.height, maxHeight)
  const x = clamp(line.left - TEXT_INSET, MARGIN, viewport.width - card.width - MARGIN)
  return { x: Math.max(0, x), y: side === 'below' ? bottom + GAP : top - GAP - height, maxHeight, side }
}

function inTheMiddle({ width, height }: PlaceRequest['card'], viewport: PlaceRequest['viewport']): Place {
  const maxHeight = viewport.height - 2 * MARGIN
  const x = Math.max(MARGIN, (viewport.width - width) / 2)
  return { x, y: Math.max(MARGIN, (viewport.height - Math.min(height, maxHeight)) / 2), maxHeight, side: 'below' }
}

/** The nearest place at which a card of this size is inside the viewport. */
export function within({ x, y }: Point, card: PlaceRequest['card'], viewport: PlaceRequest['viewport']): Point {
  return { x: clamp(x, 0, viewport.width - card.width), y: clamp(y, 0, viewport.height - card.height) }
}

/** The first line, unless the pointer is on another. */
function lineAt(lines: readonly Box[], pointer: PlaceRequest['pointer']): Box {
  const hit =
    pointer &&
    lines.find(
      (box) =>
        pointer.y >= box.top - 2 &&
        pointer.y <= box.bottom + 4 &&
        pointer.x >= box.left - 2 &&
        pointer.x <= box.right + 2,
    )
  return hit ?? lines[0] ?? { left: 0, top: 0, right: 0, bottom: 0 }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high))
}

/**
 * Is the pointer on its way to the card? It is while it stays in the cone of 120° that opens from where it left the
 * mark towards the card's nearer edge (10ten's measure): crossing other marks there must not open them.
 */
export function isTowards(from: Point, to: Point, card: Box): boolean {
  if (to.x >= card.left && to.x <= card.right && to.y >= card.top && to.y <= card.bottom) return true
  const target = { x: clamp(from.x, card.left, card.right), y: clamp(from.y, card.top, card.bottom) }
  const aim = { x: target.x - from.x, y: target.y - from.y }
  const way = { x: to.x - from.x, y: to.y - from.y }
  const length = Math.hypot(aim.x, aim.y) * Math.hypot(way.x, way.y)
  if (length === 0) return true
  return (aim.x * way.x + aim.y * way.y) / length >= COS_60
}

const COS_60 = 0.5
