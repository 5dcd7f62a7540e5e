/**
 * Numbers by value, so that 十五, １５, 15 and fifteen are one token, and 1.5 亿 and 150 million are too.
 *
 * Only values of three and more: 一 and 两 stand everywhere in Chinese without counting anything.
 */
import type { EnglishToken } from './english.ts'

const LEAST = 3

const DIGIT: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
} // prettier-ignore
const UNIT: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const LARGE: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }

const NUMERAL = /[〇零一二三四五六七八九十百千万亿两]+/g
const COUNTED = /(?<!\d[.,]?)(\d+(?:[.,]\d+)*)\s*([百千万亿]+)/g

/** Values in a folded Chinese text that its digits alone do not show. */
export function chineseValues(text: string): number[] {
  const values: number[] = []
  for (const [, digits, units] of text.matchAll(COUNTED)) {
    let value = Number(digits!.replace(/,/g, ''))
    for (const unit of units!) value *= LARGE[unit]!
    if (value >= LEAST) values.push(value)
  }
  for (const [numeral] of text.matchAll(NUMERAL)) {
    const value = valueOfNumeral(numeral)
    if (value !== null && value >= LEAST) values.push(value)
  }
  return values
}

/** 二〇二四 → 2024, 三万五千 → 35000; null where it has no digit (千万, 百). */
function valueOfNumeral(numeral: string): number | null {
  const characters = [...numeral]
  if (characters.length > 1 && characters.every((c) => c in DIGIT))
    return Number(characters.map((c) => DIGIT[c]).join(''))
  let total = 0
  let section = 0
  let digit = 0
  let counted = false
  for (const c of characters) {
    if (c in DIGIT) {
      digit = DIGIT[c]!
      counted = true
    } else if (c in UNIT) {
      section += (digit || 1) * UNIT[c]!
      digit = 0
      // 十 is ten by itself; 百分 and 千万 count nothing.
      if (c === '十') counted = true
    } else {
      if (c === '万') total += (section + digit) * 1e4
      else total = (total + section + digit) * 1e8
      section = digit = 0
    }
  }
  return counted ? total + section + digit : null
}

const words = (list: string, from: number, step: number) =>
  list.split(' ').map((word, k): [string, number] => [word, from + k * step])
const ONES = new Map(
  words(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
    1,
  ),
)
const TENS = new Map(words('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10))
const MULTIPLIER = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
/** Only after digits: 540B, 12k. */
const SUFFIX = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
])

/** Values in an English text that its digits alone do not show. */
export function englishValues(tokens: readonly EnglishToken[]): number[] {
  const values: number[] = []
  for (let k = 0; k < tokens.length; k++) {
    const { word, stem } = tokens[k]!
    const digits = stem.startsWith('#')
    let value: number | undefined = digits ? Number(stem.slice(1)) : ONES.get(word)
    if (value === undefined) {
      value = TENS.get(word)
      const ones = value === undefined ? undefined : ONES.get(tokens[k + 1]?.word ?? '')
      if (value !== undefined && ones !== undefined && ones > 0 && ones < 10) {
        value += ones
        k++
      }
    }
    if (value === undefined || Number.isNaN(value)) continue
    let factor = 1
    for (;;) {
      const next = tokens[k + 1]?.word ?? ''
      const times = MULTIPLIER.get(next) ?? (digits && factor === 1 ? SUFFIX.get(next) : undefined)
      if (times === undefined) break
      factor *= times
      k++
    }
    if ((factor > 1 || !digits) && value * factor >= LEAST) values.push(value * factor)
  }
  return values
}
