/**
 * `npm run check`: everything that needs no browser. Types, lint, format, dead code, unit tests, both builds and what
 * the parts of the extension may weigh. `npm test` runs the same and then the browsers.
 */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { BROWSER_KINDS } from './browsers.mjs'
import { ROOT, ready } from './setup.mjs'
import { budgets, weigh, weightTable } from './sizes.mjs'
import { check, conclude, report, tests, tool } from './steps.mjs'

/** @returns {Promise<import('./steps.mjs').Outcome[]>} */
export async function runChecks() {
  // The types of WXT are generated; without them nothing else can be checked.
  if (!fs.existsSync(path.join(ROOT, '.wxt/tsconfig.json'))) await tool('wxt', ['prepare'])
  const outcomes = [
    await check('types', 'tsc', ['--noEmit', '-p', '.']),
    await check('types: engine', 'tsc', ['--noEmit', '-p', 'engine']),
    await check('types: engine/dom', 'tsc', ['--noEmit', '-p', 'engine/dom']),
    await check('lint', 'oxlint', ['--deny-warnings']),
    await check('format', 'oxfmt', ['--check']),
    await check('dead code', 'knip', ['--no-progress']),
    await tests('unit tests', []),
  ]
  for (const kind of BROWSER_KINDS) {
    outcomes.push(await check(`build: ${kind}`, 'wxt', ['build', '-b', kind]))
    if (!outcomes.at(-1).failed) outcomes.push(...weights(kind))
  }
  return outcomes
}

function weights(kind) {
  const parts = weigh(kind)
  console.log(weightTable(parts))
  return budgets(parts).map(({ name, bytes, most }) => {
    const fits = bytes <= most
    const output = `${name} weighs ${bytes} B gzipped and may weigh ${most}.`
    return report({ name: `budget: ${kind} ${name}`, passed: fits ? 1 : 0, failed: fits ? 0 : 1, seconds: 0, output })
  })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ready()
  conclude(await runChecks())
}
