import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { HOST_PATTERNS } from '../../assets/hosts.ts'
import { looksLikeArticle } from '../../engine/dom/readerable.ts'

/**
 * The only script that runs by itself, and only on the listed hosts: is this page an article? If so it asks the
 * background for the reader and is done; if not, it has woken nothing. Text may come late and the address may change
 * without a load, so it looks again when the page has grown, at most `MAX_LOOKS` times an address.
 */
export default defineContentScript({
  matches: HOST_PATTERNS,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    let looks = 0
    let address = ''
    let timer = 0

    const look = (): void => {
      if (ctx.isInvalid) return growth.disconnect()
      if (location.href !== address) {
        address = location.href
        looks = 0
      }
      if (looks++ >= MAX_LOOKS || looksLikeArticle(document, address)) {
        growth.disconnect()
        if (looks <= MAX_LOOKS) void browser.runtime.sendMessage({ type: 'injectReader' }).catch(() => {})
      } else growth.observe(document, { childList: true, subtree: true })
    }
    const lookSoon = (): void => {
      clearTimeout(timer)
      timer = ctx.setTimeout(look, QUIET)
    }
    const growth = new MutationObserver(lookSoon)

    // In a page that has its reader already, asking again is answered by the reader itself.
    const navigation = (window as { navigation?: EventTarget }).navigation
    ctx.addEventListener((navigation ?? window) as Window, 'navigatesuccess' as 'popstate', lookSoon)
    ctx.addEventListener(window, 'popstate', lookSoon)
    ctx.addEventListener(window, 'pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) lookSoon()
    })
    look()
  },
})

/** The page must have been still for so long before it is looked at again, ms. */
const QUIET = 400
const MAX_LOOKS = 8
