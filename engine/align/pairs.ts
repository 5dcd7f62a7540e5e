/**
 * How strongly a Chinese and an English token type speak for each other: a(z, e), 0 to 1.5.
 *
 * The largest of what a word's own glosses say, its parts' and its characters' glosses (less), a gloss that only
 * begins like the English word (create and creator), and what is the same on both sides: Latin words, numbers, marks.
 * The glossary's names come in as words of their own.
 */
import { BEGINNING_LETTERS, type AlignLexicon } from './lexicon.ts'
import type { NamePartners } from './names.ts'
import type { Side } from './tokens.ts'

/** Sparse rows: of type t of one side, types `other[k]` with `value[k]` for k from `first[t]` to `first[t + 1]`. */
export interface Rows {
  readonly first: Int32Array
  readonly other: Int32Array
  readonly value: Float32Array
}

const SAME = 1.5
const PART = 0.4
const CHARACTER = 0.1
const BEGINNING = 0.4
const BEGINNING_DIFFERENCE = 4

/** Rows by Chinese type. */
export function pairWeights(zh: Side, en: Side, lexicon: AlignLexicon, names: NamePartners): Rows {
  const reach = stemReach(en, lexicon)
  const best = new Float32Array(en.types.length)
  const touched: number[] = []
  const put = (e: number | undefined, weight: number) => {
    if (e === undefined) return
    if (best[e] === 0) touched.push(e)
    if (weight > best[e]!) best[e] = weight
  }
  const look = (word: string, from: number, to: number, weight: number) => {
    const row = lexicon.find(word, from, to)
    if (row < 0) return
    for (let k = lexicon.first[row]!; k < lexicon.first[row + 1]!; k++) {
      const near = reach.get(lexicon.stem[k]!)
      if (near === undefined) continue
      const w = weight * lexicon.weight[k]!
      for (const [e, nearness] of near) put(e, w * nearness)
    }
  }
  return rowsOf(zh.types.length, (z, add) => {
    const type = zh.types[z]!
    const kind = type[0]
    if (kind === '@') put(en.ids.get(type.slice(1)), SAME)
    else if (kind === '#') put(en.ids.get(type), SAME)
    else if (kind === '§') put(en.ids.get(type), 1)
    else {
      look(type, 0, type.length, 1)
      for (const [stem, share] of names.get(type) ?? []) put(en.ids.get(stem), SAME * share)
      for (let length = type.length - 1; length >= 1; length--)
        for (let at = 0; at + length <= type.length; at++) look(type, at, at + length, length > 1 ? PART : CHARACTER)
    }
    for (const e of touched) {
      add(e, best[e]!)
      best[e] = 0
    }
    touched.length = 0
  })
}

/** By stem of the lexicon: the English types of this text that it is, or begins like, and how near that is. */
function stemReach(
  en: Side,
  lexicon: AlignLexicon,
): ReadonlyMap<number, readonly (readonly [e: number, near: number])[]> {
  const reach = new Map<number, [number, number][]>()
  const put = (id: number, e: number, near: number) => {
    const list = reach.get(id)
    if (list) list.push([e, near])
    else reach.set(id, [[e, near]])
  }
  en.types.forEach((type, e) => {
    const exact = lexicon.stemIds.get(type)
    if (exact !== undefined) put(exact, e, 1)
    if (type.length < BEGINNING_LETTERS) return
    for (const id of lexicon.beginnings.get(type.slice(0, BEGINNING_LETTERS)) ?? [])
      if (id !== exact && Math.abs(lexicon.stems[id]!.length - type.length) <= BEGINNING_DIFFERENCE)
        put(id, e, BEGINNING)
  })
  return reach
}

/** Sparse rows from a function that adds the entries of each. */
export function rowsOf(length: number, fill: (row: number, add: (other: number, value: number) => void) => void): Rows {
  const first = new Int32Array(length + 1)
  const other: number[] = []
  const value: number[] = []
  const add = (o: number, v: number) => {
    other.push(o)
    value.push(v)
  }
  for (let row = 0; row < length; row++) {
    fill(row, add)
    first[row + 1] = other.length
  }
  return { first, other: Int32Array.from(other), value: Float32Array.from(value) }
}

/** The same entries, by the other side's types. */
export function transpose(rows: Rows, length: number): Rows {
  const first = new Int32Array(length + 1)
  for (const o of rows.other) first[o + 1]!++
  for (let k = 0; k < length; k++) first[k + 1]! += first[k]!
  const next = first.slice()
  const other = new Int32Array(rows.other.length)
  const value = new Float32Array(rows.value.length)
  for (let row = 0; row + 1 < rows.first.length; row++)
    for (let k = rows.first[row]!; k < rows.first[row + 1]!; k++) {
      const at = next[rows.other[k]!]!++
      other[at] = row
      value[at] = rows.value[k]!
    }
  return { first, other, value }
}
