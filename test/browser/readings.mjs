/** How a spec gets its browser: one for a file, tried in each kind, with a picture of whatever failed. */
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { BROWSER_KINDS, launch } from './harness.mjs'
import { wordsIn } from './words.mjs'

export { wordsIn } from './words.mjs'

const KINDS = process.env.BANDU_BROWSER ? [process.env.BANDU_BROWSER] : BROWSER_KINDS

/**
 * Describes something in each browser. `specify` is given a function that answers with the running session.
 * @param {string} title
 * @param {import('./harness.mjs').LaunchOptions} options
 * @param {(reading: () => import('./harness.mjs').Session, kind: 'chrome' | 'firefox') => void} specify
 */
export function inEachBrowser(title, options, specify) {
  describe.each(KINDS)(`${title} (%s)`, (kind) => {
    let session = null
    beforeAll(async () => {
      session = await launch(kind, options)
    })
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail')
        await session?.shot(`failed-${task.name.replace(/\W+/g, '-').slice(0, 80)}`).catch(() => {})
    })
    afterAll(() => session?.close())
    specify(() => session, kind)
  })
}

export const words = wordsIn('en')

/** In a page of ours: all that the open card says; null: there is none. */
export const cardText = () =>
  document.querySelector('bandu-card')?.shadowRoot?.querySelector('.card')?.innerText ?? null

/** A sentence with its {braces} filled in. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]))
