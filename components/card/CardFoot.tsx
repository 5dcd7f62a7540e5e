import { Icon } from '../parts/Icon.tsx'
import { IconButton } from '../parts/IconButton.tsx'
import type { CardProps } from './Card.tsx'

/** What the reader can do about it. Each is there only if it leads somewhere. `data-changes`: what it does is kept. */
export function CardFoot({ words: { card }, saved, onSave, known, onKnow, onCopy, onWrong }: CardProps) {
  if (!onSave && !onKnow && !onCopy && !onWrong) return null
  return (
    <div class="deeds">
      {onSave && (
        <button type="button" class="button" data-changes aria-pressed={saved === true} onClick={() => onSave(!saved)}>
          <Icon name="save" />
          {saved ? card.saved : card.save}
        </button>
      )}
      {onKnow && (
        <button
          type="button"
          class="button plain check"
          data-changes
          aria-pressed={known === true}
          onClick={() => onKnow(!known)}
        >
          {known && <Icon name="check" />}
          {known ? card.known : card.know}
        </button>
      )}
      <span class="spacer" />
      {onCopy && <IconButton icon="copy" label={card.copy} onPress={onCopy} />}
      {onWrong && (
        <button type="button" class="button plain" data-opens="wrong" onClick={onWrong}>
          {card.wrong}
        </button>
      )}
    </div>
  )
}
