import type { CardSubject } from './card-view.tsx'

/** One card of those that were opened one from another. */
interface Level {
  readonly subject: CardSubject
  /** What opened the next one (`data-opens`), for the focus on the way back. */
  opener: string | null
  scrolled: number
}

/** The cards that were opened one from another; the top one shows. */
export interface CardStack {
  top(): CardSubject | null
  /** The one that a way back leads to. */
  below(): CardSubject | null
  /** The first one, which the page opened. */
  first(): CardSubject | null
  all(): readonly CardSubject[]
  /** Alone, in the place of all others. */
  begin(subject: CardSubject): void
  /** Remembers where the one below was left: `root` shows it. */
  push(subject: CardSubject, root: ShadowRoot): void
  /** Takes the top one off; there must be one below it. */
  pop(): void
  /** Shows the top one of `root` as it was left: how far it was scrolled, and what had the focus. */
  restore(root: ShadowRoot): void
  clear(): void
}

export function createCardStack(): CardStack {
  let levels: Level[] = []
  const subjectAt = (index: number): CardSubject | null => levels.at(index)?.subject ?? null
  return {
    top: () => subjectAt(-1),
    below: () => subjectAt(-2),
    first: () => subjectAt(0),
    all: () => levels.map(({ subject }) => subject),
    begin(subject) {
      levels = [{ subject, opener: null, scrolled: 0 }]
    },
    push(subject, root) {
      const level = levels.at(-1)!
      level.opener = root.activeElement?.closest<HTMLElement>('[data-opens]')?.dataset['opens'] ?? null
      level.scrolled = root.querySelector('.scroll')?.scrollTop ?? 0
      levels.push({ subject, opener: null, scrolled: 0 })
    },
    pop() {
      levels.pop()
    },
    restore(root) {
      const { opener, scrolled } = levels.at(-1)!
      scrollCard(root, scrolled)
      const link = opener && root.querySelector<HTMLElement>(`[data-opens="${CSS.escape(opener)}"]`)
      if (link) link.focus({ preventScroll: true })
      else focusCard(root)
    },
    clear() {
      levels = []
    },
  }
}

export function focusCard(root: ShadowRoot | null): void {
  root?.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true })
}

export function scrollCard(root: ShadowRoot | null, y: number): void {
  const scroller = root?.querySelector('.scroll')
  if (scroller) scroller.scrollTop = y
}
