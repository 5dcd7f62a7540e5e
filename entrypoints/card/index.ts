import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { applyCorrections, correctionOf, withCorrection, withoutCorrection } from '../../engine/corrections.ts'
import { parts } from '../reader/messages.ts'
import { createCardHost } from './card-host.tsx'

/**
 * Injected into a page whose reader wants to show a card, or has corrected something there: Preact, the card, its words and
 * what corrects are parsed in no other.
 */
export default defineUnlistedScript(() => {
  parts().createCard = createCardHost
  parts().corrector = { applyCorrections, correctionOf, withCorrection, withoutCorrection }
})
