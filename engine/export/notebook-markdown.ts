import type { Line } from '../notebook/merge.ts'
import { escapeMarkdown } from './markdown.ts'
import { textFragmentLink } from './text-fragment.ts'

export interface NotebookMarkdownWords {
  /** What the file is called at its head. */
  readonly title: string
  /** The text of the link to the sentence. */
  readonly open: string
}

/** The notebook as Markdown, article by article in the order given: the names, the sentence quoted, her note and tags. */
export function notebookToMarkdown(lines: readonly Line[], words: NotebookMarkdownWords): string {
  const articles = new Map<string, Line[]>()
  for (const line of lines) {
    const { url } = line.subject.value.article
    articles.set(url, [...(articles.get(url) ?? []), line])
  }
  const out = [`# ${escapeMarkdown(words.title)}`, '']
  for (const inside of articles.values()) {
    const { article } = inside[0]!.subject.value
    out.push(`## ${escapeMarkdown(article.title || article.url)}`, '')
    for (const line of inside) out.push(...lineToMarkdown(line, words), '')
  }
  return out.join('\n')
}

function lineToMarkdown({ subject: { value }, note, tags }: Line, words: NotebookMarkdownWords): string[] {
  const out: string[] = []
  if (value.what === 'entry') {
    const [first, ...others] = [value.names.en, value.names.zh].filter((name) => name !== null)
    const gloss = value.gloss ? [value.gloss.en, value.gloss.zh].filter((text) => text !== '').map(escapeMarkdown) : []
    const names = [`**${escapeMarkdown(first ?? value.surface)}**`, ...others.map(escapeMarkdown)].join(' · ')
    out.push([names, ...gloss].join('  \n'), '')
  }
  const link = textFragmentLink(value.article.url, value.sentence)
  const open = link ? ` [${escapeMarkdown(words.open)}](<${link}>)` : ''
  out.push(`> ${escapeMarkdown(value.sentence.text)}${open}`.replace(/\s+/g, ' '))
  if (value.twin) out.push('>', `> ${escapeMarkdown(value.twin.text)}`)
  const paragraphs = note.value.split(/\n+/).map(escapeMarkdown)
  if (note.value !== '') out.push('', paragraphs.join('\n\n'))
  if (tags.value.length > 0)
    out.push('', tags.value.map((tag) => `#${escapeMarkdown(tag).replace(/\s+/g, '-')}`).join(' '))
  return out
}
