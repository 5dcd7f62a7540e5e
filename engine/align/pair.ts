import type { Alignment, Article, Entry, Mention, Sentences, Span, TermPair, Twin } from '../model.ts'
import { sentencesOf } from '../sentences.ts'
import { findTermPairs } from './term-pairs.ts'

/** One text of a pair, with all that is known of it. Mentions lie in `article.text`. */
export interface Side {
  readonly article: Article
  readonly sentences: Sentences
  readonly mentions: readonly Mention[]
  readonly entries: readonly Entry[]
}

/** Two texts beside each other. */
export interface Pair {
  readonly url: string
  /** Which of the two the page beside the panel is. */
  readonly pageIs: 'original' | 'translation'
  readonly original: Side
  readonly translation: Side
  readonly alignment: Alignment
  readonly termPairs: readonly TermPair[]
}

export function sideOf(article: Article, mentions: readonly Mention[], entries: readonly Entry[]): Side {
  return { article, sentences: sentencesOf(article), mentions, entries }
}

export function pairOf(request: Omit<Pair, 'termPairs'>): Pair {
  return {
    ...request,
    termPairs: findTermPairs({ original: request.original.mentions, translation: request.translation.mentions }),
  }
}

export function pageSide(pair: Pair): Side {
  return pair[pair.pageIs]
}

export function otherSide(pair: Pair): Side {
  return pair.pageIs === 'original' ? pair.translation : pair.original
}

/**
 * What both texts call the entries they share, as English-Chinese pairs: the aligner's second lexicon, which alone
 * knows that 谷歌大脑 is Google Brain.
 */
export function sharedNames(one: Side, other: Side): (readonly [en: string, zh: string])[] {
  const [english, chinese] = one.article.language === 'en' ? [one, other] : [other, one]
  const zhById = surfaces(chinese)
  const names: (readonly [string, string])[] = []
  for (const [id, enNames] of surfaces(english))
    for (const en of enNames)
      for (const zh of zhById.get(id) ?? []) if (en.toLowerCase() !== zh.toLowerCase()) names.push([en, zh])
  return names
}

/** For each sentence of the page what the other text has for it. */
export function twinsOf(pair: Pair): Twin[] {
  const page = pageSide(pair)
  const other = otherSide(pair)
  const twins: Twin[] = []
  for (const bead of pair.alignment.beads) {
    const [mine, its] =
      pair.pageIs === 'original' ? [bead.original, bead.translation] : [bead.translation, bead.original]
    if (mine.length === 0) continue
    const text = its.length > 0 && bead.confidence >= SHOWN ? spanText(other, its) : null
    for (const index of mine) {
      twins.push({
        span: page.sentences.spans[index]!,
        text,
        language: other.article.language,
        url: other.article.url,
        confidence: bead.confidence,
      })
    }
  }
  return twins
}

/** Below this a bead is too unsure to be shown as a sentence's twin (ALIGNMENT: "the paragraph only"). */
export const SHOWN = 0.5

/** From the first to the last of some sentences, as they stand. */
export function spanText({ article, sentences }: Side, indices: readonly number[]): string {
  const span = spanOf(sentences, indices)
  return article.text.slice(span.start, span.end)
}

export function spanOf({ spans }: Sentences, indices: readonly number[]): Span {
  return { start: spans[indices[0]!]!.start, end: spans[indices.at(-1)!]!.end }
}

function surfaces({ mentions, article }: Side): Map<string, Set<string>> {
  const byId = new Map<string, Set<string>>()
  for (const { entryId, span } of mentions) {
    if (!entryId) continue
    const names = byId.get(entryId) ?? new Set()
    byId.set(entryId, names.add(article.text.slice(span.start, span.end)))
  }
  return byId
}
