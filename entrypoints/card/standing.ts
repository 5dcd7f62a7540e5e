/**
 * How long has a button stood where it is? What jumps under a pointer that is about to press was not aimed at, whether the
 * page has moved the card, its word, or the text under both.
 */
export interface Standing {
  /** Long enough to be aimed at. */
  hasStood(element: Element): boolean
  /** The card was drawn and put in its place. */
  look(): void
}

interface Place {
  readonly box: DOMRect
  /** When it was first seen there, ms on the page's clock; what was never seen elsewhere has always stood there. */
  readonly since: number
}

/** Longer than a hand takes to stop, ms. */
const AIMED = 300
/** px */
const STILL = 3

export function watchStanding(view: Window, root: ShadowRoot, signal: AbortSignal): Standing {
  const places = new WeakMap<Element, Place>()

  function look(): void {
    for (const element of root.querySelectorAll('[data-changes]')) lookAt(element)
  }

  function lookAt(element: Element): Place {
    const box = element.getBoundingClientRect()
    const before = places.get(element)
    if (before && isNear(before.box, box)) return before
    const place = { box, since: before ? view.performance.now() : -Infinity }
    places.set(element, place)
    return place
  }

  const listening = { capture: true, passive: true, signal }
  for (const type of ['pointermove', 'pointerdown', 'scroll']) view.addEventListener(type, look, listening)
  // What scrolls in the card is heard in it alone.
  root.addEventListener('scroll', look, listening)
  return {
    hasStood: (element) => view.performance.now() - lookAt(element).since >= AIMED,
    look,
  }
}

function isNear(a: DOMRect, b: DOMRect): boolean {
  return (
    Math.abs(a.left - b.left) < STILL &&
    Math.abs(a.top - b.top) < STILL &&
    Math.abs(a.right - b.right) < STILL &&
    Math.abs(a.bottom - b.bottom) < STILL
  )
}
