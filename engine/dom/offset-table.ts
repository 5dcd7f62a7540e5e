import type { Span } from '../model.ts'

/** Characters that stand together in both texts. */
export interface OffsetRun {
  /** In the article's text. */
  readonly start: number
  readonly length: number
  /** In the page text; null: the page text does not have them. */
  readonly page: number | null
}

/** The way between an article's text and the page text it is a subsequence of; both by binary search. */
export interface OffsetTable {
  toPage(span: Span): Span | null
  fromPage(span: Span): Span | null
}

/** Runs are ordered by start; where they are not ordered in the page too, the later one is not mapped. */
export function offsetTable(runs: readonly OffsetRun[]): OffsetTable {
  const kept: (OffsetRun & { page: number })[] = []
  for (const run of runs) {
    const last = kept.at(-1)
    if (run.page !== null && (!last || run.page >= last.page + last.length)) kept.push({ ...run, page: run.page })
  }
  const starts = Float64Array.from(kept, ({ start }) => start)
  const pages = Float64Array.from(kept, ({ page }) => page)
  const lengths = Float64Array.from(kept, ({ length }) => length)

  const move = (from: Float64Array, to: Float64Array, { start, end }: Span): Span | null => {
    const first = start < end ? place(from, to, lengths, start) : null
    const last = start < end ? place(from, to, lengths, end - 1) : null
    return first === null || last === null ? null : { start: first, end: last + 1 }
  }
  return {
    toPage: (span) => move(starts, pages, span),
    fromPage: (span) => move(pages, starts, span),
  }
}

function place(from: Float64Array, to: Float64Array, lengths: Float64Array, offset: number): number | null {
  let low = 0
  let high = from.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (from[middle]! <= offset) low = middle + 1
    else high = middle
  }
  const i = low - 1
  if (i < 0) return null
  const distance = offset - from[i]!
  return distance < lengths[i]! ? to[i]! + distance : null
}
