import { browser, type Browser } from 'wxt/browser'

/** What the panel may know of the tab beside it. Without a permission the browser tells neither address nor title. */
export interface ActiveTab {
  readonly id: number
  readonly url: string | null
  readonly title: string | null
  /** In a private window. */
  readonly isPrivate: boolean
}

/** Calls back with the tab beside this panel, now and whenever it is another one or has another page. */
export async function followActiveTab(onTab: (tab: ActiveTab, why: 'activated' | 'loaded') => void): Promise<void> {
  // Both at once: each question takes its time while the browser is still building the panel.
  const asked = browser.tabs.query({ active: true, currentWindow: true })
  const window = await browser.windows.getCurrent()
  const tell = async (why: 'activated' | 'loaded', query = asked): Promise<void> => {
    const [tab] = await query
    if (tab?.id !== undefined && tab.windowId === window.id) onTab(describe(tab.id, tab), why)
  }
  const tellAgain = (why: 'activated' | 'loaded'): void =>
    void tell(why, browser.tabs.query({ active: true, windowId: window.id }))
  browser.tabs.onActivated.addListener(({ windowId }) => {
    if (windowId === window.id) tellAgain('activated')
  })
  browser.tabs.onUpdated.addListener((_id, { status }, tab) => {
    if (tab.active && tab.windowId === window.id && status === 'complete') tellAgain('loaded')
  })
  await tell('activated')
}

function describe(id: number, { url, title, incognito }: Browser.tabs.Tab): ActiveTab {
  return { id, url: url ?? null, title: url ? (title ?? null) : null, isPrivate: incognito }
}
