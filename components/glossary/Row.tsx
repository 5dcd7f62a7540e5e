import { useState } from 'preact/hooks'
import type { Entry } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { Icon } from '../parts/Icon.tsx'
import { IconButton } from '../parts/IconButton.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { Stepper } from '../parts/Stepper.tsx'
import { Strip } from '../parts/Strip.tsx'
import { callName, chineseTag, listIn, nameIn, sayIn, type Tongue } from '../tongue.ts'
import type { GlossaryProps } from './Glossary.tsx'
import type { GlossaryRow } from './rows.ts'

interface Props extends GlossaryProps {
  readonly row: GlossaryRow
  /** Shown in full, with a way through its mentions. */
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** Both names, a line of gloss, how often and where. A press goes to its first mention and opens the row. */
export function Row(props: Props) {
  const { row, reading, view, lit, open, tongue, words, known, saved, onJump, onHover, onOpen } = props
  const [at, setAt] = useState(0)
  const id = row.entry?.id
  const go = (index: number): void => {
    setAt(index)
    onOpen(true)
    onJump(row.mentions[index]!)
  }
  const kind = isDecided(row) ? row.kind : 'unknown'
  const classes = [
    'row',
    id && known.has(id) && 'known',
    lit === row.key && 'lit',
    open && 'open',
    row.sureness === 'likely' && 'likely',
  ]
    .filter(Boolean)
    .join(' ')
  const total = row.mentions.length
  return (
    <li onPointerEnter={() => onHover(row)} onPointerLeave={() => onHover(null)}>
      <button
        type="button"
        class={classes}
        aria-expanded={open}
        onClick={() => (open ? onOpen(false) : go(0))}
        onFocus={() => onHover(row)}
        onBlur={() => onHover(null)}
      >
        <KindMark kind={kind} />
        <span class="names">
          <RowNames row={row} tongue={tongue} />
          {id && saved.has(id) && <Icon name="save" small />}
        </span>
        <span class="count num">{fill(words.glossary.times, { n: total })}</span>
        <span class="gloss">{glossOf(row, reading.entries, props)}</span>
        <Strip
          kind={kind}
          ticks={row.ticks}
          width={76}
          view={view}
          current={open && total > 1 ? at : null}
          onPick={go}
        />
      </button>
      {open && <RowMore {...props} at={at} onGo={go} />}
    </li>
  )
}

function RowMore({
  row,
  at,
  tongue,
  words,
  known,
  saved,
  onGo,
  onOpenCard,
  onSave,
  onKnow,
}: Props & { readonly at: number; readonly onGo: (index: number) => void }) {
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
        {onOpenCard && <IconButton icon="card" label={glossary.card} onPress={() => onOpenCard(row.mentions[at]!)} />}
        {id && onSave && (
          <IconButton
            icon="save"
            label={saved.has(id) ? glossary.saved : glossary.save}
            pressed={saved.has(id)}
            onPress={() => onSave(id, !saved.has(id))}
          />
        )}
        {id && onKnow && (
          <IconButton
            icon="check"
            label={known.has(id) ? glossary.known : glossary.know}
            pressed={known.has(id)}
            onPress={() => onKnow(id, !known.has(id))}
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

function glossOf(row: GlossaryRow, entries: readonly Entry[], { tongue, words }: GlossaryProps): string {
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
