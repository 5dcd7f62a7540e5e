import type { Span } from '../../engine/model.ts'
import type { PageMessage } from './messages.ts'
import type { PageReading } from './page-reading.ts'
import { seenSpan } from './visible-span.ts'

interface FollowedViewOptions {
  readonly signal: AbortSignal
  page(): PageReading
  /** Somebody wants to know what is on the screen. */
  isWanted(): boolean
  /** This part of the page text is on it now. */
  onSeen(seen: Span | null): void
}

/** How often it is looked at while the page scrolls, ms. */
const PAUSE = 100

/** What of the page is on the screen, followed as it scrolls. */
export function followView(view: Window, { signal, page, isWanted, onSeen }: FollowedViewOptions): void {
  let looking = 0
  const lookSoon = (): void => {
    if (looking || !isWanted()) return
    looking = view.setTimeout(() => {
      looking = 0
      if (!signal.aborted) onSeen(seenSpan(view, page().textMap))
    }, PAUSE)
  }
  view.addEventListener('scroll', lookSoon, { passive: true, capture: true, signal })
  view.addEventListener('resize', lookSoon, { passive: true, signal })
}

/** The same for the panel, in the Reading's own text; null: no text is on the screen. */
export function viewMessage(page: PageReading, seen: Span | null): PageMessage | null {
  if (!seen) return null
  const start = page.fromPage({ start: seen.start, end: seen.start + 1 })?.start ?? 0
  const end = page.fromPage({ start: Math.max(0, seen.end - 1), end: seen.end })?.end ?? page.reading.length
  return { type: 'view', span: { start, end } }
}
