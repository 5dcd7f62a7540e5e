import { browser } from 'wxt/browser'
import { readSettings } from '../options/settings.ts'
import type { InjectOutcome, ReaderPart } from './messages.ts'

/** Puts the reader and the styles of its marks into a tab's page. Harmless where it runs already. */
export async function injectReader(tabId: number, anyway: boolean): Promise<InjectOutcome> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  if (!tab) return 'restricted'
  if (tab.url && !/^(https?|file):/.test(tab.url)) return 'restricted'
  if (tab.url && !anyway && (await isOff(tab.url))) return 'off'
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: ['/assets/marks.css'] })
    await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] })
    await browser.storage.session.remove('click')
    return 'injected'
  } catch (error) {
    // An address is told only where there is a grant, so it is not that: a PDF viewer, the store, the browser's own.
    if (tab.url || CLOSED.test(String(error))) return 'restricted'
    // Firefox says the same of its own pages and of pages without a grant; but the click has just given one.
    return (await wasJustClicked(tabId)) ? 'restricted' : 'no-permission'
  }
}

/** Of a page that has its reader; whether it came there. */
export async function injectPart(target: { tabId: number; frameIds: number[] }, part: ReaderPart): Promise<boolean> {
  return browser.scripting.executeScript({ target, files: [`/${part}.js`] }).then(
    () => true,
    // Closed, or another page by now.
    () => false,
  )
}

/** Chromium's words for its own pages and the store's. */
const CLOSED = /chrome(-[a-z]+)?:\/\/|about:|gallery|cannot be scripted/i

/** The panel may still be opening when the button has been pressed, and asks a moment later. */
const JUST_NOW = 5_000

export async function rememberClick(tabId: number): Promise<void> {
  await browser.storage.session.set({ click: { tabId, time: Date.now() } })
}

async function wasJustClicked(tabId: number): Promise<boolean> {
  const { click } = (await browser.storage.session.get('click')) as { click?: { tabId: number; time: number } }
  // It speaks of one page: the next one in that tab has not been clicked on.
  await browser.storage.session.remove('click')
  return click?.tabId === tabId && Date.now() - click.time < JUST_NOW
}

async function isOff(url: string): Promise<boolean> {
  const { offHosts } = await readSettings()
  return offHosts.includes(new URL(url).hostname)
}
