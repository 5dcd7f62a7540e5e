import { SELECTION_LIMIT } from '../background/messages.ts'
import type { Box } from '../../components/card/place-card.ts'

/** What the reader has selected in the page. */
export interface Selected {
  readonly text: string
  readonly range: Range | null
  /** Where it stands now, in the viewport. */
  lines(): readonly Box[]
}

/** Null where nothing is selected. A selection in a field is the field's own. */
export function selectedIn(view: Window): Selected | null {
  const selection = view.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const text = cut(selection.toString())
  if (text === '') return null
  // A copy, which is dropped with the card: a live range costs the page while it lives.
  const range = selection.getRangeAt(0).cloneRange()
  return {
    text,
    range,
    lines: () => [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0),
  }
}

/** Words that were selected where their place is not known: in a field, or in a frame of the page. */
export function selectedSomewhere(text: string): Selected {
  return { text: cut(text), range: null, lines: () => [] }
}

function cut(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, SELECTION_LIMIT)
}
