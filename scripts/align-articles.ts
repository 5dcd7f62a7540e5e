import { align } from '../engine/align/align.ts'
import { openAlignLexicon } from '../engine/align/lexicon.ts'
import type { Alignment, Article } from '../engine/model.ts'
import { sentencesOf } from '../engine/sentences.ts'
import { buildAlignLexicon } from './compile-align-lexicon.ts'
import { packNames } from './pack-names.ts'

/** Pairs an article with its original, sentence by sentence; indices are those of `sentencesOf`. */
export async function alignArticles(original: Article, translation: Article): Promise<Alignment> {
  const lexicon = openAlignLexicon(await buildAlignLexicon())
  return align(sentencesOf(original), sentencesOf(translation), lexicon, { names: packNames() })
}
