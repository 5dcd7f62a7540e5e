import type { Entry, EntryId } from '../../engine/model.ts'
import { KindMark } from '../parts/KindMark.tsx'
import { callName, chineseTag, sayIn, type Tongue } from '../tongue.ts'

interface Props {
  readonly entries: readonly Entry[]
  readonly tongue: Tongue
  /** A press is a choice that is kept, and not only a look. */
  readonly changes: boolean
  readonly onPick?: (id: EntryId) => void
}

/** Entries to choose among, each with its gloss. */
export function EntryButtons({ entries, tongue, changes, onPick }: Props) {
  return (
    <div class="candidates">
      {entries.map((entry) => {
        const name = callName(entry, tongue)
        return (
          <button
            type="button"
            class="button"
            key={entry.id}
            disabled={!onPick}
            data-changes={changes || undefined}
            data-opens={changes ? undefined : entry.id}
            onClick={() => onPick?.(entry.id)}
          >
            <KindMark kind={entry.kind} />
            <span lang={name.lang}>{name.text}</span>
            <small lang={tongue.ui === 'en' ? 'en' : chineseTag(tongue)}>{sayIn(entry.gloss, tongue)}</small>
          </button>
        )
      })}
    </div>
  )
}
