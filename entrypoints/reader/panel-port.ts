import { browser, type Browser } from 'wxt/browser'
import { toColumns } from '../../engine/mention-columns.ts'
import type { Entry } from '../../engine/model.ts'
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
  /** Each with the entries it has told. */
  const ports = new Map<Browser.runtime.Port, readonly Entry[] | null>()

  const connected = (port: Browser.runtime.Port): void => {
    // Only the extension's own pages have no tab or its own address; another content script cannot connect here.
    if (port.name !== PANEL_PORT || port.sender?.id !== browser.runtime.id) return
    ports.set(port, null)
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
      port.postMessage(untold(port, message))
    } catch {
      // Closed between two ticks: onDisconnect is on its way.
      ports.delete(port)
    }
  }

  /** Entries are half of a reading, and seldom others than before. */
  const untold = (port: Browser.runtime.Port, message: SentPageMessage): SentPageMessage => {
    if (message.type !== 'reading') return message
    const { entries } = message.reading
    if (ports.get(port) === entries) return { ...message, reading: { ...message.reading, entries: null } }
    ports.set(port, entries)
    return message
  }

  browser.runtime.onConnect.addListener(connected)
  return {
    post(message) {
      if (ports.size === 0) return
      const once = sent(message)
      for (const port of ports.keys()) send(port, once)
    },
    isOpen: () => ports.size > 0,
    dispose() {
      browser.runtime.onConnect.removeListener(connected)
      for (const port of ports.keys()) port.disconnect()
      ports.clear()
    },
  }
}

function sent(message: PageMessage): SentPageMessage {
  if (message.type !== 'reading') return message
  const { reading } = message
  return { type: 'reading', reading: { ...reading, mentions: toColumns(reading.mentions) } }
}
