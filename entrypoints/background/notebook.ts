/**
 * The notebook's only writer. Every line is in this browser's own storage; the newest go through its sync as well
 * (engine/notebook/sync-plan.ts), and what comes from there is merged in. Whatever is asked for waits for what was asked
 * before, so two windows cannot overwrite each other. Nothing is held in memory: what a dead worker left undone the next
 * one finds by comparing the two storages.
 */
import { browser } from 'wxt/browser'
import type { Kept } from '../../engine/model.ts'
import { asAsked } from '../../engine/notebook/change.ts'
import { compact, isKept, isSpent, mergeKept } from '../../engine/notebook/merge.ts'
import { readKept, stored } from '../../engine/notebook/read.ts'
import { idOfKey, planSync, syncKey, utf8Length, type SyncRoom } from '../../engine/notebook/sync-plan.ts'
import { keptIdsItem, keptStateItem, readKeptIds, type KeptIds } from '../options/settings.ts'
import type { KeepOutcome } from './messages.ts'

/** Merges these lines into the notebook. */
export function keep(items: readonly Kept[]): Promise<KeepOutcome> {
  return inTurn(async () => {
    try {
      await mergeIn(items, (before, asked) => asAsked(before, asked, Date.now()))
    } catch {
      // The browser's quota: what was there is still there.
      return 'full'
    }
    syncSoon()
    return 'kept'
  })
}

/** Listens to the browser's sync. To be called while the worker starts. */
export function watchSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && Object.keys(changes).some((key) => idOfKey(key) !== null)) syncSoon()
  })
  browser.runtime.onStartup.addListener(syncSoon)
  browser.runtime.onInstalled.addListener(syncSoon)
}

/** The browser counts writes to its sync: several changes go in one, ms. */
const SOON = 500
/** When it had enough writes for now, ms. */
const LATER = 61_000

let timer: ReturnType<typeof setTimeout> | null = null

function syncSoon(): void {
  if (timer !== null) return
  timer = setTimeout(() => {
    timer = null
    void inTurn(sync)
  }, SOON)
}

let last: Promise<unknown> = Promise.resolve()

function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const mine = last.then(run)
  last = mine.catch(() => {})
  return mine
}

async function mergeIn(items: readonly Kept[], merge = mergeKept): Promise<void> {
  if (items.length === 0) return
  const keys = items.map(({ id }) => syncKey(id))
  const [there, { ids, gone }] = await Promise.all([browser.storage.local.get(keys), readKeptIds()])
  const index = new Map([...gone.map((id) => [id, false] as const), ...ids.map((id) => [id, true] as const)])
  const write: Record<string, unknown> = {}
  for (const item of items) {
    const key = syncKey(item.id)
    const before = readKept(write[key] ?? there[key])
    if (!before.ok && there[key] !== undefined) write[asideKey(item.id)] = there[key]
    const merged = compact(before.ok ? merge(before.item, item) : item)
    index.set(item.id, isKept(merged))
    write[key] = stored(merged)
  }
  await browser.storage.local.set({ ...write, kept: idsOf(index) })
}

function idsOf(index: ReadonlyMap<string, boolean>): KeptIds {
  const of = (wanted: boolean): string[] => [...index].flatMap(([id, kept]) => (kept === wanted ? [id] : []))
  return { ids: of(true), gone: of(false) }
}

/** Under which a stored line that could not be read is set aside; a later version of this program may read it. */
function asideKey(id: string): string {
  return `keptAside-${id}`
}

/** Both storages made one, as far as they hold it. */
async function sync(): Promise<void> {
  const [here, there] = await Promise.all([readHere(), browser.storage.sync.get(null)])
  const known = new Map(here.map((item) => [item.id, item]))
  const written = new Map<string, string>()
  const news: Kept[] = []
  const blocked = new Set<string>()
  for (const [key, value] of Object.entries(there)) {
    const id = idOfKey(key)
    if (id === null) continue
    const read = readKept(value)
    // Left as it stands: another computer, with a later version of this program, may read it.
    if (!read.ok || read.item.id !== id) {
      blocked.add(id)
      continue
    }
    written.set(id, JSON.stringify(stored(read.item)))
    const mine = known.get(id)
    const merged = compact(mine ? mergeKept(mine, read.item) : read.item)
    if (mine && JSON.stringify(mine) === JSON.stringify(merged)) continue
    known.set(id, merged)
    news.push(merged)
  }
  try {
    await mergeIn(news)
  } catch {
    // No room here for what is there: it stays there.
  }
  const now = Date.now()
  const items = [...known.values()].filter(({ id }) => !blocked.has(id))
  const plan = planSync(items, written, await roomFor(there), now)
  const failed = await push(plan.remove, plan.write)
  await forgetSpent([...known.values()].filter((item) => isSpent(item, now)))
  await tellState(
    plan.left + failed + [...known.values()].filter((item) => blocked.has(item.id) && isKept(item)).length,
  )
}

/** What the browsers allow is 102,400 bytes, 8,192 an item, 512 items; the settings and those of others come first. */
async function roomFor(there: Readonly<Record<string, unknown>>): Promise<SyncRoom> {
  const others = Object.entries(there).filter(([key]) => idOfKey(key) === null)
  const bytes = others.reduce((sum, [key, value]) => sum + utf8Length(key) + utf8Length(JSON.stringify(value)), 0)
  return { bytes: 96_000 - bytes, bytesPerItem: 8000, items: 500 - others.length }
}

/** Returns how many lines were not taken. */
async function push(remove: readonly string[], write: Readonly<Record<string, unknown>>): Promise<number> {
  const entries = Object.entries(write)
  try {
    if (remove.length > 0) await browser.storage.sync.remove([...remove])
    if (entries.length > 0) await browser.storage.sync.set(write)
    return 0
  } catch {
    // Too many writes in a minute, or less room than was thought: all of it is here, and is tried again.
    setTimeout(syncSoon, LATER)
    return entries.length
  }
}

/** The lines of this computer. What cannot be read is set aside, never deleted; what was set aside is tried again. */
async function readHere(): Promise<Kept[]> {
  const all = await browser.storage.local.get(null)
  const items: Kept[] = []
  const back: Kept[] = []
  const aside: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(all)) {
    const id = idOfKey(key)
    const lost = id === null && key.startsWith('keptAside-')
    if (id === null && !lost) continue
    const read = readKept(value)
    if (read.ok && !lost && read.item.id === id) items.push(read.item)
    else if (read.ok && lost) back.push(read.item)
    else if (!lost) aside[asideKey(id!)] = value
  }
  await putAside(aside)
  if (back.length > 0) await mergeIn(back)
  if (back.length > 0) await browser.storage.local.remove(back.map(({ id }) => asideKey(id)))
  await mendIds(items)
  return back.length > 0 ? readHere() : items
}

async function putAside(aside: Readonly<Record<string, unknown>>): Promise<void> {
  if (Object.keys(aside).length === 0) return
  await browser.storage.local.set(aside)
  await browser.storage.local.remove(Object.keys(aside).map((key) => key.replace('keptAside-', 'kept-')))
}

/** The list of ids is made from the lines: where they differ, the lines are right. */
async function mendIds(items: readonly Kept[]): Promise<void> {
  const right = new Map(items.map((item) => [item.id, isKept(item)]))
  const { ids, gone } = await readKeptIds()
  const same =
    ids.length + gone.length === right.size &&
    ids.every((id) => right.get(id) === true) &&
    gone.every((id) => right.get(id) === false)
  if (!same) await keptIdsItem.setValue(idsOf(right))
}

async function forgetSpent(spent: readonly Kept[]): Promise<void> {
  if (spent.length === 0) return
  const ids = new Set(spent.map(({ id }) => id))
  const before = await readKeptIds()
  await keptIdsItem.setValue({ ...before, gone: before.gone.filter((id) => !ids.has(id)) })
  await browser.storage.local.remove([...ids].map(syncKey))
}

async function tellState(here: number): Promise<void> {
  const aside = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith('keptAside-')).length
  const before = await keptStateItem.getValue()
  if (before.here !== here || before.aside !== aside) await keptStateItem.setValue({ here, aside })
}
