import { browser, type Browser } from 'wxt/browser'

/** All tabs that this panel may tell of: what is open in a private window shows in no other, nor the other way round. */
export async function openTabs(): Promise<readonly Browser.tabs.Tab[]> {
  const [tabs, here] = await Promise.all([browser.tabs.query({}), browser.windows.getCurrent()])
  return tabs.filter(({ incognito }) => incognito === here.incognito)
}
