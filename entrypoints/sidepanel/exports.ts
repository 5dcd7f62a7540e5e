import { browser } from 'wxt/browser'
import type { ExportChoice } from '../../components/original/ExportMenu.tsx'
import type { Words } from '../../components/words.ts'
import { termsToCsv, toCsv } from '../../engine/export/csv.ts'
import { beadToMarkdown, toMarkdown } from '../../engine/export/markdown.ts'
import { beadTexts, type PairedTexts } from '../../engine/export/paired-texts.ts'
import { toTbx } from '../../engine/export/tbx.ts'
import { termRows } from '../../engine/export/term-rows.ts'
import { toTmx } from '../../engine/export/tmx.ts'
import type { Pair, Side } from './pair.ts'

/** Saves the pairing, or its terms, as a file. */
export function exportPair(pair: Pair, choice: ExportChoice, words: Words, glossLanguage: 'en' | 'zh'): void {
  const file = choice.what === 'sentences' ? sentences(pair, choice.as, words) : terms(pair, choice.as, glossLanguage)
  if (file) download(file, fileName(pair, choice.as))
}

/** One bead as text, for the clipboard. */
export async function copyBead(pair: Pair, index: number): Promise<void> {
  const bead = pair.alignment.beads[index]
  if (bead) await navigator.clipboard.writeText(beadToMarkdown(beadTexts(bead, paired(pair))))
}

interface File {
  readonly text: string
  readonly type: string
}

function sentences(pair: Pair, as: 'markdown' | 'tmx' | 'csv', words: Words): File {
  if (as === 'tmx') return { text: toTmx(paired(pair)), type: 'application/x-tmx+xml' }
  if (as === 'csv') return { text: toCsv(paired(pair)), type: 'text/csv' }
  const { panel, pairing } = words
  const around = {
    original: panel.original,
    translation: panel.translation,
    leftOut: pair.translation.article.language === 'en' ? pairing.paired.leftOutEn : pairing.paired.leftOutZh,
    added: pairing.paired.ownLabel,
    approximate: pairing.paired.roughly,
  }
  return { text: toMarkdown(paired(pair), around), type: 'text/markdown' }
}

/** null: the two texts share no term. */
function terms(pair: Pair, as: 'tbx' | 'csv', glossLanguage: 'en' | 'zh'): File | null {
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
  const text = toTbx(rows, { title: original.article.title, languages, exportedAt: now() })
  return text === null ? null : { text, type: 'application/xml' }
}

function paired({ original, translation, alignment }: Pair): PairedTexts {
  const side = ({ article, sentences: split }: Side): PairedTexts['original'] => ({
    url: article.url,
    title: article.title,
    language: article.language,
    sentences: split,
  })
  const version = browser.runtime.getManifest().version
  return { original: side(original), translation: side(translation), alignment, exportedAt: now(), version }
}

function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z')
}

const ENDINGS = { markdown: 'md', tmx: 'tmx', csv: 'csv', tbx: 'tbx' } as const

function fileName({ translation }: Pair, as: keyof typeof ENDINGS): string {
  const title = translation.article.title
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 60)
  return `${title || 'bandu'}.${ENDINGS[as]}`
}

function download({ text, type }: File, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.download = name
  link.click()
  // The browser has taken hold of the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
