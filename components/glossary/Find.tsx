import type { Ref } from 'preact'
import { Icon } from '../parts/Icon.tsx'
import { IconButton } from '../parts/IconButton.tsx'
import type { Words } from '../words.ts'
import { SORTS, type Sort } from './sort.ts'

interface Props {
  readonly inputRef: Ref<HTMLInputElement>
  readonly query: string
  readonly sort: Sort
  readonly words: Words['glossary']
  readonly onQuery: (query: string) => void
  readonly onSort: (sort: Sort) => void
}

export function Find({ inputRef, query, sort, words, onQuery, onSort }: Props) {
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || query === '') return
    event.stopPropagation()
    onQuery('')
  }
  return (
    <div class="find">
      <label>
        <Icon name="search" />
        <input
          ref={inputRef}
          type="text"
          role="searchbox"
          value={query}
          placeholder={words.search}
          aria-label={words.search}
          aria-keyshortcuts="/"
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={keys}
        />
        {query ? (
          <IconButton icon="close" label={words.clear} onPress={() => onQuery('')} />
        ) : (
          <kbd aria-hidden="true">/</kbd>
        )}
      </label>
      <span class="select">
        <select aria-label={words.sort} value={sort} onChange={(event) => onSort(event.currentTarget.value as Sort)}>
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {words.sorts[each]}
            </option>
          ))}
        </select>
        <Icon name="down" small />
      </span>
    </div>
  )
}
