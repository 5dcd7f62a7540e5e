/**
 * The glossary's names in both languages, for the aligner: every entry's names of one language with those of the other.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { NamePair } from '../engine/align/names.ts'

const PACKS = path.resolve(import.meta.dirname, '../assets/packs')
const HAN = /[\u3400-\u9FFF]/

type PackForm = string | { readonly text: string; readonly language?: string; readonly part?: string }

/** Names of the built-in packs; none where there are no packs. */
export function packNames(): NamePair[] {
  if (!existsSync(PACKS)) return []
  const files = readdirSync(PACKS).filter((file) => file.endsWith('.json') && file !== 'schema.json')
  return files.flatMap((file) => {
    const { entries } = JSON.parse(readFileSync(path.join(PACKS, file), 'utf8')) as {
      entries: { forms: PackForm[] }[]
    }
    return entries.flatMap(({ forms }) => namePairs(forms))
  })
}

function namePairs(forms: readonly PackForm[]): NamePair[] {
  const names = forms
    .map((form) => (typeof form === 'string' ? { text: form } : form))
    .filter((form) => !('part' in form) || form.part !== 'short')
    .map(({ text }) => text)
  const zh = names.filter((text) => HAN.test(text))
  const en = names.filter((text) => !HAN.test(text))
  return en.flatMap((e) => zh.map((z): NamePair => [e, z]))
}
