import { namesIn, type Part } from './names-in-texts.ts'
import { joinPhrases } from './phrases.ts'
import { LONGEST_PHRASE, MOST_NAMES, MOST_TOKENS, NAME, ONE_BYTE, RARE, STEP, UNIT, type Texts } from './text-code.ts'

export interface CodedTexts<Column extends string> {
  readonly tokens: Uint16Array
  readonly columns: Readonly<Record<Column, Texts>>
}

export interface TextCodeOptions<Column extends string> {
  /** How many may be looked for, which takes a second for a megabyte; with none a token is a unit. */
  readonly phrases: number
  /** The column whose texts may stand in others as names, and which others. */
  readonly names?: { readonly of: NoInfer<Column>; readonly within: readonly NoInfer<Column>[] } | null
}

/** Codes columns of texts with one list of tokens. */
export function encodeTexts<Column extends string>(
  columns: Readonly<Record<Column, readonly string[]>>,
  { phrases, names = null }: TextCodeOptions<NoInfer<Column>>,
): CodedTexts<Column> {
  if (names === null) return encodeParts(columns, phrases)
  const known = worthNaming(columns[names.of], phrases)
  const parted = Object.fromEntries(names.within.map((column) => [column, namesIn(columns[column], known)]))
  return encodeParts({ ...columns, ...parted } as Record<Column, readonly (string | readonly Part[])[]>, phrases)
}

/** Texts that take more bytes than a name for them does, and where they stand. Of those that are the same the first. */
function worthNaming(texts: readonly string[], phrases: number): Map<string, number> {
  const { bytes } = encodeParts({ texts }, phrases).columns.texts
  const known = new Map<string, number>()
  let at = 0
  for (let nth = 0; nth < Math.min(texts.length, MOST_NAMES); nth++) {
    const start = at
    while (bytes[at++] !== 0);
    if (at - 1 - start >= WORTH_BYTES && !known.has(texts[nth]!)) known.set(texts[nth]!, nth)
  }
  return known
}

/** A name takes three, of which gzip makes hardly fewer. */
const WORTH_BYTES = 5

function encodeParts<Column extends string>(
  columns: Readonly<Record<Column, readonly (string | readonly Part[])[]>>,
  phrases: number,
): CodedTexts<Column> {
  const columnNames = Object.keys(columns) as Column[]
  const texts = columnNames.map((name) =>
    columns[name].map((text): readonly Part[] => (typeof text === 'string' ? [text] : text)),
  )
  const units = unitsOf(texts)
  const { row, stops } = rowOf(texts, units)
  const joined = joinPhrases(row, units.length, {
    most: Math.min(phrases, MOST_TOKENS - units.length),
    longest: LONGEST_PHRASE,
  })
  const all = units.map((_, nth) => nth + 1)
  const order = joined.phrases.length === 0 ? all : byFrequency(joined.row, units.length + joined.phrases.length)
  const places = new Uint32Array(order.length + 1)
  order.forEach((token, place) => (places[token] = place))
  const write = writerOf({ row: joined.row, stops, places, units })
  return {
    tokens: tokensOf(order.slice(0, MOST_TOKENS), places, units, joined.phrases),
    columns: Object.fromEntries(columnNames.map((name) => [name, write(columns[name].length)])) as Record<
      Column,
      Texts
    >,
  }
}

/** The units that occur, most frequent first; they are the tokens from 1 on, and the phrases follow. 0 is a stop. */
function unitsOf(columns: readonly (readonly (readonly Part[])[])[]): number[] {
  const counts = new Uint32Array(0x10000)
  for (const texts of columns)
    for (const parts of texts)
      for (const part of parts)
        if (typeof part === 'string') for (let at = 0; at < part.length; at++) counts[part.charCodeAt(at)]!++
  const units: number[] = []
  counts.forEach((count, unit) => count > 0 && units.push(unit))
  return units.sort((a, b) => counts[b]! - counts[a]! || a - b)
}

/** What a stop in the row stands for: the end of a text, or a name by its place. */
const TEXT_END = -1

/** `stops`: of each 0 in the row, in order, what it stands for. */
function rowOf(
  columns: readonly (readonly (readonly Part[])[])[],
  units: readonly number[],
): { row: Uint32Array; stops: readonly number[] } {
  const tokens = new Uint32Array(0x10000)
  units.forEach((unit, nth) => (tokens[unit] = nth + 1))
  let length = 0
  for (const texts of columns)
    for (const parts of texts)
      length += parts.reduce<number>((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 1)
  const row = new Uint32Array(length)
  const stops: number[] = []
  let to = 0
  for (const texts of columns)
    for (const parts of texts) {
      for (const part of parts)
        if (typeof part === 'string') for (let at = 0; at < part.length; at++) row[to++] = tokens[part.charCodeAt(at)]!
        else {
          stops.push(part)
          to++
        }
      stops.push(TEXT_END)
      to++
    }
  return { row, stops }
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

interface Joined {
  readonly row: Uint32Array
  readonly stops: readonly number[]
  /** By token its place in the list of them. */
  readonly places: Uint32Array
  readonly units: readonly number[]
}

/** Writes so many texts as are asked for, from where it stopped. */
function writerOf({ row, stops, places, units }: Joined): (count: number) => Texts {
  let from = 0
  let stop = 0
  return (count) => {
    let to = from
    for (let left = count, next = stop; left > 0; to++) if (row[to] === 0 && stops[next++] === TEXT_END) left--
    const bytes = new Uint8Array(4 * (to - from))
    const marks = new Uint32Array(Math.ceil(count / STEP))
    let at = 0
    for (let nth = 0; from < to; from++) {
      const token = row[from]!
      const place = places[token]!
      if (token === 0) {
        const name = stops[stop++]!
        if (name === TEXT_END) {
          at++
          nth++
          if (nth % STEP === 0 && nth < count) marks[nth / STEP] = at
        } else {
          bytes[at++] = NAME
          bytes[at++] = Math.floor(name / 0xff) + 1
          bytes[at++] = (name % 0xff) + 1
        }
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
