import type { Entry, EntryId } from '../../engine/model.ts'
import { ask } from '../background/messages.ts'
import type { CardFacts } from './card-facts.ts'
import type { CardStack } from './card-stack.ts'
import type { InsideEntry } from './inside-entry.ts'
import type { CardHostOptions } from './messages.ts'

/** Entries that a card leads to. */
export interface NearEntries {
  /** One that the card has at hand. */
  near(id: EntryId): Entry | undefined
  /** The same, else asked of the background; undefined where nobody knows it. */
  find(id: EntryId): Promise<Entry | undefined>
}

interface Options extends Pick<CardHostOptions, 'page'> {
  readonly facts: CardFacts
  readonly stack: CardStack
  /** What this entry leads to. */
  inside(entry: Entry): InsideEntry
}

export function createNearEntries({ page, facts, stack, inside }: Options): NearEntries {
  const near = (id: EntryId): Entry | undefined => {
    const entry = facts.content(stack.top())?.entry
    return (
      (entry ? inside(entry).entries.get(id) : undefined) ??
      page().reading.entries.find((each) => each.id === id) ??
      stack
        .all()
        .flatMap((subject) => (subject.at === 'found' ? subject.entries : []))
        .find((each) => each.id === id)
    )
  }
  return {
    near,
    find: async (id) => near(id) ?? (await ask({ type: 'entries', ids: [id], chinese: facts.tongue().chinese }))?.[0],
  }
}
