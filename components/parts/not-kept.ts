import { signal, type Signal } from '@preact/signals'

export interface NotKept {
  /** What she wanted kept last was not: the browser has no room, or did not answer. Until she has read it, or it goes well. */
  readonly notKept: Signal<boolean>
  /** Waits for a write and tells the reader if nothing came of it: null, `full`, or a refusal. Was it kept? */
  readonly toBeKept: (write: Promise<string | null | undefined | void>) => Promise<boolean>
}

/** A page's own: each tells of what was done in it. */
export function createNotKept(): NotKept {
  const notKept = signal(false)
  return {
    notKept,
    async toBeKept(write) {
      notKept.value = !(await wasKept(write))
      return !notKept.value
    },
  }
}

export async function wasKept(write: Promise<string | null | undefined | void>): Promise<boolean> {
  const outcome = await write.catch(() => null)
  return outcome !== null && outcome !== 'full'
}
