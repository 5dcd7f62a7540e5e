import type { RefObject } from 'preact'
import type { KeptEntry, Span } from '../../engine/model.ts'
import type { Line } from '../../engine/notebook/merge.ts'
import { IconButton } from '../parts/IconButton.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { memo } from '../parts/memo.tsx'
import { Marked } from '../parts/Quote.tsx'
import { textTag } from '../reading-facts.ts'
import { chineseTag, sayIn, type Tongue } from '../tongue.ts'
import { ArticleHead } from './ArticleHead.tsx'
import { EditLine } from './EditLine.tsx'
import type { NotebookProps, NotebookWords } from './Notebook.tsx'

interface Props {
  readonly line: Line
  /** Its article is said here, since no heading says it. */
  readonly withArticle: boolean
  readonly editing: boolean
  readonly tongue: Tongue
  readonly words: NotebookWords
  /** Where the callbacks are found: a line is not drawn again for new ones. */
  readonly latest: RefObject<NotebookProps>
  readonly onEditing: (id: string | null) => void
}

/** One kept thing. A press, or Enter, goes to its sentence; E opens note and tags, Delete deletes it. */
export const KeptLine = memo(function KeptLine(props: Props) {
  const { line, withArticle, editing, tongue, words, latest, onEditing } = props
  const { notebook } = words
  const { value } = line.subject
  const remove = (from: EventTarget | null): void => {
    focusNext(from)
    latest.current!.onDelete(line)
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'e' || event.key === 'E') onEditing(line.id)
    else if (event.key === 'Delete') remove(event.currentTarget)
    else return
    event.preventDefault()
  }
  return (
    <li class="kept">
      <button
        type="button"
        class="row"
        title={notebook.open}
        aria-keyshortcuts="Enter E Delete"
        onKeyDown={keys}
        onClick={() => latest.current!.onOpen(line)}
      >
        {value.what === 'entry' && <Name entry={value} tongue={tongue} words={words} />}
        {value.sentence.text && (
          <span class="sentence" lang={textTag(value.sentence.language)}>
            <Marked text={value.sentence.text} marks={value.what === 'entry' ? marksOf(value) : []} />
          </span>
        )}
        {value.twin && (
          <span class="sentence twin" lang={textTag(value.twin.language)}>
            {value.twin.text}
          </span>
        )}
        {withArticle && (
          <span class="where">
            <ArticleHead line={line} tongue={tongue} />
          </span>
        )}
      </button>
      {editing ? (
        <EditLine line={line} words={notebook} latest={latest} onDone={() => onEditing(null)} />
      ) : (
        <Hers line={line} label={notebook.edit} onEdit={() => onEditing(line.id)} />
      )}
      {!editing && (
        <span class="kept-tools">
          <IconButton icon="edit" label={notebook.edit} hotkey="E" onPress={() => onEditing(line.id)} />
          <IconButton
            icon="remove"
            label={notebook.remove}
            hotkey="Delete"
            onPress={() => remove(document.activeElement)}
          />
        </span>
      )}
    </li>
  )
})

interface NameProps {
  readonly entry: KeptEntry
  readonly tongue: Tongue
  readonly words: NotebookWords
}

function Name({ entry, tongue, words }: NameProps) {
  const { en, zh } = entry.names
  const chinese = chineseTag(tongue)
  return (
    <>
      <span class="names">
        <KindMark kind={entry.kind} />
        <span class="hidden-text">{words.kinds[entry.kind]}</span>
        {en && <b lang="en">{en}</b>}
        {zh && zh !== en && (en ? <span lang={chinese}>{zh}</span> : <b lang={chinese}>{zh}</b>)}
      </span>
      {entry.gloss && sayIn(entry.gloss, tongue) && <span class="gloss">{sayIn(entry.gloss, tongue)}</span>}
    </>
  )
}

/** Her own note and tags; a press edits them. */
function Hers({ line, label, onEdit }: { readonly line: Line; readonly label: string; readonly onEdit: () => void }) {
  const { note, tags } = line
  if (note.value === '' && tags.value.length === 0) return null
  return (
    <button type="button" class="hers" title={label} onClick={onEdit}>
      {note.value && <span class="her-note">{note.value}</span>}
      {tags.value.length > 0 && (
        <span class="her-tags">
          {tags.value.map((tag) => (
            <span key={tag}>#{tag}</span>
          ))}
        </span>
      )}
    </button>
  )
}

function marksOf({ surface, sentence: { text } }: KeptEntry): Span[] {
  const marks: Span[] = []
  for (let at = text.indexOf(surface); at >= 0 && surface; at = text.indexOf(surface, at + surface.length))
    marks.push({ start: at, end: at + surface.length })
  return marks
}

/** The line that has the focus goes: the next one takes it, or the one before. */
function focusNext(from: EventTarget | null): void {
  const item = from instanceof Element ? from.closest('li') : null
  const rows = [...(item?.closest('.notebook')?.querySelectorAll<HTMLElement>('.row') ?? [])]
  const at = rows.findIndex((row) => item!.contains(row))
  ;(rows[at + 1] ?? rows[at - 1])?.focus()
}
