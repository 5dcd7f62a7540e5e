import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { forgetParts } from './messages.ts'
import { startReader, type Reader } from './reader.ts'

/** Injected by the gate's request or by the toolbar click, perhaps twice: one reader a page. */
export default defineUnlistedScript(() => {
  const world = globalThis as { banduReader?: Reader }
  if (world.banduReader?.isAlive()) world.banduReader.readAgain()
  else {
    world.banduReader?.dispose()
    // Another version's may lie there.
    forgetParts()
    world.banduReader = startReader(window)
  }
})
