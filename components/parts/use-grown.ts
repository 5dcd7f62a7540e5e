import { useEffect, useState } from 'preact/hooks'

/**
 * How many of a long list's items to draw: a screenful at once, the rest bit by bit whenever the browser has nothing
 * else to do. In the end all are there, so that the browser's own search, a screen reader and the End key miss none;
 * those out of sight cost no layout (`content-visibility`).
 *
 * `restart`: a new value begins again. `first`: so many at once.
 */
export function useGrown(total: number, restart: string, first: number): number {
  const [state, setState] = useState({ restart, count: first })
  const count = Math.min(total, Math.max(state.restart === restart ? state.count : first, first))
  useEffect(() => {
    if (count >= total) return
    return whenIdle(() => setState({ restart, count: count + STEP }))
  }, [count, total, restart])
  return count
}

const STEP = 60

/** Returns how to call it off. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    // jsdom has none.
    const timer = setTimeout(run)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 300 })
  return () => cancelIdleCallback(handle)
}
