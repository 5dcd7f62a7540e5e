import type { KeyAction } from '../../components/keys/key-map.ts'
import type { CardHost } from '../card/messages.ts'
import type { Walk } from './walk.ts'

interface PageKeysOptions {
  readonly card: CardHost
  readonly walk: Walk
  /** Other keys than the one that closes a card do something. */
  areOn(): boolean
  /** Looks up what is selected. Returns whether anything was. */
  lookUp(): boolean
  /** Shows the map of the keys. Returns whether the page has any use for it. */
  toggleHelp(): boolean
}

/** What a key of the page says. Returns whether there was anything to do. */
export function pageKeys({ card, walk, areOn, lookUp, toggleHelp }: PageKeysOptions): (action: KeyAction) => boolean {
  return (action) => {
    if (action === 'close') return card.close()
    if (!areOn()) return false
    switch (action) {
      case 'next':
      case 'previous':
        return walk.step(action === 'next' ? 1 : -1)
      case 'open':
        if (walk.at() < 0 || !card.isShowing(walk.at())) return false
        card.show(walk.at(), { pointer: null, pinned: true, focus: true })
        return true
      case 'back':
        return walk.back()
      case 'lookUp':
        return lookUp()
      case 'help':
        return toggleHelp()
      default:
        return card.act(action)
    }
  }
}
