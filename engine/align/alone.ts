/**
 * The cost of leaving a sentence without a partner.
 *
 * The first of a run pays to open it, the others to go on. How much depends on the sentence (its length, the best
 * partner it could have) and on the pair: where a first pass found much of a text without a partner, more of it is.
 */
import type { BeadSpace } from './bead-space.ts'

export const ALONE_FEATURES = ['always', 'share alone', 'length', 'best partner'] as const
const WIDTH = ALONE_FEATURES.length

/** Weights of the features of a run's first sentence, and of the others. */
export interface AloneWeights {
  readonly open: readonly number[]
  readonly extend: readonly number[]
}

export interface SideCosts {
  readonly open: Float64Array
  readonly extend: Float64Array
}

export interface AloneCosts {
  readonly zh: SideCosts
  readonly en: SideCosts
}

/** Share of each side's sentences that stand alone, 0..1. */
export interface AloneShares {
  readonly zh: number
  readonly en: number
}

/** [sentence · features]. */
export interface AloneFeatures {
  readonly zh: Float64Array
  readonly en: Float64Array
}

export function aloneFeatures(space: BeadSpace, shares: AloneShares): AloneFeatures {
  const { zh, en, band } = space
  const { low, high, start } = band
  const [n, m] = [zh.sentences.length, en.sentences.length]
  const features = { zh: new Float64Array(n * WIDTH), en: new Float64Array(m * WIDTH) }
  for (let i = 0; i < n; i++) {
    features.zh.set([1, shares.zh, Math.log((zh.length[i + 1]! - zh.length[i]!) / 20), 0], i * WIDTH)
    for (let j = low[i]!; j <= Math.min(high[i]!, m - 1); j++) {
      const cell = start[i]! + j - low[i]!
      const at = i * WIDTH + 3
      features.zh[at] = Math.max(features.zh[at]!, space.chinese[0]![cell]! / (zh.tokens[i + 1]! - zh.tokens[i]!))
      const there = j * WIDTH + 3
      features.en[there] = Math.max(features.en[there]!, space.english[0]![cell]! / (en.tokens[j + 1]! - en.tokens[j]!))
    }
  }
  for (let j = 0; j < m; j++)
    features.en.set([1, shares.en, Math.log((en.length[j + 1]! - en.length[j]!) / 60)], j * WIDTH)
  return features
}

export function aloneCosts(features: AloneFeatures, zh: AloneWeights, en: AloneWeights): AloneCosts {
  const side = (values: Float64Array, weights: AloneWeights): SideCosts => ({
    open: products(values, weights.open),
    extend: products(values, weights.extend),
  })
  return { zh: side(features.zh, zh), en: side(features.en, en) }
}

function products(values: Float64Array, weights: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length / WIDTH)
  for (let k = 0; k < values.length; k++) sums[Math.floor(k / WIDTH)]! += values[k]! * weights[k % WIDTH]!
  return sums
}
