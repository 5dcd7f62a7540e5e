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
import { beadSteps } from './bead-search.ts'
import type { DecodedBead } from './decode.ts'
import type { AlignLexicon } from './lexicon.ts'
import type { NamePair } from './names.ts'

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

/**
 * Sentence beads of the pair, in order; together they partition both sides. Null when cancelled. The confidence of the
 * whole is the mean over its aligned beads, lower where they are few.
 */
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

/** Yields the share of the work done. */
function* alignSteps(
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

function hanShare(text: string): number {
  let han = 0
  for (let k = 0; k < text.length; k++) {
    const c = text.charCodeAt(k)
    if (c >= 0x3400 && c <= 0x9fff) han++
  }
  return han / Math.max(1, text.length)
}

/** A bead of none: one that came about by chance between two unrelated texts does not make them a pair. */
const CHANCE = 1

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
  return { beads, confidence: sum / (aligned.length + CHANCE) }
}
