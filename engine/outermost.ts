import type { Span } from './model.ts'
import type { Sense } from './sense.ts'

/** A place in the text and what it means there. */
export interface Found {
  readonly span: Span
  readonly sense: Sense
}

/**
 * Of overlapping places the outermost, leftmost first; of equal ones the first given. Inside the title of a work
 * and the name of an event others stay, by the same rule among themselves: 《重返 Google DeepMind》 is a work and names a
 * lab, 越南 GenAI 峰会 an event and its subject.
 */
export function outermost(found: readonly Found[]): Found[] {
  const sorted = found.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const kept: Found[] = []
  let covered = 0
  let holder: Found | null = null
  for (const each of sorted) {
    const { span } = each
    if (span.start < covered && !(holder && mayNest(each, holder) && span.start >= insideEnd(kept, holder.span)))
      continue
    kept.push(each)
    covered = Math.max(covered, span.end)
    if (isHolder(each) && !(holder && span.end <= holder.span.end)) holder = each
  }
  return kept
}

/** May other mentions stay inside this one? */
export function isHolder({ sense }: Found): boolean {
  return sense.kind === 'work' || sense.kind === 'event'
}

/** A part of a name that means the same thing is no mention of its own. */
function mayNest({ span, sense }: Found, { span: outer, sense: { entryId } }: Found): boolean {
  const same = sense.entryId !== null && sense.entryId === entryId
  return span.end <= outer.end && span.end - span.start < outer.end - outer.start && !same
}

/** Where the last place kept inside the holder ends. */
function insideEnd(kept: readonly Found[], holder: Span): number {
  const last = kept.at(-1)!.span
  return last.start === holder.start && last.end === holder.end ? holder.start : last.end
}
