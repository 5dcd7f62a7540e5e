import type { Entry, EntryId } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { chineseTag } from '../tongue.ts'
import { CardShell, type ShellProps } from './CardShell.tsx'
import { EntryButtons } from './EntryButtons.tsx'
import { SearchLinks } from './Links.tsx'

export interface LookUpCardProps extends ShellProps {
  /** What was selected. */
  readonly text: string
  readonly entries: readonly Entry[]
  readonly onOpenEntry: (id: EntryId) => void
}

/** What was looked up and is not one entry: several, or none. */
export function LookUpCard(props: LookUpCardProps) {
  const { text, entries, tongue, words, onOpenEntry } = props
  const { card } = words
  return (
    <CardShell {...props} label={fill(card.label, { name: text })} kind={null} what={card.lookedUp}>
      <div class="about">
        <h2
          class={text.length > LONG ? 'long' : undefined}
          lang={/\p{Script=Han}/u.test(text) ? chineseTag(tongue) : 'en'}
        >
          {text}
        </h2>
        <p class="also">{entries.length === 0 ? card.nothing : fill(card.found, { n: entries.length })}</p>
        {entries.length === 0 && <SearchLinks known name={text} kind={null} words={words} />}
      </div>
      {entries.length > 0 && (
        <section>
          <EntryButtons changes={false} entries={entries} tongue={tongue} onPick={onOpenEntry} />
        </section>
      )}
    </CardShell>
  )
}

/** A whole sentence is set smaller than a name. */
const LONG = 40
