import type { Entry } from '../../engine/model.ts'
import { ask } from '../background/messages.ts'
import type { PageReading } from './page-reading.ts'
import type { Selected } from './selection.ts'

/** The mention that is selected, and nothing besides; -1: none. */
export function mentionIn({ text, range }: Selected, { textMap, pageSpans }: PageReading): number {
  const offset = textMap && range ? textMap.offsetOf(range.startContainer, range.startOffset) : null
  if (!textMap || offset === null) return -1
  return pageSpans.findIndex(
    ({ start, end }) =>
      Math.abs(start - offset) <= 1 && textMap.text.slice(start, end).replace(/\s+/g, ' ').trim() === text,
  )
}

/** What the whole glossary has for words that are no mention of the page. */
export async function entriesFor(text: string, { reading, chinese }: PageReading): Promise<readonly Entry[]> {
  return (await ask({ type: 'lookUp', text, chinese: reading.state === 'read' ? chinese : null })) ?? []
}
