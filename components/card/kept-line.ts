import type { Kept, Reading, Twin } from '../../engine/model.ts'
import { forgotten } from '../../engine/notebook/change.ts'
import { entryKey, entryLine } from '../../engine/notebook/keep.ts'
import { nameIn, type Tongue } from '../tongue.ts'
import { sentenceAround, type CardContent } from './card-content.ts'

export interface KeptLineRequest {
  readonly reading: Reading
  /** What the Reading's spans lie in. */
  readonly text: string
  readonly content: CardContent
  readonly twins: readonly Twin[]
  readonly tongue: Tongue
  /** Into the notebook, or out of it. */
  readonly save: boolean
}

/** The id under which the notebook keeps what this card is about. */
export function savedKey({ entry, surface }: CardContent): string {
  return entryKey(entry, surface)
}

/** What the notebook is told of a card's subject: the sentence it stands in and, where there is one, its twin. */
export function keptLine({ reading, text, content, twins, tongue, save }: KeptLineRequest, now: number): Kept {
  const { mention, entry, surface, namesHere } = content
  const { span } = mention
  const twin = twins.find((one) => one.span.start <= span.start && span.start < one.span.end)
  const line = entryLine(
    {
      url: reading.url.replace(/#.*/, ''),
      title: reading.article?.title ?? reading.title,
      published: reading.article?.published ?? null,
      language: reading.language,
      text,
      sentence: sentenceAround(reading, text, span) ?? span,
      twin: twin?.text ? { text: twin.text, language: twin.language, url: twin.url } : null,
      entry,
      kind: mention.kind,
      surface,
      names: entry ? nameIn(entry, tongue) : namesHere,
    },
    now,
  )
  return save ? line : forgotten(line, now)
}
