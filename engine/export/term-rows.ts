/** What the exports of term pairs are made from: an entry a row, its words on both sides. */

import { renderings } from '../align/term-pairs.ts'
import type { Rendering } from '../align/term-pairs.ts'
import type { Entry, EntryId, Kind, TermPair } from '../model.ts'

export interface TermWord {
  readonly text: string
  /** Mentions in this text; 0: it is not there, the glossary says it. */
  readonly count: number
}

export interface TermRow {
  readonly entryId: EntryId
  readonly kind: Kind
  readonly original: readonly TermWord[]
  readonly translation: readonly TermWord[]
  /** One sentence in the reader's language. */
  readonly gloss: string
}

export interface TermSource {
  readonly entries: ReadonlyMap<EntryId, Entry>
  readonly originalText: string
  readonly translationText: string
  /** BCP 47 tags of both sides, "en" and "zh-Hant". */
  readonly languages: { readonly original: string; readonly translation: string }
  readonly glossLanguage: 'en' | 'zh'
}

/** A side that does not name the entry gets the glossary's preferred form; an entry without any is left out. */
export function termRows(pairs: readonly TermPair[], source: TermSource): TermRow[] {
  return pairs.flatMap((pair) => {
    const entry = source.entries.get(pair.entryId)
    if (!entry) return []
    const words = renderings(pair, source.originalText, source.translationText)
    const original = wordsOf(words.original, entry, source.languages.original)
    const translation = wordsOf(words.translation, entry, source.languages.translation)
    if (original.length === 0 || translation.length === 0) return []
    return [{ entryId: entry.id, kind: entry.kind, original, translation, gloss: entry.gloss[source.glossLanguage] }]
  })
}

function wordsOf(found: readonly Rendering[], entry: Entry, language: string): TermWord[] {
  if (found.length > 0) return found.map(({ surface, count }) => ({ text: surface, count }))
  const primary = language.split('-')[0]
  const form =
    entry.forms.find((one) => one.language === primary && one.part === 'name') ??
    entry.forms.find((one) => one.part === 'name')
  return form ? [{ text: form.text, count: 0 }] : []
}
