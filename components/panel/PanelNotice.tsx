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
