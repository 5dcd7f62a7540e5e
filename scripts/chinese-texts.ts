import { ConverterFactory, Locale } from 'opencc-js'
import type { Pack } from '../engine/model.ts'
import { dictionary } from './fold-table.ts'

/** The Chinese texts of the packs, each once: forms, glosses, what facts say. `region`: forms of this one alone. */
export function chineseTexts(packs: readonly Pack[], region?: null): string[] {
  const entries = packs.flatMap((pack) => pack.entries)
  const forms = entries.flatMap((entry) => entry.forms).filter((form) => form.language === 'zh')
  return [
    ...new Set([
      ...forms.filter((form) => region === undefined || form.region === region).map(({ text }) => text),
      ...entries.flatMap(({ gloss, facts }) => [gloss.zh, ...facts.map(({ value }) => value.zh)]),
    ]),
  ]
}

/** Words that a script or a region may write otherwise than character by character (OpenCC's, and ours), in Simplified. */
export function wordsOfScript(written: (text: string) => string, ours: readonly string[]): Map<string, string> {
  const simplified = ConverterFactory(Locale.to.cn!)
  const words = [
    ...ours,
    ...dictionary('STPhrases').map(([from]) => from),
    ...dictionary('TWPhrases').map(([from]) => simplified(from)),
  ]
  return new Map(words.map((word) => [word, written(word)]))
}
