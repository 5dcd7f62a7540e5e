import { browser } from 'wxt/browser'
import { readSettings } from '../options/settings.ts'
import type { InjectOutcome } from './messages.ts'

/** Puts the reader and the styles of its marks into a tab's page. Harmless where it runs already. */
export async function injectReader(tabId: number, anyway: boolean): Promise<InjectOutcome> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  if (!tab) return 'restricted'
  if (tab.url && !/^(https?|file):/.test(tab.url)) return 'restricted'
  if (tab.url && !anyway && (await isOff(tab.url))) return 'off'
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: ['/assets/marks.css'] })
    await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] })
    return 'injected'
  } catch (error) {
    // Without a grant the browser hides the address too, which is how the two cases differ; the store's own pages
    // are closed even where there is one.
    return tab.url && !/host|permission/i.test(String(error)) ? 'restricted' : 'no-permission'
  }
}

async function isOff(url: string): Promise<boolean> {
  const { offHosts } = await readSettings()
  return offHosts.includes(new URL(url).hostname)
}
