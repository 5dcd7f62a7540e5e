import { fill } from '../i18n.ts'
import { IconButton } from './IconButton.tsx'

interface Props {
  /** 0-based; -1: at none of them. */
  readonly index: number
  readonly total: number
  readonly words: { readonly previous: string; readonly next: string; readonly position: string }
  readonly onPrevious: () => void
  readonly onNext: () => void
}

/** ‹ 3 / 4 › */
export function Stepper({ index, total, words, onPrevious, onNext }: Props) {
  return (
    <span class="stepper">
      <IconButton icon="previous" label={words.previous} onPress={onPrevious} />
      <span class="num">{fill(words.position, { i: index < 0 ? '–' : index + 1, n: total })}</span>
      <IconButton icon="next" label={words.next} onPress={onNext} />
    </span>
  )
}
