import type { Span } from './model.ts'

const MOST = 500

/** Where else the words of `span` stand, as words of their own where they are Latin. */
export function otherPlaces({ text, folded }: { readonly text: string; readonly folded: string }, span: Span): Span[] {
  const word = folded.slice(span.start, span.end)
  const capitalised = /\p{Lu}/u.test(text.slice(span.start, span.end))
  const places: Span[] = []
  for (
    let start = folded.indexOf(word);
    start >= 0 && places.length < MOST;
    start = folded.indexOf(word, start + word.length)
  ) {
    const end = start + word.length
    if (start === span.start) continue
    if (/[a-z\d]/.test(word[0]!) && /[a-z\d]/.test(folded[start - 1] ?? '')) continue
    if (/[a-z\d]$/.test(word) && /[a-z\d]/.test(folded[end] ?? '')) continue
    // SDE and "sde" are not the same word; Karpathy and KARPATHY are.
    if (capitalised && /^[a-z]/.test(text.slice(start, end)) && !/^\p{Ll}/u.test(text[span.start]!)) continue
    places.push({ start, end })
  }
  return places
}
