import type { CardContent } from '../../components/card/card-content.ts'
import { copiedWords } from '../../components/card/copied-words.ts'
import { keptLine } from '../../components/card/kept-line.ts'
import type { Entry } from '../../engine/model.ts'
import { ask } from '../background/messages.ts'
import type { CardFacts } from './card-facts.ts'
import { cardWords } from './card-words.ts'
import { copyText } from './copy-text.ts'
import type { CardHostOptions } from './messages.ts'

/** What she does with what a card shows; each tells what came of it, where the card itself does not. */
export interface CardDeeds {
  know(entry: Entry, know: boolean): void
  /** With the sentence it stands in: what this text does not name cannot be kept from it. */
  save(content: CardContent, save: boolean): void
  copy(content: CardContent): void
}

interface Options extends Pick<CardHostOptions, 'page' | 'twins'> {
  readonly facts: CardFacts
  readonly say: (text: string) => void
}

export function createCardDeeds(view: Window, { page, twins, facts, say }: Options): CardDeeds {
  const words = () => cardWords(facts.tongue().ui).card
  return {
    know(entry, know) {
      void ask({ type: 'know', entryId: entry.id, known: know }).then((kept) =>
        say(!kept ? words().notKept : know ? words().knowSaid : words().unknowSaid),
      )
    },
    save(content, save) {
      const { reading } = page()
      const tongue = facts.tongue()
      const line = keptLine({ reading, text: facts.text(), content, twins: twins(), tongue, save }, Date.now())
      void ask({ type: 'keep', items: [line] }).then((outcome) => {
        // That it is kept, the button itself says.
        if (outcome !== 'kept') say(words().notKept)
      })
    },
    copy(content) {
      const text = copiedWords(content, facts.tongue())
      void copyText(view, text).then((done) => say(done ? words().copied : words().copyFailed))
    },
  }
}
