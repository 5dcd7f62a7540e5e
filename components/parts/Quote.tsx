import type { Span } from '../../engine/model.ts'

/** Words of the article or of the original, with what is to be underlined in them. */
export interface Quotation {
  readonly text: string
  /** BCP 47. */
  readonly lang: string
  /** In `text`, ordered, apart. */
  readonly marks?: readonly Span[]
}

export function Quote({ quote, class: name }: { readonly quote: Quotation; readonly class?: string }) {
  return (
    <p class={name ? `quoted ${name}` : 'quoted'} lang={quote.lang}>
      <Marked text={quote.text} marks={quote.marks ?? []} />
    </p>
  )
}

/** A text with some of its spans underlined. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) {
  if (marks.length === 0) return <>{text}</>
  const runs = []
  let at = 0
  for (const { start, end } of marks) {
    if (start < at || end > text.length) continue
    runs.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  runs.push(text.slice(at))
  return <>{runs}</>
}
