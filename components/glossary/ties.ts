import type { RelationType } from '../../engine/model.ts'
import type { GlossaryRow } from './rows.ts'

/** Another row of this text that an entry is tied to; `relation` null: that entry says the tie, not this one. */
export interface Tie {
  readonly row: GlossaryRow
  readonly relation: RelationType | null
}

/** What else in this text the row's entry is tied to, either way; its own ties first. */
export function tiesOf({ entry }: GlossaryRow, rows: readonly GlossaryRow[]): Tie[] {
  if (!entry) return []
  const byId = new Map(rows.flatMap((row) => (row.entry ? [[row.entry.id, row] as const] : [])))
  byId.delete(entry.id)
  const ties = new Map<string, Tie>()
  for (const { type, to } of entry.relations) {
    const row = byId.get(to)
    if (row && !ties.has(to)) ties.set(to, { row, relation: type })
  }
  for (const [id, row] of byId)
    if (!ties.has(id) && row.entry!.relations.some(({ to }) => to === entry.id)) ties.set(id, { row, relation: null })
  return [...ties.values()].slice(0, MOST)
}

const MOST = 8
