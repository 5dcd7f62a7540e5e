import type { Mention } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import type { Words } from '../words.ts'

interface Props {
  readonly mentions: readonly Mention[]
  readonly words: Words['glossary']
  /** Writes all that she put right, on whatever page, to a file. */
  readonly onExport: () => void
}

/** Below the list, where she knew better on this page: her corrections can be given to whoever keeps the glossary. */
export function PutRight({ mentions, words, onExport }: Props) {
  const forms = new Set(mentions.flatMap(({ evidence }) => (evidence.by === 'reader' ? [evidence.form] : [])))
  if (forms.size === 0) return null
  return (
    <p class="put-right">
      {fill(words.putRight, { n: forms.size })}
      <button type="button" class="link" onClick={onExport}>
        {words.putRightExport}
      </button>
    </p>
  )
}
