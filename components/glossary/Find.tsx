import type { Ref } from 'preact'
import { Icon } from '../parts/Icon.tsx'
import { SearchField } from '../parts/SearchField.tsx'
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
  return (
    <div class="find">
      <SearchField inputRef={inputRef} query={query} label={words.search} clear={words.clear} onQuery={onQuery} />
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
