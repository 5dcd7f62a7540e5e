/**
 * Known words on several computers. Whoever marks one writes the list alone (`known` in settings.ts); here it is dated,
 * merged with what the browser's sync brings, and sent on.
 */
import { browser } from 'wxt/browser'
import { knownIds, knownParts, mergeKnown, noteKnown, readKnown, type KnownTimes } from '../../engine/notebook/known.ts'
import { inTurn, knownItem, knownTimesItem } from '../options/settings.ts'

/** Listens to the list and to the sync. To be called while the worker starts. */
export function watchKnownWords(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const ours = area === 'local' ? 'known' in changes : area === 'sync' && Object.keys(changes).some(isPart)
    if (ours) syncSoon()
  })
  browser.runtime.onStartup.addListener(syncSoon)
  browser.runtime.onInstalled.addListener(syncSoon)
}

/** Several marks go in one write, ms. */
const SOON = 1000

let timer: ReturnType<typeof setTimeout> | null = null

function syncSoon(): void {
  timer ??= setTimeout(() => {
    timer = null
    void inTurn('known', syncKnown)
  }, SOON)
}

async function syncKnown(): Promise<void> {
  const [known, before, all] = await Promise.all([
    knownItem.getValue(),
    knownTimesItem.getValue(),
    browser.storage.sync.get(null),
  ])
  const there = Object.fromEntries(Object.entries(all).filter(([key]) => isPart(key)))
  const mine = noteKnown(readKnown(before), known, Date.now())
  const times = Object.values(there).map(readKnown).reduce(mergeKnown, mine)
  const ids = knownIds(times)
  if (!same(times, readKnown(before))) await knownTimesItem.setValue(times)
  if (ids.length !== known.length || !ids.every((id) => known.includes(id))) await knownItem.setValue(ids)
  const changed = Object.entries(knownParts(times)).filter(([key, part]) => !same(part, readKnown(there[key])))
  try {
    if (changed.length > 0) await browser.storage.sync.set(Object.fromEntries(changed))
  } catch {
    // No room or too many writes: all of it is here, and goes with the next change.
  }
}

function isPart(key: string): boolean {
  return key.startsWith('known-')
}

function same(one: KnownTimes, other: KnownTimes): boolean {
  const ids = Object.keys(one)
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id])
}
