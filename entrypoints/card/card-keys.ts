import { savedKey } from '../../components/card/kept-line.ts'
import type { CardDeeds } from './card-deeds.ts'
import type { CardFacts } from './card-facts.ts'
import type { CardStack } from './card-stack.ts'
import type { CardHostOptions } from './messages.ts'

/** What keys do with the card that shows. */
export interface CardKeys {
  /** A key of the page. Returns whether there was anything to do it to. */
  act(action: 'pin' | 'know' | 'save' | 'copy'): boolean
  /** A key that was pressed in the card. */
  pressed(event: KeyboardEvent): void
}

interface Options extends Pick<CardHostOptions, 'kept' | 'known'> {
  readonly stack: CardStack
  readonly facts: CardFacts
  readonly deeds: CardDeeds
  /** She sees what it is about that would be kept. */
  isSeen(): boolean
  onPin(): void
  onClose(): void
  onBack(): void
}

export function createCardKeys(options: Options): CardKeys {
  const { stack, facts, deeds, kept, known, isSeen, onPin, onClose, onBack } = options
  return {
    act(action) {
      const subject = stack.top()
      if (!subject) return false
      if (action === 'pin') {
        onPin()
        return true
      }
      const content = subject.at === 'mention' || subject.at === 'entry' ? facts.content(subject) : null
      if (!content) return false
      const { entry } = content
      if (action === 'copy') {
        deeds.copy(content)
        return true
      }
      if (!isSeen()) return false
      if (action === 'save') {
        if (content.same.length === 0) return false
        deeds.save(content, !kept().has(savedKey(content)))
      } else {
        if (!entry) return false
        deeds.know(entry, !known().has(entry.id))
      }
      return true
    },
    pressed(event) {
      if (!event.isTrusted || event.isComposing) return
      // With the focus in it Esc closes it, whatever key of the page closes a card.
      if (event.key === 'Escape') return onClose()
      if (!stack.below()) return
      const typing = (event.target as Element).closest('input') !== null
      const asked = (event.key === 'ArrowLeft' && event.altKey) || (event.key === 'Backspace' && !typing)
      if (!asked || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      onBack()
    },
  }
}
