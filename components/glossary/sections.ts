import { KINDS, type Kind, type RelationType } from '../../engine/model.ts'
import type { GlossaryRow } from './rows.ts'

/** A stretch of the list under one heading: a kind, or the entry to which its people are tied. */
export interface Section {
  readonly key: string
  readonly head: { readonly by: 'kind'; readonly kind: Kind } | { readonly by: 'row'; readonly row: GlossaryRow }
  readonly items: readonly Item[]
}

export interface Item {
  /** Unique in the list: grouped by relation a person may stand in it more than once. */
  readonly key: string
  readonly row: GlossaryRow
  /** How it is tied to the section's head; null: by its kind alone. */
  readonly tie: RelationType | null
}

/** Sections by kind. Those whom nobody knows stand with their kind; their ring tells. */
export function sectionsByKind(rows: readonly GlossaryRow[]): Section[] {
  return KINDS.map((kind): Section => {
    const items = rows.filter((row) => row.kind === kind).map((row) => ({ key: row.key, row, tie: null }))
    return { key: kind, head: { by: 'kind', kind }, items }
  }).filter(({ items }) => items.length > 0)
}

/** People under the organisations and models of this text that they are tied to, the fullest first; the rest by kind. */
export function sectionsByRelation(rows: readonly GlossaryRow[]): Section[] {
  const hubs = rows.filter(({ entry, kind }) => entry && (kind === 'organisation' || kind === 'model'))
  const people = rows.filter(({ kind }) => kind === 'person')
  const groups = hubs
    .map((hub): Section => {
      const items = people.flatMap((row): Item[] => {
        const tie = tieBetween(row, hub)
        return tie ? [{ key: `${hub.key}>${row.key}`, row, tie }] : []
      })
      return {
        key: hub.key,
        head: { by: 'row', row: hub },
        items: items.toSorted((a, b) => TIES.indexOf(a.tie!) - TIES.indexOf(b.tie!)),
      }
    })
    .filter(({ items }) => items.length > 0)
    .toSorted((a, b) => b.items.length - a.items.length)
  const grouped = new Set(groups.flatMap(({ items }) => items.map(({ row }) => row)))
  return [...groups, ...sectionsByKind(rows.filter((row) => !grouped.has(row)))]
}

/** The closest tie, said by the person's entry or by the other's. */
function tieBetween({ entry: person }: GlossaryRow, { entry: hub }: GlossaryRow): RelationType | null {
  if (!person || !hub) return null
  const types = [
    ...person.relations.filter(({ to }) => to === hub.id).map(({ type }) => type),
    ...hub.relations.filter(({ to }) => to === person.id).map(({ type }) => type),
  ]
  return TIES.find((type) => types.includes(type)) ?? null
}

/** The closest first. */
const TIES: readonly RelationType[] = [
  'founded',
  'works-at',
  'made',
  'wrote',
  'worked-at',
  'part-of',
  'worked-with',
  'studied-under',
  'studied-at',
  'family-of',
  'presented-at',
  'about',
]

/** The first `count` items, in the sections they are in, and how many stand before each section's. */
export function firstItems(
  sections: readonly Section[],
  count: number,
): { readonly section: Section; readonly items: readonly Item[]; readonly before: number }[] {
  let left = count
  return sections.flatMap((section) => {
    const items = section.items.slice(0, left)
    const before = count - left
    left -= items.length
    return items.length > 0 ? [{ section, items, before }] : []
  })
}
