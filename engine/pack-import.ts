import type { Pack } from './model.ts'
import { ownPackId } from './own-ids.ts'
import { readPack } from './pack.ts'
import { readTable } from './pack-table.ts'
import type { PackNote } from './pack-table.ts'

export type PackImport =
  | { readonly ok: true; readonly pack: Pack; readonly warnings: readonly PackNote[] }
  | { readonly ok: false; readonly errors: readonly PackNote[]; readonly warnings: readonly PackNote[] }

/** Bytes of a file, and characters of its text: what is larger is not looked into. */
export const IMPORT_LIMIT = 5_000_000

/**
 * A file the reader brings as a pack of her own: our pack format as JSON, or a table (CSV with commas or semicolons, TSV;
 * see pack-table.ts). `fileName` says which, its content where the name does not, and is the title where JSON gives none.
 * All of it is taken or nothing.
 */
export function importPack(text: string, fileName: string): PackImport {
  const title = titleOf(fileName)
  if (text.length > IMPORT_LIMIT) return refused([{ line: 1, problem: 'too-large', values: { n: IMPORT_LIMIT / 1e6 } }])
  const format = formatOf(text, fileName)
  if (format === 'json') return importJson(text, title)
  const { entries, errors, warnings } = readTable(text, format)
  if (errors.length > 0) return refused(errors, warnings)
  return { ok: true, pack: { id: ownPackId(title), title, entries }, warnings }
}

function importJson(text: string, title: string): PackImport {
  const read = readPack(text, 'own', { glosses: 'optional' })
  if (!read.ok)
    return refused(
      read.errors.map(({ line, entryId, message }) => ({
        line,
        problem: 'json',
        values: { entry: entryId ?? '', message },
      })),
    )
  if (read.pack.entries.length === 0) return refused([{ line: 1, problem: 'nothing', values: {} }])
  // `own` is what an untitled pack without an id was called.
  const own = read.pack.title === 'own' ? title : read.pack.title
  return { ok: true, pack: { ...read.pack, id: ownPackId(own), title: own }, warnings: [] }
}

function refused(errors: readonly PackNote[], warnings: readonly PackNote[] = []): PackImport {
  return { ok: false, errors, warnings }
}

function formatOf(text: string, fileName: string): 'json' | ',' | '\t' | ';' {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  if (ending === 'json' || (ending !== 'csv' && ending !== 'tsv' && /^\ufeff?\s*\{/.test(text))) return 'json'
  if (ending === 'tsv' || ending === 'tab') return '\t'
  const line = /[^\r\n]{1,4000}/.exec(text)?.[0] ?? ''
  const counted = ([',', '\t', ';'] as const).map((mark) => ({ mark, n: line.split(mark).length }))
  return counted.reduce((best, one) => (one.n > best.n ? one : best)).mark
}

function titleOf(fileName: string): string {
  const name = fileName
    .replace(/\.[a-z]{2,4}$/i, '')
    .replace(UNSPEAKABLE, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...name.normalize('NFC')].slice(0, 80).join('').trim() || 'Pack'
}

/** Controls, halves of characters, and marks that turn the direction of a line. */
const UNSPEAKABLE = /[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]/gu
