/**
 * Makes a fresh clone ready: the right Node, and the packages of the lock file. Everything `npm start` and `npm test`
 * need before anything may be imported from node_modules; hence only node: imports here.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '..')

const LEAST_NODE = [20, 19]

/** Ends the program with one line when it cannot go on. */
export function ready() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    stop(`Node ${LEAST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
  }
  if (isInstalled()) return
  console.log('Installing packages (npm ci) …')
  // Scripts stay off (.npmrc says so too): no package here needs one, and one would download.
  const { status } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
  })
  if (status !== 0) stop('npm ci failed; see above.')
}

/** npm notes what it installed in a file of its own; older than the lock file means out of date. */
function isInstalled() {
  try {
    const installed = fs.statSync(path.join(ROOT, 'node_modules/.package-lock.json'))
    return installed.mtimeMs >= fs.statSync(path.join(ROOT, 'package-lock.json')).mtimeMs
  } catch {
    // Not there: not installed.
    return false
  }
}

function npm(args, options) {
  // Started by npm, its own program is known and needs no shell; else it is looked for on PATH.
  const program = process.env.npm_execpath
  if (program?.endsWith('.js')) return spawnSync(process.execPath, [program, ...args], { cwd: ROOT, ...options })
  return spawnSync('npm', args, { cwd: ROOT, shell: process.platform === 'win32', ...options })
}

export function stop(line) {
  console.error(line)
  process.exit(1)
}
