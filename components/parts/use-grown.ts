import { useLayoutEffect, useState } from 'preact/hooks'

/**
 * How many of a long list's items to draw: a screenful at once, and when that is painted the rest, each bit in a task of
 * its own, so that a key or a press need not wait.
 * In the end all are there, so that the browser's own search, a screen reader and the End key miss none; those out of
 * sight cost no layout (`content-visibility`).
 *
 * `restart`: a new value begins again. `first`: so many at once.
 */
export function useGrown(total: number, restart: string, first: number): number {
  const [state, setState] = useState({ restart, count: first })
  const count = Math.min(total, Math.max(state.restart === restart ? state.count : first, first))
  useLayoutEffect(() => {
    if (count >= total) return
    const more = (): void => setState({ restart, count: count + STEP })
    return count > first ? soon(more) : afterPaint(more)
  }, [count, total, restart, first])
  return count
}

/** What the panel's own script draws in a frame. */
const STEP = 200

/** Returns how to call it off, as does the next. */
function soon(run: () => void): () => void {
  const timer = setTimeout(run)
  return () => clearTimeout(timer)
}

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
