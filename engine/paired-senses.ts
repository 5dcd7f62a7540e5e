/**
 * What the text's own pairs say: where the glossary knows one of two names set side by side, the other means the same,
 * here and wherever the text uses it again.
 */
import type { InlinePair, Span } from './model.ts'
import { isHanPersonName } from './name-shapes.ts'
import type { Found } from './outermost.ts'
import { otherPlaces } from './other-places.ts'
import { sentenceAt } from './sentences.ts'

interface Page {
  readonly text: string
  readonly folded: string
  readonly sentences: readonly Span[]
}

/** Places that a pair explains, and the pairs without those that are none: 陈天奇(CMU). */
export function pairedSenses(
  pairs: readonly InlinePair[],
  known: readonly Found[],
  page: Page,
): { found: Found[]; pairs: InlinePair[] } {
  const at = new Map(known.map((each) => [key(each.span), each]))
  const found: Found[] = []
  const kept: InlinePair[] = []
  const seen = new Set<string>()
  for (const pair of pairs) {
    const spans = [pair.enSpan, pair.zhSpan, pair.abbrSpan].filter((span) => span !== null)
    const sense = spans.map((span) => at.get(key(span))?.sense).find((each) => each?.entryId)
    if (
      sense?.kind === 'organisation' &&
      pair.zhSpan &&
      !at.has(key(pair.zhSpan)) &&
      isHanPersonName(page.folded.slice(pair.zhSpan.start, pair.zhSpan.end))
    )
      continue
    kept.push(pair)
    if (!sense) continue
    const sentence = page.sentences[sentenceAt(page.sentences, pair.span.start)] ?? pair.span
    for (const span of spans) {
      if (at.has(key(span))) continue
      const surface = page.text.slice(span.start, span.end)
      const evidence = { by: 'text', form: surface, at: sentence, pair } as const
      for (const place of seen.has(surface) ? [span] : [span, ...otherPlaces(page, span)]) {
        found.push({ span: place, sense: { entryId: sense.entryId, kind: sense.kind, sureness: 'sure', evidence } })
      }
      seen.add(surface)
    }
  }
  return { found, pairs: kept }
}

const key = (span: Span) => `${span.start}-${span.end}`
