import { pickLanguage } from '../../components/i18n.ts'
import { detectLanguage } from '../../engine/language.ts'
import type { Entry } from '../../engine/model.ts'
import { ask } from '../background/messages.ts'
import { chineseFor, readSettings } from '../options/settings.ts'
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
export async function entriesFor(text: string, view: Window, page: PageReading): Promise<readonly Entry[]> {
  const spoken = detectLanguage(text)
  const language = spoken === 'other' ? (/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en') : spoken
  const settings = await readSettings()
  const chinese = chineseFor(
    settings,
    pickLanguage(settings.uiLanguage, view.navigator.languages),
    page.reading.language,
  )
  return (await ask({ type: 'lookUp', text, language, chinese })) ?? []
}
