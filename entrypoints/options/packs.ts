/** The options page's part about packs: what stands there, and what each control does. */
import { signal } from '@preact/signals'
import type { Offer } from '../../components/options/PackOffer.tsx'
import type { PackNews } from '../../components/options/Packs.tsx'
import type { Pack } from '../../engine/model.ts'
import { exportPack, type PackFormat } from '../../engine/pack-export.ts'
import { IMPORT_LIMIT, importPack } from '../../engine/pack-import.ts'
import { builtInPacks, type BuiltInPack } from './built-in-packs.ts'
import { decodeFile } from './decode-file.ts'
import { addPack, MOST_ENTRIES, MOST_PACKS, readOwnPack, removePack, switchPack, watchOwnPacks } from './own-packs.ts'
import { changeSettings, type OwnPack } from './settings.ts'

export const builtIn = signal<readonly BuiltInPack[]>([])
export const own = signal<readonly OwnPack[]>([])
export const offer = signal<Offer | null>(null)
export const news = signal<PackNews | null>(null)
let offered: Pack | null = null

export function start(): void {
  void builtInPacks().then((packs) => (builtIn.value = packs))
  watchOwnPacks((packs) => (own.value = packs))
}

/** Reads a file that was chosen; nothing is stored before it is taken. */
export async function offerFile(file: File): Promise<void> {
  news.value = null
  offered = null
  offer.value = { state: 'reading' }
  try {
    offer.value = await readFile(file)
  } catch {
    // Moved, or not to be opened: the browser's own words for it are no use to her.
    offer.value = null
    news.value = { what: 'unreadable', title: file.name, n: 0 }
  }
}

export async function take(): Promise<void> {
  const pack = offered
  if (!pack) return
  cancel()
  const outcome = await addPack(pack)
  const what = {
    added: 'added',
    full: 'full',
    'too-many-packs': 'tooManyPacks',
    'too-many-entries': 'tooManyEntries',
  } as const
  news.value = { what: what[outcome], title: pack.title, n: outcome === 'too-many-packs' ? MOST_PACKS : MOST_ENTRIES }
}

export function cancel(): void {
  offered = null
  offer.value = null
}

export async function turn(id: string, on: boolean): Promise<void> {
  if (own.value.some((pack) => pack.id === id)) return switchPack(id, on)
  await changeSettings(({ offPacks }) => {
    const rest = offPacks.filter((one) => one !== id)
    return { offPacks: on ? rest : [...rest, id] }
  })
}

export async function remove(id: string): Promise<void> {
  const title = titleOf(id)
  await removePack(id)
  news.value = { what: 'removed', title, n: 0 }
}

export async function download(id: string, format: PackFormat): Promise<void> {
  const pack = await readOwnPack(id)
  if (!pack) {
    news.value = { what: 'unreadable', title: titleOf(id), n: 0 }
    return
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([exportPack(pack, format)], { type: `${TYPES[format]};charset=utf-8` }))
  link.download = `${pack.title.replace(/[\\/:*?"<>|.\s]+/g, ' ').trim() || 'pack'}.${format}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

const TYPES: Readonly<Record<PackFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
}

/** What is over the limit is not even opened. */
async function readFile(file: File): Promise<Offer> {
  if (file.size > IMPORT_LIMIT) {
    const errors = [{ line: 1, problem: 'too-large', values: { n: IMPORT_LIMIT / 1e6 } }] as const
    return { state: 'refused', title: file.name, errors }
  }
  const result = importPack(decodeFile(new Uint8Array(await file.arrayBuffer())), file.name)
  if (!result.ok) return { state: 'refused', title: file.name, errors: result.errors }
  const { pack, warnings } = result
  offered = pack
  return {
    state: 'ready',
    title: pack.title,
    count: pack.entries.length,
    sample: pack.entries.slice(0, SAMPLE),
    warnings,
    replaces: own.value.some(({ id }) => id === pack.id),
  }
}

const SAMPLE = 5

function titleOf(id: string): string {
  return own.value.find((pack) => pack.id === id)?.title ?? ''
}
