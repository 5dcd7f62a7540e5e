/** Arrow keys, Home and End move between the beads; Enter and Space are the bead's own. */
export function moveThroughBeads(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const stops = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.stop')]
  const at = stops.indexOf((event.target as HTMLElement).closest<HTMLElement>('.stop') ?? (event.target as HTMLElement))
  if (at < 0) return
  const to = {
    ArrowDown: Math.min(at + 1, stops.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: stops.length - 1,
  }[event.key]
  if (to === undefined) return
  event.preventDefault()
  stops[to]?.focus()
}
