import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Line } from '../../engine/notebook/merge.ts'
import type { Words } from '../words.ts'
import type { NotebookProps } from './Notebook.tsx'

interface Props {
  readonly line: Line
  readonly words: Words['notebook']
  readonly latest: RefObject<NotebookProps>
  readonly onDone: () => void
}

/** Note and tags where they stand. Done, Ctrl+Enter and leaving keep what was typed; Escape does not. */
export function EditLine({ line, words, latest, onDone }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const note = useRef<HTMLTextAreaElement>(null)
  const tags = useRef<HTMLInputElement>(null)

  useEffect(() => {
    note.current?.focus()
    note.current?.setSelectionRange(note.current.value.length, note.current.value.length)
  }, [])

  /** The focus leaves by the end too. */
  const endedRef = useRef(false)
  const end = (save: boolean, focusBack: boolean): void => {
    if (endedRef.current) return
    endedRef.current = true
    const row = form.current?.closest('li')?.querySelector<HTMLElement>('.row')
    if (save) latest.current!.onEdit(line, note.current!.value, latest.current!.readTags(tags.current!.value))
    onDone()
    if (focusBack) row?.focus()
  }
  const keys = (event: KeyboardEvent): void => {
    // Enter in the middle of composing Chinese chooses a word.
    if (event.isComposing) return
    if (event.key === 'Escape') end(false, true)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.target === tags.current)) end(true, true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const left = (event: FocusEvent): void => {
    const to = event.relatedTarget as Node | null
    // Nothing takes the focus when the window loses it: she may come back.
    if (to && !form.current?.contains(to)) end(true, false)
  }
  return (
    <div class="edit-line" onKeyDown={keys} onFocusOut={left}>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          end(true, true)
        }}
      >
        <label>
          <span>{words.note}</span>
          <textarea
            ref={note}
            rows={3}
            maxLength={4000}
            placeholder={words.notePlaceholder}
            defaultValue={line.note.value}
          />
        </label>
        <label>
          <span>{words.tags}</span>
          <input
            ref={tags}
            type="text"
            spellcheck={false}
            autocomplete="off"
            placeholder={words.tagsPlaceholder}
            defaultValue={line.tags.value.join(', ')}
          />
        </label>
        <div class="acts">
          <button type="submit" class="button primary">
            {words.done}
          </button>
          <button type="button" class="button plain" onClick={() => end(false, true)}>
            {words.cancel}
          </button>
        </div>
      </form>
    </div>
  )
}
