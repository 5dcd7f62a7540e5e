import { rangeOf } from '../../engine/dom/live-range.ts'
import type { Span } from '../../engine/model.ts'
import type { CardHost } from '../card/messages.ts'
import type { Jumps } from './jumps.ts'
import type { PageReading } from './page-reading.ts'

/** From mention to mention, by keys, by the card and by the panel, and back again. */
export interface Walk {
  /** The mention that was reached last, as an index; -1: none yet. */
  at(): number
  reach(mention: number): void
  /** The next mention, or the one before; at first the one that stands highest on the screen. */
  step(by: 1 | -1): boolean
  /** This mention shows no card any more, since it is none now (the Article has not its line): a step that led to it goes on. */
  passOver(span: Span): void
  /** Goes to a mention and shows its card. */
  to(mention: number): void
  /** Goes to a place of page text; the mention that stands just there is reached, -1 where none does. */
  toPlace(span: Span): number
  /** Returns whether there was anywhere to go back to. */
  back(): boolean
}

interface WalkOptions {
  page(): PageReading
  readonly jumps: Jumps
  readonly card: CardHost
  /** A place was gone to: it lights up. */
  onPlace(span: Span): void
  /** There may be a way back now, or none any more. */
  onWay(): void
}

/** By its place in this text, since numbers change. */
interface Reached {
  readonly span: Span
  readonly text: string | undefined
  /** The step that led there. */
  readonly by: 1 | -1 | null
}

export function createWalk({ document }: Window, { page, jumps, card, onPlace, onWay }: WalkOptions): Walk {
  let reached: Reached | null = null

  /** Its index now: mentions before it may have gone since. */
  function at(): number {
    return reached ? page().pageSpans.findIndex((span) => isSame(span, reached!.span)) : -1
  }

  function reach(mention: number, by: Reached['by'] = null): void {
    const { pageSpans, textMap } = page()
    const span = pageSpans[mention]
    reached = span ? { span, text: textMap?.text, by } : null
  }

  function to(mention: number, by: Reached['by'] = null): void {
    const span = page().pageSpans[mention]
    if (!span) return
    reach(mention, by)
    jumps.step(span)
    onWay()
    card.show(mention, { pointer: null, pinned: false, focus: false })
  }

  /** The first mention at or below the top of the viewport. */
  function firstOnScreen(): number {
    const { pageSpans, textMap } = page()
    const at = pageSpans.findIndex(
      (span) => (rangeOf(document, textMap, span)?.getBoundingClientRect().bottom ?? -1) >= 0,
    )
    return Math.max(at, 0)
  }

  /** The first that stands where the one that was reached stood, or after it. */
  function firstFrom({ span, text }: Reached): number {
    const { pageSpans, textMap } = page()
    if (textMap?.text !== text) return firstOnScreen()
    const after = pageSpans.findIndex(({ start }) => start >= span.start)
    return after < 0 ? pageSpans.length : after
  }

  function step(by: 1 | -1): boolean {
    const { length } = page().pageSpans
    if (length === 0) return false
    const here = at()
    const next = here >= 0 ? here + 1 : reached ? firstFrom(reached) : firstOnScreen()
    const previous = here >= 0 ? here - 1 : next - 1
    to(Math.min(Math.max(by > 0 ? next : previous, 0), length - 1), by)
    return true
  }

  return {
    at,
    reach: (mention) => reach(mention),
    step,
    passOver(span) {
      const { textMap } = page()
      if (reached?.by && isSame(reached.span, span) && reached.text === textMap?.text && at() < 0) step(reached.by)
    },
    to: (mention) => to(mention),
    toPlace(span) {
      jumps.to(span)
      onPlace(span)
      onWay()
      card.refresh()
      const mention = page().pageSpans.findIndex((each) => isSame(each, span))
      if (mention >= 0) reach(mention)
      return mention
    },
    back() {
      if (!jumps.canGoBack()) return false
      jumps.back()
      onWay()
      card.refresh()
      return true
    },
  }
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}
