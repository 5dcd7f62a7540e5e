import { useEffect, useRef, useState } from 'preact/hooks'
import { IconButton } from '../parts/IconButton.tsx'
import type { Words } from '../words.ts'
import { KeyHelp } from './KeyHelp.tsx'
import { keyOf, type KeyMap } from './key-map.ts'

interface Props {
  readonly keys: KeyMap
  /** The keys in the page are switched off. */
  readonly off: boolean
  readonly words: Pick<Words, 'keys' | 'card'>
}

/** The map of the keys over a page of ours, called by its own key; Escape, the cross and a press beside it close it. */
export function KeysDialog({ keys, off, words }: Props) {
  const [open, setOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (keys.help === null || keyOf(event) !== keys.help || isTyping(event.target)) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [keys.help])
  useEffect(() => {
    if (open) dialog.current?.showModal()
  }, [open])
  if (!open) return null
  // The browser gives the focus back to where it was once the dialogue closes itself.
  const close = (): void => dialog.current?.close()
  return (
    <dialog
      ref={dialog}
      class="keys-dialog"
      aria-labelledby="keys-dialog"
      onClose={() => setOpen(false)}
      closedby="any"
    >
      <div>
        <header>
          <h2 id="keys-dialog">{words.keys.title}</h2>
          <IconButton icon="close" label={words.card.close} onPress={close} />
        </header>
        <KeyHelp keys={keys} off={off} words={words.keys} />
      </div>
    </dialog>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
