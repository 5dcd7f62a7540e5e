import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { extractBySteps } from '../../engine/dom/extract.ts'
import { parts } from '../reader/messages.ts'

/** Injected into a page whose panel or pairing wants the Article: Readability is parsed in no other. */
export default defineUnlistedScript(() => {
  parts().extract = extractBySteps
})
