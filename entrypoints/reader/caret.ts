/** All quirks of asking a browser which character lies under a point, in one place. */

interface CaretPlace {
  readonly node: Node
  readonly offset: number
}

/**
 * The text position under a point of the viewport (CSS px), or null where there is no text. Both browsers answer with
 * the *nearest* caret, also beside and below a line, so the caller's character boxes are checked here too.
 */
export function caretAt(document: Document, x: number, y: number): CaretPlace | null {
  const place = caretPlace(document, x, y)
  if (!place || place.node.nodeType !== 3) return null
  const text = place.node as Text
  // The caret may be after the character that is pointed at: try it and its neighbour.
  for (const offset of [place.offset, place.offset - 1]) {
    if (offset < 0 || offset >= text.length) continue
    if (covers(document, text, offset, x, y)) return { node: text, offset }
  }
  return null
}

/** Chromium 128+ and Firefox have caretPositionFromPoint; it looks into open shadow roots only when they are named. */
function caretPlace(document: Document, x: number, y: number): CaretPlace | null {
  const position = document.caretPositionFromPoint(x, y)
  return position ? { node: position.offsetNode, offset: position.offset } : null
}

/** A little slack above and below, since an underline belongs to its word. */
const SLACK = 4

function covers(document: Document, text: Text, offset: number, x: number, y: number): boolean {
  const range = document.createRange()
  range.setStart(text, offset)
  range.setEnd(text, offset + 1)
  for (const box of range.getClientRects())
    if (x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + SLACK) return true
  return false
}
