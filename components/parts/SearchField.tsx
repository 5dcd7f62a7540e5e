import type { Ref } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

interface Props {
  readonly inputRef: Ref<HTMLInputElement>
  readonly query: string
  readonly label: string
  readonly clear: string
  readonly onQuery: (query: string) => void
}

/** A field to search with; Escape empties it. The key that reaches it, from wherever one does not type, is shown in it. */
export function SearchField({ inputRef, query, label, clear, onQuery }: Props) {
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || query === '') return
    event.stopPropagation()
    onQuery('')
  }
  const field = useRef<HTMLLabelElement>(null)
  useEffect(() => {
    const reach = (event: KeyboardEvent): void => {
      const typing = (event.target as Element).closest('input, textarea, select') !== null
      if (event.key !== '/' || typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
        return
      event.preventDefault()
      field.current?.querySelector('input')?.focus()
    }
    document.addEventListener('keydown', reach)
    return () => document.removeEventListener('keydown', reach)
  }, [])
  return (
    <label ref={field}>
      <Icon name="search" />
      <input
        ref={inputRef}
        type="text"
        role="searchbox"
        value={query}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts="/"
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={keys}
      />
      {query ? <IconButton icon="close" label={clear} onPress={() => onQuery('')} /> : <kbd aria-hidden="true">/</kbd>}
    </label>
  )
}
