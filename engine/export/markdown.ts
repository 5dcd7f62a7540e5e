/**
 * A pairing as Markdown (CommonMark): the translation as text, the original below it as a quotation, bead by bead. The
 * texts come from pages nobody vouches for, so every character that means something to Markdown or HTML is escaped, and
 * only web addresses become links.
 */

import { closenessOf } from '../align/digest.ts'
import { beadTexts } from './paired-texts.ts'
import type { ExportedText, PairedTexts } from './paired-texts.ts'
import { plainText } from './plain-text.ts'

/** The words around the texts, in the reader's language. */
export interface MarkdownWords {
  readonly original: string
  readonly translation: string
  readonly leftOut: string
  readonly added: string
  readonly approximate: string
}

export function toMarkdown(paired: PairedTexts, words: MarkdownWords): string {
  const { original, translation, alignment } = paired
  const lines = [
    `# ${escapeMarkdown(translation.title || original.title)}`,
    '',
    `- ${words.original}: ${link(original)}`,
    `- ${words.translation}: ${link(translation)}`,
    `- ${paired.exportedAt.slice(0, 10)}`,
    '',
  ]
  let previous: { status: string } | null = null
  for (const bead of alignment.beads) {
    const texts = beadTexts(bead, paired)
    if (bead.status === 'left-out') {
      if (previous?.status !== 'left-out') lines.push(`*${words.leftOut}*`, '')
      lines.push(`> ${escapeMarkdown(texts.original)}`, '')
    } else if (bead.status === 'added') {
      if (previous?.status !== 'added') lines.push(`*${words.added}*`, '')
      lines.push(escapeMarkdown(texts.translation), '')
    } else {
      if (previous !== null && previous.status !== 'aligned') lines.push('---', '')
      const rough = closenessOf(bead.confidence) === 'exact' ? '' : ` *(${words.approximate})*`
      lines.push(`${escapeMarkdown(texts.translation)}${rough}`, '', `> ${escapeMarkdown(texts.original)}`, '')
    }
    previous = bead
  }
  return lines.join('\n')
}

/** One bead, to be copied: the translation, then the original quoted. */
export function beadToMarkdown(texts: { original: string; translation: string }): string {
  const quoted = texts.original === '' ? '' : `> ${escapeMarkdown(texts.original)}`
  return [escapeMarkdown(texts.translation), quoted].filter((part) => part !== '').join('\n\n')
}

export function escapeMarkdown(text: string): string {
  return (
    plainText(text)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_{}[\]<>#|~&$^]/g, (character) => `\\${character}`)
      // What makes a list, a heading or a rule only at the start of a line.
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
      // Bare addresses are made into links by many readers; javascript: and the like must not be.
      .replace(/\b(javascript|data|vbscript|file):/gi, '$1&#58;')
  )
}

function link({ title, url }: ExportedText): string {
  const text = escapeMarkdown(title || url)
  const isWeb = /^https?:\/\/[^\s<>\\]+$/i.test(url)
  return isWeb ? `[${text}](<${url}>)` : text
}
