/**
 * The notebook for Anki's own importer, after its manual ("Text files", Anki 2.1.54 and later) and its reader
 * (rslib/src/import_export/text/csv/metadata.rs): header lines first and no byte order mark before them; no `#columns`,
 * since names there would have to be the fields' own, in the reader's language, and without them fields go by their order.
 * The first column is a permanent id, so that importing again changes a card and makes no second one.
 */
import type { KeptEntry } from '../model.ts'
import type { Line } from '../notebook/merge.ts'
import { hashOf } from '../own-ids.ts'
import { plainText } from './plain-text.ts'
import { textFragmentLink } from './text-fragment.ts'

export type AnkiKind = 'basic' | 'cloze'

export interface AnkiWords {
  /** The names of Anki's own note types, in the reader's language. */
  readonly basic: string
  readonly cloze: string
}

/** One note a line. A pair without its twin, and a name without a sentence, have nothing to hide and make no cloze. */
export function toAnki(lines: readonly Line[], kind: AnkiKind, words: AnkiWords): string {
  const head = [
    '#separator:tab',
    '#html:true',
    `#notetype:${words[kind]}`,
    '#deck:Bandu',
    '#guid column:1',
    '#tags column:4',
  ]
  const rows = lines.flatMap((line) => {
    const front = kind === 'basic' ? basicFront(line) : clozeText(line)
    if (front === null) return []
    return [[`bandu-${kind}-${hashOf(line.id)}`, front, back(line, kind), tags(line)].join('\t')]
  })
  return [...head, ...rows, ''].join('\n')
}

function basicFront({ subject: { value } }: Line): string {
  const sentence = html(value.sentence.text)
  if (value.what === 'bead') return sentence
  const surface = html(value.surface)
  if (sentence === '') return `<b>${surface}</b>`
  return `<b>${surface}</b><br>${sentence.split(surface).join(`<b>${surface}</b>`)}`
}

function clozeText({ subject: { value } }: Line): string | null {
  if (value.what === 'bead') return value.twin && `${html(value.sentence.text)}<br>${cloze(value.twin.text)}`
  if (value.sentence.text === '') return null
  const parts = value.sentence.text.split(value.surface)
  if (parts.length === 1) return `${html(value.sentence.text)}<br>${cloze(value.surface)}`
  return parts.map(html).join(cloze(value.surface))
}

function cloze(text: string): string {
  return `{{c1::${html(text)}}}`
}

function back({ subject: { value }, note }: Line, kind: AnkiKind): string {
  const twin = value.twin && (value.what === 'entry' || kind === 'basic') ? html(value.twin.text) : ''
  const parts = [value.what === 'entry' ? about(value) : '', twin, html(note.value), source(value)]
  return parts.filter((part) => part !== '').join('<br><br>')
}

function about(entry: KeptEntry): string {
  const names = [entry.names.en, entry.names.zh].filter((name) => name !== null)
  const gloss = entry.gloss ? [entry.gloss.en, entry.gloss.zh].filter((text) => text !== '') : []
  return [`<b>${names.map(html).join(' · ')}</b>`, ...gloss.map(html)].join('<br>')
}

function source({ article, sentence }: Line['subject']['value']): string {
  const title = html(article.title || article.url)
  const link = textFragmentLink(article.url, sentence)
  // Single quotes: a double one could open a quoted cell.
  return link ? `<a href='${html(link)}'>${title}</a>` : title
}

/** Anki's tags have no spaces. */
function tags({ tags: { value } }: Line): string {
  return value.map((tag) => plainText(tag).replace(/[\s"]+/g, '_')).join(' ')
}

/**
 * Text as HTML on one line and in one cell, whatever is in it: no tab, no line end, no quotation mark, which would open a
 * quoted cell. Nor what Anki itself reads in a field: a cloze's braces and colons, `[sound:…]`, `[latex]`.
 */
function html(text: string): string {
  return plainText(text)
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replace(/\{(?=\{)|\}(?=\})|:(?=:)|\[(?=sound:|latex|\$|anki:)/gi, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\r\n?|\n/g, '<br>')
    .replaceAll('\t', ' ')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
