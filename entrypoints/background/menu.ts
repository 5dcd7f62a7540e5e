import { browser, type Browser } from 'wxt/browser'
import type { ToReader } from '../reader/messages.ts'
import { openPanel } from './answers.ts'
import { readAlways } from './own-sites.ts'
import { injectReader } from './reader-injection.ts'

const OPEN_PANEL = 'open-panel'
const LOOK_UP = 'look-up'
const READ_ALWAYS = 'read-always'

/** To be called when the extension is installed: the browser keeps the menu from then on. */
export async function makeMenu(): Promise<void> {
  // Firefox keeps a menu over a restart, and creating it again is an error.
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: OPEN_PANEL,
    title: browser.i18n.getMessage('commands_openPanel' as never),
    contexts: ['page', 'selection', 'link'],
  })
  browser.contextMenus.create({
    id: LOOK_UP,
    title: browser.i18n.getMessage('commands_lookUp' as never),
    contexts: ['selection'],
  })
  browser.contextMenus.create({
    id: READ_ALWAYS,
    title: browser.i18n.getMessage('commands_readAlways' as never),
    contexts: ['action'],
  })
}

/** `onPanel`: the panel was asked for, of this tab. */
export function answerMenu(
  info: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
  onPanel: (tabId: number) => void,
): void {
  if (info.menuItemId === READ_ALWAYS) return readAlways(tab?.url)
  if (info.menuItemId === LOOK_UP) return void lookUp(info, tab)
  if (info.menuItemId !== OPEN_PANEL || !tab) return
  openPanel(tab.windowId)
  if (tab.id !== undefined) onPanel(tab.id)
}

/** In the panel its own search answers; in a page the card, beside the selection. */
async function lookUp(info: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const text = info.selectionText?.trim() ?? ''
  if (text === '') return
  const address = info.frameUrl ?? info.pageUrl
  if (address?.startsWith(browser.runtime.getURL('')))
    return tell(browser.runtime.sendMessage({ type: 'lookUpInPanel', text }))
  if (tab?.id === undefined) return
  // The choice from the menu grants the page; where it was not read yet, it is read now. She asks, also where it is off.
  if ((await injectReader(tab.id, true)) !== 'injected') return
  return tell(browser.tabs.sendMessage(tab.id, { type: 'lookUp', text } satisfies ToReader, { frameId: 0 }))
}

async function tell(message: Promise<unknown>): Promise<void> {
  await message.catch(() => {
    // The page or the panel has gone meanwhile.
  })
}
