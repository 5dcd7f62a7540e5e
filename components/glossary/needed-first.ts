import type { EntryId, Reading } from '../../engine/model.ts'
import type { GlossaryRow } from './rows.ts'

/** At most five people, then at most ten other things, that this reader does not know yet; the most needed first. */
export function neededFirst(
  rows: readonly GlossaryRow[],
  { title, length }: Pick<Reading, 'title' | 'length'>,
  known: ReadonlySet<EntryId>,
): GlossaryRow[] {
  const ranked = rows
    .filter((row) => (row.entry !== null || row.pending) && !known.has(row.key))
    .map((row) => ({ row, need: need(row, title, length) }))
    .toSorted((a, b) => b.need - a.need)
    .map(({ row }) => row)
  const people = ranked.filter((row) => row.kind === 'person').slice(0, PEOPLE)
  const others = ranked
    .filter((row) => row.kind === 'term' || row.kind === 'model' || row.kind === 'organisation')
    .slice(0, OTHERS)
  return [...people, ...others]
}

const PEOPLE = 5
const OTHERS = 10

/** The first part of a text, 0..1, that counts as its lead. */
const LEAD = 0.12

/** How often it is said, more if the title says it or the lead does. */
function need(row: GlossaryRow, title: string, length: number): number {
  const inTitle = row.surfaces.some((surface) => title.includes(surface))
  const inLead = length > 0 && row.ticks[0]! < LEAD
  return Math.log2(1 + row.mentions.length) + (inTitle ? 2 : 0) + (inLead ? 1 : 0)
}
