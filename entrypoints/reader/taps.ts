import type { Point } from '../../components/card/place-card.ts'

interface TapOptions {
  readonly signal: AbortSignal
  /** Our own element: a tap there is its own affair. */
  readonly ownTag: string
  onTap(point: Point): void
}

/** A finger or a button that moved farther than this did not tap, px. */
const SLIP = 8

/**
 * A tap or a click on the text. Links, buttons and fields keep theirs, and a drag that selects text is none. The page
 * still gets the event: nothing is prevented.
 */
export function watchTaps(view: Window, { signal, ownTag, onTap }: TapOptions): void {
  let down: Point | null = null
  const listening = { passive: true, capture: true, signal }
  view.addEventListener(
    'pointerdown',
    ({ button, clientX, clientY, isTrusted }) => {
      down = isTrusted && button === 0 ? { x: clientX, y: clientY } : null
    },
    listening,
  )
  view.addEventListener(
    'click',
    ({ target, clientX, clientY, isTrusted }) => {
      const from = down
      down = null
      if (!from || !isTrusted || Math.hypot(clientX - from.x, clientY - from.y) > SLIP) return
      if (
        !(target instanceof Element) ||
        target.closest(`${ownTag}, a[href], button, input, textarea, select, label, summary, video, audio`)
      )
        return
      if (view.getSelection()?.isCollapsed === false) return
      onTap({ x: clientX, y: clientY })
    },
    listening,
  )
}
