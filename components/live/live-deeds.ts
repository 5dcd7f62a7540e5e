import type { CardContent } from '../card/card-content.ts'
import { copiedWords } from '../card/copied-words.ts'
import { keptLine } from '../card/kept-line.ts'
import type { Entry } from '../../engine/model.ts'
import type { LiveCardsOptions, LiveReading } from './live-cards.tsx'

/** What she does with what a card shows. What went well the card's own buttons say. */
export interface LiveDeeds {
  know(entry: Entry, know: boolean): void
  save(live: LiveReading, content: CardContent, save: boolean): void
  copy(content: CardContent): void
}

type Options = Pick<LiveCardsOptions, 'tongue' | 'words' | 'onKnow' | 'onKeep'>

/** `say` tells her a sentence on the card. */
export function createLiveDeeds(view: Window, options: Options, say: (text: string | null) => void): LiveDeeds {
  const tell = (kept: boolean): void => say(kept ? null : options.words().card.notKept)
  return {
    know(entry, know) {
      void options.onKnow(entry.id, know).then(tell)
    },
    save(live, content, save) {
      const { onKeep } = options
      if (onKeep) void onKeep(keptLine({ ...live, content, tongue: options.tongue(), save }, Date.now())).then(tell)
    },
    copy(content) {
      const { copied, copyFailed } = options.words().card
      view.navigator.clipboard.writeText(copiedWords(content, options.tongue())).then(
        () => say(copied),
        () => say(copyFailed),
      )
    },
  }
}
