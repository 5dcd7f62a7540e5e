import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { parts } from '../reader/messages.ts'
import { createCardHost } from './card-host.tsx'

/** Injected into a page whose reader wants to show a card: Preact, the card and its words are parsed in no other. */
export default defineUnlistedScript(() => {
  parts().createCard = createCardHost
})
