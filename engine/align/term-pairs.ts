/**
 * What the article calls a thing and what its original does: mentions of one entry on both sides, and the words used.
 */

import { sentenceAt } from '../sentences.ts'
import type { Bead, Entry, EntryId, Mention, Sentences, Span, TermPair } from '../model.ts'

/** One way of writing an entry in one text. */
export interface Rendering {
  /** As it was first written. */
  readonly surface: string
  readonly count: number
  /** Where, in order. */
  readonly spans: readonly Span[]
}

export interface Renderings {
  readonly original: readonly Rendering[]
  readonly translation: readonly Rendering[]
}

/** One side's mentions, as findMentions gives them. */
export interface NamedSides {
  readonly original: readonly Mention[]
  readonly translation: readonly Mention[]
}

/** For every entry that either side names: in the order of the translation, then what only the original names. */
export function findTermPairs({ original, translation }: NamedSides): TermPair[] {
  const pairs = new Map<EntryId, { entryId: EntryId; original: Mention[]; translation: Mention[] }>()
  for (const [side, mentions] of [
    ['translation', translation],
    ['original', original],
  ] as const) {
    for (const mention of mentions) {
      if (mention.entryId === null) continue
      const pair = pairs.get(mention.entryId) ?? { entryId: mention.entryId, original: [], translation: [] }
      pair[side].push(mention)
      pairs.set(mention.entryId, pair)
    }
  }
  return [...pairs.values()]
}

/** The words of a pair on each side, the most used first; case, width and a plural s do not make another. */
export function renderings(pair: TermPair, originalText: string, translationText: string): Renderings {
  return { original: group(pair.original, originalText), translation: group(pair.translation, translationText) }
}

function group(mentions: readonly Mention[], text: string): Rendering[] {
  const groups = new Map<string, { surface: string; count: number; spans: Span[] }>()
  for (const { span } of mentions) {
    const surface = text.slice(span.start, span.end)
    const key = surfaceKey(surface)
    const rendering = groups.get(key) ?? { surface, count: 0, spans: [] }
    rendering.count++
    rendering.spans.push(span)
    groups.set(key, rendering)
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || a.spans[0]!.start - b.spans[0]!.start)
}

function surfaceKey(surface: string): string {
  const key = surface
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•‧-]+/g, ' ')
  return /[a-z]{3}s$/.test(key) && !/(?:ss|us|is)$/.test(key) ? key.slice(0, -1) : key
}

/** Which of the original's words became which of the translation's, in how many beads that have both. */
export interface Coupling {
  readonly original: string
  readonly translation: string
  readonly beads: readonly number[]
}

/** `large language models` → 大型語言模型 in beads 3 and 9, → LLM in bead 12. The most frequent first. */
export function couplings(
  pair: TermPair,
  sides: { original: Sentences; translation: Sentences },
  beads: readonly Bead[],
): Coupling[] {
  const words = renderings(pair, sides.original.text, sides.translation.text)
  const beadOf = { original: beadIndex(beads, 'original'), translation: beadIndex(beads, 'translation') }
  const beadsWith = (rendering: Rendering, side: 'original' | 'translation') =>
    new Set(rendering.spans.map((span) => beadOf[side].get(sentenceAt(sides[side].spans, span.start)) ?? -1))
  const found: Coupling[] = []
  for (const from of words.original) {
    const here = beadsWith(from, 'original')
    for (const to of words.translation) {
      const both = [...beadsWith(to, 'translation')].filter((bead) => bead >= 0 && here.has(bead)).sort((a, b) => a - b)
      if (both.length > 0) found.push({ original: from.surface, translation: to.surface, beads: both })
    }
  }
  return found.sort((a, b) => b.beads.length - a.beads.length)
}

function beadIndex(beads: readonly Bead[], side: 'original' | 'translation'): Map<number, number> {
  const index = new Map<number, number>()
  for (const [at, bead] of beads.entries()) {
    if (bead.status === 'aligned') for (const sentence of bead[side]) index.set(sentence, at)
  }
  return index
}

/** Pairs that a Chinese text leaves in Latin letters throughout, though the glossary has a Chinese form for them. */
export function leftInLatin(
  pairs: readonly TermPair[],
  translationText: string,
  entries: ReadonlyMap<EntryId, Entry>,
): TermPair[] {
  return pairs.filter((pair) => {
    const chinese =
      entries.get(pair.entryId)?.forms.some((form) => form.language === 'zh' && HAN.test(form.text)) ?? false
    const surfaces = pair.translation.map(({ span }) => translationText.slice(span.start, span.end))
    return chinese && pair.original.length > 0 && surfaces.length > 0 && !surfaces.some((surface) => HAN.test(surface))
  })
}

const HAN = /\p{Script=Han}/u
