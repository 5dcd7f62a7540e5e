import { rangeOf } from '../../engine/dom/live-range.ts'
import type { TextMap } from '../../engine/dom/text-map.ts'
import type { Span } from '../../engine/model.ts'

/** Jumps to places of the page's text, and back. */
export interface Jumps {
  /** Scrolls the place to where one reads, unless it is there already; remembers where the reader was. */
  to(span: Span): void
  /** From one mention to the next: a jump, but one that goes on from the step before is no place to come back to. */
  step(span: Span): void
  /** Scrolls without being a jump: nothing is remembered. */
  follow(span: Span): void
  back(): void
  canGoBack(): boolean
}

/** A third from the top is where the eye rests. */
const READING_LINE = 0.36

interface Place {
  readonly scroller: Element
  readonly top: number
  /** ms, on the page's clock. */
  readonly time: number
}

/** A smooth ride takes no longer, ms. */
const RIDE = 1000

/** Is the page still on its way to where the last step went, or there? */
function goesOn(landed: Place | null, { scroller, top, time }: Place): boolean {
  if (landed?.scroller !== scroller) return false
  return Math.abs(landed.top - top) < 4 || time - landed.time < RIDE
}

export function createJumps(view: Window, textMap: () => TextMap | null): Jumps {
  const places: Place[] = []
  /** Where the last step went, while the reader has not scrolled since. */
  let landed: Place | null = null

  const scroll = (span: Span, jump: 'always' | 'step' | 'never'): void => {
    const range = rangeOf(view.document, textMap(), span)
    if (!range) return
    const scroller = scrollerOf(view, range.startContainer)
    const box = range.getBoundingClientRect()
    const frame = frameOf(view, scroller)
    const here = { scroller, top: scroller.scrollTop, time: view.performance.now() }
    const seen = box.top >= frame.top && box.bottom <= frame.bottom
    if (jump === 'always' || (jump === 'step' && !seen && !goesOn(landed, here))) places.push(here)
    if (seen && jump !== 'always') return
    const distance = box.top - (frame.top + (frame.bottom - frame.top) * READING_LINE)
    const most = scroller.scrollHeight - scroller.clientHeight
    landed = { ...here, top: Math.min(Math.max(here.top + distance, 0), most) }
    scroller.scrollBy({ top: distance, behavior: behaviour(view, distance) })
  }

  return {
    to: (span) => scroll(span, 'always'),
    step: (span) => scroll(span, 'step'),
    follow: (span) => scroll(span, 'never'),
    back() {
      const place = places.pop()
      landed = null
      place?.scroller.scrollTo({ top: place.top, behavior: behaviour(view, place.top - place.scroller.scrollTop) })
    },
    canGoBack: () => places.length > 0,
  }
}

/** Smooth within two screens, else at once: a long ride tells nothing. Never smooth when motion is reduced. */
function behaviour(view: Window, distance: number): ScrollBehavior {
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches
  return still || Math.abs(distance) > 2 * view.innerHeight ? 'instant' : 'smooth'
}

function scrollerOf(view: Window, node: Node): Element {
  const root = view.document.scrollingElement ?? view.document.documentElement
  for (let at = node.parentElement; at && at !== root; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll|overlay/.test(view.getComputedStyle(at).overflowY))
      return at
  return root
}

function frameOf(view: Window, scroller: Element): { top: number; bottom: number } {
  if (scroller === (view.document.scrollingElement ?? view.document.documentElement))
    return { top: 0, bottom: view.innerHeight }
  const { top, bottom } = scroller.getBoundingClientRect()
  return { top: Math.max(0, top), bottom: Math.min(view.innerHeight, bottom) }
}
