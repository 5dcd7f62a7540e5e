import type { Browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { pageLanguage } from '../../engine/dom/page-language.ts'
import { looksLikeArticle } from '../../engine/dom/readerable.ts'
import { tellSeen } from '../reader/messages.ts'

/**
 * The only script that runs by itself, and only on the listed hosts: is this page an article
 * in Chinese or English? If so it asks the
 * background for the reader and is done; if not, it has woken nothing. Text may come late and the address may change
 * without a load, so it looks again when the page has grown, at most `MAX_LOOKS` times an address.
 *
 * A plain script that the manifest names (wxt.config.ts), not one of WXT's content scripts: those bring a context that
 * dispatches an event to the page, and weigh more than the gate itself.
 */
export default defineUnlistedScript(() => {
  let looks = 0
  let address = ''
  let timer = 0

  const look = (): void => {
    // What stands in `location` as well, without the browser having to make that for this world.
    const { URL } = document
    if (URL !== address) {
      address = URL
      looks = 0
    }
    if (looksLikeArticle(document, address) && pageLanguage(document) !== 'other') {
      looks = MAX_LOOKS
      tellSeen(address)
      injectReader()
    } else if (++looks < MAX_LOOKS) growth.observe(document, { childList: true, subtree: true })
  }
  const lookSoon = (): void => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      growth.disconnect()
      look()
    }, QUIET)
  }
  const growth = new MutationObserver(lookSoon)

  // In a page that has its reader already, asking again is answered by the reader itself.
  const { navigation } = window as { navigation?: EventTarget }
  // Which tells of every way to another address; Firefox before 147 has none.
  if (navigation) navigation.addEventListener('navigatesuccess', lookSoon)
  else window.addEventListener('popstate', lookSoon)
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) lookSoon()
  })
  look()
})

/**
 * The browser's own functions are made when they are first touched, which takes longer than to look at the page: on a page
 * that is no article they never are. They are gone once the extension was updated or removed under an open page.
 */
function injectReader(): void {
  const world = globalThis as { browser?: typeof Browser; chrome?: typeof Browser }
  // A page's element may be called `browser`.
  const browser = world.browser?.runtime?.id ? world.browser : world.chrome
  if (browser?.runtime?.id) void browser.runtime.sendMessage({ type: 'injectReader' }).catch(() => {})
}

/** The page must have been still for so long before it is looked at again, ms. */
const QUIET = 400
const MAX_LOOKS = 8
