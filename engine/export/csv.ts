/**
 * Tables as CSV (RFC 4180): CRLF, quotes where needed, a heading row. The file opens with a byte order mark, since Excel
 * takes UTF-8 for the local code page without one and every other reader skips it. A cell that a spreadsheet would run as
 * a formula gets an apostrophe before it (OWASP, CSV injection): the texts come from pages nobody vouches for.
 */

import { beadTexts, languageTag } from './paired-texts.ts'
import type { PairedTexts } from './paired-texts.ts'
import { plainText } from './plain-text.ts'
import type { TermRow } from './term-rows.ts'

/** The pairing, a bead a row, both texts whole and in order. Sentence numbers are 1-based. */
export function toCsv(paired: PairedTexts): string {
  const { original, translation, alignment } = paired
  const rows = alignment.beads.map((bead) => {
    const texts = beadTexts(bead, paired)
    return [
      texts.original,
      texts.translation,
      bead.status,
      bead.confidence.toFixed(2),
      bead.original.map((index) => index + 1).join(' '),
      bead.translation.map((index) => index + 1).join(' '),
    ]
  })
  const heads = [`original (${languageTag(original.language)})`, `translation (${languageTag(translation.language)})`]
  return csvTable([[...heads, 'status', 'confidence', 'original sentences', 'translation sentences'], ...rows])
}

/** The term pairs, an entry a row; several renderings of one thing in one cell: "大模型 (4); 大型語言模型 (2)". */
export function termsToCsv(rows: readonly TermRow[]): string {
  const cell = (side: TermRow['original']) =>
    side.map(({ text, count }) => (count > 0 ? `${text} (${count})` : text)).join('; ')
  const table = rows.map((row) => [cell(row.original), cell(row.translation), row.kind, row.gloss, row.entryId])
  return csvTable([['original', 'translation', 'kind', 'note', 'id'], ...table])
}

export function csvTable(rows: readonly (readonly string[])[], delimiter: ',' | '\t' = ','): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(delimiter)}\r\n`).join('')}`
}

function csvCell(value: string): string {
  const text = plainText(value)
  const guarded = /^'*\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
