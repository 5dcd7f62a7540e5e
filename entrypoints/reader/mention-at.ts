import type { Span } from '../../engine/model.ts'

/** The innermost of the spans (sorted by start, longer first) that holds the offset; -1: none. */
export function innermostAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && i >= low - MAX_NESTING; i--) {
    const span = spans[i]!
    if (span.end > offset) return i
  }
  return -1
}

/** A title holds a handful of names at most. */
const MAX_NESTING = 16
