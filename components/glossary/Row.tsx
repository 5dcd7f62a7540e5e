import type { RefObject } from 'preact'
import type { Entry, RelationType } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { Icon } from '../parts/Icon.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { NameList } from '../parts/NameList.tsx'
import { Sentence } from '../parts/Sentence.tsx'
import { memo } from '../parts/memo.tsx'
import { Strip } from '../parts/Strip.tsx'
import { callName, chineseTag, nameIn, namesFor, nameTag, sayIn, sayTag, type Tongue } from '../tongue.ts'
import type { PanelWords } from '../panel/Panel.tsx'
import type { GlossaryProps } from './Glossary.tsx'
import { RowMore } from './RowMore.tsx'
import type { GlossaryRow } from './rows.ts'
import type { Item } from './sections.ts'

export interface RowProps {
  readonly itemKey: string
  readonly row: GlossaryRow
  readonly tie: RelationType | null
  readonly entries: readonly Entry[]
  /** Shown in full, at this one of its mentions; null: a line of the list. */
  readonly at: number | null
  /** Its mention is pointed at in the page. */
  readonly lit: boolean
  /** Its marks are the only ones in the page. */
  readonly focused: boolean
  readonly known: boolean
  readonly saved: boolean
  /** Is it known what is on the screen? The strip shows it. */
  readonly inView: boolean
  readonly position: number
  readonly total: number
  readonly can: string
  readonly tongue: Tongue
  readonly words: PanelWords
  /** Where the callbacks are found: a row is not drawn again for new ones. */
  readonly latest: RefObject<GlossaryProps & RowActions>
}

/** What a row asks of the list it is in. */
export interface RowActions {
  /** Opens the row at one of its mentions and goes there. */
  readonly go: (item: Pick<Item, 'key' | 'row'>, at: number) => void
  readonly close: () => void
  /** Opens another row, at its first mention. */
  readonly goToRow: (row: GlossaryRow) => void
}

/** What can be done with a row, as one comparable value. */
export function whatCan({ onOpenCard, onSave, onKnow, onFocus }: GlossaryProps): string {
  return [onOpenCard && 'card', onSave && 'save', onKnow && 'know', onFocus && 'focus'].filter(Boolean).join(' ')
}

/** Both names, a line of gloss, how often and where. A press goes to its first mention and opens the row. */
export const Row = memo(function Row(props: RowProps) {
  const { itemKey, row, tie, at, lit, focused, known, saved, inView, tongue, words, latest } = props
  const { position, total: setSize } = props
  const point = (here: boolean): void => latest.current!.onHover(here ? row : null)
  const go = (index: number): void => latest.current!.go({ key: itemKey, row }, index)
  const kind = isDecided(row) ? row.kind : 'unknown'
  const total = row.mentions.length
  const open = at !== null
  return (
    <li
      data-item={itemKey}
      aria-posinset={position}
      aria-setsize={setSize}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
    >
      <button
        type="button"
        class={['row', known && 'known', lit && 'lit', open && 'open', focused && 'focused'].filter(Boolean).join(' ')}
        aria-expanded={open}
        onClick={() => (open ? latest.current!.close() : go(0))}
        onFocus={() => point(true)}
        onBlur={() => point(false)}
      >
        <KindMark kind={kind} />
        <span class="names">
          <RowNames row={row} tongue={tongue} />
          {saved && (
            <span class="saved" role="img" aria-label={words.glossary.saved}>
              <Icon name="save" small />
            </span>
          )}
        </span>
        <span class="count num">{fill(words.glossary.times, { n: total })}</span>
        <span class="gloss">
          {tie && (
            <>
              <span class="tie">{words.card.relations[tie]}</span>
              {' · '}
            </>
          )}
          <Gloss {...props} />
          {known && <span class="hidden-text"> {words.glossary.known}</span>}
        </span>
        <Strip
          kind={kind}
          ticks={row.ticks}
          width={76}
          view={inView ? 'around' : null}
          current={open && total > 1 ? at : null}
          onPick={go}
        />
      </button>
      {open && <RowMore {...props} at={at} />}
    </li>
  )
})

export function RowNames({ row, tongue }: { readonly row: GlossaryRow; readonly tongue: Tongue }) {
  if (!row.entry) return <UnknownNames row={row} tongue={tongue} />
  return <EntryNames entry={row.entry} tongue={tongue} />
}

export function EntryNames({ entry, tongue }: { readonly entry: Entry; readonly tongue: Tongue }) {
  const { en, zh } = nameIn(entry, tongue)
  return (
    <>
      {en && <b lang="en">{en}</b>}
      {zh && zh !== en && (en ? <span lang={chineseTag(tongue)}>{zh}</span> : <b lang={chineseTag(tongue)}>{zh}</b>)}
    </>
  )
}

function UnknownNames({ row, tongue }: { readonly row: GlossaryRow; readonly tongue: Tongue }) {
  const surface = row.surfaces[0]!
  const [name, twin] = namesFor(surface, row.names)
  return (
    <>
      <b lang={nameTag(name, tongue)}>{name}</b>
      {twin && <span lang={nameTag(twin, tongue)}>{twin}</span>}
    </>
  )
}

function Gloss({ row, entries, tongue, words }: RowProps) {
  if (row.entry) return <span lang={sayTag(tongue)}>{sayIn(row.entry.gloss, tongue)}</span>
  if (row.pair) return <>{words.glossary.fromText}</>
  const names = row.candidates
    .map((id) => entries.find((entry) => entry.id === id))
    .filter((entry) => entry !== undefined)
    .map((entry) => callName(entry, tongue).text)
  if (names.length === 0) return <>{words.glossary.unknown}</>
  const list = <NameList names={names} tongue={tongue} type="disjunction" />
  return <Sentence template={words.glossary.maybe} values={{ names: list }} />
}

function isDecided(row: GlossaryRow): boolean {
  return row.entry !== null || row.pair !== null
}
