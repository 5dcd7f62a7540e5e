/** What is to happen by and by, each of a few things at most once. */
export interface Deadlines<Name extends string> {
  /** In so many ms, whenever it was due before. */
  set(name: Name, delay: number): void
  stop(name: Name): void
  isSet(name: Name): boolean
}

/**
 * One timer for all of them. A pointer that moves puts its deadlines off dozens of times a second, and to clear and set a
 * timer costs the page more than all else about a move: so the timer runs on, and looks when it rings what is due by then.
 */
export function createDeadlines<Name extends string>(
  view: Window,
  happenings: Readonly<Record<Name, () => void>>,
): Deadlines<Name> {
  const { performance } = view
  const due = new Map<Name, number>()
  let timer = 0
  /** When the timer rings, ms on the page's clock. */
  let rings = Infinity

  const ringBy = (at: number, now: number): void => {
    if (rings <= at) return
    view.clearTimeout(timer)
    rings = at
    timer = view.setTimeout(ring, Math.ceil(at - now))
  }
  const ring = (): void => {
    rings = Infinity
    const now = performance.now()
    for (const [name, at] of [...due].toSorted((a, b) => a[1] - b[1])) {
      // Another may have put it off, or stopped it.
      if (at > now || due.get(name) !== at) continue
      due.delete(name)
      happenings[name]()
    }
    const next = Math.min(...due.values())
    if (next < Infinity) ringBy(next, performance.now())
  }
  return {
    set(name, delay) {
      const now = performance.now()
      due.set(name, now + delay)
      ringBy(now + delay, now)
    },
    stop: (name) => void due.delete(name),
    isSet: (name) => due.has(name),
  }
}
