/** Numbers and dates of a Chinese text, Simplified or Traditional, half- or full-width. */

import { DATE_RULES } from './chinese-date.ts'
import {
  CLASSIFIER,
  DIGIT,
  DIGITS,
  HAN,
  HAN_NUMBER,
  LARGE_SCALE,
  lastScale,
  MEASURE,
  NUMBER,
  number,
  numberOf,
  SMALL_SCALE,
  UNIT,
  valueOf,
} from './chinese-number.ts'
import { ORDINAL, RATIO, TIMES, UNITS } from './quantity.ts'
import type { Quantity, Values } from './quantity.ts'
import { quantity, readValues, skip } from './value-rules.ts'
import type { Reading, Rule } from './value-rules.ts'

export function readChinese(text: string): Values {
  const half = text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
  return {
    values: readValues(half, RULES),
    relativeDate:
      /[今昨明前后後去]天|今日|昨日|明日|[今去明前]年|[本上下这這][周週月]|[上下本这這]个?個?(?:月|星期|礼拜|禮拜|季度|世纪|世紀)|近日|日前|最近|目前|[年月周週天日](?:前|后|後)|同[年月日]|次[年月日]|当[年月天日]|當[年月天日]/.test(
        half,
      ),
    vague:
      /[数數几幾][十百千万萬亿億个個名位年月天次家]|成[千百]|上[百千万萬]|若干|许多|許多|多[个個名位家次种種]|不少|一些|[两兩二双雙倆俩]/.test(
        half,
      ),
  }
}

const RULES: readonly Rule[] = [
  // ---- not values ----
  // The hour: what one says in figures the other says in words.
  skip(/(?<![\d:])\d{1,2}:[0-5]\d(?![\d:])/g),
  // The number of a heading or a list.
  skip(/^[^\S\n]*(?:[([(]?\d{1,2}[.、)](?!\d)|[一二三四五六七八九十]{1,2}、)/gm),
  skip(/https?:\/\/\S+/g),
  skip(
    /(?<![A-Za-z\d])[A-Za-z]{1,20}(?:-[A-Za-z]{1,20}){0,3}-?\d{1,6}(?:\.\d{1,4}){0,3}(?:[A-Za-z]{1,2}(?![A-Za-z]))?/g,
  ),
  skip(/(?<!\d)(?:24\/7|[2-6]G|[248]K(?=视频|視頻|影片|屏)|[1234]-?D)(?![A-Za-z])/g),
  skip(
    /一(?:些|样|樣|直|起|般|边|邊|方面|旦|时|時|下|定|切|致|共|律|向|再|度|同|路|味|体|體|旁|面|举|舉|点|點|番|生|系列|部分|连串|連串|如|心|不|半一半|览|覽|并|併|经|經|手|流|线|線|键|鍵|代|贯|貫|齐|齊|概|瞬|块儿|眼|头|頭|朝|应|應|大早|大批|把|股|席|场空)|(?:[第唯統统单單专專逐万萬]|(?<!分)之)一(?!名|位|個|个|代|版|季|年|章|步|批|次|任)|第一(?:时间|時間|次|手|个|個|步|批|任|名|位|版|代)|十分(?!之|钟|鐘)|[千万萬]万别|千万(?=别|不|要)|千萬(?=別|不|要)|[万萬]分(?!之)|[万萬](?:能|物|事|科|维|維|达|達|象|圣|聖)|四(?:处|處|周|川|面|肢|分五裂)|三(?:番五次|星|思|明治|角|维|維|方|国|國|亚|亞)|五花八门|五花八門|五角大楼|七嘴八舌|九死一生|一举两得|一舉兩得|两(?:难|者|岸|极)|兩(?:難|者|岸|極)|第三方|第二天|二(?:手|维|維|进制|進制|级市场)|八卦|百(?:度|姓|科|货|貨|般)|千(?:问|問|禧|变万化|變萬化|方百计|方百計)|零(?:售|件|样本|樣本|和|食|散)|半(?:导体|導體|岛|島|路|夜|空|信半疑|途|数以上)|多半|大半|十足|六边形|七上八下|双十一|三言两语|三三两两|两面|億万|亿万|百分百/g,
  ),
  // 四面八方, 七零八落: two numerals in four characters are no count, unless they measure.
  skip(
    /[一二三四五六七八九十百千](?![一二两兩三四五六七八九十百千万萬亿億年月日天时時個个小点點分岁歲位名家块塊元成倍比层層层次步])\p{Script=Han}[一二两兩三四五六七八九十百千](?![一二三四五六七八九十百千万萬亿億年月日天时時個个小点點分岁歲位名家块塊元成倍比层層层次步])\p{Script=Han}/gu,
  ),
  skip(/半[天晌]/g),
  // 数百, 几十, 成千上万, 上百: a size, no value.
  skip(
    /(?:[数數几幾上好](?=[十百千万萬亿億])|成千上|上)[十百千万萬亿億]{1,4}|(?<![\d十百千万萬亿億])[数數几幾](?=[个個名位年月天次家种種])/g,
  ),
  ...DATE_RULES,
  // ---- numbers ----
  // 三分之一, 百分之三十, 千分之三.
  {
    pattern: new RegExp(String.raw`(${HAN}{1,4}|\d{1,4})分之(${HAN_NUMBER}|\d{1,6}(?:\.\d{1,4})?)`, 'g'),
    read: ([, bottom, top]) => [quantity({ low: numberOf(top!) / numberOf(bottom!), unit: RATIO })],
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\/(\d{1,3})(?![\d/])/g,
    read: ([, top, bottom]) => (+bottom! > +top! ? [quantity({ low: +top! / +bottom!, unit: RATIO })] : null),
  },
  { pattern: /一半|半[数數]|[过過]半|[减減]半/g, read: () => [quantity({ low: 0.5, unit: RATIO, strength: 'weak' })] },
  {
    pattern: /翻了?(?:一|1)?\s?番|翻倍|加倍|翻了一倍|(?:[增涨漲提上]\w{0,2}|[快多高大][了出]?)一倍/g,
    read: () => [quantity({ low: 2, unit: TIMES, strength: 'weak' })],
  },
  // 一年半, 两个半小时, 半年, 半个月, 半小时.
  {
    pattern: new RegExp(String.raw`${NUMBER}${MEASURE}(年|月|天|小时|小時|钟头|鐘頭|世纪|世紀|倍|斤|公斤)半`, 'g'),
    read: ([, digits, scale, han, , unit]) => [number(valueOf(digits, scale, han) + 0.5, unit)],
  },
  {
    pattern: new RegExp(String.raw`${NUMBER}[个個]半\s?(年|月|星期|小时|小時|钟头|鐘頭)`, 'g'),
    read: ([, digits, scale, han, , unit]) => [number(valueOf(digits, scale, han) + 0.5, unit)],
  },
  {
    pattern: new RegExp(
      String.raw`(?<!一)半(?:[个個多])?\s?(年|月|天|小时|小時|钟头|鐘頭|世纪|世紀|公斤|斤)(?!代)`,
      'g',
    ),
    read: ([, unit]) => [number(0.5, unit)],
  },
  // 四比一, 4:1.
  {
    pattern:
      /([零〇一二三四五六七八九]|(?<!\d)\d{1,2})\s?[比:]\s?([零〇一二三四五六七八九](?![十百千])|\d{1,2}(?!\d))/g,
    read: readPair,
  },
  {
    pattern: new RegExp(String.raw`第\s?(${HAN_NUMBER}|\d{1,4})${UNIT}?`, 'g'),
    read: ([, nth]) => [
      quantity({
        low: numberOf(nth!),
        unit: ORDINAL,
        strength: numberOf(nth!) < 3 ? 'silent' : /^\d/.test(nth!) ? 'strong' : 'weak',
      }),
    ],
  },
  // 三到五年, 3-5 年, 10%–15%.
  { pattern: new RegExp(String.raw`${NUMBER}%?\s?[-–—~～到至]\s?${NUMBER}${UNIT}?`, 'g'), read: readRange },
  // 30 多亿美元, 一百多万人: the rest of a scale.
  {
    pattern: new RegExp(
      String.raw`(?:(?<![\d.])(${DIGITS})|(${HAN_NUMBER}))\s?[多余餘几幾来來]\s?([万萬亿億]{1,2})${UNIT}?`,
      'g',
    ),
    read: readMore,
  },
  // 三五年, 七八个: neighbours side by side.
  {
    pattern: new RegExp(
      String.raw`(?<![零〇一二三四五六七八九百千万萬亿億])(十?)(一二|两三|兩三|二三|三四|三五|四五|五六|六七|七八|八九)(?![零〇一二三四五六七八九])([十百千万萬亿億]?)${UNIT}?`,
      'g',
    ),
    read: readNeighbours,
  },
  { pattern: new RegExp(String.raw`(\$|£|€|¥|US\$)?\s?${NUMBER}${UNIT}?([多余餘])?`, 'g'), read: readNumber },
]

function readMore([, digits, han, scale, unit]: RegExpExecArray): readonly Reading[] {
  const count = digits === undefined ? numberOf(han!) : valueOf(digits, undefined, undefined)
  const factor = valueOf('1', scale, undefined)
  const from = number(count * factor, unit)
  return [{ ...from, high: number((count + lastScale(count, 1)) * factor, unit).low }]
}

/** 七八个 is seven or eight, 十七八 seventeen or so, 三五年 three to five years. */
function readNeighbours([, ten, pair, scale, unit]: RegExpExecArray): readonly Reading[] {
  const factor = scale ? (SMALL_SCALE[scale] ?? LARGE_SCALE[scale]!) : 1
  const from = number(((ten ? 10 : 0) + DIGIT[pair![0]!]!) * factor, unit)
  const to = number(((ten ? 10 : 0) + DIGIT[pair![1]!]!) * factor, unit)
  return [{ ...from, high: to.low, strength: 'weak' }]
}

function readPair(match: RegExpExecArray): readonly Reading[] {
  return [match[1]!, match[2]!].map((part, index) => ({
    ...quantity({ low: numberOf(part) }),
    at: [index === 0 ? 0 : match[0].length - part.length, part.length],
  }))
}

function readRange(match: RegExpExecArray): readonly Reading[] | null {
  const [whole, digits1, scale1, han1, , digits2, scale2, han2, , unit] = match
  const from = valueOf(digits1, scale1 ?? (digits1 ? scale2 : undefined), han1)
  const to = valueOf(digits2, scale2, han2)
  if (from >= to && !/[从從由]\s?$/.test(match.input.slice(0, match.index))) return null
  const strength = digits1 && digits2 ? 'strong' : 'weak'
  const second = whole.lastIndexOf((digits2 ?? han2)!)
  const first = (digits1 ?? han1)!.length + (scale1 ? whole.slice((digits1 ?? '').length).search(/[-–—~～到至]/) : 0)
  return [
    { ...number(from, unit), strength, at: [0, first] },
    { ...number(to, unit), strength, at: [second, whole.length - second] },
  ]
}

function readNumber(match: RegExpExecArray): readonly Reading[] | null {
  const [whole, sign, digits, scale, han, more, unitWord, moreAfter] = match
  const after = match.input.slice(match.index + whole.length, match.index + whole.length + 6)
  const before = match.input.slice(Math.max(0, match.index - 4), match.index)
  const value = valueOf(digits, scale, han)
  // A lone 百, 千, 十 or a character inside a word is no number of anything.
  if (han && !unitWord && !more && /^[百千十]$/.test(han) && !CLASSIFIER.test(after)) return []
  const reading = sign
    ? quantity({ low: value, unit: UNITS[sign === '£' ? 'gbp' : sign === '€' ? 'eur' : sign === '¥' ? 'cny' : 'usd']! })
    : number(value, unitWord)
  let { low, high } = reading
  const factor = value === 0 ? 1 : low / value
  if (more) high = low + lastScale(value, /[几幾]/.test(more) ? 10 : Infinity) * factor
  if (moreAfter || (unitWord && /^[多余餘]/.test(after))) high = low + factor
  if (/(?:近|将近|將近|接近|不到|不足)\s?$/.test(before)) low *= 0.9
  if (/[超逾过過]\s?$/.test(before)) high *= 1.06
  // 快了 10 倍 is elevenfold to some, tenfold to most.
  if (reading.unit === TIMES && /[增涨漲提升多快高大][了出]?\s?$/.test(before)) high += 1
  const isWord = digits === undefined
  const plain = reading.unit.dimension === 'count'
  const counted = !plain || CLASSIFIER.test(after)
  const strength = isWord ? strengthOfWords(han!, reading, counted) : value === 1 ? 'weak' : 'strong'
  const shown = whole.trimStart()
  const lead = whole.length - shown.length
  const classifier = plain && !unitWord ? (CLASSIFIER.exec(after)?.[0].length ?? 0) : 0
  return [
    { ...reading, low, high, strength, at: [lead, shown.trimEnd().length + (/\s$/.test(whole) ? 0 : classifier)] },
  ]
}

/** In characters, a number alone is as often part of a name (罗小四), a round one hyperbole (千里, 百万). */
function strengthOfWords(han: string, { low, unit }: Omit<Quantity, 'span'>, counted: boolean): Quantity['strength'] {
  const plain = unit.dimension === 'count'
  if (low === 1 || /^[十百千万萬]$/.test(han) || (plain && /^[十百千万萬亿億]+$/.test(han))) return 'silent'
  if (!counted) return low < 100 ? 'silent' : 'weak'
  return (plain || unit.dimension === 'time') && low < 100 ? 'weak' : 'strong'
}
