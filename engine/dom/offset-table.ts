import type { Span } from '../model.ts'

/** Characters that stand together in both texts. */
export interface OffsetRun {
  /** In the article's text. */
  readonly start: number
  readonly length: number
  /** In the page text. */
  readonly page: number
}

/** The way between an article's text and the page text it is a subsequence of. */
export interface OffsetTable {
  /** From the first to the last character of a span that the page text has; null where it has none of it. */
  toPage(span: Span): Span | null
  /** A span of the page text; null where its ends are not in the article. */
  fromPage(span: Span): Span | null
}

/** Runs are ordered by start; one that is not ordered in the page too is left out. Typed arrays and binary search. */
export function offsetTable(runs: readonly OffsetRun[]): OffsetTable {
  const kept: OffsetRun[] = []
  for (const run of runs) {
    const last = kept.at(-1)
    if (!last || run.page >= last.page + last.length) kept.push(run)
  }
  const starts = Float64Array.from(kept, ({ start }) => start)
  const pages = Float64Array.from(kept, ({ page }) => page)
  const lengths = Float64Array.from(kept, ({ length }) => length)
  const last = kept.length - 1

  return {
    toPage({ start, end }) {
      if (start >= end) return null
      const before = runAt(starts, start)
      const first = before >= 0 && start < starts[before]! + lengths[before]! ? before : before + 1
      const final = runAt(starts, end - 1)
      if (first > last || final < first) return null
      return {
        start: pages[first]! + Math.max(0, start - starts[first]!),
        end: pages[final]! + Math.min(end - starts[final]!, lengths[final]!),
      }
    },
    fromPage({ start, end }) {
      const first = runAt(pages, start)
      const final = runAt(pages, end - 1)
      if (
        start >= end ||
        first < 0 ||
        start >= pages[first]! + lengths[first]! ||
        end > pages[final]! + lengths[final]!
      )
        return null
      return { start: starts[first]! + start - pages[first]!, end: starts[final]! + end - pages[final]! }
    },
  }
}

/** The last run that starts at or before an offset; -1 before the first. */
function runAt(starts: Float64Array, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
