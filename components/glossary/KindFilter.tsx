import { KINDS, type Kind } from '../../engine/model.ts'
import { KindMark } from '../parts/KindMark.tsx'
import type { PanelWords } from '../panel/Panel.tsx'
import type { GlossaryRow } from './rows.ts'

interface Props {
  readonly rows: readonly GlossaryRow[]
  readonly kind: Kind | null
  readonly words: Pick<PanelWords, 'kinds' | 'glossary'>
  readonly onKind: (kind: Kind | null) => void
}

/** One kind alone, or all; there only when the text has more than two kinds, else the list says enough. */
export function KindFilter({ rows, kind, words, onKind }: Props) {
  const counts = new Map<Kind, number>()
  for (const row of rows) counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1)
  const present = KINDS.filter((each) => counts.has(each))
  if (present.length < 3) return null
  return (
    <div class="kind-filter" role="group" aria-label={words.glossary.filter}>
      {present.map((each) => (
        <button
          type="button"
          key={each}
          aria-pressed={kind === each}
          title={words.kinds[`${each}s`]}
          onClick={() => onKind(kind === each ? null : each)}
        >
          <KindMark kind={each} />
          <span class="hidden-text">{words.kinds[`${each}s`]}</span>
          <span class="num">{counts.get(each)}</span>
        </button>
      ))}
    </div>
  )
}
