/**
 * `npm test`: installs what is missing, checks everything that needs no browser, then reads articles in Chromium and in
 * Firefox. Ends with one line, `N passed, N failed`.
 */
import { BROWSER_KINDS, findBrowser } from './browsers.mjs'
import { runChecks } from './check.mjs'
import { ready } from './setup.mjs'
import { conclude, report, tests } from './steps.mjs'

ready()
const outcomes = await runChecks()
const built = outcomes
  .filter((each) => each.name.startsWith('build:') && !each.failed)
  .map((each) => each.name.slice('build: '.length))
for (const kind of BROWSER_KINDS) {
  outcomes.push(built.includes(kind) ? await inBrowser(kind) : report(lost(kind, 'There is no build to try.')))
}
conclude(outcomes)

async function inBrowser(kind) {
  try {
    await findBrowser(kind)
  } catch (error) {
    return report(lost(kind, error.message))
  }
  return tests(`in ${kind}`, ['--config', 'test/browser/vitest.config.ts'], { env: { BANDU_BROWSER: kind } })
}

function lost(kind, output) {
  return { name: `in ${kind}`, passed: 0, failed: 1, seconds: 0, output }
}
