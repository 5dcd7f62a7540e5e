/** The reader's own packs: kept in this browser, each under its id, with a list beside them. */
import type { Pack } from '../../engine/model.ts'
import { exportPack } from '../../engine/pack-export.ts'
import { readPack } from '../../engine/pack.ts'
import { inTurn, ownPackItem, ownPacksItem, readOwnPacks, soundOwnPacks, type OwnPack } from './settings.ts'

/** A lexicon counts its packs in a byte, ours among them. */
export const MOST_PACKS = 50
/** Of all packs together. */
export const MOST_ENTRIES = 50_000

export type AddOutcome = 'added' | 'full' | 'too-many-packs' | 'too-many-entries'

/** In the place of one with the same id, else last. Nothing is changed unless all of it could be stored. */
export function addPack(pack: Pack): Promise<AddOutcome> {
  return inTurn('ownPacks', () => add(pack))
}

async function add(pack: Pack): Promise<AddOutcome> {
  const packs = await readOwnPacks()
  const others = packs.filter(({ id }) => id !== pack.id)
  if (others.length >= MOST_PACKS) return 'too-many-packs'
  if (others.reduce((sum, { count }) => sum + count, pack.entries.length) > MOST_ENTRIES) return 'too-many-entries'
  try {
    await ownPackItem(pack.id).setValue(exportPack(pack, 'json'))
    const added: OwnPack = { id: pack.id, title: pack.title, count: pack.entries.length, on: true, changed: Date.now() }
    const place = packs.findIndex(({ id }) => id === pack.id)
    await ownPacksItem.setValue(place < 0 ? [...packs, added] : packs.with(place, added))
    return 'added'
  } catch {
    // The browser's quota: what was there is still there.
    if (others.length === packs.length) await ownPackItem(pack.id).removeValue({ removeMeta: true })
    return 'full'
  }
}

export async function removePack(id: string): Promise<void> {
  await changeList((packs) => packs.filter((pack) => pack.id !== id))
  await ownPackItem(id).removeValue({ removeMeta: true })
}

export function switchPack(id: string, on: boolean): Promise<void> {
  return changeList((packs) => packs.map((pack) => (pack.id === id ? { ...pack, on } : pack)))
}

function changeList(change: (packs: readonly OwnPack[]) => readonly OwnPack[]): Promise<void> {
  return inTurn('ownPacks', async () => ownPacksItem.setValue(change(await readOwnPacks())))
}

export async function readOwnPack(id: string): Promise<Pack | null> {
  const json: unknown = await ownPackItem(id).getValue()
  const read = typeof json !== 'string' ? null : readPack(json, id, { glosses: 'optional' })
  return read?.ok ? read.pack : null
}

export function watchOwnPacks(callback: (packs: readonly OwnPack[]) => void): () => void {
  void readOwnPacks().then(callback)
  return ownPacksItem.watch((packs) => callback(soundOwnPacks(packs)))
}
