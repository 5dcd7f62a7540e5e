/**
 * `npm run bench [-- PART… --quick]`: how fast, beside the alternatives. One process a part; what each means and what
 * came out last stands in README.md.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const PARTS = ['matching', 'lexicon', 'page', 'firefox', 'hover', 'panel', 'pairing', 'align', 'package']

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = asked.filter((part) => !PARTS.includes(part))
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}. There are ${PARTS.join(', ')}.`)
  process.exit(2)
}
const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
for (const part of asked.length > 0 ? asked : PARTS) {
  console.log(`\n━━ ${part}`)
  const script = path.join(import.meta.dirname, `${part}.mjs`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', script, ...options], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
