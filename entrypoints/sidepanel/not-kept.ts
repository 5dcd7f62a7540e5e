import { signal } from '@preact/signals'
import type { KeepOutcome } from '../background/messages.ts'

/** What she wanted kept last was not: the browser has no room, or did not answer. Until she has read it, or it goes well. */
export const notKept = signal(false)

/** Waits for a write and tells the reader if nothing came of it. */
export async function toBeKept(write: Promise<KeepOutcome | null | undefined | void>): Promise<void> {
  const outcome = await write.catch(() => null)
  notKept.value = outcome === null || outcome === 'full'
}
