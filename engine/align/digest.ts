/**
 * What a translation did with its original, counted: which sentences and paragraphs are here, which were left out,
 * which the editors wrote themselves.
 *
 * A run of two or more unaligned sentences, or a whole paragraph, is reliable (precision and recall about .95). A single
 * one between aligned sentences is a weak signal: it is as often a sentence that was melted into its neighbour. It stays
 * with its paragraph and is counted apart, as `unsure`.
 */

import type { Alignment, BeadStatus, Sentences } from '../model.ts'

/** How surely a bead is shown: `paragraph` means somewhere in this paragraph. */
export type Closeness = 'exact' | 'approximate' | 'paragraph'

export function closenessOf(confidence: number): Closeness {
  return confidence >= 0.8 ? 'exact' : confidence >= 0.5 ? 'approximate' : 'paragraph'
}

/** Sentences in a row that only one side has. */
export interface Run {
  readonly status: Exclude<BeadStatus, 'aligned'>
  /** Index of its first bead, to jump to, and of its last. */
  readonly bead: number
  readonly lastBead: number
  /** Sentence indices on the side that has them. */
  readonly sentences: readonly number[]
  /** Paragraphs wholly inside the run. */
  readonly paragraphs: readonly number[]
  /** false: a single sentence within a translated paragraph. */
  readonly sure: boolean
}

export interface Count {
  readonly total: number
  /** Has its counterpart on the other side. */
  readonly translated: number
  /** Left out (original) or the editors' own (translation), surely. */
  readonly alone: number
  /** Single unaligned sentences, or paragraphs of nothing else. */
  readonly unsure: number
}

export interface ParagraphState {
  readonly paragraph: number
  readonly state: 'translated' | 'alone' | 'unsure'
  /** Index of the first bead with a sentence of this paragraph. */
  readonly bead: number
}

export interface SideDigest {
  readonly sentences: Count
  readonly paragraphs: Count
  readonly each: readonly ParagraphState[]
}

export interface Digest {
  readonly original: SideDigest
  readonly translation: SideDigest
  /** In the order of the beads. */
  readonly runs: readonly Run[]
  /** Aligned beads by how surely they are. */
  readonly closeness: Readonly<Record<Closeness, number>>
}

export function digestOf(alignment: Alignment, original: Sentences, translation: Sentences): Digest {
  const runs = findRuns(alignment, original, translation)
  const closeness = { exact: 0, approximate: 0, paragraph: 0 }
  for (const bead of alignment.beads) if (bead.status === 'aligned') closeness[closenessOf(bead.confidence)]++
  return {
    original: digestSide(alignment, original, runs, 'left-out'),
    translation: digestSide(alignment, translation, runs, 'added'),
    runs,
    closeness,
  }
}

/** Between two aligned beads the order of what is left out and added means nothing: each side is one run. */
function findRuns(alignment: Alignment, original: Sentences, translation: Sentences): Run[] {
  const runs: Run[] = []
  let leftOut: number[] = []
  let added: number[] = []
  const close = () => {
    const here = [runOf('left-out', leftOut, alignment, original), runOf('added', added, alignment, translation)]
    runs.push(...here.filter((run) => run !== null).sort((a, b) => a.bead - b.bead))
    leftOut = []
    added = []
  }
  for (const [index, bead] of alignment.beads.entries()) {
    if (bead.status === 'aligned') close()
    else if (bead.status === 'left-out') leftOut.push(index)
    else added.push(index)
  }
  close()
  return runs
}

function runOf(status: Run['status'], beads: readonly number[], alignment: Alignment, side: Sentences): Run | null {
  if (beads.length === 0) return null
  const sentences = beads.flatMap((index) => {
    const bead = alignment.beads[index]!
    return status === 'left-out' ? bead.original : bead.translation
  })
  const inRun = new Set(sentences)
  const paragraphs = [...new Set(sentences.map((sentence) => side.paragraphs[sentence]!))].filter((paragraph) =>
    side.paragraphs.every((of, sentence) => of !== paragraph || inRun.has(sentence)),
  )
  const sure = sentences.length > 1 || paragraphs.length > 0
  return { status, bead: beads[0]!, lastBead: beads.at(-1)!, sentences, paragraphs, sure }
}

function digestSide(alignment: Alignment, side: Sentences, runs: readonly Run[], status: Run['status']): SideDigest {
  const beadOf = new Map<number, number>()
  for (const [index, bead] of alignment.beads.entries()) {
    for (const sentence of status === 'left-out' ? bead.original : bead.translation) beadOf.set(sentence, index)
  }
  const alone = new Set<number>()
  const unsure = new Set<number>()
  for (const run of runs) {
    if (run.status === status) for (const sentence of run.sentences) (run.sure ? alone : unsure).add(sentence)
  }
  const byParagraph = new Map<number, number[]>()
  for (const [sentence, paragraph] of side.paragraphs.entries()) {
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), sentence])
  }
  const each = [...byParagraph].map(([paragraph, sentences]): ParagraphState => {
    const translated = sentences.some((sentence) => !alone.has(sentence) && !unsure.has(sentence))
    const state = translated ? 'translated' : sentences.some((sentence) => alone.has(sentence)) ? 'alone' : 'unsure'
    return { paragraph, state, bead: Math.min(...sentences.map((sentence) => beadOf.get(sentence)!)) }
  })
  const counted = (state: ParagraphState['state']) => each.filter((paragraph) => paragraph.state === state).length
  const total = side.spans.length
  return {
    sentences: { total, translated: total - alone.size - unsure.size, alone: alone.size, unsure: unsure.size },
    paragraphs: {
      total: each.length,
      translated: counted('translated'),
      alone: counted('alone'),
      unsure: counted('unsure'),
    },
    each,
  }
}
