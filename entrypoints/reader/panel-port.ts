import { browser, type Browser } from 'wxt/browser'
import { toColumns } from '../../engine/mention-columns.ts'
import { PANEL_PORT, type PageMessage, type PanelMessage, type SentPageMessage } from './messages.ts'
import { parsePanelMessage } from './parse-panel-message.ts'

/** The page's end of the port. More than one panel may be open: a window has its own. */
export interface PanelPort {
  /** Tells every open panel. */
  post(message: PageMessage): void
  isOpen(): boolean
  dispose(): void
}

interface PanelPortOptions {
  /** A panel has opened: what it should know at once. */
  onOpen(post: (message: PageMessage) => void): void
  onMessage(message: PanelMessage): void
  /** The last panel has closed. */
  onClosed(): void
}

export function listenForPanel({ onOpen, onMessage, onClosed }: PanelPortOptions): PanelPort {
  const ports = new Set<Browser.runtime.Port>()

  const connected = (port: Browser.runtime.Port): void => {
    // Only the extension's own pages have no tab or its own address; another content script cannot connect here.
    if (port.name !== PANEL_PORT || port.sender?.id !== browser.runtime.id) return
    ports.add(port)
    port.onDisconnect.addListener(() => {
      ports.delete(port)
      if (ports.size === 0) onClosed()
    })
    port.onMessage.addListener((message: unknown) => {
      const command = parsePanelMessage(message)
      if (command) onMessage(command)
    })
    onOpen((message) => send(port, sent(message)))
  }
  const send = (port: Browser.runtime.Port, message: SentPageMessage): void => {
    try {
      port.postMessage(message)
    } catch {
      // Closed between two ticks: onDisconnect is on its way.
      ports.delete(port)
    }
  }

  browser.runtime.onConnect.addListener(connected)
  return {
    post(message) {
      if (ports.size === 0) return
      const once = sent(message)
      for (const port of ports) send(port, once)
    },
    isOpen: () => ports.size > 0,
    dispose() {
      browser.runtime.onConnect.removeListener(connected)
      for (const port of ports) port.disconnect()
      ports.clear()
    },
  }
}

function sent(message: PageMessage): SentPageMessage {
  if (message.type !== 'reading') return message
  const { entries: _, ...reading } = message.reading
  return { type: 'reading', reading: { ...reading, mentions: toColumns(reading.mentions), chinese: message.chinese } }
}
