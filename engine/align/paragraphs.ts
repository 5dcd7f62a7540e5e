/**
 * Paragraphs, where both texts have them: a bead likes to begin where both begin one, dislikes it where only one
 * does, and hardly ever crosses a boundary. Set by hand, for no manually aligned corpus of the pair keeps paragraphs;
 * on a real pair they took beads that stay in matching paragraphs from .961 to .982.
 */
import type { AloneCosts, SideCosts } from './alone.ts'
import { BEAD_TYPES } from './bead-types.ts'

/** Paragraph of each sentence. */
export interface Paragraphs {
  readonly zh: readonly number[]
  readonly en: readonly number[]
}

const BOTH_START = 1
const ONE_STARTS = -0.4
const CROSSES = -2.5
/** So that two beginnings are no reason by themselves to take what stands there for a translation. */
const ALONE_STARTS = BOTH_START / 2
/** Bylines, captions, notes: editors leave out and add whole paragraphs. */
const WHOLE_ALONE = 1

/** What paragraphs add to the score of a bead at sentences i and j. */
export function paragraphScore({ zh, en }: Paragraphs, i: number, j: number, type: number): number {
  const [a, b] = BEAD_TYPES[type]!
  const zhStarts = i === 0 || zh[i] !== zh[i - 1]
  const enStarts = j === 0 || en[j] !== en[j - 1]
  let score = zhStarts !== enStarts ? ONE_STARTS : zhStarts ? BOTH_START : 0
  if (zh[i] !== zh[i + a - 1]) score += CROSSES
  if (en[j] !== en[j + b - 1]) score += CROSSES
  return score
}

/** What paragraphs take off the cost of sentences without a partner. */
export function addParagraphCosts(costs: AloneCosts, paragraphs: Paragraphs): void {
  addSide(costs.zh, paragraphs.zh)
  addSide(costs.en, paragraphs.en)
}

function addSide({ open, extend }: SideCosts, paragraph: readonly number[]): void {
  for (let k = 0; k < paragraph.length; k++) {
    if (k > 0 && paragraph[k] === paragraph[k - 1]) continue
    const off = ALONE_STARTS + (paragraph[k] === paragraph[k + 1] ? 0 : WHOLE_ALONE)
    open[k]! += off
    extend[k]! += off
  }
}
