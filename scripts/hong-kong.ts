import { ConverterFactory, Locale } from 'opencc-js'
import type { Pack } from '../engine/model.ts'
import { keptNames, replaced } from './kept-names.ts'

/**
 * What makes a Simplified text of the packs Traditional as printed in Hong Kong. Its words are mostly the mainland's, its
 * characters are its own (OpenCC s2hk), so that a text is converted where it is shown, one character after another, and
 * only those that need more are written out: a fifth of the bytes that all texts would take.
 */
export interface HongKongTable {
  /** Simplified words and Hong Kong's in their place, still in Simplified; the longer first. */
  readonly words: readonly (readonly [string, string])[]
  /** Simplified characters, each followed by its usual Traditional one. */
  readonly chars: string
  /** Texts that character by character would come out wrong: 皇后 beside 后来. */
  readonly texts: Readonly<Record<string, string>>
}

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

export function hongKongTable(packs: readonly Pack[]): HongKongTable {
  const opencc = ConverterFactory(Locale.from.cn!, Locale.to.hk!)
  const texts = new Set<string>()
  for (const { entries } of packs)
    for (const { forms, gloss, facts } of entries) {
      for (const { text, language } of forms) if (language === 'zh') texts.add(text)
      texts.add(gloss.zh)
      for (const { value } of facts) texts.add(value.zh)
    }
  const names = keptNames(packs, opencc)
  const said = (text: string): string => replaced(text, WORDS)
  const written = (text: string): string => replaced(opencc(said(text)), names)
  const usual = new Map<string, string>()
  for (const char of new Set([...texts].flatMap((text) => [...said(text)]))) {
    const converted = opencc(char)
    if (converted !== char) usual.set(char, converted)
  }
  const odd = [...texts].filter((text) => {
    const byChar = [...said(text)].map((char) => usual.get(char) ?? char).join('')
    return byChar !== written(text)
  })
  return {
    words: WORDS,
    chars: [...usual].flat().join(''),
    texts: Object.fromEntries(odd.map((text) => [text, written(text)])),
  }
}
