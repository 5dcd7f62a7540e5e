/** `npm run bench -- package`: what each part of the builds weighs (`npm run check` prints and bounds the same). */
import fs from 'node:fs'
import path from 'node:path'
import { BROWSER_KINDS } from '../../scripts/browsers.mjs'
import { weigh } from '../../scripts/sizes.mjs'
import { ROOT } from './bundle.mjs'
import { report } from './figures.mjs'

/** The store's zip is as large as its files are when gzipped, within a few KB. */
const GOALS = { gate: { goal: { of: 'median', most: 3 } }, whole: { goal: { of: 'median', most: 3 * 1024 } } }

const built = BROWSER_KINDS.filter((kind) => fs.existsSync(path.join(ROOT, '.output', `${kind}-mv3`)))
if (built.length === 0) console.log('nothing is built: npm run build')
report(
  'package',
  built.map((kind) => ({
    title: kind,
    unit: 'KB gzipped',
    base: 'whole',
    rows: weigh(kind)
      .filter(({ files }) => files > 0)
      .map(({ name, gzipped }) => ({ name, samples: [gzipped / 1024], ...GOALS[name] })),
  })),
)
