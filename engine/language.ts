import { isHan } from './boundary.ts'
import { COMMON_SIMPLIFIED, COMMON_TRADITIONAL } from './common-han.ts'
import { HAN_PAIRS, SIMPLIFIED_AND_TRADITIONAL, TRADITIONAL_AND_SIMPLIFIED } from './fold-data.ts'
import type { Language } from './model.ts'

/**
 * Which language a text is in, and for Chinese which script.
 *
 * A Han character weighs as much as a Latin word, so that a Chinese story full of English names stays Chinese and an
 * English essay that quotes a few characters stays English. The script is told by characters that only one of the two
 * writes (们 / 們); those of both (后, 里, 面) say nothing, so what a converter forgot does not matter.
 */
export function detectLanguage(text: string): Language {
  const read = sample(text)
  const count = countLetters(read)
  const letters = count.han + count.kana + count.hangul + count.words + count.foreign
  if (letters === 0) return 'other'
  if (count.kana > 0.05 * (count.kana + count.han) && count.kana > 0.05 * letters) return 'other'
  if (count.hangul + count.foreign > letters / 2) return 'other'
  if (count.han > 0.3 * letters) return isTraditional(read) ? 'zh-Hant' : 'zh-Hans'
  return count.words > letters / 2 && isEnglish(count) ? 'en' : 'other'
}

/** A page may begin with a menu or end in other people's comments: some of the start, the middle and the end. */
function sample(text: string): string {
  if (text.length <= 3 * SAMPLE) return text
  const middle = text.length >> 1
  return `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)} ${text.slice(-SAMPLE)}`
}

/** UTF-16 code units. */
const SAMPLE = 600

interface Count {
  han: number
  kana: number
  hangul: number
  /** Words in Latin letters; of these, function words of English and of its neighbours. */
  words: number
  english: number
  neighbours: number
  /** Letters of other scripts, in words of five. */
  foreign: number
}

function countLetters(text: string): Count {
  const count: Count = {
    han: 0,
    kana: 0,
    hangul: 0,
    words: 0,
    english: 0,
    neighbours: 0,
    foreign: 0,
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isHan(code)) count.han++
    else if (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb && code !== 0x30fc) count.kana++
    else if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff)) count.hangul++
    else if (code >= 0x370 && code <= 0x10ff && code !== 0x37e) count.foreign += 0.2
  }
  for (const [word] of text.matchAll(WORD)) {
    count.words++
    const lower = word.toLowerCase()
    if (ENGLISH.has(lower)) count.english++
    if (NEIGHBOURS.has(lower)) count.neighbours++
  }
  return count
}

/** The commonest characters tell nearly every text of some length; what they leave open, all characters do. */
function isTraditional(text: string): boolean {
  commonWeights ??= weightsOf(COMMON_TRADITIONAL, COMMON_SIMPLIFIED)
  let common = 0
  for (let at = 0; at < text.length; at++) common += commonWeights.get(text.charCodeAt(at)) ?? 0
  if (Math.abs(common) >= PLAIN) return common > 0
  const table = (scripts ??= scriptTable())
  let all = 0
  for (let at = 0; at < text.length; at++) {
    const script = table[text.charCodeAt(at)]!
    if (script & SIMPLIFIED) all--
    else if (script & TRADITIONAL) all++
  }
  return all > 0
}

let commonWeights: ReadonlyMap<number, number> | null = null

function weightsOf(more: string, less: string): ReadonlyMap<number, number> {
  const weights = new Map<number, number>()
  for (let at = 0; at < more.length; at++) weights.set(more.charCodeAt(at), 1).set(less.charCodeAt(at), -1)
  return weights
}

/** So many more of the one than of the other. */
const PLAIN = 20

/** A title or a line of names may have no function word at all; a paragraph of English has one word in four. */
function isEnglish({ words, english, neighbours }: Count): boolean {
  if (neighbours > english) return false
  return words < 25 || english > 0.08 * words
}

/** Latin letters by their ranges: a class by property takes a page milliseconds to compile. */
const WORD = /[a-z\u00c0-\u024f\u1e00-\u1eff][a-z\u00c0-\u024f\u1e00-\u1eff\d'’]*/gi

const ENGLISH = /* @__PURE__ */ new Set(
  (
    'the of and to in is that it for was on are with as at by from this be have has had not but what which we you i ' +
    'he she they his her their our or an will can been would there when who how more than its my about into were'
  ).split(' '),
)

/** Function words of the other languages of the web in Latin letters, none of which English has. */
const NEIGHBOURS = /* @__PURE__ */ new Set(
  (
    'de la le les des et un une du que est dans pour qui el los las y del por con una para der die das und ist nicht ' +
    'mit den ein eine von zu auf il di che per non della het een van en zijn och att som inte og det er na w się jest o e do ' +
    'da os em yang untuk dan ini ve bir için của và là'
  ).split(' '),
)

const SIMPLIFIED = 1
const TRADITIONAL = 2

/** By code unit: whether only one of the two scripts writes it. Made at the first question, not when a page's script starts. */
let scripts: Uint8Array | null = null

function scriptTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let at = 0; at < HAN_PAIRS.length; at += 2) {
    table[HAN_PAIRS.charCodeAt(at)]! |= TRADITIONAL
    table[HAN_PAIRS.charCodeAt(at + 1)]! |= SIMPLIFIED
  }
  for (const char of TRADITIONAL_AND_SIMPLIFIED) table[char.charCodeAt(0)]! &= ~TRADITIONAL
  for (const char of SIMPLIFIED_AND_TRADITIONAL) table[char.charCodeAt(0)]! &= ~SIMPLIFIED
  return table
}
