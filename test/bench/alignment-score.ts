/**
 * Strict F1 of alignments, as Thompson & Koehn 2019 define it: a bead counts when it is exactly one of the gold's;
 * beads with an empty side count in precision and not in recall.
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
    const exact = new Set(gold.map(([zs, es]) => `${zs.join(',')}|${es.join(',')}`))
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

function keyOf({ zh, zhCount, en, enCount }: DecodedBead): string {
  const indices = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k).join(',')
  return `${indices(zh, zhCount)}|${indices(en, enCount)}`
}
