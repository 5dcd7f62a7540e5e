import type { Pair, Side } from '../../engine/align/pair.ts'
import { termsToCsv, toCsv } from '../../engine/export/csv.ts'
import { beadToMarkdown, toMarkdown } from '../../engine/export/markdown.ts'
import { beadTexts, type ExportedText } from '../../engine/export/paired-texts.ts'
import { toTbx } from '../../engine/export/tbx.ts'
import { termRows } from '../../engine/export/term-rows.ts'
import { toTmx } from '../../engine/export/tmx.ts'
import type { NamedFile } from '../parts/save-file.ts'
import type { Words } from '../words.ts'
import type { ExportChoice } from './ExportMenu.tsx'

export interface ExportOptions {
  readonly words: Pick<Words, 'panel' | 'pairing'>
  readonly glossLanguage: 'en' | 'zh'
  /** Of this program. */
  readonly version: string
  readonly now: Date
}

/** The pairing, or its terms, as a file; null: the two texts share no term. */
export function exportFile(pair: Pair, choice: ExportChoice, options: ExportOptions): NamedFile | null {
  const file = choice.what === 'sentences' ? sentences(pair, choice.as, options) : terms(pair, choice.as, options)
  return file && { ...file, name: fileName(pair, choice.as) }
}

/** One bead as text, for the clipboard; null: there is none. */
export function beadText({ original, translation, alignment }: Pair, index: number): string | null {
  const bead = alignment.beads[index]
  if (!bead) return null
  return beadToMarkdown(beadTexts(bead, { original: exportedText(original), translation: exportedText(translation) }))
}

type Content = Omit<NamedFile, 'name'>

function sentences(pair: Pair, as: 'markdown' | 'tmx' | 'csv', { words, now, version }: ExportOptions): Content {
  const original = exportedText(pair.original)
  const translation = exportedText(pair.translation)
  const texts = { original, translation, alignment: pair.alignment, exportedAt: isoTime(now), version }
  if (as === 'tmx') return { text: toTmx(texts), type: 'application/x-tmx+xml' }
  if (as === 'csv') return { text: toCsv(texts), type: 'text/csv' }
  const { panel, pairing } = words
  const around = {
    original: panel.original,
    translation: panel.translation,
    leftOut: pair.translation.article.language === 'en' ? pairing.paired.leftOutEn : pairing.paired.leftOutZh,
    added: pairing.paired.ownLabel,
    approximate: pairing.paired.roughly,
  }
  return { text: toMarkdown(texts, around), type: 'text/markdown' }
}

function terms(pair: Pair, as: 'tbx' | 'csv', { glossLanguage, now }: ExportOptions): Content | null {
  const { original, translation } = pair
  const languages = { original: original.article.language, translation: translation.article.language }
  const rows = termRows(pair.termPairs, {
    entries: new Map([...original.entries, ...translation.entries].map((entry) => [entry.id, entry])),
    originalText: original.article.text,
    translationText: translation.article.text,
    languages,
    glossLanguage,
  })
  if (as === 'csv') return { text: termsToCsv(rows), type: 'text/csv' }
  const text = toTbx(rows, { title: original.article.title, languages, exportedAt: isoTime(now) })
  return text === null ? null : { text, type: 'application/xml' }
}

function exportedText({ article, sentences: split }: Side): ExportedText {
  return { url: article.url, title: article.title, language: article.language, sentences: split }
}

function isoTime(now: Date): string {
  return now.toISOString().replace(/\.\d+Z$/, 'Z')
}

const ENDINGS = { markdown: 'md', tmx: 'tmx', csv: 'csv', tbx: 'tbx' } as const

function fileName({ translation }: Pair, as: keyof typeof ENDINGS): string {
  const title = translation.article.title
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 60)
  return `${title || 'bandu'}.${ENDINGS[as]}`
}
