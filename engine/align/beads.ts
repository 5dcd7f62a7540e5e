/**
 * Candidate beads and what speaks for each.
 *
 * Features are sums over what a bead's sentences explain of each other, their lengths, and what happens at its edges;
 * a bead cannot win by growing, since every token it takes in costs what it does not explain. Quoted and told text
 * are measured apart as well: speech stays speech. Weights are learned (weights.json).
 */
import type { BeadSpace } from './bead-space.ts'
import { BEAD_TYPES, EN_OF, MOST_EN, MOST_ZH, ZH_OF } from './bead-types.ts'
import type { Side } from './tokens.ts'

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
  'first words en',
  'first words zh',
  'last words en',
  'last words zh',
] as const

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

/**
 * Visits the beads of the band, of at most `most` sentences, by first cell, type and the cell after it. `features` is
 * reused.
 */
export function forEachBead(space: BeadSpace, most: number, visit: BeadVisitor): void {
  const { zh, en, band, ratio, english, englishMatched, chinese, chineseMatched, firstWords, lastWords } = space
  const { low, high, start } = band
  const [firstEn, firstZh, lastEn, lastZh] = space.windows as [Float32Array, Float32Array, Float32Array, Float32Array]
  const zhBlocks = blocksOf(zh, MOST_ZH, ratio, 20)
  const enBlocks = blocksOf(en, MOST_EN, 1, 60)
  const n = zh.sentences.length
  const m = en.sentences.length
  const f = new Float64Array(FEATURES.length)
  for (let i = 0; i < n; i++)
    for (let j = low[i]!; j <= Math.min(high[i]!, m - 1); j++) {
      const cell = start[i]! + j - low[i]!
      for (let type = 0; type < BEAD_TYPES.length; type++) {
        const a = ZH_OF[type]!
        const b = EN_OF[type]!
        const x = i + a
        const y = j + b
        if (a + b > most || x > n || y > m || y < low[x]! || y > high[x]! || y - 1 > high[i]!) continue
        if (j < low[x - 1]! || y - 1 < low[x - 1]!) continue
        const zhBlock = i * MOST_ZH + a - 1
        const enBlock = j * MOST_EN + b - 1
        const long = enBlocks.long[enBlock]! - zhBlocks.long[zhBlock]!
        if (a + b > 2 && (long > TOO_LONG || long < -TOO_LONG)) continue

        let englishGain = 0
        let englishCount = 0
        const fromZh = english[a - 1]!
        const matchedByZh = englishMatched[a - 1]!
        for (let c = cell; c < cell + b; c++) {
          englishGain += fromZh[c]!
          englishCount += matchedByZh[c]!
        }
        let chineseGain = 0
        let chineseCount = 0
        let weakest = 1.5
        const fromEn = chinese[b - 1]!
        const matchedByEn = chineseMatched[b - 1]!
        for (let k = i; k < x; k++) {
          const c = start[k]! + j - low[k]!
          chineseGain += fromEn[c]!
          chineseCount += matchedByEn[c]!
          weakest = Math.min(weakest, fromEn[c]! / (zh.tokens[k + 1]! - zh.tokens[k]!))
        }
        const lastCell = start[x - 1]! + y - 1 - low[x - 1]!
        const d = clip(long)
        const characters = zh.length[x]! - zh.length[i]!
        const quoted = clip(enBlocks.quoted[enBlock]! - zhBlocks.quoted[zhBlock]!)
        const told = clip(enBlocks.told[enBlock]! - zhBlocks.told[zhBlock]!)
        const zhIn = zh.quotations.inside[i]!
        const enIn = en.quotations.inside[j]!
        const zhOut = zh.quotations.inside[x]!
        const enOut = en.quotations.inside[y]!
        const zhOpens = zh.quotations.opens[i]!
        const enOpens = en.quotations.opens[j]!
        const zhCloses = zh.quotations.closes[x - 1]!
        const enCloses = en.quotations.closes[y - 1]!

        f[0] = englishGain / 4
        f[1] = chineseGain / 4
        f[2] = (en.tokens[y]! - en.tokens[j]!) / 8
        f[3] = (zh.tokens[x]! - zh.tokens[i]!) / 8
        f[4] = englishCount / 4
        f[5] = chineseCount / 4
        f[6] = d * d
        f[7] = Math.abs(d)
        f[8] = d > 0 ? d * d : 0
        f[9] = (10 * d * d) / (characters + 5)
        f[10] = firstWords[cell]!
        f[11] = lastWords[lastCell]!
        f[12] = zh.ending[x - 1] === en.ending[y - 1] ? 1 : 0
        f[13] = (a - 1) * enBlocks.size[enBlock]!
        f[14] = (b - 1) * zhBlocks.size[zhBlock]!
        f[15] = a > 1 ? weakest : 0
        f[16] = b > 1 ? Math.max(0, b - (zh.clauses[x]! - zh.clauses[i]!)) : 0
        f[17] = quoted * quoted
        f[18] = told * told
        f[19] = zhIn * (1 - enIn) + zhOut * (1 - enOut)
        f[20] = enIn * (1 - zhIn) + enOut * (1 - zhOut)
        f[21] = enIn * zhIn + enOut * zhOut
        f[22] = zhOpens ^ enOpens
        f[23] = zhCloses ^ enCloses
        f[24] = zhOpens & enOpens
        f[25] = zhCloses & enCloses
        f[26] = firstEn[cell]!
        f[27] = firstZh[cell]!
        f[28] = lastEn[lastCell]!
        f[29] = lastZh[lastCell]!
        visit(cell, type, start[x]! + y - low[x]!, f, i, j)
      }
    }
}

/** Logarithms of the lengths of one to `most` sentences from each on: [sentence · most + count − 1]. */
interface Blocks {
  /** Of the whole, of what is in quotation marks, of the rest: in letters as English would write it. */
  readonly long: Float64Array
  readonly quoted: Float64Array
  readonly told: Float64Array
  /** Relative to a usual sentence. */
  readonly size: Float64Array
}

function blocksOf({ length, quoted, sentences }: Side, most: number, ratio: number, usual: number): Blocks {
  const n = sentences.length
  const row = () => new Float64Array(n * most)
  const blocks = { long: row(), quoted: row(), told: row(), size: row() }
  for (let k = 0; k < n; k++)
    for (let count = 1; count <= Math.min(most, n - k); count++) {
      const at = k * most + count - 1
      const all = length[k + count]! - length[k]!
      const said = quoted[k + count]! - quoted[k]!
      blocks.long[at] = Math.log(all * ratio + 8)
      blocks.quoted[at] = Math.log(said * ratio + 15)
      blocks.told[at] = Math.log((all - said) * ratio + 15)
      blocks.size[at] = Math.log(all / usual)
    }
  return blocks
}

function clip(d: number): number {
  return d > 2 ? 2 : d < -2 ? -2 : d
}
