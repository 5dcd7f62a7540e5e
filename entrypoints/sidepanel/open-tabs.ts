import { browser, type Browser } from 'wxt/browser'
import { isPrivate } from './page.ts'

/** All tabs that this panel may tell of: what is open in a private window shows in no other, nor the other way round. */
export async function openTabs(): Promise<readonly Browser.tabs.Tab[]> {
  const tabs = await browser.tabs.query({})
  return tabs.filter(({ incognito }) => incognito === isPrivate())
}
