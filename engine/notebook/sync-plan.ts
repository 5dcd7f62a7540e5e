/**
 * Which lines of the notebook go through the browser's own sync. It holds about a hundred kilobytes for all of an
 * extension, so the newest lines are in it, as many as fit; every computer has all it ever saw in its own storage, and
 * takes nothing away because it has left the sync. Deletions go before all else: they are small, and others wait for them.
 */
import type { Kept } from '../model.ts'
import { changedAt, isKept, isSpent } from './merge.ts'
import { stored, type StoredKept } from './read.ts'

/** What the browser allows, in bytes of UTF-8, with a margin for settings and for what others may count differently. */
export interface SyncRoom {
  readonly bytes: number
  readonly bytesPerItem: number
  readonly items: number
}

export interface SyncPlan {
  readonly write: Readonly<Record<string, StoredKept>>
  readonly remove: readonly string[]
  /** Lines that are on this computer alone. */
  readonly left: number
}

/** `there`: what is in the sync now, by id, in writing. `now`: ms since 1970. */
export function planSync(
  items: readonly Kept[],
  there: ReadonlyMap<string, string>,
  room: SyncRoom,
  now: number,
): SyncPlan {
  const write: Record<string, StoredKept> = {}
  const fits = new Set<string>()
  let { bytes, items: count } = room
  let left = 0
  for (const item of items.filter((one) => !isSpent(one, now)).toSorted(newestFirst)) {
    const value = stored(item)
    const json = JSON.stringify(value)
    const size = utf8Length(json) + utf8Length(syncKey(item.id))
    if (size > room.bytesPerItem || size > bytes || count === 0) {
      if (isKept(item)) left++
      continue
    }
    bytes -= size
    count--
    fits.add(item.id)
    if (there.get(item.id) !== json) write[syncKey(item.id)] = value
  }
  const mine = new Set(items.map(({ id }) => id))
  const remove = [...there.keys()].filter((id) => mine.has(id) && !fits.has(id)).map(syncKey)
  return { write, remove, left }
}

export function syncKey(id: string): string {
  return `kept-${id}`
}

/** The id in such a key; null: another's key. */
export function idOfKey(key: string): string | null {
  return key.startsWith('kept-') ? key.slice(5) : null
}

function newestFirst(one: Kept, other: Kept): number {
  const kept = Number(isKept(one)) - Number(isKept(other))
  return kept || changedAt(other) - changedAt(one) || other.deleted - one.deleted || (one.id < other.id ? -1 : 1)
}

/** Bytes of a text as a browser counts it: in UTF-8; Chromium writes < as \u003C. */
export function utf8Length(text: string): number {
  let length = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Each half of a surrogate pair is two of its four bytes.
    if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) length += 2
    else if (code >= 0x80) length++
    else if (code === 0x3c) length += 5
  }
  return length
}
