import type { Entry } from '../../engine/model.ts'
import { cardContent, entryContent, type CardContent } from '../card/card-content.ts'
import type { PageSide } from '../original/thread.ts'
import type { LiveReading } from './live-cards.tsx'
import { mentionOf } from './mention-id.ts'

/** What a card of a page of ours is about. */
export type Subject =
  | { readonly at: 'mention'; readonly id: number }
  /** What selected words may mean: several entries, or none. */
  | { readonly at: 'found'; readonly text: string; readonly entries: readonly Entry[] }
  /** Looked up; `from` what it was chosen among, if it was. */
  | { readonly at: 'entry'; readonly entry: Entry; readonly from: Extract<Subject, { at: 'found' }> | null }

/** What there is to say of a mention or an entry, and by which text. */
export interface Saying {
  readonly which: PageSide
  readonly live: LiveReading
  readonly content: CardContent
  /** Among the text's mentions; null: of an entry that was looked up. */
  readonly index: number | null
}

/** Null: it is no single thing, or its text is gone. */
export function sayingOf(subject: Subject | null, reading: (which: PageSide) => LiveReading | null): Saying | null {
  if (subject?.at === 'mention') {
    const { which, index } = mentionOf(subject.id)
    const live = reading(which)
    if (!live?.reading.mentions[index]) return null
    return { which, live, index, content: cardContent(live.reading, live.text, index, live.twins) }
  }
  if (subject?.at !== 'entry') return null
  const { entry } = subject
  const isNamedIn = (which: PageSide) => reading(which)?.reading.mentions.some(({ entryId }) => entryId === entry.id)
  const which = isNamedIn('translation') ? 'translation' : 'original'
  const live = reading(which)
  return live && { which, live, index: null, content: entryContent(live.reading, live.text, entry) }
}
