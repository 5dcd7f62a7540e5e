/**
 * The entries a reader marks as known, on several computers: for each the last time she said so, or took it back. The
 * later of two times wins, so merging them is as safe as merging lines of the notebook (merge.ts).
 */
import type { EntryId } from '../model.ts'
import { hashOf } from '../own-ids.ts'

/** Seconds since 1970: positive where the entry became known then, negative where it stopped being so. */
export type KnownTimes = Readonly<Record<EntryId, number>>

export function mergeKnown(one: KnownTimes, other: KnownTimes): KnownTimes {
  const merged: Record<EntryId, number> = { ...one }
  for (const [id, time] of Object.entries(other)) {
    const mine = merged[id]
    if (mine === undefined || later(time, mine)) merged[id] = time
  }
  return merged
}

/** At the same time known wins: any rule will do, as long as every computer has the same. */
function later(time: number, than: number): boolean {
  return Math.abs(time) > Math.abs(than) || (time === -than && time > 0)
}

export function knownIds(times: KnownTimes): EntryId[] {
  return Object.keys(times).filter((id) => times[id]! > 0)
}

/** What she has changed since these times were written down, dated `now` (ms since 1970), or right after them. */
export function noteKnown(times: KnownTimes, known: readonly EntryId[], now: number): KnownTimes {
  const noted: Record<EntryId, number> = { ...times }
  const ids = new Set(known)
  for (const id of new Set([...ids, ...Object.keys(times)])) {
    const before = times[id] ?? 0
    if (before > 0 !== ids.has(id)) {
      const time = Math.max(Math.floor(now / 1000), Math.abs(before) + 1)
      noted[id] = ids.has(id) ? time : -time
    }
  }
  return noted
}

/** Whatever is stored, as far as it is such times. */
export function readKnown(value: unknown): KnownTimes {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter(
      ([id, time]) => /^[a-z]+\/\S{1,150}$/.test(id) && Number.isInteger(time) && Math.abs(time as number) < LATEST,
    ),
  ) as KnownTimes
}

/** The year 2200. */
const LATEST = 7_258_118_400

/** Items of the browser's sync, and the most that goes into one, in UTF-16 code units. */
const PARTS = 8
const PART_LENGTH = 3000

/** Cut into items that the sync takes, an entry always in the same; the newest first, what does not fit stays here. */
export function knownParts(times: KnownTimes): Record<string, KnownTimes> {
  const parts: Record<EntryId, number>[] = Array.from({ length: PARTS }, () => ({}))
  const lengths = parts.map(() => 0)
  const newest = Object.keys(times).toSorted((a, b) => Math.abs(times[b]!) - Math.abs(times[a]!) || (a < b ? -1 : 1))
  for (const id of newest) {
    const at = Number.parseInt(hashOf(id).slice(-2), 36) % PARTS
    const length = id.length + 16
    if (lengths[at]! + length > PART_LENGTH) continue
    lengths[at]! += length
    parts[at]![id] = times[id]!
  }
  return Object.fromEntries(parts.flatMap((part, at) => (lengths[at]! > 0 ? [[`known-${at}`, part]] : [])))
}
