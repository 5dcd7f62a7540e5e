import type { EntryId, Reading } from '../../engine/model.ts'
import { neededFirst } from './needed-first.ts'
import type { GlossaryRow } from './rows.ts'
import { firstItems, sectionsByKind } from './sections.ts'
import { knownFirst } from './sort.ts'

/** How many of so many rows the panel is first painted with: a screenful, unless all are not many more. */
export function firstRows(total: number): number {
  return total > FEW ? SCREENFUL : FEW
}

const SCREENFUL = 12
const FEW = 24

/** Whose entries the first paint needs: those of the strip above the list, and of the list's first rows. */
export function firstSeen(
  rows: readonly GlossaryRow[],
  reading: Pick<Reading, 'title' | 'length'>,
  known: ReadonlySet<EntryId>,
): Set<EntryId> {
  const listed = firstItems(sectionsByKind(knownFirst(rows)), firstRows(rows.length)).flatMap(({ items }) => items)
  const seen = [...listed.map(({ row }) => row), ...neededFirst(rows, reading, known)]
  return new Set(seen.flatMap(({ key, pending, candidates }) => (pending ? [key] : candidates)))
}
