/** `node test/bench/matching.mjs`: bundled first, since a development server's module wrapper would be measured too. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')
const outDir = path.join(root, '.cache/bench')
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  tsconfig: path.join(root, 'engine/tsconfig.json'),
  build: { ssr: path.join(root, 'test/bench/matching.ts'), outDir, emptyOutDir: false, minify: false },
})
const { benchMatching } = await import(pathToFileURL(path.join(outDir, 'matching.js')).href)
benchMatching()
