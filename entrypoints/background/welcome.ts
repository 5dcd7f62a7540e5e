import { browser } from 'wxt/browser'
import { welcomedItem } from '../options/settings.ts'

/** Opens the page of first steps after the installation: once, and never after an update. */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install' || (await welcomedItem.getValue())) return
  await welcomedItem.setValue(true)
  await browser.tabs.create({ url: browser.runtime.getURL('/first-run.html' as never) })
}
