/** How English writes a number and its unit: patterns with groups, and what they are worth. */

import { COUNT, PERCENT, TIMES, UNITS } from './quantity.ts'
import type { Quantity, Unit } from './quantity.ts'
import { quantity } from './value-rules.ts'

/** A value in the unit of a word; `undefined`: a mere count. */
export function number(value: number, unitWord: string | undefined): Omit<Quantity, 'span'> {
  const unit = unitOf(unitWord)
  // Nobody weighs millions of pounds here.
  if (unit.unit.id === 'lb' && value >= 1e5) return quantity({ low: value, unit: UNITS.gbp! })
  return quantity({ low: value * unit.factor, unit: unit.unit })
}

export function unitOf(word: string | undefined): { readonly unit: Unit; readonly factor: number } {
  const id =
    word === undefined ? 'count' : (UNIT_BY_WORD.find(([, pattern]) => pattern.test(word.trim()))?.[0] ?? 'count')
  const [unit, factor]: [Unit, number] =
    id === 'cent'
      ? [UNITS.usd!, 0.01]
      : id === 'decade'
        ? [UNITS.year!, 10]
        : id === 'century'
          ? [UNITS.year!, 100]
          : id === 'percent'
            ? [PERCENT, 1]
            : id === 'times'
              ? [TIMES, 1]
              : [UNITS[id] ?? COUNT, 1]
  return { unit, factor }
}

export function valueOf(digits: string | undefined, scale: string | undefined, words: string | undefined): number {
  if (digits === undefined) return wordValue(words ?? '')
  return +digits.replaceAll(',', '') * (scale ? SCALES[scale.trim().replace(/^-/, '').toLowerCase()]! : 1)
}

/** "one hundred and twenty", "seventy-five", "two million". */
export function wordValue(words: string): number {
  if (/^\d/.test(words)) return +words
  let total = 0
  let group = 0
  for (const word of words.toLowerCase().split(/[^a-z]+/)) {
    if (word === 'hundred') group = (group || 1) * 100
    else if (word in SCALES && word.length > 2) {
      total += (group || 1) * SCALES[word]!
      group = 0
    } else if (ONES.includes(word)) group += ONES.indexOf(word)
    else if (TENS.includes(word)) group += (TENS.indexOf(word) + 2) * 10
  }
  return total + group
}

export const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
export const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
  t: 1e12,
}

export const SMALL = `(?:${[...ONES, ...TENS].toSorted((a, b) => b.length - a.length).join('|')})`
const WORDS = String.raw`(?:${SMALL}|(?:a )?(?:hundred|thousand|million|billion|trillion))(?:(?:[ -]|,? and )(?:${SMALL}|hundred|thousand|million|billion|trillion)(?![a-z])){0,8}`
const DIGITS = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?`
const SCALE = String.raw`(?:[ -]?(?:hundred|thousand|million|billion|trillion)(?![a-z])|(?:[kKmMbBtT]|bn|mn|tn)(?![A-Za-z]))`
/** Whatever writes a number: 1, its digits; 2, its scale; 3, its words. */
export const NUMBER = String.raw`(?:(?<![\d.,])(${DIGITS})(${SCALE})?|(?<![A-Za-z-])(${WORDS})(?![A-Za-z]))`
const UNIT_WORDS: Readonly<Record<string, string>> = {
  sqft: 'square (?:feet|foot)|sq ?ft',
  sqm: 'square met(?:er|re)s?',
  sqkm: 'square kilomet(?:er|re)s?',
  kg: 'kgs?|kilos?|kilogram(?:me)?s?',
  g: 'grams?',
  lb: 'lbs?|pounds?',
  tonne: 'tonnes?|tons?',
  km: 'km|kilomet(?:er|re)s?',
  m: 'met(?:er|re)s?|m(?= (?:tall|high|long|wide|deep|away))',
  cm: 'cm|centimet(?:er|re)s?',
  mile: 'miles?',
  foot: 'foot|feet|ft',
  inch: 'inch(?:es)?',
  year: 'years?(?:[- ]olds?)?|yrs?',
  month: 'months?',
  week: 'weeks?',
  day: 'days?',
  hour: 'hours?|hrs?',
  minute: 'minutes?|mins?',
  second: 'seconds?|secs?',
  percent: String.raw`%|percent(?:age points?)?|per cent|pct`,
  celsius: String.raw`(?:°|degrees )(?:C|Celsius|centigrade)`,
  fahrenheit: String.raw`(?:°|degrees )(?:F|Fahrenheit)`,
  cent: 'cents?',
  usd: '(?:US )?dollars?|USD|bucks',
  eur: 'euros?|EUR',
  gbp: 'pounds sterling|GBP',
  cny: 'yuan|RMB|renminbi|CNY',
  jpy: 'yen|JPY',
  decade: 'decades?',
  century: 'centur(?:y|ies)',
  times: 'x|times(?= (?:as|more|faster|larger|bigger|cheaper|smaller|better|higher|the))|[- ]?fold',
}
export const UNIT = String.raw`(?:[- ]?(${Object.values(UNIT_WORDS).join('|')})(?![A-Za-z]))`
/** Without what must follow, since the word stands alone here. */
const UNIT_BY_WORD = Object.entries(UNIT_WORDS).map(
  ([id, words]) => [id, new RegExp(`^(?:${words.replace(/\(\?= \(\?:[^)]*\)\)/g, '')})$`, 'i')] as const,
)
export const MONEY: Readonly<Record<string, string>> = {
  $: 'usd',
  US$: 'usd',
  '£': 'gbp',
  '€': 'eur',
  '¥': 'cny',
  HK$: 'hkd',
  NT$: 'twd',
  RMB: 'cny',
}
