/** Steps of a check: a command with a name, whose output is kept and shown only when it failed. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './setup.mjs'

/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 * @property {string} output shown when something failed
 * @property {string} [note] shown beside the name
 */

const PROGRAMS = {
  wxt: 'wxt/bin/wxt.mjs',
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  oxfmt: 'oxfmt/bin/oxfmt',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  'web-ext': 'web-ext/bin/web-ext.js',
}

/**
 * Runs a tool of node_modules, without a shell in between.
 * @param {keyof typeof PROGRAMS} program
 * @param {string[]} args
 * @returns {Promise<{code: number, output: string, seconds: number}>}
 */
export function tool(program, args, { env = {}, echo = false, cwd = ROOT } = {}) {
  const begun = Date.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'node_modules', PROGRAMS[program]), ...args], {
      cwd,
      // Some tools colour their output wherever CI is set, terminal or not.
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env },
      stdio: ['ignore', echo ? 'inherit' : 'pipe', echo ? 'inherit' : 'pipe'],
    })
    let output = ''
    child.stdout?.on('data', (data) => (output += data))
    child.stderr?.on('data', (data) => (output += data))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output, seconds: (Date.now() - begun) / 1000 }))
  })
}

/** One thing that holds or does not. @returns {Promise<Outcome>} */
export async function check(name, program, args) {
  const { code, output, seconds } = await tool(program, args)
  return report({ name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds, output })
}

/**
 * A run of vitest, counted test by test.
 * @param {string} name @param {string[]} args
 * @returns {Promise<Outcome>}
 */
export async function tests(name, args, options = {}) {
  const file = path.join(ROOT, '.cache', `${name.replace(/\W+/g, '-')}.json`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.rmSync(file, { force: true })
  const { code, output, seconds } = await tool(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    options,
  )
  const result = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null
  const passed = result?.numPassedTests ?? 0
  // A file that could not be read has no failed test in it, and an error outside of any test none at all.
  const brokenFiles =
    result?.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0).length ?? 0
  const failed = (result?.numFailedTests ?? 0) + brokenFiles
  return report({ name, passed, failed: code !== 0 && failed === 0 ? 1 : failed, seconds, output })
}

/** Says at once how a step went. @param {Outcome} outcome */
export function report(outcome) {
  const { name, passed, failed, seconds, output, note } = outcome
  const took = `${seconds.toFixed(1)} s`
  console.log(
    `${failed ? '✗' : '✓'} ${name.padEnd(28)} ${String(passed).padStart(5)} passed${failed ? `, ${failed} failed` : ''}  ${took}${note ? `  ${note}` : ''}`,
  )
  if (failed) console.log(`${output.trimEnd()}\n`)
  return outcome
}

/** The last line of a run, and its exit code. @param {Outcome[]} outcomes */
export function conclude(outcomes) {
  const passed = outcomes.reduce((sum, each) => sum + each.passed, 0)
  const failed = outcomes.reduce((sum, each) => sum + each.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed || !passed ? 1 : 0
}
