/**
 * How right alignments are, and how right about that.
 *
 * Strict F1 as Thompson & Koehn 2019 define it: a bead counts when it is exactly one of the gold's; beads with an empty
 * side count in precision and not in recall. Runs: sentences in a row, two or more, that no bead ties to the other side,
 * counted by sentence. Calibration: the mean distance of confidence from what is right, over ten equal bins.
 */
import type { DecodedBead } from '../../engine/align/decode.ts'
import type { AlignedText } from './aligned-texts.ts'

export interface ScoredText {
  readonly gold: AlignedText['gold']
  readonly beads: readonly DecodedBead[]
}

export function strictF1(texts: readonly ScoredText[]): number {
  let found = 0
  let foundWithBoth = 0
  let decoded = 0
  let wanted = 0
  for (const { gold, beads } of texts) {
    const exact = keysOf(gold)
    for (const bead of beads) {
      decoded++
      if (!exact.has(keyOf(bead))) continue
      found++
      if (bead.zhCount && bead.enCount) foundWithBoth++
    }
    wanted += gold.filter(([zs, es]) => zs.length && es.length).length
  }
  const precision = found / decoded
  const recall = foundWithBoth / wanted
  return (2 * precision * recall) / (precision + recall)
}

export const RUN_SIDES = ['zh', 'en'] as const

export function runsAlone(
  texts: readonly ScoredText[],
  side: (typeof RUN_SIDES)[number],
): { precision: number; recall: number; wanted: number } {
  const at = RUN_SIDES.indexOf(side)
  let right = 0
  let found = 0
  let wanted = 0
  for (const { gold, beads } of texts) {
    const length = beads.reduce((sum, bead) => sum + (side === 'zh' ? bead.zhCount : bead.enCount), 0)
    const decoded = beads.filter((bead) => bead.zhCount && bead.enCount)
    const ours = inRuns(
      length,
      decoded.flatMap((bead) => (side === 'zh' ? indices(bead.zh, bead.zhCount) : indices(bead.en, bead.enCount))),
    )
    const theirs = inRuns(
      length,
      gold.filter(([zs, es]) => zs.length && es.length).flatMap((bead) => bead[at]!),
    )
    found += ours.size
    wanted += theirs.size
    right += [...ours].filter((sentence) => theirs.has(sentence)).length
  }
  return { precision: right / found, recall: right / wanted, wanted }
}

function inRuns(length: number, aligned: readonly number[]): Set<number> {
  const tied = new Set(aligned)
  const alone = (k: number) => k >= 0 && k < length && !tied.has(k)
  return new Set(indices(0, length).filter((k) => alone(k) && (alone(k - 1) || alone(k + 1))))
}

const BINS = 10

export function calibrationError(texts: readonly ScoredText[]): number {
  const surplus = new Float64Array(BINS)
  let count = 0
  for (const { gold, beads } of texts) {
    const exact = keysOf(gold)
    for (const bead of beads) {
      if (!bead.zhCount || !bead.enCount) continue
      const right = exact.has(keyOf(bead)) ? 1 : 0
      surplus[Math.min(BINS - 1, Math.floor(bead.confidence * BINS))]! += right - bead.confidence
      count++
    }
  }
  return surplus.reduce((sum, value) => sum + Math.abs(value), 0) / count
}

function keysOf(gold: AlignedText['gold']): Set<string> {
  return new Set(gold.map(([zs, es]) => `${zs.join(',')}|${es.join(',')}`))
}

function indices(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => from + k)
}

function keyOf({ zh, zhCount, en, enCount }: DecodedBead): string {
  return `${indices(zh, zhCount).join(',')}|${indices(en, enCount).join(',')}`
}
