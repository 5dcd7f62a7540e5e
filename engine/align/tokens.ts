/**
 * A side of the pair as token types.
 *
 * What can be compared across the two languages becomes a token of its own kind, told by its first character:
 * an English stem or a Chinese word is itself, "@" is a Latin word in a Chinese text, "#" a number by value, "§" a
 * punctuation mark. Marks are evidence too: a question stays a question, and so do quotes and exclamations.
 * A sentence's list has its words in the order of the text, then its values and marks, which have no order to compare.
 */
import { fold } from '../fold.ts'
import { trimmedEnd } from '../text-ends.ts'
import { chineseWords, extraWords } from './chinese.ts'
import { englishTokens, isStopStem } from './english.ts'
import type { AlignLexicon } from './lexicon.ts'
import { chineseValues, englishValues } from './numerals.ts'
import { ownWords } from './own-words.ts'
import { quotations, type Quotations } from './quotations.ts'

export interface Side {
  /** Text of each token type, by id. */
  readonly types: readonly string[]
  readonly ids: ReadonlyMap<string, number>
  /** Token type ids of each sentence. */
  readonly sentences: readonly Int32Array[]
  /** How many of a sentence's tokens are words in order; values and marks follow. */
  readonly words: Int32Array
  /** Occurrences of each type. */
  readonly count: Float64Array
  readonly total: number
  /** Sums up to each sentence (one longer than the sentences): tokens, written length, clauses. */
  readonly tokens: Float64Array
  readonly length: Float64Array
  readonly clauses: Float64Array
  /** Class of each sentence's last mark: question, exclamation, colon, other stop, none. */
  readonly ending: Uint8Array
  readonly quotations: Quotations
  /** Written length in quotation marks, summed up to each sentence. */
  readonly quoted: Float64Array
}

const MARKS: readonly (readonly [string, RegExp])[] = [
  ['§?', /[?？]/g],
  ['§!', /[!！]/g],
  ['§:', /[:：]/g],
  ['§(', /[(（]/g],
  ['§…', /…+|\.{3,}/g],
  ['§;', /[;；]/g],
  ['§—', /—+|--+/g],
  ['§%', /[%％]/g],
]
/** Particles, in nearly every sentence. */
const PARTICLES = new Set('的了着地得之所把被给')

export function englishSide(sentences: readonly string[]): Side {
  return side(sentences, sentences, (text, words, extras) => {
    const tokens = englishTokens(text)
    for (const { stem } of tokens) if (!isStopStem(stem)) words.push(stem)
    for (const value of englishValues(tokens)) extras.push(`#${value}`)
    return 2 + text.length
  })
}

const HAN = /[\u3400-\u9FFF\u3007]+/g
const HAN_OR_LATIN =
  /([\u3400-\u9FFF\u3007]+)|([A-Za-z\u00C0-\u024F\u1E00-\u1EFF0-9][A-Za-z\u00C0-\u024F\u1E00-\u1EFF0-9'’.,:]*)/g

/** `names`: words besides the dictionary's. */
export function chineseSide(sentences: readonly string[], lexicon: AlignLexicon, names: Iterable<string>): Side {
  const folded = sentences.map(fold)
  const words = cutter(folded, lexicon, [...names])
  return side(sentences, folded, (text, list, extras) => {
    for (const [, han, latin] of text.matchAll(HAN_OR_LATIN))
      if (han) {
        for (const word of words(han)) if (!PARTICLES.has(word)) list.push(word)
      } else for (const { stem } of englishTokens(latin!)) list.push(stem.startsWith('#') ? stem : `@${stem}`)
    for (const value of chineseValues(text)) extras.push(`#${value}`)
    return chineseLength(text)
  })
}

/** Cuts the text's runs of Han characters, after a first look for words of its own. */
function cutter(folded: readonly string[], lexicon: AlignLexicon, names: readonly string[]): (run: string) => string[] {
  const known = extraWords(names)
  const first = new Map<string, string[]>()
  const cuts: string[][] = []
  for (const text of folded)
    for (const [run] of text.matchAll(HAN)) {
      let words = first.get(run)
      if (!words) first.set(run, (words = chineseWords(run, lexicon, known)))
      cuts.push(words)
    }
  const own = ownWords(cuts)
  const all = extraWords([...names, ...own])
  const news = [...own]
  return (run) => (news.some((word) => run.includes(word)) ? chineseWords(run, lexicon, all) : first.get(run)!)
}

/** Written length in Han characters: Latin letters and digits are narrower, spaces nothing. */
function chineseLength(text: string): number {
  let length = 0
  for (let k = 0; k < text.length; k++) {
    const c = text.charCodeAt(k)
    if (c >= 0x3400 && c <= 0x9fff) length += 1
    else if (c > 32) length += (c >= 48 && c <= 57) || ((c | 32) >= 97 && (c | 32) <= 122) ? 0.32 : 0.4
  }
  return length
}

function side(
  written: readonly string[],
  texts: readonly string[],
  read: (text: string, words: string[], extras: string[]) => number,
): Side {
  const n = texts.length
  const types: string[] = []
  const ids = new Map<string, number>()
  const count: number[] = []
  const sentences: Int32Array[] = []
  const wordsOf = new Int32Array(n)
  const [tokens, length, clauses] = [new Float64Array(n + 1), new Float64Array(n + 1), new Float64Array(n + 1)]
  const ending = new Uint8Array(n)
  const spoken = quotations(written)
  const quoted = new Float64Array(n + 1)
  let total = 0
  texts.forEach((text, i) => {
    const words: string[] = []
    const extras: string[] = []
    length[i + 1] = length[i]! + Math.max(1, read(text, words, extras))
    quoted[i + 1] = quoted[i]! + spoken.share[i]! * (length[i + 1]! - length[i]!)
    wordsOf[i] = words.length
    if (spoken.share[i]! > 0) extras.push('§"')
    for (const [mark, pattern] of MARKS) if (text.search(pattern) >= 0) extras.push(mark)
    const list = words.concat(extras)
    sentences.push(
      Int32Array.from(list, (type) => {
        let id = ids.get(type)
        if (id === undefined) {
          ids.set(type, (id = types.length))
          types.push(type)
          count.push(0)
        }
        count[id]!++
        return id
      }),
    )
    total += list.length
    tokens[i + 1] = tokens[i]! + Math.max(1, list.length)
    clauses[i + 1] = clauses[i]! + 1 + (text.match(/[，,；;：:。！？!?]+(?=.)/g)?.length ?? 0)
    ending[i] = endingOf(text)
  })
  return {
    types,
    ids,
    sentences,
    words: wordsOf,
    count: Float64Array.from(count),
    total,
    tokens,
    length,
    clauses,
    ending,
    quotations: spoken,
    quoted,
  }
}

function endingOf(text: string): number {
  const last = trimmedEnd(text, '"\'”’」』）)]').slice(-1)
  if (/[?？]/.test(last)) return 1
  if (/[!！]/.test(last)) return 2
  if (/[:：]/.test(last)) return 3
  return /[….。．;；,，]/.test(last) ? 4 : 5
}
