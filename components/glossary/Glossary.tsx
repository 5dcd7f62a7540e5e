import { useRef, useState } from 'preact/hooks'
import type { Entry, EntryId, Kind, Reading, Span } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import type { PanelWords } from '../panel/Panel.tsx'
import { around } from '../parts/Strip.tsx'
import { useLatest } from '../parts/use-latest.ts'
import type { Tongue } from '../tongue.ts'
import { Before } from './Before.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Find } from './Find.tsx'
import { KindFilter } from './KindFilter.tsx'
import { moveThroughRows } from './keys.ts'
import { Row, whatCan } from './Row.tsx'
import type { GlossaryRow } from './rows.ts'
import { arrange, sectionsOf, type Sort } from './sort.ts'

export interface GlossaryProps {
  readonly reading: Reading
  /** In order of first appearance: `glossaryRows`. */
  readonly rows: readonly GlossaryRow[]
  /** What is on the screen, 0..1 of the text. */
  readonly view: Span | null
  /** The row whose mention is pointed at in the page. */
  readonly lit: string | null
  readonly tongue: Tongue
  readonly words: PanelWords
  readonly known: ReadonlySet<EntryId>
  readonly saved: ReadonlySet<EntryId>
  /** Makes two spellings of one name equal (width, case, script). */
  readonly fold: (text: string) => string
  /** What the whole glossary has for the words searched, besides what is in this article. */
  readonly elsewhere: readonly Entry[]
  readonly onSearch?: (query: string) => void
  /** Go to a mention (index among the reading's). */
  readonly onJump: (mention: number) => void
  /** The pointer or the focus is on this row, or on none. */
  readonly onHover: (row: GlossaryRow | null) => void
  /** Show the card of a mention, at its place in the page. */
  readonly onOpenCard?: (mention: number) => void
  readonly onSave?: (id: EntryId, save: boolean) => void
  readonly onKnow?: (id: EntryId, know: boolean) => void
}

/** The people, models, organisations and terms of this text, and where they are. */
export function Glossary(props: GlossaryProps) {
  const { reading, rows, view, lit, known, saved, tongue, words, fold, elsewhere, onSearch } = props
  const latest = useLatest(props)
  const can = whatCan(props)
  const [query, setQuery] = useState('')
  const [sort, setSort] = useState<Sort>('appearance')
  const [kind, setKind] = useState<Kind | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const search = useRef<HTMLInputElement>(null)

  const shown = arrange(rows, { query, sort, kind, fold, tongue })
  const sections = sectionsOf(shown)
  const keys = (event: KeyboardEvent): void => {
    if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault()
      search.current?.focus()
    } else moveThroughRows(event)
  }
  const find = (text: string): void => {
    setQuery(text)
    onSearch?.(text)
  }

  if (rows.length === 0) return <p class="nothing">{words.glossary.none}</p>
  return (
    <div class="glossary" style={around(view)} onKeyDown={keys}>
      {query === '' && <Before {...props} />}
      <Find inputRef={search} query={query} sort={sort} words={words.glossary} onQuery={find} onSort={setSort} />
      <KindFilter rows={rows} kind={kind} words={words} onKind={setKind} />
      <p class="hidden-text" role="status">
        {query && fill(words.glossary.results, { n: shown.length })}
      </p>
      {query && shown.length === 0 && <p class="nothing">{fill(words.glossary.nothing, { query })}</p>}
      {sections.map(({ kind: of, rows: inside }) => (
        <section class="section" key={of} aria-labelledby={`kind-${of}`}>
          <h2 id={`kind-${of}`}>
            {words.kinds[`${of}s`]}
            <small class="num">{inside.length}</small>
          </h2>
          <ul>
            {inside.map((row) => (
              <Row
                key={row.key}
                row={row}
                entries={reading.entries}
                open={open === row.key}
                lit={lit === row.key}
                known={row.entry !== null && known.has(row.entry.id)}
                saved={row.entry !== null && saved.has(row.entry.id)}
                inView={view !== null}
                can={can}
                tongue={tongue}
                words={words}
                latest={latest}
                onOpen={setOpen}
              />
            ))}
          </ul>
        </section>
      ))}
      {query && elsewhere.length > 0 && <Elsewhere entries={elsewhere} tongue={tongue} words={words} />}
    </div>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
