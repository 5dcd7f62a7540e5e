import { ConverterFactory, Locale } from 'opencc-js'
import type { ConversionTable } from '../entrypoints/background/conversion.ts'
import type { Pack } from '../engine/model.ts'
import { chineseTexts, wordsOfScript } from './chinese-texts.ts'
import { conversionTable } from './conversion-table.ts'
import { keptNames, replaced } from './kept-names.ts'

/** Words of which Hong Kong's press uses its own; where usage wavers the mainland's word stays. */
const WORDS: readonly (readonly [string, string])[] = [
  ['首席执行官', '行政总裁'],
  ['首席运营官', '营运总裁'],
  ['笔记本电脑', '手提电脑'],
  ['应用程序', '应用程式'],
  ['机器人', '机械人'],
  ['出租车', '的士'],
  ['服务器', '伺服器'],
  ['芯片', '晶片'],
  ['硅谷', '矽谷'],
  ['硅片', '矽片'],
  ['宽带', '宽频'],
  ['短信', '短讯'],
]

/**
 * What the Chinese texts of the packs are in Traditional as printed in Hong Kong: words mostly the mainland's, characters its own
 * (OpenCC s2hk).
 */
export function hongKongTable(packs: readonly Pack[]): ConversionTable {
  const opencc = ConverterFactory(Locale.from.cn!, Locale.to.hk!)
  const names = keptNames(packs, opencc)
  const written = (text: string): string => replaced(opencc(replaced(text, WORDS)), names)
  const texts = new Map(chineseTexts(packs).map((text) => [text, written(text)]))
  return conversionTable(
    texts,
    wordsOfScript(
      written,
      WORDS.map(([word]) => word),
    ),
  )
}
