import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { Entry } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { Icon } from '../parts/Icon.tsx'
import { IconButton } from '../parts/IconButton.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { memo } from '../parts/memo.tsx'
import { Stepper } from '../parts/Stepper.tsx'
import { Strip } from '../parts/Strip.tsx'
import { callName, chineseTag, listIn, nameIn, sayIn, type Tongue } from '../tongue.ts'
import type { PanelWords } from '../panel/Panel.tsx'
import type { GlossaryProps } from './Glossary.tsx'
import type { GlossaryRow } from './rows.ts'

interface Props {
  readonly row: GlossaryRow
  readonly entries: readonly Entry[]
  /** Shown in full, with a way through its mentions. */
  readonly open: boolean
  /** Its mention is pointed at in the page. */
  readonly lit: boolean
  readonly known: boolean
  readonly saved: boolean
  /** Is it known what is on the screen? The strip shows it. */
  readonly inView: boolean
  readonly can: string
  readonly tongue: Tongue
  readonly words: PanelWords
  /** Where the callbacks are found: a row is not drawn again for new ones. */
  readonly latest: RefObject<GlossaryProps>
  readonly onOpen: (key: string | null) => void
}

/** What can be done with a row, as one comparable value. */
export function whatCan({ onOpenCard, onSave, onKnow }: GlossaryProps): string {
  return [onOpenCard && 'card', onSave && 'save', onKnow && 'know'].filter(Boolean).join(' ')
}

/** Both names, a line of gloss, how often and where. A press goes to its first mention and opens the row. */
export const Row = memo(function Row(props: Props) {
  const { row, open, lit, known, saved, inView, tongue, words, latest, onOpen } = props
  const [at, setAt] = useState(0)
  const go = (index: number): void => {
    setAt(index)
    onOpen(row.key)
    latest.current!.onJump(row.mentions[index]!)
  }
  const point = (here: boolean): void => latest.current!.onHover(here ? row : null)
  const kind = isDecided(row) ? row.kind : 'unknown'
  const total = row.mentions.length
  return (
    <li onPointerEnter={() => point(true)} onPointerLeave={() => point(false)}>
      <button
        type="button"
        class={['row', known && 'known', lit && 'lit', open && 'open'].filter(Boolean).join(' ')}
        aria-expanded={open}
        onClick={() => (open ? onOpen(null) : go(0))}
        onFocus={() => point(true)}
        onBlur={() => point(false)}
      >
        <KindMark kind={kind} />
        <span class="names">
          <RowNames row={row} tongue={tongue} />
          {saved && <Icon name="save" small />}
        </span>
        <span class="count num">{fill(words.glossary.times, { n: total })}</span>
        <span class="gloss">{glossOf(props)}</span>
        <Strip
          kind={kind}
          ticks={row.ticks}
          width={76}
          view={inView ? 'around' : null}
          current={open && total > 1 ? at : null}
          onPick={go}
        />
      </button>
      {open && <RowMore {...props} at={at} onGo={go} />}
    </li>
  )
})

function RowMore(props: Props & { readonly at: number; readonly onGo: (index: number) => void }) {
  const { row, at, can, tongue, words, known, saved, latest, onGo } = props
  const { glossary } = words
  const total = row.mentions.length
  const names = row.entry ? nameIn(row.entry, tongue) : null
  const others = row.surfaces.filter((surface) => surface !== names?.en && surface !== names?.zh)
  const id = row.entry?.id
  return (
    <div class="more">
      {row.entry && others.length > 0 && (
        <p class="aliases">{fill(glossary.here, { names: listIn(others, tongue) })}</p>
      )}
      <div class="tools">
        {total > 1 && (
          <Stepper
            index={at}
            total={total}
            words={glossary}
            onPrevious={() => onGo((at - 1 + total) % total)}
            onNext={() => onGo((at + 1) % total)}
          />
        )}
        {can.includes('card') && (
          <IconButton
            icon="card"
            label={glossary.card}
            onPress={() => latest.current!.onOpenCard?.(row.mentions[at]!)}
          />
        )}
        {id && can.includes('save') && (
          <IconButton
            icon="save"
            label={saved ? glossary.saved : glossary.save}
            pressed={saved}
            onPress={() => latest.current!.onSave?.(id, !saved)}
          />
        )}
        {id && can.includes('know') && (
          <IconButton
            icon="check"
            label={known ? glossary.known : glossary.know}
            pressed={known}
            onPress={() => latest.current!.onKnow?.(id, !known)}
          />
        )}
      </div>
    </div>
  )
}

export function RowNames({ row, tongue }: { readonly row: GlossaryRow; readonly tongue: Tongue }) {
  if (!row.entry) return <UnknownNames row={row} tongue={tongue} />
  const { en, zh } = nameIn(row.entry, tongue)
  return (
    <>
      {en && <b lang="en">{en}</b>}
      {zh && zh !== en && (en ? <span lang={chineseTag(tongue)}>{zh}</span> : <b lang={chineseTag(tongue)}>{zh}</b>)}
    </>
  )
}

function UnknownNames({ row, tongue }: { readonly row: GlossaryRow; readonly tongue: Tongue }) {
  const surface = row.surfaces[0]!
  const chinese = /\p{Script=Han}/u.test(surface)
  const twin = row.pair && (chinese ? row.pair.en : row.pair.zh)
  return (
    <>
      <b lang={chinese ? chineseTag(tongue) : 'en'}>{surface}</b>
      {twin && twin !== surface && <span lang={chinese ? 'en' : chineseTag(tongue)}>{twin}</span>}
    </>
  )
}

function glossOf({ row, entries, tongue, words }: Props): string {
  if (row.entry) return sayIn(row.entry.gloss, tongue)
  if (row.pair) return words.glossary.fromText
  const names = row.candidates
    .map((id) => entries.find((entry) => entry.id === id))
    .filter((entry) => entry !== undefined)
  return names.length > 0
    ? fill(words.glossary.maybe, {
        names: listIn(
          names.map((entry) => callName(entry, tongue).text),
          tongue,
          'disjunction',
        ),
      })
    : words.glossary.unknown
}

function isDecided(row: GlossaryRow): boolean {
  return row.entry !== null || row.pair !== null
}
