import { watchStanding } from './standing.ts'

/**
 * Is it the reader who presses, and does she see what she presses? A page cannot read her mind, but it can click for her,
 * lay something over the card or move it. What is kept (`data-changes`) is done only for a press of hers on a button in full
 * sight that has not just come under her pointer.
 */
export interface CardTrust {
  /** Whether this part of the card can be seen as it is. */
  isSeen(element: Element): boolean
  /** The card was drawn: there may be new buttons. */
  drawn(): void
  /** It was put where it now is. */
  placed(): void
  end(): void
}

/** Why a press of hers changed nothing. */
export type Doubt = 'covered' | 'moved'

export function guardCard(view: Window, root: ShadowRoot, onDoubt: (doubt: Doubt) => void): CardTrust {
  const sight = watchSight(view)
  const life = new AbortController()
  const standing = watchStanding(view, root, life.signal)
  const isSeen = (element: Element): boolean => sight.allows(element) && isInSight(view, root, element)
  const guard = (event: Event): void => {
    const button = (event.target as Element).closest('button')
    if (!button) return
    const doubt = button.hasAttribute('data-changes') ? doubtOf(button, event) : null
    if (event.isTrusted && !doubt) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.isTrusted && doubt) onDoubt(doubt)
  }
  const doubtOf = (button: Element, event: Event): Doubt | null => {
    if (!isSeen(button)) return 'covered'
    // A key presses what has the focus, wherever that stands.
    const pointed = (event as MouseEvent).detail > 0
    return pointed && !standing.hasStood(button) ? 'moved' : null
  }
  root.addEventListener('click', guard, { capture: true })
  const buttons = () => root.querySelectorAll('[data-changes]')
  // While the card fades in no part of it counts as visible, and nothing is told of what comes to rest.
  root.addEventListener('animationend', () => sight.watchAnew(buttons()))
  return {
    isSeen,
    drawn: () => sight.watch(buttons()),
    placed: standing.look,
    end() {
      sight.end()
      life.abort()
    },
  }
}

/**
 * Chromium can tell of an overlay that lets the pointer through (Intersection Observer v2); Firefox cannot. An element
 * of which nothing was told yet has only just been drawn.
 */
function watchSight(view: Window): {
  allows(element: Element): boolean
  watch(elements: Iterable<Element>): void
  /** What was told of these is out of date. */
  watchAnew(elements: Iterable<Element>): void
  end(): void
} {
  const hidden = new WeakSet<Element>()
  const watched = new WeakSet<Element>()
  const { IntersectionObserver, IntersectionObserverEntry } = view as Window & typeof globalThis
  const canTell = IntersectionObserverEntry && 'isVisible' in IntersectionObserverEntry.prototype
  if (!canTell) return { allows: () => true, watch: () => {}, watchAnew: () => {}, end: () => {} }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const { target, isIntersecting, isVisible } = entry as IntersectionObserverEntry & { isVisible: boolean }
        if (isIntersecting && !isVisible) hidden.add(target)
        else hidden.delete(target)
      }
    },
    { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  )
  return {
    allows: (element) => !hidden.has(element),
    watch(elements) {
      for (const element of elements) {
        if (watched.has(element)) continue
        watched.add(element)
        observer.observe(element)
      }
    },
    watchAnew(elements) {
      for (const element of elements) {
        observer.unobserve(element)
        hidden.delete(element)
        observer.observe(element)
      }
    },
    end: () => observer.disconnect(),
  }
}

function isInSight(view: Window, root: ShadowRoot, element: Element): boolean {
  const { document } = view
  const { host } = root
  // Out of the top layer anything of the page may lie over it.
  if (!host.isConnected || !host.matches(':popover-open')) return false
  for (let at: Element | null = element; at; at = at === host ? null : (at.parentElement ?? host))
    if (!isPlain(view.getComputedStyle(at))) return false
  const box = element.getBoundingClientRect()
  if (box.width === 0 || box.height === 0) return false
  const [left, right] = [box.left + box.width / 4, box.right - box.width / 4]
  const [top, bottom] = [box.top + box.height / 4, box.bottom - box.height / 4]
  for (const [x, y] of [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const) {
    if (document.elementFromPoint(x, y) !== host) return false
    const inside = root.elementFromPoint(x, y)
    if (inside !== element && !element.contains(inside)) return false
  }
  // Only the top layer can lie over the top layer; what lets the pointer through was not found above.
  for (const other of document.querySelectorAll(':popover-open, dialog:modal, :fullscreen')) {
    if (other === host || other.contains(host)) continue
    const { left: x1, top: y1, right: x2, bottom: y2 } = other.getBoundingClientRect()
    const apart = x2 <= box.left || x1 >= box.right || y2 <= box.top || y1 >= box.bottom
    if (!apart && view.getComputedStyle(other).pointerEvents === 'none') return false
  }
  return true
}

function isPlain(style: CSSStyleDeclaration): boolean {
  return (
    Number(style.opacity) > 0.95 &&
    style.visibility === 'visible' &&
    style.pointerEvents !== 'none' &&
    style.filter === 'none' &&
    style.clipPath === 'none' &&
    style.mixBlendMode === 'normal' &&
    style.transform === 'none' &&
    style.scale === 'none' &&
    style.rotate === 'none' &&
    style.translate === 'none' &&
    (style.maskImage || 'none') === 'none'
  )
}
