import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { ResolvedPublicFile } from 'wxt'
import { ALIGN_LEXICON_NOTICE, buildAlignLexicon } from './compile-align-lexicon.ts'
import { buildLexicon, loadPacks } from './compile-lexicon.ts'
import { hongKongTable } from './hong-kong.ts'
import { taiwanTable } from './traditional.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const LOCALES = ['en', 'zh_CN', 'zh_TW']

/** The files of the extension that are made, not written: lexicons, Traditional texts, the browser's own `_locales`. */
export async function compiledAssets(): Promise<ResolvedPublicFile[]> {
  const packs = loadPacks(path.join(ROOT, 'assets/packs'))
  return [
    binary('lexicon.bin', await buildLexicon(path.join(ROOT, 'assets/packs'))),
    binary('align-lexicon.bin', await buildAlignLexicon()),
    { contents: ALIGN_LEXICON_NOTICE, relativeDest: 'align-lexicon.LICENSE.txt' },
    {
      contents: JSON.stringify(taiwanTable(packs)),
      relativeDest: 'traditional.json',
    },
    { contents: JSON.stringify(hongKongTable(packs)), relativeDest: 'hong-kong.json' },
    ...LOCALES.map((locale) => ({
      contents: JSON.stringify(browserMessages(locale), null, 1),
      relativeDest: `_locales/${locale}/messages.json`,
    })),
  ]
}

/** WXT takes generated text only; bytes go through a file that it copies. */
function binary(name: string, bytes: Uint8Array): ResolvedPublicFile {
  const directory = path.join(ROOT, '.cache')
  mkdirSync(directory, { recursive: true })
  const absoluteSrc = path.join(directory, name)
  writeFileSync(absoluteSrc, bytes)
  return { absoluteSrc, relativeDest: name }
}

/**
 * What the browser itself shows: the manifest's words and the commands'. Everything else is bundled, since
 * `browser.i18n` cannot be told the language the reader chose.
 */
function browserMessages(locale: string): Record<string, { message: string }> {
  const file = path.join(ROOT, `assets/locales/${locale}.yml`)
  const sections = parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>
  const messages: Record<string, { message: string }> = {}
  for (const section of ['manifest', 'commands'])
    for (const [key, message] of Object.entries(sections[section] ?? {})) messages[`${section}_${key}`] = { message }
  return messages
}
