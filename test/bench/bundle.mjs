/** Bundles a bench before it runs: the module wrapper of a development server would be measured too. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, runnerImport } from 'vite'

export const ROOT = path.resolve(import.meta.dirname, '../..')
const { lettersByRange } = (
  await runnerImport(path.join(ROOT, 'scripts/letters-by-range.ts'), { configFile: false, logLevel: 'error' })
).module

/** For Node: the module's exports. @param {string} file beside this one */
export async function importBundled(file) {
  const outDir = path.join(ROOT, '.cache/bench/node', path.parse(file).name)
  const entry = path.join(import.meta.dirname, file)
  // What peers are made of is bundled as well, as it would be in an extension.
  await build({
    ...common(outDir),
    ssr: { noExternal: true },
    build: { ...common(outDir).build, ssr: entry, rollupOptions: { output: { entryFileNames: '[name].mjs' } } },
  })
  return import(pathToFileURL(path.join(outDir, `${path.parse(file).name}.mjs`)).href)
}

/** For a page: the source of a classic script that leaves the module's exports in `globalThis.bench`. */
export async function bundleForPage(file) {
  const outDir = path.join(ROOT, '.cache/bench/page', path.parse(file).name)
  const output = await build({
    ...common(outDir),
    build: {
      ...common(outDir).build,
      write: false,
      lib: { entry: path.join(import.meta.dirname, file), formats: ['iife'], name: 'bench', fileName: 'bench' },
    },
  })
  return (Array.isArray(output) ? output[0] : output).output[0].code
}

function common(outDir) {
  return {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    tsconfig: path.join(ROOT, 'engine/tsconfig.json'),
    plugins: [lettersByRange()],
    build: { outDir, emptyOutDir: true, minify: false },
  }
}
