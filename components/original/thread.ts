import type { Digest } from '../../engine/align/digest.ts'
import type { Alignment, Bead, Difference, Language, Sentences, Span } from '../../engine/model.ts'

/** Two texts and how their sentences go together. */
export interface PairedTexts {
  readonly original: Sentences
  readonly originalLanguage: Language
  readonly translation: Sentences
  readonly translationLanguage: Language
  readonly alignment: Alignment
  /** By index of the bead; spans in the sides' own texts. */
  readonly differences: ReadonlyMap<number, readonly Difference[]>
  readonly digest: Digest
}

export type PageSide = 'translation' | 'original'

/** How sure a pair is: the sentence, roughly the passage, or the paragraph only. */
export type PairSureness = 'exact' | 'rough' | 'paragraph'

/** What the thread shows in one place: a pair, or a run of sentences that only one of the texts has. */
export type ThreadItem =
  | { readonly kind: 'pair'; readonly bead: number; readonly sureness: PairSureness; readonly startsParagraph: boolean }
  | {
      readonly kind: 'alone'
      readonly status: 'left-out' | 'added'
      readonly beads: readonly number[]
      readonly sentences: number
      /** false: a single sentence inside a translated paragraph, as often melted into its neighbour as left out or added. */
      readonly sure: boolean
    }

/** Thresholds of the aligner's calibration: below the first it is a guess about the paragraph alone. */
const ROUGH = 0.5
const EXACT = 0.8

/** The beads in their order, neighbours that only one text has gathered into one. */
export function threadItems({ alignment, original, translation, digest }: PairedTexts, pageIs: PageSide): ThreadItem[] {
  const items: ThreadItem[] = []
  const here = pageIs === 'translation' ? translation : original
  let paragraph = -1
  for (const [index, bead] of alignment.beads.entries()) {
    if (bead.status === 'aligned') {
      const first = here.paragraphs[sentencesHere(bead, pageIs)[0]!] ?? paragraph
      items.push({
        kind: 'pair',
        bead: index,
        sureness: surenessOf(bead.confidence),
        startsParagraph: first !== paragraph,
      })
      paragraph = here.paragraphs[sentencesHere(bead, pageIs).at(-1)!] ?? first
    } else {
      const last = items.at(-1)
      const sentences = bead.original.length + bead.translation.length
      if (last?.kind === 'alone' && last.status === bead.status)
        items[items.length - 1] = { ...last, beads: [...last.beads, index], sentences: last.sentences + sentences }
      else {
        const run = digest.runs.find((one) => one.status === bead.status && one.bead <= index && index <= one.lastBead)
        items.push({ kind: 'alone', status: bead.status, beads: [index], sentences, sure: run?.sure ?? true })
      }
    }
  }
  return items
}

/** The sentences of a bead in the page's own text. */
export function sentencesHere(bead: Bead, pageIs: PageSide): readonly number[] {
  return pageIs === 'translation' ? bead.translation : bead.original
}

export function sentencesThere(bead: Bead, pageIs: PageSide): readonly number[] {
  return pageIs === 'translation' ? bead.original : bead.translation
}

/** The stretch of a text that these sentences cover; null: none. */
export function stretchOf(sentences: readonly number[], { spans }: Sentences): Span | null {
  const first = spans[sentences[0] ?? -1]
  const last = spans[sentences.at(-1) ?? -1]
  return first && last ? { start: first.start, end: last.end } : null
}

function surenessOf(confidence: number): PairSureness {
  if (confidence >= EXACT) return 'exact'
  return confidence >= ROUGH ? 'rough' : 'paragraph'
}
