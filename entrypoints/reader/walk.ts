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

export function createWalk({ document }: Window, { page, jumps, card, onPlace, onWay }: WalkOptions): Walk {
  let cursor = -1

  function to(mention: number): void {
    const span = page().pageSpans[mention]
    if (!span) return
    cursor = mention
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

  return {
    at: () => cursor,
    reach(mention) {
      cursor = mention
    },
    step(by) {
      const { length } = page().pageSpans
      if (length === 0) return false
      const from = cursor < 0 ? firstOnScreen() - (by > 0 ? 1 : 0) : cursor
      to(Math.min(Math.max(from + by, 0), length - 1))
      return true
    },
    to,
    toPlace(span) {
      jumps.to(span)
      onPlace(span)
      onWay()
      card.refresh()
      const mention = page().pageSpans.findIndex(({ start, end }) => start === span.start && end === span.end)
      if (mention >= 0) cursor = mention
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
