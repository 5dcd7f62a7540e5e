/**
 * The glossary's names as dictionary entries: it alone knows that 谷歌大脑 is Google Brain.
 */
import { fold } from '../fold.ts'
import { englishTokens, isStopStem } from './english.ts'

/** Two names of one thing. */
export type NamePair = readonly [en: string, zh: string]

/** Folded Chinese name → stems of the English one, each with its share: 1/√(number of stems). */
export type NamePartners = ReadonlyMap<string, readonly (readonly [stem: string, share: number])[]>

const HAN_ONLY = /^[\u3400-\u9FFF\u3007]{2,}$/

/** Names that are not Han throughout are left to what their parts say. */
export function namePartners(names: readonly NamePair[]): NamePartners {
  const partners = new Map<string, (readonly [string, number])[]>()
  for (const [en, zh] of names) {
    const word = fold(zh)
    if (!HAN_ONLY.test(word)) continue
    const stems = englishTokens(en)
      .map((token) => token.stem)
      .filter((stem) => !isStopStem(stem))
    const list = partners.get(word) ?? []
    partners.set(word, list)
    for (const stem of stems) list.push([stem, 1 / Math.sqrt(stems.length)])
  }
  return partners
}
