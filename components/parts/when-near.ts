/** Can it be told here what comes into sight? Not in jsdom: there everything is. */
export const TELLS_SIGHT = typeof IntersectionObserver === 'function'

/** Calls back once, when the element is in sight or less than a screen away from it. Returns how to call it off. */
export function whenNear(element: Element, run: () => void): () => void {
  waiting.set(element, run)
  observer ??= new IntersectionObserver(look, { rootMargin: '100% 0px' })
  observer.observe(element)
  return () => forget(element)
}

const waiting = new Map<Element, () => void>()
/** One for all: hundreds of lines wait. */
let observer: IntersectionObserver | null = null

function look(seen: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of seen) {
    const run = isIntersecting ? waiting.get(target) : undefined
    if (!run) continue
    forget(target)
    run()
  }
}

function forget(element: Element): void {
  waiting.delete(element)
  observer?.unobserve(element)
}
