/** `node test/bench/align.mjs`: bundled first, since a development server's module wrapper would be measured too. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, runnerImport } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')
const outDir = path.join(root, '.cache/bench-align')
await build({
  root,
  configFile: false,
  logLevel: 'error',
  tsconfig: path.join(root, 'engine/tsconfig.json'),
  build: { ssr: path.join(root, 'test/bench/align.ts'), outDir, emptyOutDir: true, minify: false },
})
const { benchAlign } = await import(pathToFileURL(path.join(outDir, 'align.js')).href)
// Not bundled: it finds the dictionary and the cache from where it lies.
const { module } = await runnerImport(path.join(root, 'scripts/compile-align-lexicon.ts'), {
  configFile: false,
  logLevel: 'error',
  oxc: { tsconfig: false },
})
benchAlign({ lexicon: await module.buildAlignLexicon(), glosses: module.readGlosses() })
