import { KindMark } from '../parts/KindMark.tsx'
import type { PanelWords } from '../panel/Panel.tsx'
import type { Tongue } from '../tongue.ts'
import { EntryNames } from './Row.tsx'
import type { Section } from './sections.ts'

interface Props {
  readonly section: Section
  readonly tongue: Tongue
  readonly words: Pick<PanelWords, 'kinds'>
}

/** What the rows below have in common, and how many there are. */
export function SectionHead({ section: { key, head, items }, tongue, words }: Props) {
  return (
    <h2 id={`head-${key}`}>
      {head.by === 'kind' ? (
        <span>{words.kinds[`${head.kind}s`]}</span>
      ) : (
        <>
          <KindMark kind={head.row.kind} />
          <span class="names">
            <EntryNames entry={head.row.entry!} tongue={tongue} />
          </span>
        </>
      )}
      <small class="num">{items.length}</small>
    </h2>
  )
}
