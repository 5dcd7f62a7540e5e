import { useState } from 'preact/hooks'
import { IconButton } from '../parts/IconButton.tsx'

/** Something to know about this page, once. */
export function PanelNotice({ text, dismiss }: { readonly text: string; readonly dismiss: string }) {
  const [open, setOpen] = useState(true)
  return open ? (
    <p class="notice" role="status">
      <span>{text}</span>
      <IconButton icon="close" label={dismiss} onPress={() => setOpen(false)} />
    </p>
  ) : null
}

interface AlertProps {
  readonly text: string
  readonly dismiss: string
  readonly onRead?: () => void
}

/** Something went wrong with what she has just done, wherever in the panel she is. */
export function PanelAlert({ text, dismiss, onRead }: AlertProps) {
  return (
    <p class="notice alert" role="alert">
      <span>{text}</span>
      <IconButton icon="close" label={dismiss} onPress={() => onRead?.()} />
    </p>
  )
}
