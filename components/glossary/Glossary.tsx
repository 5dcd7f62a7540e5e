import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Entry, EntryId, Kind, Reading, Span } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import type { PanelWords } from '../panel/Panel.tsx'
import { Picture } from '../parts/Picture.tsx'
import { Said } from '../parts/Said.tsx'
import { around } from '../parts/Strip.tsx'
import { useGrown } from '../parts/use-grown.ts'
import { useLatest } from '../parts/use-latest.ts'
import type { Tongue } from '../tongue.ts'
import { Before } from './Before.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Find } from './Find.tsx'
import { KindFilter } from './KindFilter.tsx'
import { heardInGlossary } from './keys.ts'
import { glossaryKeys } from './row-keys.ts'
import { PutRight } from './PutRight.tsx'
import { Row, whatCan, type RowActions } from './Row.tsx'
import type { GlossaryRow } from './rows.ts'
import { SectionHead } from './SectionHead.tsx'
import { firstRows } from './first-seen.ts'
import { firstItems, sectionsByKind, sectionsByRelation } from './sections.ts'
import { arrange, type Sort } from './sort.ts'

export interface GlossaryProps {
  readonly reading: Reading
  /** In order of first appearance: `glossaryRows`. */
  readonly rows: readonly GlossaryRow[]
  /** All entries are there: until then only the first rows are drawn, though counts and order are those of all. */
  readonly whole: boolean
  /** What is on the screen, 0..1 of the text. */
  readonly view: Span | null
  /** The row whose mention is pointed at in the page. */
  readonly lit: string | null
  /** The row whose marks are the only ones in the page, by its key. */
  readonly focused: string | null
  readonly tongue: Tongue
  readonly words: PanelWords
  readonly known: ReadonlySet<EntryId>
  readonly saved: ReadonlySet<EntryId>
  /** Makes two spellings of one name equal (width, case, script). */
  readonly fold: (text: string) => string
  /** What the whole glossary has for the words searched, besides what is in this article. */
  readonly elsewhere: readonly Entry[]
  readonly onSearch?: (query: string) => void
  /** Words that were looked up elsewhere: they are searched for, once an object. */
  readonly lookedUp?: { readonly query: string } | null
  /** Go to a mention (index among the reading's). */
  readonly onJump: (mention: number) => void
  /** The pointer or the focus is on this row, or on none. */
  readonly onHover: (row: GlossaryRow | null) => void
  /** Fade all marks in the page but this row's, until null. */
  readonly onFocus?: (row: GlossaryRow | null) => void
  /** Show the card of a mention, at its place in the page. */
  readonly onOpenCard?: (mention: number) => void
  readonly onSave?: (id: EntryId, save: boolean) => void
  readonly onKnow?: (id: EntryId, know: boolean) => void
  /** Writes what she put right in cards to a file. */
  readonly onExportCorrections?: () => void
}

/** The people, models, organisations and terms of this text, and where they are. */
export function Glossary(props: GlossaryProps) {
  const { reading, rows, view, lit, focused, known, saved, tongue, words, fold, elsewhere, onSearch, onJump } = props
  const can = whatCan(props)
  const [query, setQuery] = useState('')
  const [sort, setSort] = useState<Sort>('appearance')
  const [kind, setKind] = useState<Kind | null>(null)
  const [open, setOpen] = useState<{ readonly key: string; readonly row: GlossaryRow; readonly at: number } | null>(
    null,
  )
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)

  // Drawn again whenever the pointer moves over a mark in the page: the order is found only when it may be another.
  const shown = useMemo(
    () => arrange(rows, { query, sort, kind, fold, tongue }),
    [rows, query, sort, kind, fold, tongue],
  )
  const sections = useMemo(
    () => (sort === 'relation' ? sectionsByRelation(shown) : sectionsByKind(shown)),
    [shown, sort],
  )
  const total = sections.reduce((sum, { items }) => sum + items.length, 0)
  const first = firstRows(total)
  const grown = useGrown(props.whole ? total : Math.min(total, first), `${sort} ${kind} ${query}`, first)

  const actions: RowActions = {
    go({ key, row }, at) {
      setOpen({ key, row, at })
      onJump(row.mentions[at]!)
    },
    close: () => setOpen(null),
    goToRow(row) {
      const item = sections.flatMap(({ items }) => items).find((one) => one.row === row)
      actions.go({ key: item?.key ?? row.key, row }, 0)
      if (item) focusRow(item.key)
    },
  }
  const latest = useLatest({ ...props, ...actions })
  const focusRow = (key: string): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
    items
      .find(({ dataset }) => dataset['item'] === key)
      ?.querySelector<HTMLElement>('.row')
      ?.focus()
  }
  const heard = (event: KeyboardEvent): void =>
    heardInGlossary(
      event,
      glossaryKeys({ props, sections, open, actions, focusRow, search: () => search.current?.focus() }),
    )
  const find = (text: string): void => {
    setQuery(text)
    onSearch?.(text)
  }
  const { lookedUp } = props
  const findRef = useLatest(find)
  useEffect(() => {
    if (!lookedUp) return
    findRef.current?.(lookedUp.query)
    search.current?.focus()
  }, [lookedUp, findRef])

  if (rows.length === 0)
    return (
      <section class="panel-state">
        <Picture name="empty" />
        <p>{words.glossary.none}</p>
      </section>
    )
  return (
    <div class="glossary" ref={list} style={around(view)} onKeyDown={heard}>
      {query === '' && <Before {...props} />}
      <Find inputRef={search} query={query} sort={sort} words={words.glossary} onQuery={find} onSort={setSort} />
      <KindFilter rows={rows} kind={kind} words={words} onKind={setKind} />
      <Said text={query ? foundSaid(props, shown.length) : ''} />
      <Said text={open && open.row.mentions.length > 1 ? placeSaid(props, open) : ''} />
      {query && shown.length === 0 && <p class="nothing">{fill(words.glossary.nothing, { query })}</p>}
      {firstItems(sections, grown).map(({ section, items, before }) => (
        <section class="section" key={section.key} aria-labelledby={`head-${section.key}`}>
          <SectionHead section={section} tongue={tongue} words={words} />
          <ul>
            {items.map(({ key, row, tie }, i) => (
              <Row
                key={key}
                itemKey={key}
                row={row}
                tie={tie}
                at={open?.key === key ? open.at : null}
                lit={lit === row.key}
                focused={focused === row.key}
                known={row.entry !== null && known.has(row.entry.id)}
                saved={row.entry !== null && saved.has(row.entry.id)}
                early={before + i < first}
                inView={view !== null}
                position={i + 1}
                total={section.items.length}
                can={can}
                tongue={tongue}
                words={words}
                latest={latest}
              />
            ))}
          </ul>
        </section>
      ))}
      {!query && grown === total && props.onExportCorrections && (
        <PutRight mentions={reading.mentions} words={words.glossary} onExport={props.onExportCorrections} />
      )}
      {query && elsewhere.length > 0 && grown === total && (
        <Elsewhere
          entries={elsewhere}
          known={known}
          saved={saved}
          canKnow={can.includes('know')}
          tongue={tongue}
          words={words}
          latest={latest}
        />
      )}
    </div>
  )
}

function foundSaid({ words: { glossary }, elsewhere }: GlossaryProps, here: number): string {
  return fill(elsewhere.length > 0 ? glossary.resultsElsewhere : glossary.results, { n: here, m: elsewhere.length })
}

function placeSaid({ words }: GlossaryProps, { row, at }: { row: GlossaryRow; at: number }): string {
  return fill(words.glossary.place, { i: at + 1, n: row.mentions.length })
}
