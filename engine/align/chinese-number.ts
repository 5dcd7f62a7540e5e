/** How Chinese writes a number and its unit, in digits or characters: patterns with groups, and what they are worth. */

import { COUNT, PERCENT, RATIO, TIMES, UNITS } from './quantity.ts'
import type { Quantity, Unit } from './quantity.ts'
import { quantity } from './value-rules.ts'

/** 七百多 is under 800, 20 多 under 30, 一亿多 under 2 亿. */
export function lastScale(value: number, least: number): number {
  let scale = 1
  while (scale * 10 <= value && Math.round(value) % (scale * 10) === 0) scale *= 10
  return Math.min(scale === 1 ? 1 : scale, least === 10 ? 10 : scale)
}

export function number(value: number, unitWord: string | undefined): Omit<Quantity, 'span'> {
  const id =
    unitWord === undefined ? 'count' : (UNIT_BY_WORD.find(([, pattern]) => pattern.test(unitWord))?.[0] ?? 'count')
  const [unit, factor]: [Unit, number] =
    id === 'cent'
      ? [UNITS.usd!, 0.01]
      : id === 'century'
        ? [UNITS.year!, 100]
        : id === 'percent'
          ? [PERCENT, 1]
          : id === 'tenth'
            ? [RATIO, 0.1]
            : id === 'times'
              ? [TIMES, 1]
              : [UNITS[id] ?? COUNT, 1]
  return quantity({ low: value * factor, unit })
}

export function valueOf(digits: string | undefined, scale: string | undefined, han: string | undefined): number {
  if (digits === undefined) return numberOf(han ?? '')
  let value = +digits.replaceAll(',', '')
  for (const character of scale ?? '')
    value *= SMALL_SCALE[character] ?? LARGE_SCALE[character] ?? LATIN_SCALE[character.toLowerCase()] ?? 1
  return value
}

const LATIN_SCALE: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 }

/** "五千四百", "一亿三千万", "二〇一七", "三点五", "12". */
export function numberOf(text: string): number {
  if (/^\d/.test(text)) return +text
  const [whole, fraction] = text.split(/[点點]/)
  if (fraction !== undefined) {
    const scale = LARGE_SCALE[fraction.at(-1)!] ?? 1
    const digits = [...fraction].filter((character) => character in DIGIT).map((character) => DIGIT[character])
    return (numberOf(whole!) + Number(`0.${digits.join('')}`)) * scale
  }
  if (/^[零〇一二三四五六七八九]{3,}$/.test(text)) return yearOf(text)
  let total = 0
  let group = 0
  let digit = -1
  let last = 1
  for (const character of text) {
    if (character in DIGIT) {
      digit = DIGIT[character]!
      if (digit === 0) last = 1
    } else if (character in SMALL_SCALE) {
      last = SMALL_SCALE[character]!
      group += (digit < 0 ? 1 : digit) * last
      digit = -1
    } else {
      last = LARGE_SCALE[character]!
      const here = group + Math.max(digit, 0)
      // 一万亿: the larger scale multiplies all before it.
      total = last > 1e4 && here === 0 ? total * last : total + (here || 1) * last
      group = 0
      digit = -1
    }
  }
  // 三千二 is 3,200.
  return total + group + (digit < 0 ? 0 : digit * (last >= 100 && digit > 0 ? last / 10 : 1))
}

/** Digits said one by one: 二〇一七, 2017. */
export function yearOf(digits: string): number {
  return /^\d/.test(digits) ? +digits : [...digits].reduce((year, digit) => year * 10 + DIGIT[digit]!, 0)
}

export const DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
export const SMALL_SCALE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
export const LARGE_SCALE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 }

/** 两 counts inside a number only before a scale; at its end it is a weight. */
export const HAN = '(?:[零〇一二三四五六七八九十百千万萬亿億]|[两兩](?=[百千万萬亿億]))'
export const HAN_NUMBER = String.raw`(?:[一二两兩三四五六七八九十百千]${HAN}{0,14}(?:[点點][零〇一二三四五六七八九]{1,6}[万萬亿億]?)?|[零〇](?:[点點][零〇一二三四五六七八九]{1,6})?)`
export const DIGITS = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?`
/** Whatever writes a number: 1, its digits; 2, its scale; 3, its characters; 4, 多 or 几: and some more. */
export const NUMBER = String.raw`(?:(?<![\d.])(${DIGITS})(?:\s?([十百千]?[万萬亿億兆]{1,2}|[十百千]|[kKmMbB](?![A-Za-z])))?|(${HAN_NUMBER}))\s?([多余餘几幾来來]?)`
export const MEASURE = String.raw`(?:[个個]\s?)?`
const UNIT_WORDS: Readonly<Record<string, string>> = {
  sqkm: '平方公里|平方千米',
  sqm: '平方米|平米|平方公尺',
  sqft: '平方英尺|平方呎',
  ping: '坪',
  mu: '亩|畝',
  kg: '公斤|千克|kg|KG',
  jin: '斤',
  g: '克(?!服|隆|里|林|莱|萊|拉|斯|尔|爾)|公克',
  lb: '磅',
  tonne: '吨|噸',
  km: '公里|千米|km',
  mile: '英里|哩',
  foot: '英尺|呎',
  inch: '英寸|吋',
  li: '里(?![程面的斯奇])|華里|华里',
  cm: '厘米|公分',
  m: '米(?![尔爾勒歇兰蘭奇])|公尺',
  year: '年(?!级|級|代|轻|輕|底|初|终|終|份|会|會|薪|报|報|龄|齡|仅|僅|少)|岁|歲|周年|週年',
  month: '月',
  week: '星期|礼拜|禮拜|周(?!年)|週(?!年)',
  hour: '小时|小時|钟头|鐘頭',
  minute: '分钟|分鐘',
  second: '秒钟?|秒鐘?',
  day: '天|日(?!元|圆|圓|本|韩|韓)',
  century: '世纪|世紀',
  percent: String.raw`%|个?百分点|個?百分點`,
  tenth: '成(?![为為了功本立员員果就熟长長绩績])',
  times: '倍',
  celsius: '摄氏度|攝氏度|℃|°C',
  fahrenheit: '华氏度|華氏度|℉|°F',
  cent: '美分',
  usd: '美元|美金|美刀',
  eur: '欧元|歐元',
  gbp: '英镑|英鎊',
  jpy: '日元|日圆|日圓',
  hkd: '港元|港币|港幣',
  twd: '新台币|新臺幣|新台幣|台币|台幣|臺幣',
  krw: '韩元|韓元|韩圆|韓圜',
  cny: '元(?![首件素老年])|人民币|人民幣|块钱|塊錢|圆|圓',
}
export const UNIT = String.raw`(?:\s?${MEASURE}(${Object.values(UNIT_WORDS).join('|')}))`
const UNIT_BY_WORD = Object.entries(UNIT_WORDS).map(([id, words]) => [id, new RegExp(`^(?:${words})$`)] as const)
export const CLASSIFIER =
  /^\s?(?:[名位人家篇款块塊张張台臺条條项項次场場局个個种種支只隻封本部座所件轮輪步层層门門份声聲回遍批句行列组組套间間节節章页頁票岁]|词元|token)/
