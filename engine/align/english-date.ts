/** How English writes a date. */

import { ORDINALS, TENS } from './english-number.ts'
import { date } from './value-rules.ts'
import type { Reading, Rule } from './value-rules.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = String.raw`(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![A-Za-z])`
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

export const DATE_RULES: readonly Rule[] = [
  {
    pattern: /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g,
    read: ([, year, month, day]) => [date({ year: +year!, month: +month!, day: +day! })],
  },
  {
    pattern: new RegExp(
      String.raw`\b${MONTH} (\d{1,2})(?:st|nd|rd|th)?(?![\d.,]*\d)(?:,? ((?:19|20)\d\d)\b)?(?! (?:percent|people))`,
      'g',
    ),
    read: ([, month, day, year]) => [date({ month: monthOf(month!), day: +day!, ...yearOf(year) })],
  },
  {
    pattern: new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ((?:19|20)\d\d)\b)?`, 'g'),
    read: ([, day, month, year]) => [date({ month: monthOf(month!), day: +day!, ...yearOf(year) })],
  },
  {
    pattern: new RegExp(String.raw`\b${MONTH},?(?: of)? ((?:19|20)\d\d)\b`, 'g'),
    read: ([, month, year]) => [date({ month: monthOf(month!), ...yearOf(year) })],
  },
  { pattern: new RegExp(String.raw`\b${MONTH}`, 'g'), read: readMonth },
  { pattern: /\b((?:19|20)\d)0s\b/g, read: ([, tens]) => [date({ decade: (+tens! % 10) * 10, year: +tens! * 10 })] },
  { pattern: /['’](\d)0s\b/g, read: ([, tens]) => [date({ decade: +tens! * 10 })] },
  {
    pattern: /\b(first|second|third|fourth) quarter(?: of (\d{4}))?/gi,
    read: ([, nth, year]) => [date({ quarter: ORDINALS.indexOf(nth!.toLowerCase()), ...yearOf(year) })],
  },
  {
    pattern: /\bQ([1-4])(?: (?:of )?((?:19|20)\d\d))?\b/g,
    read: ([, nth, year]) => [date({ quarter: +nth!, ...yearOf(year) })],
  },
  {
    pattern: new RegExp(String.raw`\b(${DAYS.join('|')})s?\b`, 'gi'),
    read: ([, day]) => [date({ weekday: DAYS.indexOf(day!.toLowerCase()) + 1 })],
  },
  {
    pattern:
      /(?<![\d.,$£€¥-])(1[89]\d\d|20\d\d)(?![\d,.]*\d|[ -]?(?:%|percent|dollars|people|GPUs?|tokens|employees|users|years|papers|chips|words|times|hours|days|steps|x\b))/g,
    read: ([, year]) => [date({ year: +year! })],
  },
  {
    pattern:
      /\bthe (?:(?:early|late|mid)[- ])?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/gi,
    read: ([, word]) => [date({ decade: (TENS.indexOf(word!.toLowerCase().replace(/ies$/, 'y')) + 2) * 10 })],
  },
]

function yearOf(year: string | undefined): { year?: number } {
  return year === undefined ? {} : { year: +year }
}

function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

/** A month alone. May and March are also verbs: they need a word of time before them or a place inside the sentence. */
function readMonth(match: RegExpExecArray): readonly Reading[] | null {
  const word = match[1]!
  const before = match.input.slice(Math.max(0, match.index - 16), match.index)
  if (/^(?:May|March|Mar\.|Jan|Jun|Dec|Sep|Oct|Nov|Feb|Apr|Aug|Jul)$/.test(word)) {
    const timed =
      /\b(?:in|by|of|since|until|till|from|to|between|early|late|mid|last|next|this|that|before|after|and|during|through|on)[ -]$/i.test(
        before,
      )
    if (!timed) return null
  }
  return [date({ month: monthOf(word) })]
}
