import { signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { watchKeys } from '../../components/card/keys.ts'
import { CARD_TAG } from '../../components/card/card-tag.ts'
import { settings } from './preferences.ts'

/** The words that were last looked up out of this panel's own text. A new object each time. */
export const lookedUp = signal<{ readonly query: string } | null>(null)

/** From the menu, of which every open panel is told, and by the key: the panel in which words are selected answers. */
export function hearLookUps(onLookUp: () => void): void {
  const lookUp = (selected: string): boolean => {
    if (selected === '') return false
    lookedUp.value = { query: selected.replace(/\s+/g, ' ').slice(0, 100) }
    onLookUp()
    return true
  }
  browser.runtime.onMessage.addListener((message: { type?: string; text?: string } | null, sender) => {
    if (sender.id !== browser.runtime.id || sender.tab || message?.type !== 'lookUpInPanel') return
    const selected = selectedWords()
    if (typeof message.text === 'string' && selected.startsWith(message.text.slice(0, 20))) lookUp(selected)
  })
  watchKeys(window, {
    signal: new AbortController().signal,
    keys: () => settings.value.keys,
    ownTag: CARD_TAG,
    act: (action) => action === 'lookUp' && lookUp(selectedWords()),
  })
}

function selectedWords(): string {
  return getSelection()?.toString().trim() ?? ''
}
