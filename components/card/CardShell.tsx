import type { ComponentChildren } from 'preact'
import type { Kind } from '../../engine/model.ts'
import { fill, languageTag } from '../i18n.ts'
import { IconButton } from '../parts/IconButton.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import type { Tongue } from '../tongue.ts'
import type { CardWords } from './Card.tsx'

/** What every card has, whatever it shows: its head, the way back, pin and close. */
export interface ShellProps {
  readonly tongue: Tongue
  readonly words: CardWords
  /** null: as the system. */
  readonly theme: 'light' | 'dark' | null
  readonly pinned: boolean
  /** Set as a sheet at the foot of a touch screen. */
  readonly sheet?: boolean
  /** Fading out. */
  readonly leaving?: boolean
  /** Set when the card was opened from another card's: the way back. */
  readonly backTo?: string | null
  /** What came of the last press: shown at the foot, and announced. */
  readonly said?: string | null
  /** Takes back what `said` tells. */
  readonly onUndo?: () => void
  readonly onPin: (pinned: boolean) => void
  readonly onClose: () => void
  readonly onBack?: () => void
  /** The head was taken hold of, for dragging a pinned card. */
  readonly onGrab?: (event: PointerEvent) => void
  /** Moves a pinned card by steps: by keys on its handle. */
  readonly onMove?: (x: number, y: number) => void
}

interface Props extends ShellProps {
  /** Names the dialog. */
  readonly label: string
  readonly kind: Kind | 'unknown' | null
  /** A word for what it is about, beside the kind's shape. */
  readonly what: string
  readonly foot?: ComponentChildren
  readonly children: ComponentChildren
}

export function CardShell(props: Props) {
  const { label, kind, what, foot, children, tongue, words, theme, pinned, sheet, leaving, said, onUndo } = props
  const { onPin, onClose, onBack, backTo, onGrab } = props
  const classes = ['card', sheet && 'sheet', leaving && 'leaving'].filter(Boolean).join(' ')
  return (
    <div
      class={classes}
      role="dialog"
      aria-label={label}
      lang={languageTag(tongue.ui)}
      data-theme={theme ?? undefined}
      tabIndex={-1}
    >
      <div class={pinned && onGrab ? 'what draggable' : 'what'} onPointerDown={pinned ? onGrab : undefined}>
        {onBack && backTo ? (
          <IconButton icon="back" label={fill(words.card.back, { name: backTo })} onPress={onBack} />
        ) : (
          kind && <KindMark kind={kind} />
        )}
        <span>{what}</span>
        <span class="actions">
          <Handle {...props} />
          <IconButton
            icon="pin"
            label={pinned ? words.card.unpin : words.card.pin}
            pressed={pinned}
            onPress={() => onPin(!pinned)}
          />
          <IconButton icon="close" label={words.card.close} onPress={onClose} />
        </span>
      </div>
      <div class="scroll">{children}</div>
      {foot}
      <p class="said" role="status">
        {said}
        {said && onUndo && (
          <button type="button" class="link" data-changes onClick={onUndo}>
            {words.card.undo}
          </button>
        )}
      </p>
    </div>
  )
}

/** Only while the card is pinned: what the keys take hold of. The pointer may take the whole head. */
function Handle({ pinned, sheet, words, onMove }: ShellProps) {
  if (!pinned || sheet || !onMove) return null
  const press = (event: KeyboardEvent): void => {
    const way = ARROWS[event.key]
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const step = event.shiftKey ? FAR : NEAR
    onMove(way[0] * step, way[1] * step)
  }
  return (
    <button
      type="button"
      class="icon-button handle"
      aria-label={words.card.move}
      title={words.card.move}
      aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight"
      onKeyDown={press}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01" />
      </svg>
    </button>
  )
}

/** px a press. */
const NEAR = 16
const FAR = 80

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}
