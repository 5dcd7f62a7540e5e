import type { Segment, SegmentKind, Sentences, Span } from '../../engine/model.ts'

/** What stands in one cell as one paragraph: a stretch of a text, never past the end of its segment. */
export interface Passage {
  readonly span: Span
  readonly kind: SegmentKind
  /** How many sentences it has. */
  readonly sentences: number
}

/** Sentences of one text, in order, as the paragraphs they stand in. */
export function passagesOf(
  indices: readonly number[],
  { spans, paragraphs }: Sentences,
  segments: readonly Segment[],
): Passage[] {
  const passages: Passage[] = []
  let paragraph = -1
  for (const index of indices) {
    const span = spans[index]!
    const last = passages.at(-1)
    if (last && paragraphs[index] === paragraph)
      passages[passages.length - 1] = {
        ...last,
        span: { start: last.span.start, end: span.end },
        sentences: last.sentences + 1,
      }
    else passages.push({ span, kind: kindAt(span, segments), sentences: 1 })
    paragraph = paragraphs[index]!
  }
  return passages
}

/** A run up to so many sentences is shown whole. */
const SHORT = 3
/** Of a longer one the first paragraph is shown, if it has no more than so many; else its beginning. */
const PARAGRAPH = 6
const BEGINNING = 2

/** What is shown of a run while it is folded, and the rest: cut between paragraphs where it can be. */
export function foldRun(
  indices: readonly number[],
  paragraphs: readonly number[],
): { readonly shown: readonly number[]; readonly rest: readonly number[] } {
  if (indices.length <= SHORT) return { shown: indices, rest: [] }
  const second = indices.findIndex((index) => paragraphs[index] !== paragraphs[indices[0]!])
  const cut = second > 0 && second <= PARAGRAPH ? second : BEGINNING
  // Not worth a fold: one sentence would stay hidden.
  return indices.length - cut === 1
    ? { shown: indices, rest: [] }
    : { shown: indices.slice(0, cut), rest: indices.slice(cut) }
}

function kindAt({ start }: Span, segments: readonly Segment[]): SegmentKind {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (segments[middle]!.span.end <= start) low = middle + 1
    else high = middle
  }
  return segments[low]?.kind ?? 'paragraph'
}
