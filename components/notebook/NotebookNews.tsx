import type { NotebookProblem } from '../../engine/export/notebook-json.ts'
import { fill } from '../i18n.ts'
import { IconButton } from '../parts/IconButton.tsx'
import type { Words } from '../words.ts'

/** Something to know about the notebook. */
export type News =
  /** Lines on this computer alone. */
  | { readonly what: 'here'; readonly n: number }
  /** Lines that could not be read, set aside. */
  | { readonly what: 'aside'; readonly n: number }
  /** The browser had no room for what was to be kept. */
  | { readonly what: 'full' }
  | { readonly what: 'deleted'; readonly name: string }
  | { readonly what: 'imported'; readonly n: number; readonly added: number }
  | { readonly what: 'refused'; readonly errors: readonly NotebookProblem[] }

interface Props {
  readonly news: readonly News[]
  readonly words: Words['notebook']
  readonly onUndo: () => void
  readonly onDismiss: (news: News) => void
}

export function NotebookNews({ news, words, onUndo, onDismiss }: Props) {
  return (
    <div role="status">
      {news.map((one) => (
        <div class="notice" key={one.what}>
          <span>
            {say(one, words)}
            {one.what === 'refused' && <Errors errors={one.errors} words={words} />}
          </span>
          {one.what === 'deleted' && (
            <button type="button" class="button" onClick={onUndo}>
              {words.undo}
            </button>
          )}
          <IconButton icon="close" label={words.dismiss} onPress={() => onDismiss(one)} />
        </div>
      ))}
    </div>
  )
}

function say(news: News, words: Words['notebook']): string {
  switch (news.what) {
    case 'here':
      return fill(words.hereOnly, { n: news.n })
    case 'aside':
      return fill(words.aside, { n: news.n })
    case 'full':
      return words.full
    case 'deleted':
      return fill(words.deleted, { name: news.name })
    case 'imported':
      return fill(words.imported, { n: news.n, m: news.added })
    case 'refused':
      return words.refused
  }
}

function Errors({ errors, words }: { readonly errors: readonly NotebookProblem[]; readonly words: Words['notebook'] }) {
  return (
    <ul class="errors">
      {errors.map((error, at) => (
        <li key={at}>
          {fill(words.line, { line: error.line })}{' '}
          {fill(words.problems[error.problem], { message: 'message' in error ? error.message : '' })}
        </li>
      ))}
    </ul>
  )
}
