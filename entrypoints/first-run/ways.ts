import { browser } from 'wxt/browser'
import type { PanelWays } from '../../components/first-run/FirstRun.tsx'

const COMMANDS = import.meta.env.FIREFOX ? ['_execute_action', '_execute_sidebar_action'] : ['_execute_action']

/** How the panel is opened in this browser, with the keys that are really set. */
export async function panelWays(): Promise<PanelWays> {
  const commands = await browser.commands.getAll()
  const set = COMMANDS.map((name) => commands.find((command) => command.name === name)?.shortcut)
  return {
    browser: import.meta.env.FIREFOX ? 'firefox' : 'chrome',
    shortcut: set.find(Boolean) ?? null,
    pinned: (await browser.action.getUserSettings?.())?.isOnToolbar ?? null,
  }
}
