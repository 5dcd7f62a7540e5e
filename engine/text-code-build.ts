import { joinPhrases } from './phrases.ts'
import { LONGEST_PHRASE, MOST_TOKENS, ONE_BYTE, RARE, STEP, UNIT, type Texts } from './text-code.ts'

export interface CodedTexts<Column extends string> {
  readonly tokens: Uint16Array
  readonly columns: Readonly<Record<Column, Texts>>
}

/**
 * Codes columns of texts with one list of tokens. `phrases`: how many may be looked for, which takes a second for a megabyte;
 * with none a token is a unit.
 */
export function encodeTexts<Column extends string>(
  columns: Readonly<Record<Column, readonly string[]>>,
  phrases: number,
): CodedTexts<Column> {
  const names = Object.keys(columns) as Column[]
  const texts = names.map((name) => columns[name])
  const units = unitsOf(texts)
  const joined = joinPhrases(rowOf(texts, units), units.length, {
    most: Math.min(phrases, MOST_TOKENS - units.length),
    longest: LONGEST_PHRASE,
  })
  const all = units.map((_, nth) => nth + 1)
  const order = joined.phrases.length === 0 ? all : byFrequency(joined.row, units.length + joined.phrases.length)
  const places = new Uint32Array(order.length + 1)
  order.forEach((token, place) => (places[token] = place))
  const write = writerOf(joined.row, places, units)
  return {
    tokens: tokensOf(order.slice(0, MOST_TOKENS), places, units, joined.phrases),
    columns: Object.fromEntries(names.map((name) => [name, write(columns[name].length)])) as Record<Column, Texts>,
  }
}

/** The units that occur, most frequent first; they are the tokens from 1 on, and the phrases follow. 0 ends a text. */
function unitsOf(columns: readonly (readonly string[])[]): number[] {
  const counts = new Uint32Array(0x10000)
  for (const texts of columns)
    for (const text of texts) for (let at = 0; at < text.length; at++) counts[text.charCodeAt(at)]!++
  const units: number[] = []
  counts.forEach((count, unit) => count > 0 && units.push(unit))
  return units.sort((a, b) => counts[b]! - counts[a]! || a - b)
}

function rowOf(columns: readonly (readonly string[])[], units: readonly number[]): Uint32Array {
  const tokens = new Uint32Array(0x10000)
  units.forEach((unit, nth) => (tokens[unit] = nth + 1))
  let length = 0
  for (const texts of columns) for (const text of texts) length += text.length + 1
  const row = new Uint32Array(length)
  let to = 0
  for (const texts of columns)
    for (const text of texts) {
      for (let at = 0; at < text.length; at++) row[to++] = tokens[text.charCodeAt(at)]!
      to++
    }
  return row
}

/** Phrases take from the units they are made of. */
function byFrequency(row: Uint32Array, tokens: number): number[] {
  const counts = new Uint32Array(tokens + 1)
  for (const token of row) counts[token]!++
  return Array.from({ length: tokens }, (_, nth) => nth + 1).sort((a, b) => counts[b]! - counts[a]! || a - b)
}

function tokensOf(
  order: readonly number[],
  places: Uint32Array,
  units: readonly number[],
  phrases: readonly (readonly [number, number])[],
): Uint16Array {
  const tokens = new Uint16Array(2 * order.length)
  order.forEach((token, place) => {
    const phrase = phrases[token - units.length - 1]
    tokens[place] = phrase ? places[phrase[0]]! : UNIT
    tokens[order.length + place] = phrase ? places[phrase[1]]! : units[token - 1]!
  })
  return tokens
}

/** Writes so many texts as are asked for, from where it stopped. */
function writerOf(row: Uint32Array, places: Uint32Array, units: readonly number[]): (count: number) => Texts {
  let from = 0
  return (count) => {
    let to = from
    for (let left = count; left > 0; to++) if (row[to] === 0) left--
    const bytes = new Uint8Array(4 * (to - from))
    const marks = new Uint32Array(Math.ceil(count / STEP))
    let at = 0
    for (let nth = 0; from < to; from++) {
      const token = row[from]!
      const place = places[token]!
      if (token === 0) {
        at++
        nth++
        if (nth % STEP === 0 && nth < count) marks[nth / STEP] = at
      } else if (place < ONE_BYTE) bytes[at++] = place + 1
      else if (place < MOST_TOKENS) {
        bytes[at++] = ONE_BYTE + 1 + Math.floor((place - ONE_BYTE) / 0xff)
        bytes[at++] = ((place - ONE_BYTE) % 0xff) + 1
      } else {
        bytes[at++] = RARE
        for (let bits = 0; bits < 18; bits += 6) bytes[at++] = 0x40 | ((units[token - 1]! >> bits) & 0x3f)
      }
    }
    return { bytes: bytes.slice(0, at), marks }
  }
}
