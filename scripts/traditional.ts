import { ConverterFactory, Locale } from 'opencc-js'
import type { Pack } from '../engine/model.ts'

/**
 * What every Chinese text of the packs is in Traditional with Taiwan's words (OpenCC s2twp), for readers of it. Texts
 * that stay as they are, are left out.
 */
export function traditionalTexts(packs: readonly Pack[]): Record<string, string> {
  const convert = ConverterFactory(Locale.from.cn!, Locale.to.twp!)
  const table: Record<string, string> = {}
  const add = (text: string): void => {
    const converted = convert(text)
    if (converted !== text) table[text] = converted
  }
  for (const { entries } of packs)
    for (const { forms, gloss, facts } of entries) {
      for (const { text, language, region } of forms) if (language === 'zh' && region === null) add(text)
      add(gloss.zh)
      for (const { value } of facts) add(value.zh)
    }
  return table
}
