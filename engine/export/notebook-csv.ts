import type { Line } from '../notebook/merge.ts'
import { csvTable } from './csv.ts'
import { languageTag } from './paired-texts.ts'
import { textFragmentLink } from './text-fragment.ts'

/** The notebook as a table, a line a row. Columns have English names, as in every table of ours. */
export function notebookToCsv(lines: readonly Line[]): string {
  const rows = lines.map(({ id, created, subject: { value }, note, tags }) => {
    const entry = value.what === 'entry' ? value : null
    return [
      entry ? entry.kind : 'sentence',
      entry?.names.en ?? '',
      entry?.names.zh ?? '',
      entry?.gloss?.en ?? '',
      entry?.gloss?.zh ?? '',
      value.sentence.text,
      languageTag(value.sentence.language),
      value.twin?.text ?? '',
      note.value,
      tags.value.join(', '),
      value.article.title,
      textFragmentLink(value.article.url, value.sentence) ?? '',
      value.article.published ?? '',
      new Date(created).toISOString().slice(0, 10),
      id,
    ]
  })
  return csvTable([HEADS, ...rows])
}

const HEADS = [
  'kind',
  'english',
  'chinese',
  'gloss (en)',
  'gloss (zh)',
  'sentence',
  'language',
  'other text',
  'note',
  'tags',
  'article',
  'link',
  'published',
  'kept',
  'id',
]
