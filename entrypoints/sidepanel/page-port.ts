import { browser } from 'wxt/browser'
import { PANEL_PORT, type PageMessage, type PanelMessage } from '../reader/messages.ts'
import { parsePageMessage } from './parse-page-message.ts'

/** The panel's end of the port to one page. */
export interface PagePort {
  post(message: PanelMessage): void
  close(): void
}

interface PagePortOptions {
  onMessage(message: PageMessage): void
  /** There is no reader in the page, or it is gone. */
  onClosed(): void
}

export function connectToPage(tabId: number, { onMessage, onClosed }: PagePortOptions): PagePort {
  const port = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 })
  let open = true
  port.onMessage.addListener((message: unknown) => {
    const told = parsePageMessage(message)
    if (told) onMessage(told)
  })
  port.onDisconnect.addListener(() => {
    // Read so that the browser does not report it: no reader in the page is an ordinary answer.
    void browser.runtime.lastError
    open = false
    onClosed()
  })
  return {
    post(message) {
      if (open) port.postMessage(message)
    },
    close() {
      open = false
      port.disconnect()
    },
  }
}
