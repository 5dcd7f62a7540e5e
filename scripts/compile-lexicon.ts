import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ConverterFactory, Locale } from 'opencc-js'
import { fold } from '../engine/fold.ts'
import { compileLexicon } from '../engine/lexicon-build.ts'
import type { VariantForm } from '../engine/lexicon-build.ts'
import type { Form, Pack } from '../engine/model.ts'
import { readPack } from '../engine/pack.ts'

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
  return compileLexicon(loadPacks(directory), { variants: taiwanVariants, phrases: PHRASES })
}

/** More of them save as much as their own list takes. */
const PHRASES = 1500

/**
 * What Taiwan and Hong Kong write for a Chinese form by OpenCC's phrase tables, where folding alone would not find it:
 * 人工智慧 for 人工智能, 部落格 for 博客. A form that says its region is left as it is.
 */
export function taiwanVariants(form: Form): readonly VariantForm[] {
  if (form.language !== 'zh' || form.region !== null) return []
  const { taiwan, hongKong } = converters()
  const variants: VariantForm[] = []
  for (const [region, convert] of [
    ['TW', taiwan],
    ['HK', hongKong],
  ] as const) {
    const text = convert(form.text)
    if ([form.text, ...variants.map((one) => one.text)].every((known) => fold(known) !== fold(text)))
      variants.push({ text, region })
  }
  return variants
}

type Convert = (text: string) => string
let made: { readonly taiwan: Convert; readonly hongKong: Convert } | null = null

/** Over a second to construct: once a build, when the first Chinese form asks. */
function converters(): { readonly taiwan: Convert; readonly hongKong: Convert } {
  made ??= {
    taiwan: ConverterFactory(Locale.from.cn!, Locale.to.twp!),
    hongKong: ConverterFactory(Locale.from.cn!, Locale.to.hkp!),
  }
  return made
}
