import { IconButton } from './IconButton.tsx'

interface Props {
  readonly text: string
  readonly dismiss: string
  readonly onRead?: () => void
}

/** Something went wrong with what she has just done, wherever in the page she is. */
export function Alert({ text, dismiss, onRead }: Props) {
  return (
    <p class="notice alert" role="alert">
      <span>{text}</span>
      <IconButton icon="close" label={dismiss} onPress={() => onRead?.()} />
    </p>
  )
}
