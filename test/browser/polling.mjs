import { setTimeout as wait } from 'node:timers/promises'

const STEP_MS = 50

/**
 * Asks again and again until the answer is truthy, and returns it. Throwing counts as "not yet": pages navigate and
 * panels close while they are being asked.
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {string} what for the message when time is up, as in "timed out waiting for the card"
 * @param {{timeout?: number}} [options] ms
 * @returns {Promise<T>}
 */
export async function poll(ask, what, { timeout = 15_000 } = {}) {
  const end = Date.now() + timeout
  let last = null
  for (;;) {
    try {
      const answer = await ask()
      if (answer) return answer
      last = null
    } catch (error) {
      last = error
    }
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}${last ? `: ${last.message}` : ''}`)
    await wait(STEP_MS)
  }
}

/**
 * The answer once it has stayed the same for a while: for things that must *not* happen, where there is nothing to wait
 * for but silence.
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {{quiet?: number, timeout?: number}} [options] ms
 */
export async function settled(ask, { quiet = 600, timeout = 15_000 } = {}) {
  const end = Date.now() + timeout
  let seen = JSON.stringify(await ask())
  let since = Date.now()
  while (Date.now() - since < quiet) {
    if (Date.now() > end) throw new Error(`never settled; last seen ${seen}`)
    await wait(STEP_MS)
    const now = JSON.stringify(await ask())
    if (now !== seen) [seen, since] = [now, Date.now()]
  }
  return seen === undefined ? undefined : JSON.parse(seen)
}
