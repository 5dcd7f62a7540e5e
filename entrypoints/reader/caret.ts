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
  const within = elementInShadow(document, x, y)
  if (within) return caretWithin(within, x, y)
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

/** The innermost element under a point, where that lies in an open shadow tree; else null. */
function elementInShadow(document: Document, x: number, y: number): Element | null {
  let found: Element | null = null
  let root = document.elementFromPoint(x, y)?.shadowRoot
  while (root) {
    const inner: Element | null = root.elementFromPoint(x, y)
    // Slotted text, or none: what there is lies outside this tree.
    if (!inner || inner.getRootNode() !== root) return null
    found = inner
    root = inner.shadowRoot
  }
  return found
}

/** By hand, since Firefox's caretPositionFromPoint does not look into shadow trees. May go once it takes `shadowRoots`. */
function caretWithin(element: Element, x: number, y: number): CaretPlace | null {
  const document = element.ownerDocument
  for (const node of element.childNodes) {
    if (node.nodeType !== 3) continue
    const text = node as Text
    for (let offset = 0; offset < text.length; offset++)
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
