import { useEffect, useState } from 'preact/hooks'

/**
 * How many of a long list's items to draw: a screenful at once, the rest bit by bit, each after the one before is painted.
 * In the end all are there, so that the browser's own search, a screen reader and the End key miss none; those out of
 * sight cost no layout (`content-visibility`).
 *
 * `restart`: a new value begins again. `first`: so many at once.
 */
export function useGrown(total: number, restart: string, first: number): number {
  const [state, setState] = useState({ restart, count: first })
  const count = Math.min(total, Math.max(state.restart === restart ? state.count : first, first))
  useEffect(() => {
    if (count >= total) return
    return afterPaint(() => setState({ restart, count: count + STEP }))
  }, [count, total, restart])
  return count
}

/** What the panel's own script draws in half a frame. */
const STEP = 150

/** Returns how to call it off. */
function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const later = (): void => void (timer = setTimeout(run))
  // jsdom has no frames.
  const frame = typeof requestAnimationFrame === 'function' ? requestAnimationFrame(later) : later()
  return () => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
