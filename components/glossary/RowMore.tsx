import { useEffect, useRef } from 'preact/hooks'
import { IconButton } from '../parts/IconButton.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { NameList } from '../parts/NameList.tsx'
import { Sentence } from '../parts/Sentence.tsx'
import { Stepper } from '../parts/Stepper.tsx'
import { callName, nameIn } from '../tongue.ts'
import { EntryTools } from './EntryTools.tsx'
import { EntryFacts } from './EntryFacts.tsx'
import type { RowProps } from './Row.tsx'
import { tiesOf } from './ties.ts'

/** What an open row shows besides its line: how it is written here, what is known, what else here it is tied to. */
export function RowMore(props: RowProps & { readonly at: number }) {
  const { itemKey, row, at, can, focused, tongue, words, latest } = props
  const { glossary } = words
  const total = row.mentions.length
  const names = row.entry ? nameIn(row.entry, tongue) : null
  const others = row.surfaces.filter((surface) => surface !== names?.en && surface !== names?.zh)
  const go = (index: number): void => latest.current!.go({ key: itemKey, row }, (index + total) % total)
  const more = useRef<HTMLDivElement>(null)
  // What opens at the foot of the panel would lie under the way back. (jsdom does not scroll.)
  useEffect(() => more.current?.scrollIntoView?.({ block: 'nearest' }), [])
  return (
    <div ref={more} class="more">
      {row.entry && others.length > 0 && (
        <p class="aliases">
          <Sentence template={glossary.here} values={{ names: <NameList names={others} tongue={tongue} /> }} />
        </p>
      )}
      {row.entry && <EntryFacts entry={row.entry} tongue={tongue} words={words} />}
      <Ties {...props} />
      <div class="tools">
        {total > 1 && (
          <Stepper index={at} total={total} words={glossary} onPrevious={() => go(at - 1)} onNext={() => go(at + 1)} />
        )}
        {can.includes('card') && (
          <IconButton
            icon="card"
            label={glossary.card}
            hotkey="C"
            onPress={() => latest.current!.onOpenCard?.(row.mentions[at]!)}
          />
        )}
        {can.includes('focus') && (
          <IconButton
            icon="focus"
            label={glossary.focus}
            hotkey="F"
            pressed={focused}
            onPress={() => latest.current!.onFocus?.(focused ? null : row)}
          />
        )}
        {row.entry && <EntryTools {...props} entry={row.entry} />}
      </div>
    </div>
  )
}

function Ties({ row, tongue, words, latest }: RowProps) {
  const ties = tiesOf(row, latest.current!.rows)
  if (ties.length === 0) return null
  return (
    <div class="ties" role="group" aria-label={words.card.related}>
      {ties.map(({ row: other, relation }) => {
        const name = callName(other.entry!, tongue)
        return (
          <button type="button" key={other.key} onClick={() => latest.current!.goToRow(other)}>
            <KindMark kind={other.kind} />
            {relation && <small>{words.card.relations[relation]}</small>}
            <span lang={name.lang}>{name.text}</span>
          </button>
        )
      })}
    </div>
  )
}
