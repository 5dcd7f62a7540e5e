import { browser } from 'wxt/browser'
import type { Entry } from '../../engine/model.ts'
import { ask, SELECTION_LIMIT } from '../background/messages.ts'
import { tongue } from './state.ts'

/** What the whole glossary has for words that are selected in this page. */
export async function lookUp(selected: string): Promise<readonly Entry[]> {
  const text = selected.slice(0, SELECTION_LIMIT)
  return (await ask({ type: 'lookUp', text, chinese: tongue.value.chinese })) ?? []
}

/** From the menu, of which every open page of ours is told: the one in which these words are selected answers. */
export function hearLookUps(onLookUp: () => void): void {
  browser.runtime.onMessage.addListener((message: { type?: string; text?: string } | null, sender) => {
    if (sender.id !== browser.runtime.id || sender.tab || message?.type !== 'lookUpInPanel') return
    const selected = getSelection()?.toString().trim() ?? ''
    if (typeof message.text === 'string' && selected !== '' && selected.startsWith(message.text.slice(0, 20)))
      onLookUp()
  })
}
