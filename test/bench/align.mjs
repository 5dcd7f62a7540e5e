/** `npm run bench -- align` */
import path from 'node:path'
import { runnerImport } from 'vite'
import { importBundled, ROOT } from './bundle.mjs'

const { benchAlign } = await importBundled('align.ts')
// Not bundled: it finds the dictionary and the cache from where it lies.
const { module } = await runnerImport(path.join(ROOT, 'scripts/compile-align-lexicon.ts'), {
  configFile: false,
  logLevel: 'error',
  oxc: { tsconfig: false },
})
benchAlign({ lexicon: await module.buildAlignLexicon(), glosses: module.readGlosses() })
