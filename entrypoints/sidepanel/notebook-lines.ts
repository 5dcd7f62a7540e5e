import { computed, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { isKept, type Line } from '../../engine/notebook/merge.ts'
import { readKept } from '../../engine/notebook/read.ts'
import { idOfKey, syncKey } from '../../engine/notebook/sync-plan.ts'
import { readKeptIds } from '../options/settings.ts'

/** By id, as they are stored now, whoever wrote them. */
export const stored = signal<ReadonlyMap<string, Line>>(new Map())

/** The newest first. */
export const lines = computed(() => [...stored.value.values()].toSorted((a, b) => b.created - a.created))

/** Reads the notebook and follows every change of it. */
export function followLines(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return
    const changed = Object.entries(changes).filter(([key]) => idOfKey(key) !== null)
    if (changed.length > 0) put(changed.map(([key, { newValue }]) => [key, newValue]))
  })
  void readAll()
}

async function readAll(): Promise<void> {
  const { ids } = await readKeptIds()
  if (ids.length > 0) put(Object.entries(await browser.storage.local.get(ids.map(syncKey))))
}

function put(values: readonly (readonly [key: string, value: unknown])[]): void {
  const next = new Map(stored.value)
  for (const [key, value] of values) {
    const read = readKept(value)
    if (read.ok && isKept(read.item)) next.set(read.item.id, read.item)
    else next.delete(idOfKey(key)!)
  }
  stored.value = next
}
