import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startReader, type Reader } from './reader.ts'

/** Injected by the gate's request or by the toolbar click, perhaps twice: one reader a page. */
export default defineUnlistedScript(() => {
  const world = globalThis as { banduReader?: Reader }
  if (world.banduReader?.isAlive()) world.banduReader.readAgain()
  else {
    world.banduReader?.dispose()
    world.banduReader = startReader(window)
  }
})
