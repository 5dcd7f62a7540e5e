/**
 * What the pair itself teaches: words that stand in the same beads again and again (Dice's coefficient), which no
 * dictionary has: names above all. After Varga et al. 2005 (hunalign), who align a second time with what was learned.
 */
import type { DecodedBead } from './decode.ts'
import { rowsOf, type Rows } from './pairs.ts'
import type { Side } from './tokens.ts'

const LEAST_CONFIDENCE = 0.3
const LEAST_TOGETHER = 2
/** A word in more of the beads than this says nothing about one of them. */
const COMMON = 0.3
const LEAST_DICE = 0.6
const WEIGHT = 0.4
/** Taken off the joint count: two of two is less sure than ten of ten. */
const DISCOUNT = 0.7

/** The weights, and those learned from the beads where they are greater. */
export function learnedWeights(weights: Rows, beads: readonly DecodedBead[], zh: Side, en: Side): Rows {
  const sure = beads.filter((bead) => bead.zhCount && bead.enCount && bead.confidence >= LEAST_CONFIDENCE)
  const inEn = new Uint32Array(en.types.length)
  const beadsOf: number[][] = zh.types.map(() => [])
  const typesOf = sure.map((bead, k) => {
    for (const z of distinct(zh, bead.zh, bead.zhCount)) beadsOf[z]!.push(k)
    const types = [...distinct(en, bead.en, bead.enCount)]
    for (const e of types) inEn[e]!++
    return types
  })
  const most = COMMON * sure.length
  const together = new Uint32Array(en.types.length)
  return rowsOf(zh.types.length, (z, add) => {
    const learned = new Map<number, number>()
    const inZh = beadsOf[z]!.length
    if (inZh >= LEAST_TOGETHER && inZh <= most) {
      for (const k of beadsOf[z]!) for (const e of typesOf[k]!) together[e]!++
      for (const k of beadsOf[z]!)
        for (const e of typesOf[k]!) {
          const count = together[e]!
          together[e] = 0
          const both = inZh + inEn[e]!
          if (count >= LEAST_TOGETHER && inEn[e]! <= most && (2 * count) / both >= LEAST_DICE)
            learned.set(e, (WEIGHT * 2 * (count - DISCOUNT)) / both)
        }
    }
    for (let k = weights.first[z]!; k < weights.first[z + 1]!; k++) {
      const e = weights.other[k]!
      add(e, Math.max(weights.value[k]!, learned.get(e) ?? 0))
      learned.delete(e)
    }
    for (const [e, weight] of learned) add(e, weight)
  })
}

function distinct(side: Side, from: number, count: number): Set<number> {
  return new Set(side.sentences.slice(from, from + count).flatMap((tokens) => [...tokens]))
}
