import { useState } from 'preact/hooks'
import type { Entry, EntryId } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { Icon } from '../parts/Icon.tsx'
import { CardShell, type ShellProps } from './CardShell.tsx'
import { EntryButtons } from './EntryButtons.tsx'

export interface WrongCardProps extends ShellProps {
  /** The name as it stands in the page. */
  readonly form: string
  /** What else may be meant, the likeliest first. */
  readonly candidates: readonly Entry[]
  /** What the whole glossary has for the words searched; null: not known yet. */
  readonly found: { readonly query: string; readonly entries: readonly Entry[] } | null
  readonly onSearch: (query: string) => void
  /** null: none of them. */
  readonly onChoose: (id: EntryId | null) => void
}

/** The reader knows better: another entry, or none. */
export function WrongCard(props: WrongCardProps) {
  const { form, candidates, found, tongue, words, onSearch, onChoose } = props
  const { card } = words
  const [query, setQuery] = useState('')
  const asked = query.trim()
  const results = asked !== '' && found?.query === asked ? found.entries : null
  return (
    <CardShell {...props} label={fill(card.wrongTitle, { form })} kind={null} what={card.wrong}>
      <div class="about">
        <h2>{fill(card.wrongTitle, { form })}</h2>
        <p class="also">{card.wrongText}</p>
      </div>
      <section class="wrong">
        {asked === '' && candidates.length > 0 && (
          <EntryButtons changes entries={candidates} tongue={tongue} onPick={onChoose} />
        )}
        <label class="search">
          <Icon name="search" />
          <input
            type="text"
            role="searchbox"
            value={query}
            placeholder={card.wrongSearch}
            aria-label={card.wrongSearch}
            maxLength={200}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => {
              setQuery(event.currentTarget.value)
              onSearch(event.currentTarget.value.trim())
            }}
          />
        </label>
        <p class="why" role="status">
          {results?.length === 0 && fill(card.wrongNothing, { query: asked })}
        </p>
        {results && results.length > 0 && <EntryButtons changes entries={results} tongue={tongue} onPick={onChoose} />}
        <button type="button" class="button plain" data-changes onClick={() => onChoose(null)}>
          {card.wrongNone}
        </button>
      </section>
    </CardShell>
  )
}
