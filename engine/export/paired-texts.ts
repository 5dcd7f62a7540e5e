/** What the exports of a pairing are made from. */

import type { Alignment, Bead, Sentences } from '../model.ts'

export interface ExportedText {
  readonly url: string
  readonly title: string
  /** BCP 47; `other` becomes `und`. */
  readonly language: string
  readonly sentences: Sentences
}

export interface PairedTexts {
  readonly original: ExportedText
  readonly translation: ExportedText
  readonly alignment: Alignment
  /** ISO 8601 in UTC, "2026-11-23T22:30:00Z": given by the caller, so that the same pairing exports the same file. */
  readonly exportedAt: string
  /** Of this program. */
  readonly version: string
}

/** Both sides of a bead as text: its sentences joined as their language joins them; '' where a side has none. */
export function beadTexts(
  bead: Bead,
  { original, translation }: Pick<PairedTexts, 'original' | 'translation'>,
): { original: string; translation: string } {
  return { original: sideText(bead.original, original), translation: sideText(bead.translation, translation) }
}

function sideText(indices: readonly number[], text: ExportedText): string {
  const sentences = indices.map((index) => {
    const span = text.sentences.spans[index]!
    return text.sentences.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
  })
  return sentences.join(text.language.startsWith('zh') ? '' : ' ')
}

/** BCP 47 tag of a text's language. */
export function languageTag(language: string): string {
  return language === 'other' || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? 'und' : language
}
