import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compileLexicon } from '../engine/lexicon-build.ts'
import type { Pack } from '../engine/model.ts'
import { readPack } from '../engine/pack.ts'
import { regionalVariants } from './regional-variants.ts'

/** The packs of a folder, in the order of their file names. Throws with file and line where one cannot be read. */
export function loadPacks(directory: string): Pack[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.json') && name !== 'schema.json')
  return files.toSorted().map((name) => {
    const result = readPack(readFileSync(path.join(directory, name), 'utf8'), name.replace(/\.json$/, ''))
    if (result.ok) return result.pack
    const [error] = result.errors
    throw new Error(`${path.join(directory, name)}:${error!.line}: ${error!.entryId ?? ''} ${error!.message}`)
  })
}

/** The lexicon that is shipped: the packs of a folder with their Taiwan and Hong Kong spellings. */
export async function buildLexicon(directory: string): Promise<Uint8Array> {
  const packs = loadPacks(directory)
  return compileLexicon(packs, { variants: regionalVariants(packs), phrases: PHRASES })
}

/** More of them save as much as their own list takes. */
const PHRASES = 1500
