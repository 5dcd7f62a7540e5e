import { Component, createRef, type ComponentChildren, type RefObject, type VNode } from 'preact'
import type { Entry, RelationType } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { Icon } from '../parts/Icon.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { NameList } from '../parts/NameList.tsx'
import { Sentence } from '../parts/Sentence.tsx'
import { Strip } from '../parts/Strip.tsx'
import { TELLS_SIGHT, whenNear } from '../parts/when-near.ts'
import { callName, chineseTag, nameIn, namesFor, nameTag, sayIn, sayTag, type Tongue } from '../tongue.ts'
import type { PanelWords } from '../panel/Panel.tsx'
import type { GlossaryProps } from './Glossary.tsx'
import { RowMore } from './RowMore.tsx'
import { looksTheSame, standsTheSame, type GlossaryRow } from './rows.ts'
import type { Item } from './sections.ts'

export interface RowProps {
  readonly itemKey: string
  readonly row: GlossaryRow
  readonly tie: RelationType | null
  /** Shown in full, at this one of its mentions; null: a line of the list. */
  readonly at: number | null
  /** Its mention is pointed at in the page. */
  readonly lit: boolean
  /** Its marks are the only ones in the page. */
  readonly focused: boolean
  readonly known: boolean
  readonly saved: boolean
  /** Among the first of the list: all of it is drawn at once. */
  readonly early: boolean
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

/**
 * Both names, a line of gloss, how often and where. A press goes to its first mention and opens the row.
 *
 * Of hundreds hardly any is in sight, so one row is one component, which is drawn again only where it looks different, and
 * where its names stand is drawn when it comes near the screen.
 */
export class Row extends Component<RowProps, RowState> {
  override state: RowState = { near: !TELLS_SIGHT }
  #stop = (): void => {}
  readonly #line = createRef<HTMLLIElement>()

  override componentDidMount(): void {
    if (!this.state.near) this.#stop = whenNear(this.#line.current!, this.#comeNear)
  }

  override componentWillUnmount(): void {
    this.#stop()
  }

  override shouldComponentUpdate(next: RowProps, { near }: RowState): boolean {
    if (near !== this.state.near) return true
    const { props } = this
    for (const name in next) if (name !== 'row' && isOther(props, next, name as keyof RowProps)) return true
    const { row } = props
    if (row === next.row) return false
    // What is open shows more of it than a line.
    return next.at !== null || !looksTheSame(row, next.row) || ((near || next.early) && !standsTheSame(row, next.row))
  }

  readonly #comeNear = (): void => this.setState({ near: true })

  // The handlers ask for the row when they are called: the same line may stand for another one by then.
  readonly #point = (): void => this.props.latest.current!.onHover(this.props.row)
  readonly #leave = (): void => this.props.latest.current!.onHover(null)
  readonly #go = (index: number): void => {
    const { latest, itemKey, row } = this.props
    latest.current!.go({ key: itemKey, row }, index)
  }
  readonly #press = (): void => {
    if (this.props.at === null) this.#go(0)
    else this.props.latest.current!.close()
  }

  render() {
    const { itemKey, row, at, lit, focused, known, saved, early, inView, position, total, tongue, words } = this.props
    const kind = isDecided(row) ? row.kind : 'unknown'
    const open = at !== null
    const names = rowNames(row, tongue)
    return (
      <li
        ref={this.#line}
        data-item={itemKey}
        aria-posinset={position}
        aria-setsize={total}
        onPointerEnter={this.#point}
        onPointerLeave={this.#leave}
      >
        <button
          type="button"
          class={`row${known ? ' known' : ''}${lit ? ' lit' : ''}${open ? ' open' : ''}${focused ? ' focused' : ''}`}
          aria-expanded={open}
          onClick={this.#press}
          onFocus={this.#point}
          onBlur={this.#leave}
        >
          {KindMark({ kind })}
          <span class="names">
            {names.first}
            {names.second}
            {saved && (
              <span class="saved" role="img" aria-label={words.glossary.saved}>
                <Icon name="save" small />
              </span>
            )}
          </span>
          <span class="count num">{fill(words.glossary.times, { n: row.mentions.length })}</span>
          {gloss(this.props)}
          {Strip({
            kind,
            ticks: early || this.state.near ? row.ticks : null,
            width: 76,
            view: inView ? 'around' : null,
            current: open && row.mentions.length > 1 ? at : null,
            onPick: this.#go,
          })}
        </button>
        {open && <RowMore {...this.props} at={at} />}
      </li>
    )
  }
}

function isOther(props: RowProps, next: RowProps, name: keyof RowProps): boolean {
  return props[name] !== next[name]
}

interface RowState {
  /** In sight, or has been: its places are drawn. */
  readonly near: boolean
}

interface NamesShown {
  readonly first: VNode | null
  readonly second: VNode | null
}

function rowNames(row: GlossaryRow, tongue: Tongue): NamesShown {
  if (row.entry) return entryNames(row.entry, tongue)
  const [name, twin] = namesFor(row.surfaces[0]!, row.names)
  return {
    first: <b lang={nameTag(name, tongue)}>{name}</b>,
    second: twin ? <span lang={nameTag(twin, tongue)}>{twin}</span> : null,
  }
}

function entryNames(entry: Entry, tongue: Tongue): NamesShown {
  const { en, zh } = nameIn(entry, tongue)
  const tag = chineseTag(tongue)
  if (!en) return { first: zh ? <b lang={tag}>{zh}</b> : null, second: null }
  return { first: <b lang="en">{en}</b>, second: zh && zh !== en ? <span lang={tag}>{zh}</span> : null }
}

export function EntryNames({ entry, tongue }: { readonly entry: Entry; readonly tongue: Tongue }) {
  const { first, second } = entryNames(entry, tongue)
  return (
    <>
      {first}
      {second}
    </>
  )
}

function gloss({ row, tie, known, tongue, words }: RowProps): VNode {
  const say = row.entry && sayIn(row.entry.gloss, tongue)
  if (say !== null && !tie && !known)
    return (
      <span class="gloss" lang={sayTag(tongue)}>
        {say}
      </span>
    )
  return (
    <span class="gloss">
      {tie && (
        <>
          <span class="tie">{words.card.relations[tie]}</span>
          {' · '}
        </>
      )}
      {say === null ? withoutEntry(row, tongue, words) : <span lang={sayTag(tongue)}>{say}</span>}
      {known && <span class="hidden-text"> {words.glossary.known}</span>}
    </span>
  )
}

function withoutEntry({ pair, mayBe }: GlossaryRow, tongue: Tongue, { glossary }: PanelWords): ComponentChildren {
  if (pair) return glossary.fromText
  if (mayBe.length === 0) return glossary.unknown
  const names = mayBe.map((entry) => callName(entry, tongue).text)
  const list = <NameList names={names} tongue={tongue} type="disjunction" />
  return <Sentence template={glossary.maybe} values={{ names: list }} />
}

function isDecided(row: GlossaryRow): boolean {
  return row.entry !== null || row.pair !== null
}
