/** Arrow keys, Home and End move between the rows of the glossary; from the search field the arrow down enters them. */
export function moveThroughRows(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.row')]
  const at = rows.indexOf(
    (event.target as HTMLElement).closest('li')?.querySelector<HTMLElement>('.row') ?? (event.target as HTMLElement),
  )
  const inSearch = (event.target as HTMLElement).tagName === 'INPUT'
  if (at < 0 && !(inSearch && event.key === 'ArrowDown')) return
  const to = target(event.key, at, rows.length)
  if (to === null) return
  event.preventDefault()
  rows[to]?.focus()
}

function target(key: string, at: number, length: number): number | null {
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
