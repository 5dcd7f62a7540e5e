import type { Entry, EntryId, RelationType } from '../../engine/model.ts'
import { KindMark } from '../parts/KindMark.tsx'
import { callName, type Tongue } from '../tongue.ts'
import type { CardWords } from './Card.tsx'

/** Another entry, and how the card's own is tied to it; null: that entry says the tie, not this one. */
export interface RelatedEntry {
  readonly entry: Entry
  readonly relation: RelationType | null
}

interface Props {
  readonly title: string
  readonly related: readonly RelatedEntry[]
  readonly tongue: Tongue
  readonly words: CardWords
  readonly onOpenEntry?: (id: EntryId) => void
}

export function Related({ title, related, tongue, words: { card }, onOpenEntry }: Props) {
  if (related.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <div class="related">
        {related.map(({ entry, relation }) => {
          const name = callName(entry, tongue)
          return (
            <button
              type="button"
              key={entry.id}
              data-opens={entry.id}
              disabled={!onOpenEntry}
              onClick={() => onOpenEntry?.(entry.id)}
            >
              <KindMark kind={entry.kind} />
              <span lang={name.lang}>{name.text}</span>
              {relation && <small>{card.relations[relation]}</small>}
            </button>
          )
        })}
      </div>
    </section>
  )
}
