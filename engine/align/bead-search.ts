/**
 * The two passes. The first is wide and knows the dictionary only; the second keeps to where the first found its
 * paths, and knows besides what the first taught: words of this pair, and how much of it has no partner.
 */
import type { Sentences } from '../model.ts'
import { aloneCosts, aloneFeatures, type AloneCosts, type AloneFeatures } from './alone.ts'
import { anchors, lengthRatio } from './anchors.ts'
import { band, narrowed } from './band.ts'
import { beadSpace, type BeadSpace } from './bead-space.ts'
import { BEAD_TYPES, LARGEST } from './bead-types.ts'
import { forEachBead } from './beads.ts'
import { decode, IMPOSSIBLE, type DecodedBead } from './decode.ts'
import { learnedWeights } from './learn.ts'
import type { AlignLexicon } from './lexicon.ts'
import { namePartners, type NamePair } from './names.ts'
import { pairWeights } from './pairs.ts'
import { addParagraphCosts, paragraphScore, type Paragraphs } from './paragraphs.ts'
import { chineseSide, englishSide } from './tokens.ts'
import { translation } from './translation.ts'
import { WEIGHTS, type BeadWeights } from './weights.ts'

/** Yields the share of the work done. `onSpace` sees the candidates of the last pass: training reads their features. */
export function* beadSteps(
  zhText: Sentences,
  enText: Sentences,
  lexicon: AlignLexicon,
  names: readonly NamePair[],
  weights: BeadWeights = WEIGHTS,
  onSpace: (space: BeadSpace, alone: AloneFeatures) => void = () => {},
): Generator<number, DecodedBead[], void> {
  const [n, m] = [zhText.spans.length, enText.spans.length]
  const partners = namePartners(names)
  const zh = chineseSide(sentencesOf(zhText), lexicon, partners.keys())
  yield 0.1
  const en = englishSide(sentencesOf(enText))
  yield 0.2
  if (n === 0 || m === 0) return allAlone(n, m)
  const paragraphs: Paragraphs | null =
    severalParagraphs(zhText) && severalParagraphs(enText) ? { zh: zhText.paragraphs, en: enText.paragraphs } : null

  let strengths = pairWeights(zh, en, lexicon, partners)
  yield 0.3
  const model = translation(zh, en, strengths, lexicon)
  const chain = anchors(model)
  const ratio = lengthRatio(chain, zh, en)
  yield 0.4
  const wide = band(n, m, chain)
  const firstSpace = beadSpace(model, strengths, wide, ratio)
  const first = decode(
    scoresOf(firstSpace, LARGEST_FIRST, weights, paragraphs),
    wide,
    costsOf(aloneFeatures(firstSpace, USUAL_SHARES), weights, paragraphs),
  )
  yield 0.7
  strengths = learnedWeights(strengths, first.beads, zh, en)
  const space = beadSpace(translation(zh, en, strengths, lexicon), strengths, narrowed(wide, first), ratio)
  const alone = aloneFeatures(space, first.shares)
  onSpace(space, alone)
  yield 0.85
  return decode(scoresOf(space, LARGEST, weights, paragraphs), space.band, costsOf(alone, weights, paragraphs)).beads
}

/** The first pass only has to find the way; large beads are rare, and cost the most. */
const LARGEST_FIRST = 5

/** Of both texts, before anything is known. */
const USUAL_SHARES = { zh: 0.1, en: 0.1 }

function costsOf(alone: AloneFeatures, weights: BeadWeights, paragraphs: Paragraphs | null): AloneCosts {
  const costs = aloneCosts(alone, weights.zhAlone, weights.enAlone)
  if (paragraphs) addParagraphCosts(costs, paragraphs)
  return costs
}

function scoresOf(
  space: BeadSpace,
  largest: number,
  weights: BeadWeights,
  paragraphs: Paragraphs | null,
): Float32Array {
  const types = BEAD_TYPES.length
  const scores = new Float32Array(space.band.start.at(-1)! * types).fill(IMPOSSIBLE)
  forEachBead(space, largest, (cell, type, _target, features, i, j) => {
    let score = weights.types[type]!
    for (let k = 0; k < features.length; k++) score += weights.features[k]! * features[k]!
    if (paragraphs) score += paragraphScore(paragraphs, i, j, type)
    scores[cell * types + type] = score
  })
  return scores
}

function allAlone(n: number, m: number): DecodedBead[] {
  const none = { zh: 0, zhCount: 0, en: 0, enCount: 0, confidence: 1 }
  return [
    ...Array.from({ length: n }, (_, zh) => ({ ...none, zh, zhCount: 1 })),
    ...Array.from({ length: m }, (_, en) => ({ ...none, en, enCount: 1 })),
  ]
}

function sentencesOf({ text, spans }: Sentences): string[] {
  return spans.map(({ start, end }) => text.slice(start, end))
}

/** One paragraph for everything is how "unknown" is written. */
function severalParagraphs({ paragraphs }: Sentences): boolean {
  return paragraphs.some((paragraph) => paragraph !== paragraphs[0])
}
