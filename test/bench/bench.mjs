/** `npm run bench`: every bench in turn, one process at a time, ratios first. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const BENCHES = [
  ['Matching', 'matching.mjs'],
  ['Alignment', 'align.mjs'],
]

for (const [title, file] of BENCHES) {
  console.log(`\n${title}`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', path.join(import.meta.dirname, file)], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
