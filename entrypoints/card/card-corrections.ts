import type { Entry, EntryId, Span } from '../../engine/model.ts'
import { ask } from '../background/messages.ts'
import type { CardFacts } from './card-facts.ts'
import type { CardFound } from './card-view.tsx'
import { cardWords } from './card-words.ts'
import type { CardHostOptions } from './messages.ts'

/** She knows better what a mention means: looking for the right entry, choosing it, and taking that back. */
export interface CardCorrections {
  /** What the whole glossary has for her last query; null: nothing was asked since the card was turned. */
  found(): CardFound | null
  forget(): void
  search(query: string): Promise<void>
  /** Another entry is meant by this mention, or none; `null` as well as an id of whatever was shown. */
  choose(mention: number, id: EntryId | null): Promise<void>
  takeBack(mention: number): Promise<void>
}

interface Options extends Pick<CardHostOptions, 'page'> {
  readonly facts: CardFacts
  /** An entry that the card has at hand. */
  nearEntry(id: EntryId): Entry | undefined
  /** There is something to choose from. */
  onFound(): void
  /** The mention there means something else now: its own card shows. */
  onChosen(span: Span): void
  /** The mention that the card is about by then; -1: none any more. */
  mention(): number
  say(text: string, undo?: () => void): void
}

export function createCardCorrections(options: Options): CardCorrections {
  const { page, facts, nearEntry, onFound, onChosen, mention: shown, say } = options
  let found: CardFound | null = null
  const words = () => cardWords(facts.tongue().ui).card
  const takeBack = async (mention: number): Promise<void> => {
    const kept = await page().takeBack(mention)
    say(kept ? words().undoneSaid : words().notKept)
  }
  return {
    found: () => found,
    forget() {
      found = null
    },
    async search(query) {
      if (query === '') return
      const entries = await ask({ type: 'suggest', query, chinese: facts.tongue().chinese })
      found = { query, entries: entries ?? [] }
      onFound()
    },
    async choose(mention, id) {
      const span = page().pageSpans[mention]
      const entry = id === null ? null : (found?.entries.find((one) => one.id === id) ?? nearEntry(id))
      if (!span || entry === undefined) return
      const keeping = page().correct(mention, entry)
      onChosen(span)
      const kept = await keeping
      if (shown() < 0) return
      say(kept ? words().chosenSaid : words().notKept, () => void takeBack(shown()))
    },
    takeBack,
  }
}
