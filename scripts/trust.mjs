/**
 * `npm run test:trust`: everything under test/trust with the full numbers, without a browser and then in both. `npm test`
 * runs the same in a short form. Ends with one line, `N passed, N failed`.
 */
import { BROWSER_KINDS } from './browsers.mjs'
import { ready } from './setup.mjs'
import { runSupply } from './supply.mjs'
import { conclude, tests } from './steps.mjs'

const FULL = { env: { BANDU_FULL: '1' } }

ready()
const outcomes = [await tests('trust', ['test/trust'], FULL), ...(await runSupply())]
for (const kind of BROWSER_KINDS) {
  outcomes.push(
    await tests(`trust in ${kind}`, ['--config', 'test/browser/vitest.config.ts', 'trust/'], {
      env: { ...FULL.env, BANDU_BROWSER: kind },
    }),
  )
}
conclude(outcomes)
