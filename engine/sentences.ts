import type { Article, Sentences, Span } from './model.ts'
import { splitSentences } from './segment.ts'

/** The sentences of an article, in order, each with the index of the segment (paragraph) it stands in. */
export function sentencesOf(article: Article): Sentences {
  const spans: Span[] = []
  const paragraphs: number[] = []
  for (const segment of article.segments) {
    for (const span of splitSentences(article.text, article.language, segment.span)) {
      spans.push(span)
      paragraphs.push(segment.id)
    }
  }
  return { text: article.text, spans, paragraphs }
}

/** Index of the sentence that holds an offset; -1 between sentences. */
export function sentenceAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span && span.start <= offset ? low : -1
}
