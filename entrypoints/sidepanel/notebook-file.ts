import type { NotebookExport } from '../../components/notebook/Notebook.tsx'
import type { NamedFile } from '../../components/parts/save-file.ts'
import type { Words } from '../../components/words.ts'
import { toAnki } from '../../engine/export/notebook-anki.ts'
import { notebookToCsv } from '../../engine/export/notebook-csv.ts'
import { notebookToJson } from '../../engine/export/notebook-json.ts'
import { notebookToMarkdown } from '../../engine/export/notebook-markdown.ts'
import type { Line } from '../../engine/notebook/merge.ts'

/** These lines as a file. */
export function notebookFile(
  lines: readonly Line[],
  as: NotebookExport,
  words: Words['notebook'],
  now: Date,
): NamedFile {
  const name = `${words.fileName} ${now.toISOString().slice(0, 10)}`
  const anki = { basic: words.ankiBasicType, cloze: words.ankiClozeType }
  switch (as) {
    case 'anki':
      return { name: `${name}.tsv`, text: toAnki(lines, 'basic', anki), type: 'text/tab-separated-values' }
    case 'anki-cloze':
      return { name: `${name} cloze.tsv`, text: toAnki(lines, 'cloze', anki), type: 'text/tab-separated-values' }
    case 'csv':
      return { name: `${name}.csv`, text: notebookToCsv(lines), type: 'text/csv' }
    case 'markdown': {
      const text = notebookToMarkdown(lines, { title: words.fileName, open: words.openLink })
      return { name: `${name}.md`, text, type: 'text/markdown' }
    }
    case 'json':
      return { name: `${name}.json`, text: notebookToJson(lines, now.toISOString()), type: 'application/json' }
  }
}
