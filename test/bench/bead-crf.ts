/**
 * Training of the bead weights: a semi-Markov conditional random field over the band of each text.
 *
 * The conditional log-likelihood of the gold path is its own sum over paths that agree with the gold, less the sum
 * over all; the gradient is the difference of expected features (forward-backward twice). Adam climbs it, with a
 * little pull towards zero.
 */
import { ALONE_FEATURES, aloneCosts, type AloneFeatures } from '../../engine/align/alone.ts'
import { beadSteps } from '../../engine/align/bead-search.ts'
import type { Band } from '../../engine/align/band.ts'
import type { BeadSpace } from '../../engine/align/bead-space.ts'
import { BEAD_TYPES, LARGEST } from '../../engine/align/bead-types.ts'
import { FEATURES, forEachBead } from '../../engine/align/beads.ts'
import { IMPOSSIBLE } from '../../engine/align/decode.ts'
import type { AlignLexicon } from '../../engine/align/lexicon.ts'
import type { BeadWeights } from '../../engine/align/weights.ts'
import { asSentences, type AlignedText } from './aligned-texts.ts'

const TYPES = BEAD_TYPES.length

/** All beads of one text with their features, and which of them the gold allows. */
export interface Lattice {
  readonly text: AlignedText
  readonly band: Band
  /** First edge of each cell. */
  readonly first: Int32Array
  readonly target: Int32Array
  readonly type: Uint8Array
  readonly features: Float32Array
  readonly gold: Uint8Array
  readonly alone: AloneFeatures
  /** May this sentence be left alone, says the gold? */
  readonly zhAlone: Uint8Array
  readonly enAlone: Uint8Array
  /** Cells that a path of some probability visits. */
  readonly alive: Uint8Array
}

export function lattice(text: AlignedText, lexicon: AlignLexicon, weights: BeadWeights): Lattice {
  let found: Lattice | null = null
  const steps = beadSteps(asSentences(text.zh), asSentences(text.en), lexicon, [], weights, (space, alone) => {
    found = latticeOf(text, space, alone)
  })
  while (!steps.next().done);
  return pruned(found!, weights)
}

function latticeOf(text: AlignedText, space: BeadSpace, aloneFeatures: AloneFeatures): Lattice {
  const { band } = space
  const beadOfZh = new Int32Array(text.zh.length).fill(-1)
  const beadOfEn = new Int32Array(text.en.length).fill(-2)
  text.gold.forEach(([zs, es], k) => {
    for (const i of zs) beadOfZh[i] = k
    for (const j of es) beadOfEn[j] = k
  })
  const possible = text.gold.map(() => false)
  forEachBead(space, LARGEST, (_cell, t, _to, _values, i, j) => {
    const k = beadOfZh[i]!
    const [zs, es] = text.gold[k] ?? [[], []]
    const [a, b] = BEAD_TYPES[t]!
    if (zs[0] === i && es[0] === j && zs.length === a && es.length === b) possible[k] = inOneRun(zs) && inOneRun(es)
  })
  const cells = band.start.at(-1)!
  const first = new Int32Array(cells + 1)
  const [target, type, features, gold]: number[][] = [[], [], [], []]
  forEachBead(space, LARGEST, (cell, t, to, values, i, j) => {
    const [a, b] = BEAD_TYPES[t]!
    const k = beadOfZh[i]!
    let agrees = k === beadOfEn[j]
    for (let x = 1; agrees && x < a; x++) agrees = beadOfZh[i + x] === k
    for (let y = 1; agrees && y < b; y++) agrees = beadOfEn[j + y] === k
    if (agrees && possible[k]) agrees = text.gold[k]![0].length === a && text.gold[k]![1].length === b
    first[cell + 1]!++
    target!.push(to)
    type!.push(t)
    gold!.push(agrees ? 1 : 0)
    for (const value of values) features!.push(value)
  })
  for (let c = 0; c < cells; c++) first[c + 1]! += first[c]!
  const alone = (beads: Int32Array) => Uint8Array.from(beads, (k) => (k >= 0 && possible[k] ? 0 : 1))
  return {
    text,
    band,
    first,
    target: Int32Array.from(target!),
    type: Uint8Array.from(type!),
    features: Float32Array.from(features!),
    gold: Uint8Array.from(gold!),
    alone: aloneFeatures,
    zhAlone: alone(beadOfZh),
    enAlone: alone(beadOfEn),
    alive: new Uint8Array(cells).fill(1),
  }
}

/** Improbable beads are nearly all of a lattice and none of the gradient. */
const NEGLIGIBLE = 1e-4

function pruned(l: Lattice, weights: BeadWeights): Lattice {
  const w = flatten(weights)
  const keep = l.gold.slice()
  const alive = new Uint8Array(l.alive.length)
  alive[alive.length - 1] = 1
  const scores = edgeScores(l, w)
  for (const goldOnly of [false, true])
    expectations(l, scores, w, goldOnly, 1, new Float64Array(SIZE), {
      edge(edge, p) {
        if (p > NEGLIGIBLE) keep[edge] = 1
      },
      cell(cell, p) {
        if (p > NEGLIGIBLE) alive[cell] = 1
      },
    })
  const kept: number[] = []
  const first = new Int32Array(l.first.length)
  for (let cell = 0; cell + 1 < first.length; cell++) {
    for (let edge = l.first[cell]!; edge < l.first[cell + 1]!; edge++) if (keep[edge]) kept.push(edge)
    first[cell + 1] = kept.length
  }
  const features = new Float32Array(kept.length * WIDTH)
  kept.forEach((edge, k) => features.set(l.features.subarray(edge * WIDTH, (edge + 1) * WIDTH), k * WIDTH))
  return {
    ...l,
    alive,
    first,
    target: Int32Array.from(kept, (edge) => l.target[edge]!),
    type: Uint8Array.from(kept, (edge) => l.type[edge]!),
    gold: Uint8Array.from(kept, (edge) => l.gold[edge]!),
    features,
  }
}

/** An insertion may part a bead. */
function inOneRun(sentences: readonly number[]): boolean {
  return sentences.every((sentence, k) => sentence === sentences[0]! + k)
}

/** Features, types, then the features of sentences alone: one vector. */
const WIDTH = FEATURES.length
const ALONE = WIDTH + TYPES
const ALONE_WIDTH = ALONE_FEATURES.length
const SIZE = ALONE + 4 * ALONE_WIDTH

export function flatten(w: BeadWeights): Float64Array {
  const { zhAlone, enAlone } = w
  return Float64Array.from(
    [w.features, w.types, zhAlone.open, zhAlone.extend, enAlone.open, enAlone.extend].flatMap((part) => [...part]),
  )
}

export function unflatten(w: Float64Array): BeadWeights {
  const alone = (k: number) => [...w.subarray(ALONE + k * ALONE_WIDTH, ALONE + (k + 1) * ALONE_WIDTH)]
  return {
    features: [...w.subarray(0, WIDTH)],
    types: [...w.subarray(WIDTH, ALONE)],
    zhAlone: { open: alone(0), extend: alone(1) },
    enAlone: { open: alone(2), extend: alone(3) },
  }
}

export interface Example {
  readonly lattice: Lattice
  readonly weight: number
}

export interface TrainingOptions {
  readonly epochs: number
  /** Strength of the pull towards zero. */
  readonly decay: number
  readonly next: () => number
  readonly onEpoch?: (epoch: number, logLikelihood: number) => void
}

const BATCH = 6
/** Rare types are drawn towards this rather than towards zero, which would make them as cheap as 1-1. */
export const RARE_TYPE = -5

export function train(examples: readonly Example[], from: BeadWeights, options: TrainingOptions): BeadWeights {
  const w = flatten(from)
  const mean = new Float64Array(SIZE)
  const square = new Float64Array(SIZE)
  const beads = examples.reduce((sum, { lattice: l, weight }) => sum + weight * l.text.gold.length, 0)
  let step = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = 0.15 * 0.93 ** epoch
    const order = examples.map((_, k) => k)
    for (let k = order.length - 1; k > 0; k--) {
      const other = Math.floor(options.next() * (k + 1))
      ;[order[k], order[other]] = [order[other]!, order[k]!]
    }
    let total = 0
    for (let at = 0; at < order.length; at += BATCH) {
      const gradient = new Float64Array(SIZE)
      let weightSum = 0
      for (const k of order.slice(at, at + BATCH)) {
        const { lattice: l, weight } = examples[k]!
        const scores = edgeScores(l, w)
        const gold = expectations(l, scores, w, true, weight, gradient)
        // Where the gold leaves the band no weights could follow it.
        if (gold <= IMPOSSIBLE / 2) continue
        total += weight * (gold - expectations(l, scores, w, false, -weight, gradient))
        weightSum += weight * l.text.gold.length
      }
      step++
      for (let x = 0; x < SIZE; x++) {
        const centre = x >= WIDTH && x < ALONE ? RARE_TYPE : 0
        const g = gradient[x]! / weightSum - options.decay * (w[x]! - centre)
        mean[x] = 0.9 * mean[x]! + 0.1 * g
        square[x] = 0.98 * square[x]! + 0.02 * g * g
        const scale = Math.sqrt(square[x]! / (1 - 0.98 ** step)) + 1e-4
        w[x]! += (rate * (mean[x]! / (1 - 0.9 ** step))) / scale
      }
    }
    options.onEpoch?.(epoch, total / beads)
  }
  return unflatten(w)
}

function edgeScores({ type, features }: Lattice, w: Float64Array): Float64Array {
  return Float64Array.from(type, (t, edge) => {
    let score = w[WIDTH + t]!
    for (let x = 0, at = edge * WIDTH; x < WIDTH; x++) score += w[x]! * features[at + x]!
    return score
  })
}

/** Log of the sum over paths (those of the gold only, if asked); adds `sign` × expected features to `gradient`. */
function expectations(
  l: Lattice,
  scores: Float64Array,
  w: Float64Array,
  goldOnly: boolean,
  sign: number,
  gradient: Float64Array,
  on: { edge?(edge: number, probability: number): void; cell?(cell: number, probability: number): void } = {},
): number {
  const { low, high, start } = l.band
  const n = low.length - 1
  const cells = start[n + 1]!
  const { zhAlone, enAlone } = unflatten(w)
  const costs = aloneCosts(l.alone, zhAlone, enAlone)
  const forward = new Float64Array(cells * 3).fill(IMPOSSIBLE)
  const backward = new Float64Array(cells * 3).fill(IMPOSSIBLE)
  forward[0] = 0
  const zhNext = (i: number, j: number) =>
    i < n && j >= low[i + 1]! && (!goldOnly || l.zhAlone[i]) ? start[i + 1]! + j - low[i + 1]! : -1
  const enNext = (i: number, j: number, cell: number) => (j < high[i]! && (!goldOnly || l.enAlone[j]) ? cell + 1 : -1)
  for (let i = 0; i <= n; i++)
    for (let j = low[i]!; j <= high[i]!; j++) {
      const c = start[i]! + j - low[i]!
      if (!l.alive[c]) continue
      const f0 = forward[c * 3]!
      const f1 = forward[c * 3 + 1]!
      const f2 = forward[c * 3 + 2]!
      const any = add(f0, add(f1, f2))
      if (any <= IMPOSSIBLE / 2) continue
      const zh = zhNext(i, j)
      if (zh >= 0) forward[zh * 3 + 1] = add(add(f0, f2) + costs.zh.open[i]!, f1 + costs.zh.extend[i]!)
      const en = enNext(i, j, c)
      if (en >= 0) forward[en * 3 + 2] = add(add(f0, f1) + costs.en.open[j]!, f2 + costs.en.extend[j]!)
      for (let e = l.first[c]!; e < l.first[c + 1]!; e++)
        if (!goldOnly || l.gold[e]) forward[l.target[e]! * 3] = add(forward[l.target[e]! * 3]!, any + scores[e]!)
    }
  const end = (cells - 1) * 3
  backward.fill(0, end, end + 3)
  const total = add(forward[end]!, add(forward[end + 1]!, forward[end + 2]!))
  if (total <= IMPOSSIBLE / 2) return total
  /** A transition to a sentence alone; `part`: 0 to 3, in the order of the vector. */
  const count = (part: number, values: Float64Array, sentence: number, logProbability: number) => {
    if (logProbability - total <= -12) return
    const p = sign * Math.exp(logProbability - total)
    for (let k = 0; k < ALONE_WIDTH; k++)
      gradient[ALONE + part * ALONE_WIDTH + k]! += p * values[sentence * ALONE_WIDTH + k]!
  }
  for (let i = n; i >= 0; i--)
    for (let j = high[i]!; j >= low[i]!; j--) {
      const c = start[i]! + j - low[i]!
      if (c === cells - 1 || !l.alive[c]) continue
      const f0 = forward[c * 3]!
      const f1 = forward[c * 3 + 1]!
      const f2 = forward[c * 3 + 2]!
      const any = add(f0, add(f1, f2))
      let bead = IMPOSSIBLE
      for (let e = l.first[c]!; e < l.first[c + 1]!; e++) {
        if (goldOnly && !l.gold[e]) continue
        const after = scores[e]! + backward[l.target[e]! * 3]!
        bead = add(bead, after)
        const log = any + after - total
        if (log <= -12) continue
        const p = sign * Math.exp(log)
        on.edge?.(e, p)
        gradient[WIDTH + l.type[e]!]! += p
        for (let x = 0, at = e * WIDTH; x < WIDTH; x++) gradient[x]! += p * l.features[at + x]!
      }
      const zhTo = zhNext(i, j)
      const enTo = enNext(i, j, c)
      const zh = zhTo >= 0 ? backward[zhTo * 3 + 1]! : IMPOSSIBLE
      const en = enTo >= 0 ? backward[enTo * 3 + 2]! : IMPOSSIBLE
      const zhOpened = zhTo >= 0 ? zh + costs.zh.open[i]! : IMPOSSIBLE
      const zhExtended = zhTo >= 0 ? zh + costs.zh.extend[i]! : IMPOSSIBLE
      const enOpened = enTo >= 0 ? en + costs.en.open[j]! : IMPOSSIBLE
      const enExtended = enTo >= 0 ? en + costs.en.extend[j]! : IMPOSSIBLE
      count(0, l.alone.zh, i, add(f0, f2) + zhOpened)
      count(1, l.alone.zh, i, f1 + zhExtended)
      count(2, l.alone.en, j, add(f0, f1) + enOpened)
      count(3, l.alone.en, j, f2 + enExtended)
      backward[c * 3] = add(bead, add(zhOpened, enOpened))
      backward[c * 3 + 1] = add(bead, add(zhExtended, enOpened))
      backward[c * 3 + 2] = add(bead, add(zhOpened, enExtended))
      if (on.cell) {
        const through = [f0, f1, f2].map((f, state) => f + backward[c * 3 + state]!).reduce(add)
        if (through - total > -12) on.cell(c, Math.exp(through - total))
      }
    }
  return total
}

function add(x: number, y: number): number {
  const d = x - y
  if (d > 25) return x
  if (d < -25) return y
  return d > 0 ? x + Math.log1p(Math.exp(-d)) : y + Math.log1p(Math.exp(d))
}

/** Nats by which the gold of a text falls short of certainty. */
export function logLikelihood(l: Lattice, weights: BeadWeights): number {
  const w = flatten(weights)
  const scores = edgeScores(l, w)
  const unused = new Float64Array(SIZE)
  return expectations(l, scores, w, true, 0, unused) - expectations(l, scores, w, false, 0, unused)
}
