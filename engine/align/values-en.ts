/** Numbers and dates of an English text. */

import { DATE_RULES } from './english-date.ts'
import {
  MONEY,
  NUMBER,
  number,
  ONES,
  ORDINALS,
  SCALES,
  SMALL,
  TENS,
  UNIT,
  unitOf,
  valueOf,
  wordValue,
} from './english-number.ts'
import { ORDINAL, RATIO, TIMES, UNITS } from './quantity.ts'
import type { Values } from './quantity.ts'
import { quantity, readValues, skip } from './value-rules.ts'
import type { Reading, Rule } from './value-rules.ts'

export function readEnglish(text: string): Values {
  return {
    values: readValues(text, RULES),
    relativeDate:
      /\b(?:today|yesterday|tomorrow|tonight|now|recently|(?:last|this|next|that|the same|previous|following|earlier (?:this|that)|later (?:this|that)) (?:year|month|week|day|spring|summer|autumn|fall|winter|quarter|decade|century|weekend|monday|tuesday|wednesday|thursday|friday)|(?:years?|months?|weeks?|days?) (?:ago|later|earlier))\b/i.test(
        text,
      ),
    vague:
      /\b(?:dozens|scores|hundreds|thousands|millions|billions|tens|several|some|a few|many|numerous|couple|countless|handful|both|pair|twice|multiple)\b/i.test(
        text,
      ),
  }
}

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
  hundredth: 100,
  thousandth: 1000,
}

const RULES: readonly Rule[] = [
  // ---- not values ----
  // The hour: what one says in figures the other says in words.
  skip(/(?<![\d:])\d{1,2}:[0-5]\d(?![\d:])/g),
  // The number of a heading or a list.
  skip(/^[^\S\n]*[([]?\d{1,2}[.)](?!\d)/gm),
  skip(/https?:\/\/\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w+/gi),
  skip(
    /\b(?!(?:top|over|under|pre|post|mid|sub|about|and|to|USD?|RMB)-?\d)[A-Za-z]{1,20}(?:-[A-Za-z]{1,20}){0,3}-?\d{1,6}(?:\.\d{1,4}){0,3}[A-Za-z]{0,2}s?\b/gi,
  ),
  skip(/\b(?:24\/7|[2-6]G|[248]K(?= video| screen| display)|[1234]-?D)\b/g),
  skip(
    /\b(?:no one|one another|one day|at once|one(?:'s|self)|number one|one or another|zero-sum|first (?:place|time|name|of all|hand)|two-way|one-way|second to none|second thoughts?|third part(?:y|ies)|fifty-fifty|for one thing|one by one|one-on-one)\b/gi,
  ),
  ...DATE_RULES,
  // ---- numbers ----
  // "five feet four inches", "a word or two".
  {
    pattern: new RegExp(String.raw`${NUMBER}[ -](?:feet|foot|ft),? ${NUMBER}[ -]?(?:inch(?:es)?|in)\b`, 'gi'),
    read: ([, d1, s1, w1, d2, s2, w2]) => [
      quantity({ low: valueOf(d1, s1, w1) + valueOf(d2, s2, w2) / 12, unit: UNITS.foot! }),
    ],
  },
  skip(/\b(?:an?|one) (?:[a-z]+ )?or (?:two|three)\b/gi),
  // "half a million dollars", "half an hour", "half a year".
  {
    pattern: new RegExp(String.raw`\bhalf an? (hundred|thousand|million|billion|trillion|dozen)${UNIT}?`, 'gi'),
    read: ([, scale, unit]) => [
      number((scale!.toLowerCase() === 'dozen' ? 12 : SCALES[scale!.toLowerCase()]!) / 2, unit),
    ],
  },
  {
    pattern: new RegExp(String.raw`\bhalf(?: an?|[ -](?=day|hour|year))${UNIT}`, 'gi'),
    read: ([, unit]) => [number(0.5, unit)],
  },
  // "a year and a half", "one and a half years".
  {
    pattern: new RegExp(
      String.raw`(?:${NUMBER}|\b(?:an?|one|that|this|the|his|her|their|my|our|last|past|whole|first))${UNIT} and a half`,
      'gi',
    ),
    read: ([, digits, scale, words, unit]) => [number((valueOf(digits, scale, words) || 1) + 0.5, unit)],
  },
  {
    pattern: new RegExp(String.raw`${NUMBER} and a half${UNIT}?`, 'gi'),
    read: ([, digits, scale, words, unit]) => [number(valueOf(digits, scale, words) + 0.5, unit)],
  },
  // "one in five", "three out of four".
  {
    pattern: new RegExp(
      String.raw`\b(${SMALL}|\d{1,3}) (?:in|out of)(?: every)? (${SMALL}|\d{1,3})\b(?![,.]?\d|${UNIT})`,
      'gi',
    ),
    read: ([, top, bottom]) =>
      wordValue(top!) < wordValue(bottom!)
        ? [quantity({ low: wordValue(top!) / wordValue(bottom!), unit: RATIO, strength: 'weak' })]
        : null,
  },
  {
    pattern:
      /\b(?:(an?|one|two|three|four|five|six|seven|nine)[- ])(third|quarter|fifth|sixth|eighth|tenth|hundredth|thousandth)s?\b(?! (?:of )?(?:year|day|time|quarter|person|party|place|century|floor|version|generation|edition))/gi,
    read: ([, top, bottom]) => [
      quantity({
        low: (/^an?$/i.test(top!) ? 1 : ONES.indexOf(top!.toLowerCase())) / FRACTIONS[bottom!.toLowerCase()]!,
        unit: RATIO,
      }),
    ],
  },
  {
    pattern: /\b(\d{1,2})\/(\d{1,3})\b/g,
    read: ([, top, bottom]) => (+bottom! > +top! ? [quantity({ low: +top! / +bottom!, unit: RATIO })] : null),
  },
  {
    pattern: /\bhalf\b(?= (?:of|the|its|their|his|her|as|that|all))|\bhalved\b/gi,
    read: () => [quantity({ low: 0.5, unit: RATIO, strength: 'weak' })],
  },
  {
    pattern:
      /\b(?:(twice|doubl(?:ed|es|e|ing)|two-?fold)|(tripl(?:ed|es|e|ing)|three-?fold|thrice)|(quadrupl(?:ed|es|e|ing)|four-?fold)|(ten-?fold))\b/gi,
    read: ([, two, three, four]) => [
      quantity({ low: two ? 2 : three ? 3 : four ? 4 : 10, unit: TIMES, strength: 'weak' }),
    ],
  },
  {
    pattern:
      /\b(dozens|scores|tens|hundreds|thousands|millions|billions|trillions)(?: (?:of|upon) (?:thousands|millions|billions))?\b/gi,
    read: () => [],
  },
  {
    pattern: /\b(?:an?|(one|two|three|four|five|six|\d+)) dozen\b/gi,
    read: ({ 1: count, index, input }) => [
      quantity({
        low: 12 * (count ? valueOf(undefined, undefined, count) || +count : 1),
        high:
          12 * (count ? valueOf(undefined, undefined, count) || +count : 1) +
          (count ? 0 : /more than\s$/i.test(input.slice(0, index)) ? 7 : 2),
      }),
    ],
  },
  {
    pattern:
      /\b(?:a|(one|two|three|four|five|six|seven|eight|nine|ten)) (decade|fortnight|century|centuries|decades)\b/gi,
    read: ([, count, unit]) => [
      number(
        (count ? ONES.indexOf(count.toLowerCase()) : 1) * (/^d/i.test(unit!) ? 10 : /^c/i.test(unit!) ? 100 : 2),
        /^f/i.test(unit!) ? 'weeks' : 'years',
      ),
    ],
  },
  {
    pattern: new RegExp(String.raw`\b(${TENS.join('|')})[- ](${ORDINALS.slice(1, 10).join('|')})\b`, 'gi'),
    read: ([, tens, ones]) => [
      quantity({
        low: (TENS.indexOf(tens!.toLowerCase()) + 2) * 10 + ORDINALS.indexOf(ones!.toLowerCase()),
        unit: ORDINAL,
        strength: 'weak',
      }),
    ],
  },
  {
    pattern:
      /\b(?:(\d+)(?:st|nd|rd|th)|(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth))\b(?![- ](?:of a|party))/gi,
    read: ([, digits, word]) => [
      quantity({
        low: digits ? +digits : ORDINALS.indexOf(word!.toLowerCase()),
        unit: ORDINAL,
        strength: digits ? 'strong' : 'weak',
      }),
    ],
  },
  {
    pattern: /\b(first|second)\b/gi,
    read: ([, word]) => [quantity({ low: ORDINALS.indexOf(word!.toLowerCase()), unit: ORDINAL, strength: 'silent' })],
  },
  // "four games to one", "4-1".
  {
    pattern: new RegExp(
      String.raw`\b(${SMALL}|\d{1,2})(?: (?:games?|matches|sets|goals|points?))? to (${SMALL}|\d{1,2})\b(?!${UNIT}| (?:percent|million|billion))(?<=(?:beat|won|lost|win|score|by|of|defeat)[^.]{0,40})`,
      'gi',
    ),
    read: readScore,
  },
  // "3 to 5 years", "10–15%", "$3-5 million".
  {
    pattern: new RegExp(
      String.raw`(US\$|\$|£|€|¥)?${NUMBER}(?: ?[-–—~] ?| to | or |(?<=between .{1,24}) and )(US\$|\$|£|€|¥)?${NUMBER}${UNIT}?`,
      'gi',
    ),
    read: readRange,
  },
  {
    pattern: new RegExp(String.raw`(US\$|HK\$|NT\$|\$|£|€|¥|RMB ?)${NUMBER}${UNIT}?`, 'g'),
    read: (match) => [quantity({ low: valueOf(match[2], match[3], match[4]), unit: UNITS[MONEY[match[1]!.trim()]!]! })],
  },
  { pattern: new RegExp(String.raw`${NUMBER}${UNIT}?`, 'gi'), read: readNumber },
  {
    pattern: new RegExp(String.raw`\b(?:an?|per|each|every)${UNIT}`, 'gi'),
    read: ([, unit]) => (/^(?:x|%|m|g)$/i.test(unit!) ? null : [{ ...number(1, unit), strength: 'silent' }]),
  },
]

function readScore(match: RegExpExecArray): readonly Reading[] {
  return [match[1]!, match[2]!].map((part, index) => ({
    ...quantity({ low: wordValue(part) }),
    at: [index === 0 ? 0 : match[0].lastIndexOf(part), part.length],
  }))
}

function readRange(match: RegExpExecArray): readonly Reading[] | null {
  const [whole, sign1, digits1, scale1, words1, sign2, digits2, scale2, words2, unit] = match
  // "9-11" and the like are as often no range; "one to" is as often no number.
  const isShared = digits1 !== undefined && digits2 !== undefined && +digits1 < +digits2
  const from = valueOf(digits1, scale1 ?? (isShared ? scale2 : undefined), words1)
  const to = valueOf(digits2, scale2, words2)
  if (from >= to && !/\bfrom $/i.test(match.input.slice(0, match.index))) return null
  const sign = sign1 ?? sign2
  const before = sign ? { unit: UNITS[MONEY[sign]!]!, factor: 1 } : unitOf(unit)
  // "from $60 to 6 cents"
  const after = sign && (sign2 || !unit) ? before : unitOf(unit)
  const second = (digits2 ?? words2)!
  const first = (digits1 ?? words1)!
  const strength = digits1 && digits2 ? 'strong' : 'weak'
  const end = whole.lastIndexOf(second)
  return [
    {
      ...quantity({ low: from * before.factor, unit: before.unit, strength }),
      at: [0, (sign1?.length ?? 0) + first.length + (scale1?.length ?? 0)],
    },
    { ...quantity({ low: to * after.factor, unit: after.unit, strength }), at: [end, whole.length - end] },
  ]
}

function readNumber(match: RegExpExecArray): readonly Reading[] | null {
  const [, digits, scale, words, unit] = match
  const before = match.input.slice(Math.max(0, match.index - 12), match.index)
  if (words && /^(?:one|zero|a (?:hundred|thousand|million))$/i.test(words) && !unit) {
    return [quantity({ low: valueOf(digits, scale, words), strength: /^one$/i.test(words) ? 'silent' : 'weak' })]
  }
  if (/^(?:hundred|thousand|million|billion|trillion)$/i.test(words ?? '')) return []
  const value = valueOf(digits, scale, words)
  const reading = number(value, unit)
  const low = /\b(?:nearly|almost|close to|just under)\s$/i.test(before) ? reading.low * 0.93 : reading.low
  const high = /\b(?:over|more than|above|at least)\s$/i.test(before) ? reading.high * 1.05 : reading.high
  const small =
    digits === undefined && (reading.unit.dimension === 'count' || reading.unit.dimension === 'time') && value < 100
  return [
    {
      ...reading,
      low,
      high,
      strength: value === 1 && digits === undefined ? 'silent' : small || value === 1 ? 'weak' : 'strong',
    },
  ]
}
