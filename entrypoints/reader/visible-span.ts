import { rangeOf } from '../../engine/dom/live-range.ts'
import type { TextMap } from '../../engine/dom/text-map.ts'
import type { Span } from '../../engine/model.ts'

/** What of the page text is on the screen; null: nothing. */
export function seenSpan({ document, innerHeight }: Window, textMap: TextMap | null): Span | null {
  if (!textMap) return null
  return visibleSpan(
    innerHeight,
    textMap.text.length,
    (at) => rangeOf(document, textMap, { start: at, end: at + 1 })?.getBoundingClientRect() ?? null,
  )
}

/**
 * The part of a text that is on the screen. Text stands from top to bottom, so two binary searches over it ask for
 * some thirty boxes, however long it is. `boxAt` gives the box of one character, null where it has none (white space).
 */
export function visibleSpan(
  height: number,
  length: number,
  boxAt: (offset: number) => { top: number; bottom: number } | null,
): Span | null {
  if (length === 0) return null
  const box = (offset: number): { top: number; bottom: number } | null => {
    for (let step = 0; step < 2 * REACH; step++) {
      // Ahead first; at the end of the text, behind.
      const at = step < REACH ? offset + step : offset - (step - REACH)
      const found = at >= 0 && at < length ? boxAt(at) : null
      if (found && found.bottom > found.top) return found
    }
    return null
  }
  const start = firstWhere(length, (offset) => (box(offset)?.bottom ?? 1) > 0)
  const end = firstWhere(length, (offset) => (box(offset)?.top ?? 0) > height)
  return start < end ? { start, end } : null
}

/** Characters without a box that are stepped over. */
const REACH = 40

function firstWhere(length: number, holds: (offset: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
