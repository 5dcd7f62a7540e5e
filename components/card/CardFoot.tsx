import { Icon } from '../parts/Icon.tsx'
import type { CardProps } from './Card.tsx'

/** What the reader can do about it. Each is there only if it leads somewhere. */
export function CardFoot({ words: { card }, saved, onSave, known, onKnow, onWrong }: CardProps) {
  if (!onSave && !onKnow && !onWrong) return null
  return (
    <footer>
      {onSave && (
        <button type="button" class="button" aria-pressed={saved === true} onClick={() => onSave(!saved)}>
          <Icon name="save" />
          {saved ? card.saved : card.save}
        </button>
      )}
      {onKnow && (
        <button type="button" class="button plain check" aria-pressed={known === true} onClick={() => onKnow(!known)}>
          {known && <Icon name="check" />}
          {known ? card.known : card.know}
        </button>
      )}
      <span class="spacer" />
      {onWrong && (
        <button type="button" class="button plain" onClick={onWrong}>
          {card.wrong}
        </button>
      )}
    </footer>
  )
}
