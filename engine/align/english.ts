/**
 * English words as stems.
 *
 * A stem need only be the same for the forms of one word, in a dictionary's gloss and in a running text; it need not
 * be a word. An irregular table undoes what no rule can, then endings are stripped in the order in which English
 * puts them on: plural, -ed and -ing, and a few derivations (-ness, -ly, -ion, -ment, -ful) that Chinese does not
 * mark. Words that stand in nearly every sentence say nothing about which sentence it is, and are dropped.
 */

import { IRREGULAR } from './irregular-words.ts'

export interface EnglishToken {
  /** Lower case, without accents. */
  readonly word: string
  readonly stem: string
}

const baseOf = new Map(
  IRREGULAR.trim()
    .split('\n')
    .flatMap((line) => {
      const [base, ...forms] = line.split(' ')
      return forms.map((form): [string, string] => [form, base!])
    }),
)

const VOWEL = /[aeiouy]/
const stems = new Map<string, string>()

/** The stem of a lower-case English word. Remembered: texts repeat their words. */
export function stem(word: string): string {
  let known = stems.get(word)
  if (known === undefined) {
    if (stems.size > 60_000) stems.clear()
    stems.set(word, (known = strip(word)))
  }
  return known
}

const STOP = new Set('the a an of to in on at and or for by with as be that this it'.split(' ').map(stem))

export function isStopStem(candidate: string): boolean {
  return STOP.has(candidate)
}

const WORD = /[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]+(?:'[A-Za-z]+)*|\d+(?:[.,:]\d+)*/g
const CONTRACTED: Readonly<Record<string, string>> = { ll: 'will', ve: 'have', re: 'be', m: 'be', d: 'would' }
const BEFORE_NOT: Readonly<Record<string, string>> = { can: 'can', won: 'will', shan: 'shall' }

/** Words and numbers of a text, in order; a number's `stem` is "#" and its digits. */
export function englishTokens(text: string): EnglishToken[] {
  const tokens: EnglishToken[] = []
  const add = (word: string) => tokens.push({ word, stem: stem(word) })
  for (const [match] of text.replace(/[’‘]/g, "'").matchAll(WORD)) {
    if (match.charCodeAt(0) < 58) {
      tokens.push({ word: match, stem: `#${plainDigits(match)}` })
      continue
    }
    const word = withoutAccents(match.toLowerCase())
    const apostrophe = word.indexOf("'")
    if (apostrophe < 0) {
      add(word)
      continue
    }
    const base = word.slice(0, apostrophe)
    const ending = word.slice(apostrophe + 1)
    if (ending === 't' && base.endsWith('n')) {
      add(BEFORE_NOT[base] ?? base.slice(0, -1))
      add('not')
      continue
    }
    add(base)
    const full = CONTRACTED[ending]
    if (full) add(full)
  }
  return tokens
}

/** 1,250.0 → 1250; 007 → 7. Times and decimals stay. */
function plainDigits(digits: string): string {
  return digits
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/\.0+$/, '')
}

function withoutAccents(word: string): string {
  for (let k = 0; k < word.length; k++)
    if (word.charCodeAt(k) > 127) return word.normalize('NFD').replace(/[\u0300-\u036F]/g, '')
  return word
}

function strip(word: string): string {
  let w = baseOf.get(word) ?? word
  if (w === word && w.length > 3) w = stripDerivation(stripInflection(w))
  if (w.length > 3 && w.endsWith('e')) w = w.slice(0, -1)
  if (w.length > 3 && w.endsWith('y')) w = `${w.slice(0, -1)}i`
  if (w.length > 6 && w.endsWith('at')) w = w.slice(0, -2)
  return w
}

function stripInflection(word: string): string {
  let w = word
  if (w.length > 4 && w.endsWith('ies')) w = `${w.slice(0, -3)}y`
  else if (w.length > 4 && /(?:ss|x|z|ch|sh|o)es$/.test(w)) w = w.slice(0, -2)
  else if (w.endsWith('s') && !/(?:ss|us|is|as)$/.test(w)) w = w.slice(0, -1)
  if (w.length > 4 && w.endsWith('ied')) return `${w.slice(0, -3)}y`
  const base = w.endsWith('ing') ? w.slice(0, -3) : w.endsWith('ed') ? w.slice(0, -2) : null
  if (base === null || base.length < 3 || !VOWEL.test(base)) return w
  // stopped → stop, but called → call and missed → miss
  return /([bdfgmnprt])\1$/.test(base) ? base.slice(0, -1) : base
}

function stripDerivation(word: string): string {
  let w = word
  if (w.length > 6 && w.endsWith('ness')) w = w.slice(0, -4)
  if (w.length > 5 && w.endsWith('ily')) w = `${w.slice(0, -3)}y`
  else if (w.length > 5 && w.endsWith('ly')) w = w.slice(0, -2)
  if (w.length > 8 && w.endsWith('ship')) w = w.slice(0, -4)
  if (w.length > 5 && /[ts]ion$/.test(w)) return w.slice(0, -3)
  if (w.length > 7 && w.endsWith('ment')) return w.slice(0, -4)
  if (w.length > 6 && w.endsWith('ful')) return w.slice(0, -3)
  return w
}
