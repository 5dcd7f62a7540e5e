import { computed, signal } from '@preact/signals'
import type { NotebookExport, NotebookProps } from '../../components/notebook/Notebook.tsx'
import type { News } from '../../components/notebook/NotebookNews.tsx'
import { saveFile } from '../../components/parts/save-file.ts'
import { importNotebook, NOTEBOOK_LIMIT } from '../../engine/export/notebook-json.ts'
import { textFragmentLink } from '../../engine/export/text-fragment.ts'
import { fold } from '../../engine/fold.ts'
import { urlKey } from '../../engine/known-pair.ts'
import type { Kept } from '../../engine/model.ts'
import { forgotten, parseTags, revived, withNote, withTags } from '../../engine/notebook/change.ts'
import type { Line } from '../../engine/notebook/merge.ts'
import { MOST_KEPT } from '../background/messages.ts'
import { keptSeenItem, keptStateItem, type KeptState } from '../options/settings.ts'
import { keepLines } from './keeping.ts'
import { lines, stored } from './notebook-lines.ts'
import { notebookFile } from './notebook-file.ts'
import { reading, tellPage } from './page.ts'
import { words } from './preferences.ts'

type Given = Omit<NotebookProps, 'tongue' | 'words'>

const NOTHING: KeptState = { here: 0, aside: 0 }

const state = signal<KeptState>(NOTHING)
/** What she was told of that state, and has put away. */
const seen = signal<KeptState>(NOTHING)
/** What came of the last thing she did. */
const outcome = signal<News | null>(null)
/** The line that was deleted last, for undo. */
let deleted: Kept | null = null

const news = computed<readonly News[]>(() => {
  const { here, aside } = state.value
  const standing: News[] = []
  if (here > 0 && seen.value.here === 0) standing.push({ what: 'here', n: here })
  if (aside > seen.value.aside) standing.push({ what: 'aside', n: aside })
  return outcome.value ? [outcome.value, ...standing] : standing
})

export const notebook = computed<Given>(() => ({
  lines: lines.value,
  article: reading.value && reading.value.state !== 'off' ? urlKey(reading.value.url) : null,
  news: news.value,
  fold,
  urlKey,
  readTags: parseTags,
  onOpen: open,
  onEdit: (line, note, tags) => void edit(line, note, tags),
  onDelete: (line) => void remove(line),
  onUndo: () => void undo(),
  onDismiss: dismiss,
  onExport: save,
  onImport: (file) => void take(file),
}))

/** How the notebook stands with what holds it, and what she was told of that. */
export function followNews(): void {
  keptStateItem.watch((value) => (state.value = value ?? NOTHING))
  keptSeenItem.watch((value) => (seen.value = value ?? NOTHING))
  void keptStateItem.getValue().then((value) => (state.value = value))
  void keptSeenItem.getValue().then((value) => (seen.value = value))
}

/** In the page beside the panel where that is its article, else in a tab of its own. */
function open(line: Line): void {
  const { article, sentence } = line.subject.value
  const here = reading.value?.article
  const start =
    here && urlKey(here.url) === urlKey(article.url) && sentence.text ? here.text.indexOf(sentence.text) : -1
  if (start >= 0) return tellPage({ type: 'reveal', span: { start, end: start + sentence.text.length }, open: false })
  const url = textFragmentLink(article.url, sentence)
  // As a link that she follows: Firefox (153) goes to no sentence in a tab that an extension creates.
  if (url) globalThis.open(url, '_blank', 'noopener,noreferrer')
}

async function edit(line: Line, note: string, tags: readonly string[]): Promise<void> {
  const noted = note.trim() === line.note.value ? line : withNote(line, note, Date.now())
  const changed = tags.join() === line.tags.value.join() ? noted : withTags(noted, tags, Date.now())
  if (changed !== line) tell(await keepLines([changed]), null)
}

async function remove(line: Line): Promise<void> {
  const gone = forgotten(line, Date.now())
  deleted = gone
  const { value } = line.subject
  const name = value.what === 'entry' ? value.surface : value.sentence.text
  tell(await keepLines([gone]), { what: 'deleted', name: name.length > 40 ? `${name.slice(0, 40).trim()}…` : name })
}

async function undo(): Promise<void> {
  const gone = deleted
  if (gone) tell(await keepLines([revived(gone, Date.now())]), null)
}

async function take(file: File): Promise<void> {
  const read =
    file.size > NOTEBOOK_LIMIT * 3
      ? ({ ok: false, errors: [{ line: 1, problem: 'too-large' }] } as const)
      : importNotebook(await file.text())
  if (!read.ok) {
    outcome.value = { what: 'refused', errors: read.errors }
    return
  }
  const { items } = read
  const added = items.filter(({ id }) => !stored.value.has(id)).length
  for (let at = 0; at < items.length; at += MOST_KEPT) {
    const kept = await keepLines(items.slice(at, at + MOST_KEPT))
    if (kept !== 'kept') return tell(kept, null)
  }
  outcome.value = { what: 'imported', n: items.length, added }
}

function tell(kept: Awaited<ReturnType<typeof keepLines>>, done: News | null): void {
  outcome.value = kept === 'kept' ? done : { what: 'full' }
}

function dismiss(one: News): void {
  if (one.what !== 'here' && one.what !== 'aside') {
    outcome.value = null
    return
  }
  seen.value = { ...seen.value, [one.what]: one.n }
  void keptSeenItem.setValue(seen.value)
}

function save(some: readonly Line[], as: NotebookExport): void {
  saveFile(notebookFile(some, as, words.value.notebook, new Date()))
}
