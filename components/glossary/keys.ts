/** What the keys of the glossary's list ask for; `at` is the row that has the focus, by its item's key or entry's id. */
export interface GlossaryKeys {
  readonly search: () => void
  /** Goes to the row's first mention, or on to its next; false: there is none to go to, and the key is left alone. */
  readonly enter: (at: RowAt) => boolean
  readonly step: (at: RowAt, by: 1 | -1) => boolean
  readonly know: (at: RowAt) => void
  readonly save: (at: RowAt) => void
  readonly focus: (at: RowAt) => void
  readonly card: (at: RowAt) => void
  /** Closes what is open; false: nothing is. */
  readonly escape: () => boolean
}

export type RowAt =
  | { readonly in: 'article'; readonly item: string }
  /** A result of the whole glossary, or a card of the strip above the list. */
  | { readonly in: 'glossary'; readonly entry: string }

/** Arrows, Home and End move between the rows; from the search field the arrow down enters them. Letters act on a row. */
export function heardInGlossary(event: KeyboardEvent, keys: GlossaryKeys): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
  const target = event.target as HTMLElement
  const typing = isTyping(target)
  const used = typing
    ? event.key === 'ArrowDown' && target.tagName === 'INPUT' && moveThroughRows(event, target)
    : moveThroughRows(event, target) || act(event.key, target, keys)
  if (!used) return
  event.preventDefault()
  event.stopPropagation()
}

function act(key: string, target: HTMLElement, keys: GlossaryKeys): boolean {
  if (key === '/') return (keys.search(), true)
  if (key === 'Escape') return keys.escape()
  const at = rowAt(target)
  if (!at) return false
  switch (key) {
    case 'Enter':
      return target.classList.contains('row') && keys.enter(at)
    case 'ArrowRight':
      return keys.step(at, 1)
    case 'ArrowLeft':
      return keys.step(at, -1)
    case 'k':
    case 'K':
      return (keys.know(at), true)
    case 's':
    case 'S':
      return (keys.save(at), true)
    case 'f':
    case 'F':
      return (keys.focus(at), true)
    case 'c':
    case 'C':
      return (keys.card(at), true)
    default:
      return false
  }
}

function rowAt(target: HTMLElement): RowAt | null {
  const { item, entry } = target.closest<HTMLElement>('li[data-item], li[data-entry]')?.dataset ?? {}
  if (item !== undefined) return { in: 'article', item }
  return entry === undefined ? null : { in: 'glossary', entry }
}

/** Arrows, Home and End among the `.row`s of the element that hears the event; returns whether the key was used. */
export function moveThroughRows(event: KeyboardEvent, target: HTMLElement): boolean {
  const list = event.currentTarget as HTMLElement
  const rows = [...list.querySelectorAll<HTMLElement>('.row')]
  const own = target.closest('li')?.querySelector<HTMLElement>('.row')
  const to = destination(event.key, own ? rows.indexOf(own) : -1, rows.length)
  if (to === null || rows.length === 0) return false
  rows[to]!.focus()
  return true
}

function destination(key: string, at: number, length: number): number | null {
  // Only the arrow down comes in from outside the rows.
  if (at < 0) return key === 'ArrowDown' ? 0 : null
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, length - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return null
  }
}

function isTyping(target: HTMLElement): boolean {
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
