import { useState } from 'preact/hooks'
import { fill } from '../i18n.ts'
import type { Words } from '../words.ts'
import { Option } from './Option.tsx'

export type RestoreOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: string }

interface Props {
  readonly words: Words['options']
  readonly onBackup?: () => void
  readonly onRestore?: (file: File) => Promise<RestoreOutcome>
  readonly onErase?: () => Promise<void>
}

/** All that is kept: out to a file, back from one, or gone. Erasing asks once. */
export function YourData({ words, onBackup, onRestore, onErase }: Props) {
  const [said, setSaid] = useState('')
  const [sure, setSure] = useState(false)
  const restore = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0]
    if (!file || !onRestore) return
    const outcome = await onRestore(file)
    input.value = ''
    setSaid(outcome.ok ? words.restored : fill(words.restoreFailed, { reason: outcome.reason }))
  }
  const erase = async (): Promise<void> => {
    setSure(false)
    await onErase?.()
    setSaid(words.erased)
  }
  if (!onBackup && !onRestore && !onErase) return null
  return (
    <section id="your-data">
      <h2>{words.data}</h2>
      {(onBackup || onRestore) && (
        <Option title={words.backupTitle} text={words.backupText}>
          {onBackup && (
            <button type="button" class="button" onClick={onBackup}>
              {words.backup}
            </button>
          )}
          {onRestore && (
            <label class="button">
              {words.restore}
              <input
                type="file"
                class="hidden-text"
                accept="application/json,.json"
                onChange={(event) => void restore(event.currentTarget)}
              />
            </label>
          )}
        </Option>
      )}
      {onErase && (
        <Option title={words.erase} text={sure ? words.eraseSure : words.eraseText}>
          {sure ? (
            <>
              <button type="button" class="button primary" onClick={() => void erase()}>
                {words.eraseYes}
              </button>
              <button type="button" class="button plain" onClick={() => setSure(false)}>
                {words.eraseNo}
              </button>
            </>
          ) : (
            <button type="button" class="button" onClick={() => setSure(true)}>
              {words.eraseYes}
            </button>
          )}
        </Option>
      )}
      <p class="say" role="status">
        {said}
      </p>
    </section>
  )
}
