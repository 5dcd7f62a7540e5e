/**
 * What differs between the two sides of a bead: numbers and dates by value, names on one side only, a denial on one side
 * only. Neutral and quiet: a difference is never called wrong, and what can be said in two ways is not reported. Aimed at
 * precision; OmegaT's and XLIFF checkers' comparison of digits is the starting point, values and units the addition.
 */

import type { Difference, Mention } from '../model.ts'
import { nameDifferences } from './name-differences.ts'
import { isPlain, negationsOf } from './negation.ts'
import { isOtherUnit, isSameDate, isSameValue, sharedDateFields } from './quantity.ts'
import type { DateValue, Quantity, Values } from './quantity.ts'
import { readEnglish } from './values-en.ts'
import { readChinese } from './values-zh.ts'

export interface FidelityOptions {
  /** BCP 47 tags of both texts; one English, one Chinese. Others are compared as English. */
  readonly languages: { readonly original: string; readonly translation: string }
  /** Mentions in these two strings (their spans in them). Without them only names with digits (GPT-4) are compared. */
  readonly mentions?: { readonly original: readonly Mention[]; readonly translation: readonly Mention[] }
}

/** Spans are of the two strings, in the order of the original, what only the translation has last. */
export function findDifferences(
  original: string,
  translation: string,
  { languages, mentions }: FidelityOptions,
): Difference[] {
  // A bead of this length is no sentence but a table or a mistake.
  if (original.length > LONGEST || translation.length > LONGEST) return []
  const from = languages.original.startsWith('zh') ? 'zh' : 'en'
  const to = languages.translation.startsWith('zh') ? 'zh' : 'en'
  const sides: Sides = {
    original: { text: original, language: from, values: valuesOf(original, from) },
    translation: { text: translation, language: to, values: valuesOf(translation, to) },
  }
  const found = [
    ...numberDifferences(sides),
    ...dateDifferences(sides),
    ...nameDifferences({ original, translation }, mentions),
    ...negationDifferences(sides),
  ]
  return found.sort((a, b) => placeOf(a) - placeOf(b))
}

const LONGEST = 4000

interface Side {
  readonly text: string
  readonly language: 'en' | 'zh'
  readonly values: Values
}

interface Sides {
  readonly original: Side
  readonly translation: Side
}

function valuesOf(text: string, language: 'en' | 'zh'): Values {
  return language === 'zh' ? readChinese(text) : readEnglish(text)
}

function placeOf({ original, translation }: Difference): number {
  return original ? original.start : LONGEST + (translation?.start ?? 0)
}

// ---- numbers ----

function numberDifferences({ original, translation }: Sides): Difference[] {
  const left = original.values.values.filter((value) => value.kind === 'number')
  const right = translation.values.values.filter((value) => value.kind === 'number')
  const differences: Difference[] = []
  // The same unit answers before another one does, a loud number before a quiet one.
  for (const accepts of [sameUnit, anyUnit]) {
    for (const a of [...left].sort(byStrength)) {
      const b = right.find((value) => accepts(a, value) && isSameValue(a, value))
      if (!b) continue
      remove(left, a)
      remove(right, b)
      if (isOtherUnit(a, b)) differences.push({ kind: 'number', original: a.span, translation: b.span, same: true })
    }
  }
  // A repetition of what was answered is no news.
  const isQuiet = (value: Quantity, other: Side) =>
    value.strength === 'silent' ||
    isAnsweredElsewhere(value, other) ||
    (value.strength === 'weak' && value.unit.dimension === 'ordinal' && value.low < 3)
  const asking = {
    left: left.filter((value) => !isQuiet(value, translation)),
    right: right.filter((value) => !isQuiet(value, original)),
  }
  for (const a of asking.left.slice()) {
    const b = asking.right.find((value) => isComparable(a, value))
    if (!b) continue
    remove(asking.left, a)
    remove(asking.right, b)
    differences.push({ kind: 'number', original: a.span, translation: b.span, same: false })
  }
  const vague = { left: original.values.vague, right: translation.values.vague }
  for (const a of asking.left)
    if (a.strength === 'strong' && !vague.right)
      differences.push({ kind: 'number', original: a.span, translation: null, same: false })
  for (const b of asking.right)
    if (b.strength === 'strong' && !vague.left)
      differences.push({ kind: 'number', original: null, translation: b.span, same: false })
  return differences
}

function byStrength(a: Quantity, b: Quantity): number {
  const rank = { strong: 0, weak: 1, silent: 2 }
  return rank[a.strength] - rank[b.strength]
}

function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit.id === b.unit.id
}

function anyUnit(): boolean {
  return true
}

/** May these two be each other's counterpart with another value? */
function isComparable(a: Quantity, b: Quantity): boolean {
  if (a.unit.dimension === b.unit.dimension) return true
  const loose = (value: Quantity) => value.unit.dimension === 'count' || value.unit.dimension === 'ordinal'
  return loose(a) || loose(b)
}

/** Its digits stand in the other text, in a name (Llama-3), a date or a number read another way. */
function isAnsweredElsewhere(value: Quantity, other: Side): boolean {
  if (value.unit.dimension !== 'count' && value.unit.dimension !== 'ordinal') return false
  const year = other.values.values.some(
    (one) => one.kind === 'date' && [one.year, one.day, one.month, one.decade].includes(value.low),
  )
  const digits = String(value.low)
  return (
    year ||
    (value.low === value.high &&
      new RegExp(`[A-Za-z]-?${digits.replace('.', String.raw`\.`)}(?![\\d.])`).test(other.text))
  )
}

// ---- dates ----

function dateDifferences({ original, translation }: Sides): Difference[] {
  const left = original.values.values.filter((value) => value.kind === 'date')
  const right = translation.values.values.filter((value) => value.kind === 'date')
  for (const a of left.slice()) {
    const matches = right
      .filter((value) => isSameDate(a, value))
      .sort((b, c) => sharedDateFields(a, c) - sharedDateFields(a, b))
    const b = matches[0]
    if (!b) continue
    remove(left, a)
    remove(right, b)
  }
  const differences: Difference[] = []
  for (const a of left.slice()) {
    const b = right.find((value) => isSameField(a, value))
    if (!b) continue
    remove(left, a)
    remove(right, b)
    differences.push({ kind: 'date', original: a.span, translation: b.span, same: false })
  }
  // Said once on one side and twice on the other, or as "last year": nothing to tell.
  const all = { left: original.values, right: translation.values }
  const isNews = (value: DateValue, other: Values) =>
    !other.relativeDate &&
    !other.values.some((one) => (one.kind === 'date' ? isSameDate(one, value) : one.low === value.year)) &&
    value.weekday === undefined
  for (const a of left)
    if (isNews(a, all.right)) differences.push({ kind: 'date', original: a.span, translation: null, same: false })
  for (const b of right)
    if (isNews(b, all.left)) differences.push({ kind: 'date', original: null, translation: b.span, same: false })
  return differences
}

function isSameField(a: DateValue, b: DateValue): boolean {
  return (['year', 'month', 'day', 'weekday', 'quarter', 'decade'] as const).some(
    (field) => a[field] !== undefined && b[field] !== undefined,
  )
}

// ---- denial ----

function negationDifferences({ original, translation }: Sides): Difference[] {
  if (![original, translation].every(({ text, language }) => isPlain(text, language))) return []
  const left = negationsOf(original.text, original.language)
  const right = negationsOf(translation.text, translation.language)
  if (left.outright.length > 0 && right.outright.length === 0 && !right.veiled) {
    return [{ kind: 'negation', original: left.outright[0]!, translation: null, same: false }]
  }
  if (right.outright.length > 0 && left.outright.length === 0 && !left.veiled) {
    return [{ kind: 'negation', original: null, translation: right.outright[0]!, same: false }]
  }
  return []
}

function remove<T>(list: T[], item: T): void {
  list.splice(list.indexOf(item), 1)
}
