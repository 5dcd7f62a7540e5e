/** The bead that an event is about; null: none, or it is a control's own, or the reader is selecting text. */
export function beadOf(event: Event): number | null {
  if (!(event.target instanceof Element)) return null
  if (
    event.type === 'click' &&
    (getSelection()?.isCollapsed === false || event.target.closest('button:not(.jump, .copy, .save)'))
  )
    return null
  const element = event.target.closest<HTMLElement>('[data-bead]')
  return element ? Number(element.dataset['bead']) : null
}

/** Was it on this button of the bead? */
export function isOn(event: Event, button: '.copy' | '.save'): boolean {
  return event.target instanceof Element && event.target.closest(button) !== null
}

/** Arrow keys, Home and End move between the beads. */
export function moveThroughBeads(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return
  const stops = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.stop')]
  const at = stops.indexOf(
    event.target.closest('.bead')?.querySelector<HTMLElement>('.stop') ?? (event.target as HTMLElement),
  )
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

/** The element of a bead; a run of sentences is one element for all of its beads. */
export function beadElement(thread: HTMLElement | null, bead: number): HTMLElement | null {
  let found: HTMLElement | null = null
  for (const element of thread?.children ?? []) {
    if (Number((element as HTMLElement).dataset['bead']) > bead) break
    found = element as HTMLElement
  }
  return found
}

/** The bead where a reader's eye rests: in the upper third of the panel. */
export function beadAtReadingLine(thread: HTMLElement | null): number | null {
  if (!thread) return null
  const box = thread.getBoundingClientRect()
  const element = document
    .elementFromPoint(box.left + box.width / 2, innerHeight / 3)
    ?.closest<HTMLElement>('[data-bead]')
  return element && thread.contains(element) ? Number(element.dataset['bead']) : null
}
