/**
 * The compiled lexicon for scripts: made from assets/packs, and kept in .cache until a pack or the engine that compiles
 * it changes. Compiling takes over a second, opening a millisecond.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')
const PACKS = path.join(ROOT, 'assets/packs')
/** Anything in the engine may change what is compiled; it is compiled anew too often rather than too seldom. */
const MADE_BY = [
  ...readdirSync(path.join(ROOT, 'engine'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `engine/${name}`),
  'scripts/compile-lexicon.ts',
  'package.json',
]

/** Imports a script by its name beside this one. Those that are slow to load are read only when they are needed. */
export type ReadModule = <T>(file: `./${string}.ts`) => Promise<T>

export async function cachedLexicon(read: ReadModule): Promise<Uint8Array> {
  const cache = path.join(ROOT, '.cache', `lexicon-${fingerprint()}.bin`)
  if (existsSync(cache)) return readFileSync(cache)
  const { buildLexicon } = await read<typeof import('./compile-lexicon.ts')>('./compile-lexicon.ts')
  const bytes = await buildLexicon(PACKS)
  mkdirSync(path.dirname(cache), { recursive: true })
  writeFileSync(cache, bytes)
  return bytes
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const packs = existsSync(PACKS)
    ? readdirSync(PACKS)
        .filter((file) => file.endsWith('.json'))
        .map((file) => path.join(PACKS, file))
    : []
  for (const file of [...packs, ...MADE_BY.map((file) => path.join(ROOT, file))]) {
    hash.update(file)
    if (existsSync(file)) hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}
