/** Everything the reader has in this extension, in one file and back. */
import { browser } from 'wxt/browser'
import type { RestoreOutcome } from '../../components/options/YourData.tsx'

interface Backup {
  readonly program: 'bandu'
  readonly version: 1
  readonly sync: Record<string, unknown>
  readonly local: Record<string, unknown>
}

/** A backup is a few kilobytes; what is larger is something else. */
const LIMIT = 5_000_000

export async function backUp(): Promise<void> {
  const backup: Backup = { program: 'bandu', version: 1, sync: await browser.storage.sync.get(null), local: await browser.storage.local.get(null) }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(backup, null, 1)], { type: 'application/json' }))
  link.download = `bandu-${new Date().toISOString().slice(0, 10)}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Nothing is changed unless the whole file is sound. */
export async function restore(file: File): Promise<RestoreOutcome> {
  if (file.size > LIMIT) return { ok: false, reason: `${Math.round(file.size / 1e6)} MB` }
  const backup = parseBackup(await file.text())
  if (typeof backup === 'string') return { ok: false, reason: backup }
  await browser.storage.sync.set(backup.sync)
  await browser.storage.local.set(backup.local)
  return { ok: true }
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
  return { program: 'bandu', version: 1, sync: pick(read['sync'], ['settings']), local: pick(read['local'], ['known', 'chosenPairs']) }
}

/** Each item stands with its version, as `wxt/utils/storage` keeps it: "settings" and "settings$". */
function pick(items: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  const names = keys.flatMap((key) => [key, `${key}$`]).filter((name) => Object.hasOwn(items, name))
  return Object.fromEntries(names.map((name) => [name, items[name]]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
