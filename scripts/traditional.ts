import { ConverterFactory, Locale } from 'opencc-js'
import type { Pack } from '../engine/model.ts'

/**
 * What every Chinese text of the packs is in Traditional with Taiwan's words (OpenCC s2twp), for readers of it. A form of
 * one region has its words already, and gets the script alone (s2tw). Texts that stay as they are, are left out.
 */
export function traditionalTexts(packs: readonly Pack[]): Record<string, string> {
  const words = ConverterFactory(Locale.from.cn!, Locale.to.twp!)
  const script = ConverterFactory(Locale.from.cn!, Locale.to.tw!)
  const table: Record<string, string> = {}
  const add = (text: string, convert: (text: string) => string): void => {
    const converted = convert(text)
    if (converted !== text) table[text] = converted
  }
  const forms = packs.flatMap(({ entries }) => entries.flatMap((entry) => entry.forms))
  for (const { text, language, region } of forms) if (language === 'zh' && region !== null) add(text, script)
  for (const { text, language, region } of forms) if (language === 'zh' && region === null) add(text, words)
  for (const { gloss, facts } of packs.flatMap(({ entries }) => entries)) {
    add(gloss.zh, words)
    for (const { value } of facts) add(value.zh, words)
  }
  return table
}
