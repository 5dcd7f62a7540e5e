import type { Bead, Difference, Mention, Span } from '../model.ts'
import { closenessOf } from './digest.ts'
import { findDifferences } from './fidelity.ts'
import { spanOf, type Pair, type Side } from './pair.ts'

/** What differs in each bead that is sure, by the bead's index; spans lie in the two articles' texts. */
export function differencesOf(pair: Pair): ReadonlyMap<number, readonly Difference[]> {
  const found = new Map<number, readonly Difference[]>()
  pair.alignment.beads.forEach((bead, index) => {
    const differences = bead.status === 'aligned' && closenessOf(bead.confidence) === 'exact' ? inBead(pair, bead) : []
    if (differences.length > 0) found.set(index, differences)
  })
  return found
}

function inBead({ original, translation }: Pair, bead: Bead): Difference[] {
  const here = spanOf(original.sentences, bead.original)
  const there = spanOf(translation.sentences, bead.translation)
  const options = {
    languages: { original: original.article.language, translation: translation.article.language },
    mentions: { original: mentionsIn(original, here), translation: mentionsIn(translation, there) },
  }
  const found = findDifferences(textOf(original, here), textOf(translation, there), options)
  return found.map((difference) => ({
    ...difference,
    original: difference.original && shift(difference.original, here.start),
    translation: difference.translation && shift(difference.translation, there.start),
  }))
}

function textOf({ article }: Side, { start, end }: Span): string {
  return article.text.slice(start, end)
}

function mentionsIn({ mentions }: Side, { start, end }: Span): Mention[] {
  return mentions
    .filter(({ span }) => span.start >= start && span.end <= end)
    .map((mention) => ({ ...mention, span: shift(mention.span, -start) }))
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
