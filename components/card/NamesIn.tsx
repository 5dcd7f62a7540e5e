import type { EntryId, Span } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import type { Words } from '../words.ts'

/** A name of the glossary inside a text of the glossary's own. */
export interface InnerName {
  readonly span: Span
  readonly entryId: EntryId
}

/** The names in each text of a card, by the text. */
export type InnerNames = ReadonlyMap<string, readonly InnerName[]>

interface Props {
  readonly text: string
  readonly names: InnerNames | undefined
  readonly words: Pick<Words, 'card'>
  readonly onOpenEntry: ((id: EntryId) => void) | undefined
}

/** A text whose names lead to their own cards. */
export function NamesIn({ text, names, words, onOpenEntry }: Props) {
  const found = onOpenEntry ? names?.get(text) : undefined
  if (!found || found.length === 0) return <>{text}</>
  const runs = []
  let at = 0
  for (const { span, entryId } of found) {
    if (span.start < at) continue
    const name = text.slice(span.start, span.end)
    // A line may break on either side of a button, and a full stop would stand alone.
    const [after] = CLOSING.exec(text.slice(span.end))!
    runs.push(
      text.slice(at, span.start),
      <span class="together" key={span.start}>
        <button
          type="button"
          class="inner-name"
          title={fill(words.card.more, { name })}
          data-opens={entryId}
          onClick={() => onOpenEntry!(entryId)}
        >
          {name}
        </button>
        {after}
      </span>,
    )
    at = span.end + after.length
  }
  runs.push(text.slice(at))
  return <>{runs}</>
}

const CLOSING = /^[，。、；：！？）」』》〉”’,.;:!?)]*/
