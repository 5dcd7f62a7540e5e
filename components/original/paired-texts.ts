import { differencesOf } from '../../engine/align/differences.ts'
import { digestOf } from '../../engine/align/digest.ts'
import type { Pair } from '../../engine/align/pair.ts'
import type { PairedTexts } from './thread.ts'

/** What panel and parallel page show of a pair: both texts, how they go together, and what differs between them. */
export function pairedTexts(pair: Pair): PairedTexts {
  const { original, translation, alignment } = pair
  return {
    original: original.sentences,
    originalLanguage: original.article.language,
    translation: translation.sentences,
    translationLanguage: translation.article.language,
    alignment,
    differences: differencesOf(pair),
    digest: digestOf(alignment, original.sentences, translation.sentences),
  }
}
