/** Everything the reader has in this extension, in one file and back. */
import { browser } from 'wxt/browser'
import type { RestoreOutcome } from '../../components/options/YourData.tsx'
import type { Kept } from '../../engine/model.ts'
import { isKept, mergeKept } from '../../engine/notebook/merge.ts'
import { readKept } from '../../engine/notebook/read.ts'
import { readPack } from '../../engine/pack.ts'
import { ask, MOST_KEPT } from '../background/messages.ts'
import { MOST_PACKS } from './own-packs.ts'
import type { OwnPack } from './settings.ts'

interface Backup {
  readonly program: 'bandu'
  readonly version: 1
  readonly sync: Record<string, unknown>
  readonly local: Record<string, unknown>
  /** Lines of the notebook, where it was read back; in the file they are among `sync` and `local`, as they are stored. */
  readonly kept: readonly Kept[]
}

/** A backup is a few kilobytes and the reader's own packs; what is larger than a browser keeps is something else. */
const LIMIT = 20_000_000

export async function backUp(): Promise<void> {
  const backup: Omit<Backup, 'kept'> = {
    program: 'bandu',
    version: 1,
    sync: await browser.storage.sync.get(null),
    local: await browser.storage.local.get(null),
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(backup, null, 1)], { type: 'application/json' }))
  link.download = `bandu-${new Date().toISOString().slice(0, 10)}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Nothing is changed unless the whole file is sound. */
export async function restore(file: File): Promise<RestoreOutcome> {
  if (file.size > LIMIT) return { ok: false, reason: `${Math.round(file.size / 1e6)} MB` }
  const text = await file.text().catch(String)
  const backup = parseBackup(text)
  if (typeof backup === 'string') return { ok: false, reason: backup }
  const { sync, local } = browser.storage
  const all = await local.get(null)
  try {
    await local.set(backup.local)
    await sync.set(backup.sync)
  } catch (error) {
    // No room, here or in the browser's sync: as it was before.
    await local.remove(Object.keys(backup.local).filter((key) => !Object.hasOwn(all, key)))
    await local.set(Object.fromEntries(Object.entries(all).filter(([key]) => Object.hasOwn(backup.local, key))))
    return { ok: false, reason: String(error instanceof Error ? error.message : error) }
  }
  const before = Object.keys(all)
  // Packs that the list, now the backup's, does not name any more.
  await browser.storage.local.remove(
    before.filter((key) => key.startsWith('ownPack-') && !Object.hasOwn(backup.local, key.replace(/\$$/, ''))),
  )
  return (await restoreNotebook(backup.kept)) ? { ok: true } : { ok: false, reason: 'notebook' }
}

/** Merged with what is there: a notebook that was written in since then loses nothing. */
async function restoreNotebook(kept: readonly Kept[]): Promise<boolean> {
  for (let at = 0; at < kept.length; at += MOST_KEPT)
    if ((await ask({ type: 'keep', items: kept.slice(at, at + MOST_KEPT) })) !== 'kept') return false
  return true
}

export async function eraseEverything(): Promise<void> {
  await browser.storage.sync.clear()
  await browser.storage.local.clear()
}

/** The backup, or what is wrong with it. Only the keys that this program writes are taken. */
export function parseBackup(text: string): Backup | string {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    return String(error instanceof Error ? error.message : error)
  }
  if (!isRecord(read) || read['program'] !== 'bandu') return 'program ≠ "bandu"'
  if (read['version'] !== 1) return `version ${String(read['version'])} ≠ 1`
  if (!isRecord(read['sync']) || !isRecord(read['local'])) return 'sync, local'
  if (Object.hasOwn(read['sync'], 'settings') && !isRecord(read['sync']['settings'])) return 'settings'
  const lists = ['known', 'chosenPairs'].filter((key) => Object.hasOwn(read['local'] as object, key))
  const broken = lists.find((key) => !Array.isArray((read['local'] as Record<string, unknown>)[key]))
  if (broken) return broken
  const own = ownPacksOf(read['local'])
  if (typeof own === 'string') return own
  return {
    program: 'bandu',
    version: 1,
    sync: pick(read['sync'], ['settings']),
    local: { ...pick(read['local'], ['known', 'chosenPairs', 'corrections']), ...own },
    kept: keptOf(read['sync'], read['local']),
  }
}

/** The reader's packs, each read as if it were imported, so that what is stored can be trusted; or what is wrong. */
function ownPacksOf(local: Record<string, unknown>): Record<string, unknown> | string {
  const list = Object.hasOwn(local, 'ownPacks') ? local['ownPacks'] : []
  if (!Array.isArray(list) || list.length > MOST_PACKS) return 'ownPacks'
  const items: Record<string, unknown> = {}
  const packs: OwnPack[] = []
  for (const each of list as unknown[]) {
    const id = isRecord(each) ? each['id'] : null
    if (!isRecord(each) || typeof id !== 'string' || !/^own-[a-z0-9]+$/.test(id)) return 'ownPacks'
    const json = local[`ownPack-${id}`]
    const result = typeof json === 'string' ? readPack(json, id, { glosses: 'optional' }) : null
    if (!result) return `ownPack-${id}`
    if (!result.ok) return `ownPack-${id}, ${result.errors[0]!.line}: ${result.errors[0]!.message}`
    const { title, entries } = result.pack
    packs.push({ id, title, count: entries.length, on: each['on'] !== false, changed: Number(each['changed']) || 0 })
    items[`ownPack-${id}`] = json
  }
  return { ...items, ownPacks: packs }
}

/** What the notebook held, here and in the sync. What was deleted stays as it is now; what cannot be read is left out. */
function keptOf(...areas: readonly Record<string, unknown>[]): readonly Kept[] {
  const kept = new Map<string, Kept>()
  for (const area of areas)
    for (const [key, value] of Object.entries(area)) {
      const read = key.startsWith('kept') ? readKept(value) : null
      if (!read?.ok || !isKept(read.item)) continue
      const { item } = read
      const before = kept.get(item.id)
      kept.set(item.id, before ? mergeKept(before, item) : item)
    }
  return [...kept.values()]
}

/** Each item stands with its version, as `wxt/utils/storage` keeps it: "settings" and "settings$". */
function pick(items: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  const names = keys.flatMap((key) => [key, `${key}$`]).filter((name) => Object.hasOwn(items, name))
  return Object.fromEntries(names.map((name) => [name, items[name]]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
