import { signal } from '@preact/signals'
import { browser } from 'wxt/browser'

/** The words that were last looked up from the menu, out of this panel's own text. A new object each time. */
export const lookedUp = signal<{ readonly query: string } | null>(null)

/** Every open panel is told: the one in which the words are selected answers. */
export function hearLookUps(onLookUp: () => void): void {
  browser.runtime.onMessage.addListener((message: { type?: string; text?: string } | null, sender) => {
    if (sender.id !== browser.runtime.id || sender.tab || message?.type !== 'lookUpInPanel') return
    const selected = getSelection()?.toString().trim() ?? ''
    if (typeof message.text !== 'string' || selected === '' || !selected.startsWith(message.text.slice(0, 20))) return
    lookedUp.value = { query: selected.replace(/\s+/g, ' ').slice(0, 100) }
    onLookUp()
  })
}
