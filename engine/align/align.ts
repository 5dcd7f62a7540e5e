/**
 * Aligns two human texts, one Chinese and one English, sentence by sentence.
 *
 * The order of work: tokens of both sides; weights between them from the dictionary; a translation model of these
 * two texts; anchors that bound the search; every bead in the band scored and decoded. Then once more, with what the
 * first pass taught about this pair. Gale & Church 1993, Moore 2002, Varga et al. 2005, Thompson & Koehn 2019 and
 * Liu & Zhu 2022 are behind it; the modules say where. Either side may be the original: within, it is Chinese and
 * English.
 */
import type { Alignment, Bead, Sentences } from '../model.ts'
import { anchors, lengthRatio } from './anchors.ts'
import { band, narrowed } from './band.ts'
import { BEAD_TYPES, beadSpace, FEATURES, forEachBead, type BeadSpace } from './beads.ts'
import { decode, IMPOSSIBLE, type DecodedBead } from './decode.ts'
import { learnedWeights } from './learn.ts'
import type { AlignLexicon } from './lexicon.ts'
import { pairWeights, type Rows } from './pairs.ts'
import { namePartners, type NamePair } from './names.ts'
import { paragraphScore, type Paragraphs } from './paragraphs.ts'
import { chineseSide, englishSide } from './tokens.ts'
import { translation } from './translation.ts'
import trained from './weights.json'

export interface AlignOptions {
  /** Names that the dictionary does not know. */
  readonly names?: readonly NamePair[]
  /** Told the share of the work done, 0..1. */
  readonly onProgress?: (fraction: number) => void
}

export interface CancellableAlignOptions extends AlignOptions {
  /** Asked between steps. */
  readonly cancelled: () => boolean
}

/** Sentence beads of the pair, in order; together they partition both sides. Null when cancelled. */
export function align(
  original: Sentences,
  translated: Sentences,
  lexicon: AlignLexicon,
  options: CancellableAlignOptions,
): Alignment | null
export function align(
  original: Sentences,
  translated: Sentences,
  lexicon: AlignLexicon,
  options?: AlignOptions,
): Alignment
export function align(
  original: Sentences,
  translated: Sentences,
  lexicon: AlignLexicon,
  options: Partial<CancellableAlignOptions> = {},
): Alignment | null {
  const steps = alignSteps(original, translated, lexicon, options.names ?? [])
  for (;;) {
    if (options.cancelled?.()) return null
    const step = steps.next()
    if (step.done) return step.value
    options.onProgress?.(step.value)
  }
}

/**
 * The same, a step at a time: yields the share of the work done. For a worker, which hears a message (stop) only
 * between steps.
 */
export function* alignSteps(
  original: Sentences,
  translated: Sentences,
  lexicon: AlignLexicon,
  names: readonly NamePair[],
): Generator<number, Alignment, void> {
  const chineseFirst = hanShare(original.text) > hanShare(translated.text)
  const [zhText, enText] = chineseFirst ? [original, translated] : [translated, original]
  const beads = yield* beadSteps(zhText, enText, lexicon, names)
  return alignmentOf(beads, chineseFirst)
}

export interface BeadWeights {
  /** In the order of FEATURES. */
  readonly features: readonly number[]
  /** In the order of BEAD_TYPES. */
  readonly types: readonly number[]
  readonly nulls: {
    readonly openZh: number
    readonly extendZh: number
    readonly openEn: number
    readonly extendEn: number
  }
}

export const WEIGHTS: BeadWeights = {
  features: FEATURES.map((name) => trained.features[name]),
  types: BEAD_TYPES.map(([zh, en]) => (trained.types as Record<string, number>)[`${zh}-${en}`]!),
  nulls: trained.nulls,
}

/** `onSpace` sees the candidates of each pass before they are decoded: training reads its features there. */
export function* beadSteps(
  zhText: Sentences,
  enText: Sentences,
  lexicon: AlignLexicon,
  names: readonly NamePair[],
  weights: BeadWeights = WEIGHTS,
  onSpace: (space: BeadSpace) => void = () => {},
): Generator<number, DecodedBead[], void> {
  const [n, m] = [zhText.spans.length, enText.spans.length]
  const partners = namePartners(names)
  const zh = chineseSide(sentencesOf(zhText), lexicon, new Set(partners.keys()))
  yield 0.1
  const en = englishSide(sentencesOf(enText))
  yield 0.2
  if (n === 0 || m === 0) return alone(n, m)
  const paragraphs: Paragraphs | null =
    severalParagraphs(zhText) && severalParagraphs(enText) ? { zh: zhText.paragraphs, en: enText.paragraphs } : null

  let strengths: Rows = pairWeights(zh, en, lexicon, partners)
  yield 0.3
  const model = translation(zh, en, strengths, lexicon)
  const chain = anchors(model)
  const ratio = lengthRatio(chain, zh, en)
  yield 0.4
  let area = band(n, m, chain)
  const first = decode(
    scoresOf(beadSpace(model, strengths, area, ratio), weights, paragraphs),
    area,
    n,
    m,
    weights.nulls,
  )
  yield 0.7
  strengths = learnedWeights(strengths, first.beads, zh, en)
  area = narrowed(area, first)
  const space = beadSpace(translation(zh, en, strengths, lexicon), strengths, area, ratio)
  onSpace(space)
  yield 0.85
  return decode(scoresOf(space, weights, paragraphs), area, n, m, weights.nulls).beads
}

function scoresOf(space: BeadSpace, weights: BeadWeights, paragraphs: Paragraphs | null): Float32Array {
  const types = BEAD_TYPES.length
  const scores = new Float32Array(space.band.start.at(-1)! * types).fill(IMPOSSIBLE)
  forEachBead(space, (cell, type, _target, features, i, j) => {
    let score = weights.types[type]!
    for (let k = 0; k < features.length; k++) score += weights.features[k]! * features[k]!
    if (paragraphs) score += paragraphScore(paragraphs, i, j, type)
    scores[cell * types + type] = score
  })
  return scores
}

function alone(n: number, m: number): DecodedBead[] {
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

function hanShare(text: string): number {
  let han = 0
  for (let k = 0; k < text.length; k++) {
    const c = text.charCodeAt(k)
    if (c >= 0x3400 && c <= 0x9fff) han++
  }
  return han / Math.max(1, text.length)
}

function alignmentOf(decoded: readonly DecodedBead[], chineseFirst: boolean): Alignment {
  const indices = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k)
  const beads = decoded.map((bead): Bead => {
    const zh = indices(bead.zh, bead.zhCount)
    const en = indices(bead.en, bead.enCount)
    const [original, translated] = chineseFirst ? [zh, en] : [en, zh]
    const status = !translated.length ? 'left-out' : !original.length ? 'added' : 'aligned'
    return { original, translation: translated, status, confidence: bead.confidence }
  })
  const aligned = beads.filter((bead) => bead.status === 'aligned')
  const sum = aligned.reduce((total, bead) => total + bead.confidence, 0)
  return { beads, confidence: aligned.length ? sum / aligned.length : 0 }
}
