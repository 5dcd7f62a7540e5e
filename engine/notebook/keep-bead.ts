/** A pair of sentences into the notebook, wherever it is shown: the page's sentence, and its twin where that is sure. */
import { otherSide, pageSide, SHOWN, spanOf, spanText, type Pair } from '../align/pair.ts'
import type { Span } from '../model.ts'
import { beadKey, beadLine } from './keep.ts'
import type { Line } from './merge.ts'

/** null: the page has no sentence in this bead. `now` in ms since 1970. */
export function lineOfBead(pair: Pair, index: number, now: number): Line | null {
  const sentence = pageSpan(pair, index)
  if (!sentence) return null
  const { url, title, published, language, text } = pageSide(pair).article
  return beadLine(
    { url: url.replace(/#.*/, ''), title, published, language, text, sentence, twin: twin(pair, index) },
    now,
  )
}

/** Beads of the pair, by index, that are among the ids of what is kept. */
export function keptBeads(pair: Pair, kept: ReadonlySet<string>): ReadonlySet<number> {
  const found = new Set<number>()
  if (kept.size === 0) return found
  const { article } = pageSide(pair)
  for (const index of pair.alignment.beads.keys()) {
    const span = pageSpan(pair, index)
    if (span && kept.has(beadKey(article.url, article.text.slice(span.start, span.end)))) found.add(index)
  }
  return found
}

function pageSpan(pair: Pair, index: number): Span | null {
  const mine = pair.alignment.beads[index]?.[pair.pageIs] ?? []
  return mine.length > 0 ? spanOf(pageSide(pair).sentences, mine) : null
}

function twin(pair: Pair, index: number) {
  const bead = pair.alignment.beads[index]!
  const its = bead[pair.pageIs === 'original' ? 'translation' : 'original']
  if (its.length === 0 || bead.confidence < SHOWN) return null
  const other = otherSide(pair)
  return { text: spanText(other, its), language: other.article.language, url: other.article.url }
}
