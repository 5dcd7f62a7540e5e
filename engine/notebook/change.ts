/**
 * What a reader does with a line of her notebook, each as a new state of it, to be merged (merge.ts). A change is always
 * later than all that it was made from, even where a clock runs behind another computer's.
 */
import type { Kept } from '../model.ts'
import { cut, MOST_TAGS, NOTE_LIMIT, TAG_LIMIT } from './limits.ts'
import { changedAt, isKept, mergeKept, type Line } from './merge.ts'

export function withNote(item: Line, note: string, now: number): Line {
  return { ...item, note: { value: cut(note.trim(), NOTE_LIMIT), at: after(item, now) } }
}

export function withTags(item: Line, tags: readonly string[], now: number): Line {
  return { ...item, tags: { value: cleanTags(tags), at: after(item, now) } }
}

export function forgotten(item: Kept, now: number): Kept {
  return { ...item, deleted: Math.max(now, changedAt(item), item.deleted) }
}

/** Kept again, as it was when `forgotten` made this of it. */
export function revived(item: Kept, now: number): Kept {
  const at = after(item, now)
  const { subject, note, tags } = item
  return { ...item, subject: { ...subject, at }, note: { ...note, at }, tags: { ...tags, at } }
}

/**
 * What a line becomes when the reader asks for this here and now. Merging alone would not do where she saves again what
 * another computer, with its clock ahead, has just deleted, or deletes what it has just changed.
 */
export function asAsked(before: Kept, asked: Kept, now: number): Kept {
  const merged = mergeKept(before, asked)
  if (isKept(asked) === isKept(merged)) return merged
  return isKept(asked) ? revived({ ...merged, subject: asked.subject }, now) : forgotten(merged, now)
}

/** Tags as they are typed, with commas of either script between them. */
export function parseTags(text: string): string[] {
  return cleanTags(text.split(/[,，、;；\n]/))
}

function cleanTags(tags: readonly string[]): string[] {
  const clean = tags.map((tag) => cut(tag.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/^#/, ''), TAG_LIMIT))
  return [...new Set(clean)].filter((tag) => tag !== '').slice(0, MOST_TAGS)
}

function after(item: Kept, now: number): number {
  return Math.max(now, changedAt(item) + 1, item.deleted + 1)
}
