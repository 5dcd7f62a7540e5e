/**
 * Two states of one line of the notebook, made one. Each field is a last-writer-wins register, a deletion the latest of
 * its times; a join-semilattice, so the order, the grouping and the number of merges do not matter (Shapiro, Preguiça,
 * Baquero, Zawirski: Conflict-free replicated data types, 2011; a property test holds it).
 *
 * A line is kept while anything of it was changed after its last deletion: who edits on one computer what was deleted
 * on another an hour before loses nothing.
 */
import type { Kept, KeptBead, KeptEntry, Stamped } from '../model.ts'

/** Both states must bear the same id. */
export function mergeKept(one: Kept, other: Kept): Kept {
  return {
    id: one.id,
    created: Math.min(one.created, other.created),
    subject: later(one.subject, other.subject),
    note: later(one.note, other.note),
    tags: later(one.tags, other.tags),
    deleted: Math.max(one.deleted, other.deleted),
  }
}

/** At the same time the greater in writing wins: any rule will do, as long as every computer has the same. */
function later<T>(one: Stamped<T>, other: Stamped<T>): Stamped<T> {
  if (one.at !== other.at) return one.at > other.at ? one : other
  return JSON.stringify(one.value) >= JSON.stringify(other.value) ? one : other
}

/** A line that is in the notebook, with its content. */
export interface Line extends Kept {
  readonly subject: Stamped<KeptEntry | KeptBead>
}

export function isKept(item: Kept): item is Line {
  return item.subject.value !== null && changedAt(item) > item.deleted
}

/** When anything but a deletion last changed, ms since 1970. */
export function changedAt({ subject, note, tags }: Kept): number {
  return Math.max(subject.at, note.at, tags.at)
}

/** Of a deleted line nothing is held but that it was deleted: it takes part in merges, and takes no room. */
export function compact(item: Kept): Kept {
  if (isKept(item)) return item
  const { id, created, deleted } = item
  return {
    id,
    created,
    subject: { value: null, at: 0 },
    note: { value: '', at: 0 },
    tags: { value: [], at: 0 },
    deleted,
  }
}

/** After this long a deletion is forgotten too, ms: half a year, longer than a computer stays away from the others. */
export const TOMBSTONE_TIME = 183 * 24 * 3600 * 1000

export function isSpent(item: Kept, now: number): boolean {
  return !isKept(item) && item.deleted < now - TOMBSTONE_TIME
}
