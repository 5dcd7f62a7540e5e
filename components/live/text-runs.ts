import type { Mention, Span } from '../../engine/model.ts'

/** A stretch of text that is drawn in one way. */
export interface TextRun extends Span {
  /** Index of the innermost mention around it; null: none. */
  readonly mention: number | null
  readonly underlined: boolean
}

/** A span of a text cut where mentions and underlined places begin and end. Mentions come in the order of the text. */
export function textRuns(span: Span, mentions: readonly Mention[], underlined: readonly Span[] = []): TextRun[] {
  const here = mentionsIn(span, mentions)
  const inside = (at: number): boolean => at > span.start && at < span.end
  const cuts = [...here.map((index) => mentions[index]!.span), ...underlined].flatMap(({ start, end }) => [start, end])
  const starts = [...new Set([span.start, ...cuts.filter(inside)])].toSorted((a, b) => a - b)
  if (span.end <= span.start) return []
  return starts.map((start, i) => {
    const holds = (one: Span): boolean => one.start <= start && start < one.end
    return {
      start,
      end: starts[i + 1] ?? span.end,
      // A nested mention follows the one around it.
      mention: here.findLast((index) => holds(mentions[index]!.span)) ?? null,
      underlined: underlined.some(holds),
    }
  })
}

/** Indices of the mentions that begin in the span. */
function mentionsIn({ start, end }: Span, mentions: readonly Mention[]): number[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.span.start < start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; i < mentions.length && mentions[i]!.span.start < end; i++) found.push(i)
  return found
}
