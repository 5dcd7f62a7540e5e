import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** The newest value, for handlers that outlive the drawing they were made in. */
export function useLatest<T>(value: T): RefObject<T> {
  const latestRef = useRef<T>(value)
  useLayoutEffect(() => {
    latestRef.current = value
  }, [value])
  return latestRef
}
