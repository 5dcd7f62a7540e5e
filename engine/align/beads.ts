/**
 * Candidate beads and what speaks for each.
 *
 * A bead joins up to four Chinese with up to six English sentences, seven in all. Its features are sums over what its
 * sentences explain of each other, their lengths, and what happens at its edges; a bead cannot win by growing, since
 * every token it takes in costs what it does not explain. Weights for them are learned (weights.json).
 */
import type { Rows } from './pairs.ts'
import type { Band } from './band.ts'
import { likelihoodRatio, Support, type Direction, type Translation } from './translation.ts'
import type { Side } from './tokens.ts'

export const MOST_ZH = 4
export const MOST_EN = 6
const MOST = 7

/** Chinese and English sentences of each type of bead. */
export const BEAD_TYPES: readonly (readonly [zh: number, en: number])[] = Array.from({ length: MOST_ZH }, (_, a) =>
  Array.from({ length: MOST_EN }, (__, b): [number, number] => [a + 1, b + 1]),
)
  .flat()
  .filter(([zh, en]) => zh + en <= MOST)

/** The same, for inner loops. */
export const ZH_OF = Uint8Array.from(BEAD_TYPES, ([zh]) => zh)
export const EN_OF = Uint8Array.from(BEAD_TYPES, ([, en]) => en)

export const FEATURES = [
  'english explained',
  'chinese explained',
  'english tokens',
  'chinese tokens',
  'english matched',
  'chinese matched',
  'length²',
  '|length|',
  'english too long²',
  'length² of few characters',
  'first words',
  'last words',
  'same ending',
  'more chinese',
  'more english',
  'weakest chinese',
  'more sentences than clauses',
  'quoted length²',
  'told length²',
  'inside zh only',
  'inside en only',
  'inside both',
  'opens differ',
  'closes differ',
  'opens both',
  'closes both',
  'first window en',
  'first window zh',
  'last window en',
  'last window zh',
] as const

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

/** Where one side is e^1.5 times as long as it should be, several sentences are not one bead. */
const TOO_LONG = 1.5

export type BeadVisitor = (
  cell: number,
  type: number,
  target: number,
  features: Float64Array,
  i: number,
  j: number,
) => void

/** Visits every bead of the band by its first cell, its type and the cell after it. `features` is reused. */
export function forEachBead(space: BeadSpace, visit: BeadVisitor): void {
  const { zh, en, band: area, ratio, english, englishMatched, chinese, chineseMatched } = space
  const { low, high, start } = area
  const [n, m] = [zh.sentences.length, en.sentences.length]
  const cellOf = (i: number, j: number) => start[i]! + j - low[i]!
  const inside = (i: number, j: number) => j >= low[i]! && j <= high[i]!
  const features = new Float64Array(FEATURES.length)
  for (let i = 0; i < n; i++)
    for (let j = low[i]!; j <= Math.min(high[i]!, m - 1); j++) {
      const cell = cellOf(i, j)
      for (let type = 0; type < BEAD_TYPES.length; type++) {
        const a = ZH_OF[type]!
        const b = EN_OF[type]!
        const x = i + a
        const y = j + b
        if (x > n || y > m || !inside(x, y) || y - 1 > high[i]! || !inside(x - 1, j) || y - 1 < low[x - 1]!) continue
        const characters = zh.length[x]! - zh.length[i]!
        const letters = en.length[y]! - en.length[j]!
        const long = Math.log((letters + 8) / (characters * ratio + 8))
        if (a + b > 2 && Math.abs(long) > TOO_LONG) continue
        const d = Math.max(-2, Math.min(2, long))
        let englishGain = 0
        let englishCount = 0
        for (let k = 0; k < b; k++) {
          englishGain += english[a - 1]![cell + k]!
          englishCount += englishMatched[a - 1]![cell + k]!
        }
        let chineseGain = 0
        let chineseCount = 0
        let weakest = Infinity
        for (let k = 0; k < a; k++) {
          const c = cellOf(i + k, j)
          const g = chinese[b - 1]![c]!
          chineseGain += g
          chineseCount += chineseMatched[b - 1]![c]!
          weakest = Math.min(weakest, g / (zh.tokens[i + k + 1]! - zh.tokens[i + k]!))
        }
        features[0] = englishGain / 4
        features[1] = chineseGain / 4
        features[2] = (en.tokens[y]! - en.tokens[j]!) / 8
        features[3] = (zh.tokens[x]! - zh.tokens[i]!) / 8
        features[4] = englishCount / 4
        features[5] = chineseCount / 4
        features[6] = d * d
        features[7] = Math.abs(d)
        features[8] = d > 0 ? d * d : 0
        features[9] = (10 * d * d) / (characters + 5)
        features[10] = space.firstWords[cell]!
        features[11] = space.lastWords[cellOf(x - 1, y - 1)]!
        features[12] = zh.ending[x - 1] === en.ending[y - 1] ? 1 : 0
        features[13] = a > 1 ? (a - 1) * Math.log(letters / 60) : 0
        features[14] = b > 1 ? (b - 1) * Math.log(characters / 20) : 0
        features[15] = a > 1 ? Math.min(1.5, weakest) : 0
        features[16] = b > 1 ? Math.max(0, b - (zh.clauses[x]! - zh.clauses[i]!)) : 0
        const zq = zh.quoted[x]! - zh.quoted[i]!
        const eq = en.quoted[y]! - en.quoted[j]!
        features[17] = squaredLog(eq, zq * ratio)
        features[18] = squaredLog(letters - eq, (characters - zq) * ratio)
        const zhIn = zh.quotations.inside[i]!
        const enIn = en.quotations.inside[j]!
        const zhOut = zh.quotations.inside[x]!
        const enOut = en.quotations.inside[y]!
        features[19] = zhIn * (1 - enIn) + zhOut * (1 - enOut)
        features[20] = enIn * (1 - zhIn) + enOut * (1 - zhOut)
        features[21] = enIn * zhIn + enOut * zhOut
        const opensZh = zh.quotations.opens[i]!
        const opensEn = en.quotations.opens[j]!
        const closesZh = zh.quotations.closes[x - 1]!
        const closesEn = en.quotations.closes[y - 1]!
        features[22] = opensZh ^ opensEn
        features[23] = closesZh ^ closesEn
        features[24] = opensZh & opensEn
        features[25] = closesZh & closesEn
        const lastCell = cellOf(x - 1, y - 1)
        features[26] = space.windows[0]![cell]!
        features[27] = space.windows[1]![cell]!
        features[28] = space.windows[2]![lastCell]!
        features[29] = space.windows[3]![lastCell]!
        visit(cell, type, cellOf(x, y), features, i, j)
      }
    }
}

function squaredLog(letters: number, expected: number): number {
  const d = Math.max(-2, Math.min(2, Math.log((letters + 15) / (expected + 15))))
  return d * d
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
