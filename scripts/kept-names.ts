/**
 * Names with a character that Simplified made of two and that a name keeps: OpenCC, which knows words, writes 餘承東, 傑弗裡·辛頓
 * and 馬裡蘭.
 */
import type { Pack } from '../engine/model.ts'

export type Pair = readonly [wrong: string, written: string]

const KEPT = '里布范余于郁征咸采'

const OTHERS = ['埃默里', '爱范儿', '采埃孚', '傅里叶', '里克·索默', '罗兵咸永道', '马里兰']

/** What `script` makes of these names, each with what is written; all names of people, and those above. */
export function keptNames(packs: readonly Pack[], script: (text: string) => string): readonly Pair[] {
  const people = packs
    .flatMap(({ entries }) => entries)
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ forms }) => forms.filter(({ language }) => language === 'zh').map(({ text }) => text))
  return [...new Set([...people, ...OTHERS])].flatMap((name) => {
    const wrong = script(name)
    const written = [...name].map((char, i) => (KEPT.includes(char) ? char : [...wrong][i])).join('')
    return written === wrong ? [] : [[wrong, written] as const]
  })
}

export function replaced(text: string, pairs: readonly Pair[]): string {
  return pairs.reduce((now, [from, to]) => now.replaceAll(from, to), text)
}
