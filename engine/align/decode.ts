/**
 * The most probable beads, not the most probable path.
 *
 * A path through the band is a sequence of beads, of Chinese sentences left alone and of English ones left alone; a
 * run of the latter pays once to begin and little to go on (three states: after a bead, after either). Forward and
 * backward sums (a semi-Markov CRF) give each bead its posterior probability, which is also the confidence that is
 * shown. The path chosen is the one with the greatest sum of posteriors, beads of several sentences a little
 * favoured, sentences left alone counting a fraction, and more where their neighbours most likely stand alone too:
 * it maximises what is scored, right beads and right runs, rather than the chance of having every one of them right.
 */
import type { AloneCosts, AloneShares } from './alone.ts'
import { BEAD_TYPES, EN_OF, ZH_OF } from './bead-types.ts'
import type { Band } from './band.ts'

export interface DecodedBead {
  readonly zh: number
  readonly zhCount: number
  readonly en: number
  readonly enCount: number
  /** Posterior, 0..1. */
  readonly confidence: number
}

export const IMPOSSIBLE = -1e30
const LARGER_BEAD = 0.05
/** More where much of the side has no partner: a doubtful bead in a foreign passage is most likely none. */
const ALONE_WORTH = 0.1
const ALONE_WORTH_OF_SHARE = 0.3
/** For a sentence that probably is one of several in a row without a partner: an island of a bead is rare in them. */
const RUN_WORTH = 0.2

export interface Decoded {
  readonly beads: DecodedBead[]
  /** Share of each side's sentences that probably stand alone. */
  readonly shares: AloneShares
  /** First and last column of each row that any probable path visits; a row without has them the wrong way round. */
  readonly low: Int32Array
  readonly high: Int32Array
}

/** `scores[cell · types + type]`: log weight of the bead of that type that begins there. */
export function decode(scores: Float32Array, area: Band, costs: AloneCosts): Decoded {
  const n = costs.zh.open.length
  const m = costs.en.open.length
  const { forward, backward, total } = sums(scores, area, n, m, costs)
  const types = BEAD_TYPES.length
  const { low, high, start } = area
  const cells = start[n + 1]!
  const best = new Float64Array(cells).fill(-1)
  const step = new Int8Array(cells)
  const posterior = new Float32Array(cells)
  best[0] = 0
  const alone = aloneProbabilities(forward, backward, total, area, n, m, costs)
  const shares = { zh: mean(alone.zh), en: mean(alone.en) }
  const zhWorth = ALONE_WORTH + ALONE_WORTH_OF_SHARE * shares.zh
  const enWorth = ALONE_WORTH + ALONE_WORTH_OF_SHARE * shares.en
  const zhRun = Float64Array.from(alone.zhRun, (p) => RUN_WORTH * p)
  const enRun = Float64Array.from(alone.enRun, (p) => RUN_WORTH * p)
  const reach = (from: number, to: number, kind: number, p: number, worth: number, more: number) => {
    const value = best[from]! + worth * p + more
    if (value <= best[to]!) return
    best[to] = value
    step[to] = kind
    posterior[to] = p
  }
  for (let i = 0; i <= n; i++)
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = start[i]! + j - low[i]!
      if (i < n && j >= low[i + 1]!)
        reach(cell, start[i + 1]! + j - low[i + 1]!, ZH_ALONE, alone.zh[i]!, zhWorth, zhRun[i]!)
      if (j < high[i]!) reach(cell, cell + 1, EN_ALONE, alone.en[j]!, enWorth, enRun[j]!)
      if (i === n || j === m) continue
      const any = add(forward[cell * 3]!, add(forward[cell * 3 + 1]!, forward[cell * 3 + 2]!)) - total
      for (let type = 0; type < types; type++) {
        const score = scores[cell * types + type]!
        if (score <= IMPOSSIBLE) continue
        const a = ZH_OF[type]!
        const b = EN_OF[type]!
        const to = start[i + a]! + j + b - low[i + a]!
        const p = Math.exp(Math.min(0, any + score + backward[to * 3]!))
        reach(cell, to, type, p, 1 + LARGER_BEAD * (a + b - 2), 0)
      }
    }
  const beads: DecodedBead[] = []
  for (let i = n, j = m; i > 0 || j > 0;) {
    const cell = start[i]! + j - low[i]!
    const kind = step[cell]!
    const [a, b] = kind === ZH_ALONE ? [1, 0] : kind === EN_ALONE ? [0, 1] : BEAD_TYPES[kind]!
    i -= a
    j -= b
    beads.push({ zh: i, zhCount: a, en: j, enCount: b, confidence: posterior[cell]! })
  }
  return { beads: beads.reverse(), shares, ...probable(forward, backward, total, area) }
}

interface AloneProbabilities {
  readonly zh: Float64Array
  readonly en: Float64Array
  /** To stand alone together with the sentence before or with the one after, whichever is likelier. */
  readonly zhRun: Float64Array
  readonly enRun: Float64Array
}

/** Probability of each sentence to stand alone, wherever in the other text that is: order among such says nothing. */
function aloneProbabilities(
  forward: Float64Array,
  backward: Float64Array,
  total: number,
  { low, high, start }: Band,
  n: number,
  m: number,
  costs: AloneCosts,
): AloneProbabilities {
  const zhAlone = new Float64Array(n)
  const enAlone = new Float64Array(m)
  const zhAfterAlone = new Float64Array(n)
  const enAfterAlone = new Float64Array(m)
  for (let i = 0; i <= n; i++)
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = start[i]! + j - low[i]!
      const f0 = forward[cell * 3]!
      const f1 = forward[cell * 3 + 1]!
      const f2 = forward[cell * 3 + 2]!
      if (i < n && j >= low[i + 1]!) {
        const after = backward[(start[i + 1]! + j - low[i + 1]!) * 3 + 1]! - total
        zhAfterAlone[i]! += Math.exp(f1 + costs.zh.extend[i]! + after)
        zhAlone[i]! += Math.exp(add(add(f0, f2) + costs.zh.open[i]!, f1 + costs.zh.extend[i]!) + after)
      }
      if (j < high[i]!) {
        const after = backward[(cell + 1) * 3 + 2]! - total
        enAfterAlone[j]! += Math.exp(f2 + costs.en.extend[j]! + after)
        enAlone[j]! += Math.exp(add(add(f0, f1) + costs.en.open[j]!, f2 + costs.en.extend[j]!) + after)
      }
    }
  return { zh: zhAlone, en: enAlone, zhRun: besideAlone(zhAfterAlone), enRun: besideAlone(enAfterAlone) }
}

function besideAlone(afterAlone: Float64Array): Float64Array {
  return afterAlone.map((p, k) => Math.max(p, afterAlone[k + 1] ?? 0))
}

const PROBABLE = Math.log(1e-6)

function probable(forward: Float64Array, backward: Float64Array, total: number, area: Band) {
  const rows = area.low.length
  const low = new Int32Array(rows).fill(0x7fffffff)
  const high = new Int32Array(rows).fill(-1)
  for (let i = 0; i < rows; i++)
    for (let j = area.low[i]!; j <= area.high[i]!; j++) {
      const cell = (area.start[i]! + j - area.low[i]!) * 3
      const through = Math.max(
        forward[cell]! + backward[cell]!,
        forward[cell + 1]! + backward[cell + 1]!,
        forward[cell + 2]! + backward[cell + 2]!,
      )
      if (through - total < PROBABLE) continue
      if (low[i]! > j) low[i] = j
      high[i] = j
    }
  return { low, high }
}

const ZH_ALONE = -1
const EN_ALONE = -2

interface Sums {
  /** [cell · 3 + state]; states: after a bead, after a Chinese sentence alone, after an English one alone. */
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** Log of the sum over all paths. */
  readonly total: number
}

function sums(scores: Float32Array, { low, high, start }: Band, n: number, m: number, costs: AloneCosts): Sums {
  const types = BEAD_TYPES.length
  const cells = start[n + 1]!
  const forward = new Float64Array(cells * 3).fill(IMPOSSIBLE)
  const backward = new Float64Array(cells * 3).fill(IMPOSSIBLE)
  forward[0] = 0
  for (let i = 0; i <= n; i++)
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = start[i]! + j - low[i]!
      const f0 = forward[cell * 3]!
      const f1 = forward[cell * 3 + 1]!
      const f2 = forward[cell * 3 + 2]!
      const any = add(f0, add(f1, f2))
      if (any <= IMPOSSIBLE / 2) continue
      if (i < n && j >= low[i + 1]!)
        forward[(start[i + 1]! + j - low[i + 1]!) * 3 + 1] = add(
          add(f0, f2) + costs.zh.open[i]!,
          f1 + costs.zh.extend[i]!,
        )
      if (j < high[i]!) forward[(cell + 1) * 3 + 2] = add(add(f0, f1) + costs.en.open[j]!, f2 + costs.en.extend[j]!)
      if (i === n || j === m) continue
      for (let type = 0; type < types; type++) {
        const score = scores[cell * types + type]!
        if (score <= IMPOSSIBLE) continue
        const a = ZH_OF[type]!
        const b = EN_OF[type]!
        const to = (start[i + a]! + j + b - low[i + a]!) * 3
        forward[to] = add(forward[to]!, any + score)
      }
    }
  const end = (cells - 1) * 3
  backward.fill(0, end, end + 3)
  for (let i = n; i >= 0; i--)
    for (let j = high[i]!; j >= low[i]!; j--) {
      const cell = start[i]! + j - low[i]!
      if (cell === cells - 1) continue
      let bead = IMPOSSIBLE
      if (i < n && j < m)
        for (let type = 0; type < types; type++) {
          const score = scores[cell * types + type]!
          if (score <= IMPOSSIBLE) continue
          const a = ZH_OF[type]!
          const b = EN_OF[type]!
          bead = add(bead, score + backward[(start[i + a]! + j + b - low[i + a]!) * 3]!)
        }
      const zh = i < n && j >= low[i + 1]! ? backward[(start[i + 1]! + j - low[i + 1]!) * 3 + 1]! : IMPOSSIBLE
      const en = j < high[i]! ? backward[(cell + 1) * 3 + 2]! : IMPOSSIBLE
      const zhOpened = i < n ? zh + costs.zh.open[i]! : IMPOSSIBLE
      const enOpened = j < m ? en + costs.en.open[j]! : IMPOSSIBLE
      backward[cell * 3] = add(bead, add(zhOpened, enOpened))
      backward[cell * 3 + 1] = add(bead, add(i < n ? zh + costs.zh.extend[i]! : IMPOSSIBLE, enOpened))
      backward[cell * 3 + 2] = add(bead, add(zhOpened, j < m ? en + costs.en.extend[j]! : IMPOSSIBLE))
    }
  return { forward, backward, total: add(forward[end]!, add(forward[end + 1]!, forward[end + 2]!)) }
}

/** ln(eˣ + eʸ); a term e²⁵ times smaller is nothing. */
function add(x: number, y: number): number {
  const d = x - y
  if (d > 25) return x
  if (d < -25) return y
  return d > 0 ? x + Math.log1p(Math.exp(-d)) : y + Math.log1p(Math.exp(d))
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
