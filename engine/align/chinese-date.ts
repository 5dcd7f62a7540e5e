/** How Chinese writes a date. */

import { DIGIT, numberOf, yearOf } from './chinese-number.ts'
import { date } from './value-rules.ts'
import type { Reading, Rule } from './value-rules.ts'

const MONTH = String.raw`(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月(?:份)?`
const DAY = String.raw`(3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])\s?[日号號](?![本元圆圓])`
const YEAR = String.raw`(1[5-9]\d\d|20\d\d|[一二][零〇一二三四五六七八九]{3})\s?年(?:[初底末中])?`

export const DATE_RULES: readonly Rule[] = [
  {
    pattern: /((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/g,
    read: ([, year, month, day]) => [date({ year: +year!, month: +month!, day: +day! })],
  },
  {
    pattern:
      /(?:(上)|(\d\d|二十一|二十|十九|十八))?\s?(?:个?世[纪紀]|個世紀)\s?(\d0|[二三四五六七八九]十)\s?年代|(?:((?:19|20)\d)0|(?<!\d)(\d)0|([二三四五六七八九])十)\s?年代/g,
    read: readDecade,
  },
  {
    pattern: new RegExp(String.raw`${YEAR}\s?第?([1-4一二三四])\s?季度?`, 'g'),
    read: ([, year, nth]) => [date({ year: yearOf(year!), quarter: numberOf(nth!) })],
  },
  {
    pattern: /第?([1-4一二三四])\s?季度|第([1-4一二三四])季(?!度)|\bQ([1-4])/g,
    read: ([, a, b, c]) => [date({ quarter: numberOf((a ?? b ?? c)!) })],
  },
  {
    pattern: new RegExp(String.raw`${YEAR}(?:\s?${MONTH})?(?:\s?${DAY})?`, 'g'),
    read: ([, year, month, day]) => [date({ year: yearOf(year!), ...monthAndDay(month, day) })],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d零〇一二三四五六七八九十百千个個.])${MONTH}(?:\s?${DAY})?(?![饼餅球亮])`,
      'g',
    ),
    read: ([, month, day]) => [date(monthAndDay(month, day))],
  },
  {
    pattern: /(?:周|週|星期|礼拜|禮拜)([一二三四五六日天末])(?![个個年])/g,
    read: ([, day]) =>
      day === '末'
        ? []
        : [
            date({
              weekday:
                '一二三四五六日天'.indexOf(day!) % 7 === 0 && day === '天' ? 7 : '一二三四五六日天'.indexOf(day!) + 1,
            }),
          ],
  },
  {
    pattern: /(?<![\d.])([12]\d|3[01]|[1-9])\s?[日号號](?![本元圆圓线線])/g,
    read: ([, day]) => [date({ day: +day! })],
  },
  {
    pattern: /(?<![\d.,])(20[0-4]\d|19[5-9]\d)(?=\s?(?:[-–—~至到]\s?(?:19|20)\d\d\s?年))/g,
    read: ([, year]) => [date({ year: +year! })],
  },
]

function monthAndDay(month: string | undefined, day: string | undefined): { month?: number; day?: number } {
  return {
    ...(month === undefined ? {} : { month: numberOf(month) }),
    ...(day === undefined ? {} : { day: numberOf(day) }),
  }
}

function readDecade([, last, century, tens, fourDigits, oneDigit, hanDigit]: RegExpExecArray): readonly Reading[] {
  if (fourDigits) return [date({ decade: (+fourDigits % 10) * 10, year: +fourDigits * 10 })]
  const decade = tens ? numberOf(tens) : oneDigit ? +oneDigit * 10 : DIGIT[hanDigit!]! * 10
  const start = last ? 1900 : century ? (numberOf(century) - 1) * 100 : null
  return [date({ decade, ...(start === null ? {} : { year: start + decade }) })]
}
