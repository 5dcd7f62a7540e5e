import { browser, type Browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answers, openPanel } from './answers.ts'
import { watchPacks } from './lexicon.ts'
import { answerMenu, makeMenu } from './menu.ts'
import { parseRequest, type NoAnswer, type Request } from './messages.ts'
import { watchKnownWords } from './known-words.ts'
import { watchSync } from './notebook.ts'
import { watchOwnSites } from './own-sites.ts'
import { injectReader, rememberClick } from './reader-injection.ts'
import { welcome } from './welcome.ts'

/** Answers questions and holds no state. Every listener is registered at once, or an event that woke it is lost. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    const request = sender.id === browser.runtime.id ? parseRequest(message) : null
    if (!request || !mayAsk(request, sender)) return false
    answer(request, sender).then(respond, (error: unknown) => respond({ error: String(error) } satisfies NoAnswer))
    return true
  })

  // The click grants activeTab for this page, and opening the panel must come before any `await`.
  browser.action.onClicked.addListener((tab) => {
    if (tab.windowId !== undefined) openPanel(tab.windowId)
    if (tab.id !== undefined) void readTab(tab.id)
  })

  browser.runtime.onInstalled.addListener(({ reason }) => void welcome(reason))
  browser.runtime.onInstalled.addListener(() => void makeMenu())
  browser.contextMenus.onClicked.addListener((info, tab) => answerMenu(info, tab, (tabId) => void readTab(tabId)))

  watchPacks()
  watchSync()
  watchKnownWords()
  watchOwnSites()

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) void browser.tabs.sendMessage(tab.id, { type: 'command', command }).catch(() => {})
  })
})

function answer(request: Request, sender: Browser.runtime.MessageSender): Promise<unknown> {
  return (answers[request.type] as (r: Request, s: Browser.runtime.MessageSender) => Promise<unknown>)(request, sender)
}

/** A page may ask about itself; only the extension's own pages may name another tab. */
function mayAsk(request: Request, sender: Browser.runtime.MessageSender): boolean {
  const fromOwnPage = sender.url?.startsWith(browser.runtime.getURL('')) === true
  if (request.type === 'injectReader' && (request.tabId !== undefined || request.anyway)) return fromOwnPage
  if (request.type === 'searchGlossary') return fromOwnPage
  // A card keeps one thing at a press.
  if (request.type === 'keep' && request.items.length > 1) return fromOwnPage
  return true
}

/** The toolbar click or the menu: whatever the page is, she wants it read. The panel hears what came of it. */
async function readTab(tabId: number): Promise<void> {
  // What runs there already is neither parsed nor styled again, and an open panel keeps its port to it.
  const reads: unknown = await browser.tabs.sendMessage(tabId, { type: 'readAgain' }, { frameId: 0 }).catch(() => false)
  if (reads === true) return
  await rememberClick(tabId)
  const outcome = await injectReader(tabId, false)
  // The panel that is opening now asks the same once more.
  if (outcome === 'restricted') await rememberClick(tabId)
  await browser.runtime.sendMessage({ type: 'tabRead', tabId, outcome }).catch(() => {
    // The panel is still opening: it asks by itself.
  })
}
