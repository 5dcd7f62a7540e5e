/**
 * What the sentences of each cell of the band say of each other, before any bead is considered.
 *
 * A bead of a Chinese and b English sentences needs what each English sentence gains from a block of a Chinese ones,
 * and the reverse. Both are sums over sentences, so they are counted once for each cell and each size of block, and
 * a bead only adds them up. The edges of a bead are looked at by themselves: its first words should begin, and its
 * last words end, the same thing.
 */
import type { Band } from './band.ts'
import { MOST_EN, MOST_ZH } from './bead-types.ts'
import type { Rows } from './pairs.ts'
import type { Side } from './tokens.ts'
import { likelihoodRatio, Support, type Direction, type Translation } from './translation.ts'

export interface BeadSpace {
  readonly zh: Side
  readonly en: Side
  readonly band: Band
  readonly ratio: number
  /** [a − 1][cell]: what English sentence j gains, and how many of its tokens do, from Chinese i … i + a. */
  readonly english: readonly Float32Array[]
  readonly englishMatched: readonly Float32Array[]
  /** [b − 1][cell]: what Chinese sentence i gains from English j … j + b. */
  readonly chinese: readonly Float32Array[]
  readonly chineseMatched: readonly Float32Array[]
  /** Do the first words, the last words, of the cell's two sentences belong together? */
  readonly firstWords: Float32Array
  readonly lastWords: Float32Array
  /** What the first few words of the two gain (English, Chinese), then what the last few do. */
  readonly windows: readonly Float32Array[]
}

export function beadSpace(model: Translation, weights: Rows, area: Band, ratio: number): BeadSpace {
  const { from: zh, to: en } = model.toEnglish
  const cells = area.start[area.start.length - 1]!
  const layers = (count: number) => Array.from({ length: count }, () => new Float32Array(cells))
  const space: BeadSpace = {
    zh,
    en,
    band: area,
    ratio,
    english: layers(MOST_ZH),
    englishMatched: layers(MOST_ZH),
    chinese: layers(MOST_EN),
    chineseMatched: layers(MOST_EN),
    firstWords: new Float32Array(cells),
    lastWords: new Float32Array(cells),
    windows: layers(4),
  }
  const { low, high, start } = area
  const m = en.sentences.length
  explain(model.toEnglish, space.english, space.englishMatched, (i, visit) => {
    for (let j = low[i]!; j <= Math.min(high[i]!, m - 1); j++) visit(j, start[i]! + j - low[i]!)
  })
  const rows = rowsOfColumns(area, m)
  explain(model.toChinese, space.chinese, space.chineseMatched, (j, visit) => {
    for (let i = rows.low[j]!; i <= Math.min(rows.high[j]!, zh.sentences.length - 1); i++)
      visit(i, start[i]! + j - low[i]!)
  })
  compareEdges(space, weights)
  compareWindows(model, space)
  return space
}

/** Sums the gains of each `to` sentence from growing blocks of `from` sentences, for the cells `eachTarget` names. */
function explain(
  direction: Direction,
  gains: readonly Float32Array[],
  matched: readonly Float32Array[],
  eachTarget: (block: number, visit: (sentence: number, cell: number) => void) => void,
): void {
  const { from, to, lift } = direction
  const most = gains.length
  const supports = Array.from({ length: most }, () => new Support(direction))
  const n = from.sentences.length
  for (let k = 0; k < Math.min(most - 1, n); k++) supports[k]!.fill(k)
  const values: Float32Array[] = []
  const ratios = new Float64Array(most)
  for (let block = 0; block < n; block++) {
    const longest = Math.min(most, n - block)
    if (block + most <= n) supports[(block + most - 1) % most]!.fill(block + most - 1)
    for (let k = 0; k < longest; k++) values[k] = supports[(block + k) % most]!.value
    eachTarget(block, (sentence, cell) => {
      // Products of the likelihood ratios: one logarithm for a sentence, not one for each token.
      ratios.fill(1)
      for (const type of to.sentences[sentence]!) {
        let support = 0
        for (let k = 0; k < longest; k++) {
          support += values[k]![type]!
          if (support === 0) continue
          ratios[k]! *= likelihoodRatio(lift[type]!, support, from.tokens[block + k + 1]! - from.tokens[block]!)
          matched[k]![cell]! += 1
          if (ratios[k]! < HUGE) continue
          gains[k]![cell]! += Math.log(ratios[k]!)
          ratios[k] = 1
        }
      }
      for (let k = 0; k < longest; k++) if (ratios[k] !== 1) gains[k]![cell]! += Math.log(ratios[k]!)
    })
  }
}

/** Doubles end at 1e308. */
const HUGE = 1e250

/** For each column of the band, its first and last row. */
function rowsOfColumns({ low, high }: Band, m: number): { low: Int32Array; high: Int32Array } {
  const n = low.length - 1
  const rows = { low: new Int32Array(m + 1), high: new Int32Array(m + 1) }
  let first = 0
  let last = 0
  for (let j = 0; j <= m; j++) {
    while (first < n && high[first]! < j) first++
    while (last < n && low[last + 1]! <= j) last++
    rows.low[j] = first
    rows.high[j] = last
  }
  return rows
}

const FIRST_ZH = 2
const LAST_ZH = 3
const EDGE_EN = 4

function compareEdges({ zh, en, band: { low, high, start }, firstWords, lastWords }: BeadSpace, weights: Rows): void {
  const strength = new Float32Array(en.types.length)
  const touched: number[] = []
  const fill = (words: Int32Array) => {
    for (const e of touched) strength[e] = 0
    touched.length = 0
    for (const z of words)
      for (let k = weights.first[z]!; k < weights.first[z + 1]!; k++) {
        const e = weights.other[k]!
        if (strength[e] === 0) touched.push(e)
        strength[e] = Math.max(strength[e]!, weights.value[k]!)
      }
  }
  const strongest = (words: Int32Array) => {
    let best = 0
    for (const e of words) best = Math.max(best, strength[e]!)
    return Math.min(1, best)
  }
  const m = en.sentences.length
  zh.sentences.forEach((tokens, i) => {
    const words = zh.words[i]!
    fill(tokens.subarray(0, Math.min(FIRST_ZH, words)))
    for (let j = low[i]!; j <= Math.min(high[i]!, m - 1); j++)
      firstWords[start[i]! + j - low[i]!] = strongest(en.sentences[j]!.subarray(0, Math.min(EDGE_EN, en.words[j]!)))
    fill(tokens.subarray(Math.max(0, words - LAST_ZH), words))
    for (let j = low[i]!; j <= Math.min(high[i]!, m - 1); j++)
      lastWords[start[i]! + j - low[i]!] = strongest(
        en.sentences[j]!.subarray(Math.max(0, en.words[j]! - EDGE_EN), en.words[j]!),
      )
  })
}

const WINDOW_ZH = 5
const WINDOW_EN = 8

/** What the first few words of a cell's two sentences explain of each other, and the last few. */
function compareWindows(model: Translation, space: BeadSpace): void {
  const { low, high, start } = space.band
  const n = space.zh.sentences.length
  const m = space.en.sentences.length
  const rows = rowsOfColumns(space.band, m)
  const edges = [firstWordsOf, lastWordsOf]
  edges.forEach((edge, k) => {
    explainWindows(model.toEnglish, edge, WINDOW_ZH, WINDOW_EN, space.windows[k * 2]!, (i, visit) => {
      for (let j = low[i]!; j <= Math.min(high[i]!, m - 1); j++) visit(j, start[i]! + j - low[i]!)
    })
    explainWindows(model.toChinese, edge, WINDOW_EN, WINDOW_ZH, space.windows[k * 2 + 1]!, (j, visit) => {
      for (let i = rows.low[j]!; i <= Math.min(rows.high[j]!, n - 1); i++) visit(i, start[i]! + j - low[i]!)
    })
  })
}

type Edge = (side: Side, sentence: number, size: number) => Int32Array

function firstWordsOf({ sentences, words }: Side, k: number, size: number): Int32Array {
  return sentences[k]!.subarray(0, Math.min(size, words[k]!))
}

function lastWordsOf({ sentences, words }: Side, k: number, size: number): Int32Array {
  return sentences[k]!.subarray(Math.max(0, words[k]! - size), words[k]!)
}

function explainWindows(
  { from, to, t, lift }: Direction,
  edge: Edge,
  fromSize: number,
  toSize: number,
  gains: Float32Array,
  eachTarget: (block: number, visit: (sentence: number, cell: number) => void) => void,
): void {
  const support = new Float32Array(to.types.length)
  const windows = to.sentences.map((_, k) => edge(to, k, toSize))
  for (let block = 0; block < from.sentences.length; block++) {
    const words = edge(from, block, fromSize)
    for (const word of words)
      for (let k = t.first[word]!; k < t.first[word + 1]!; k++) support[t.other[k]!]! += t.value[k]!
    eachTarget(block, (sentence, cell) => {
      let ratio = 1
      for (const type of windows[sentence]!)
        if (support[type]! > 0) ratio *= likelihoodRatio(lift[type]!, support[type]!, fromSize)
      if (ratio !== 1) gains[cell] = Math.log(ratio) / 4
    })
    for (const word of words) for (let k = t.first[word]!; k < t.first[word + 1]!; k++) support[t.other[k]!] = 0
  }
}
