/**
 * How an entry is tied to what a text names, along the relations of the glossary, in either direction.
 *
 * People tie people most: who worked with, studied under or is family of somebody named. What someone made or wrote ties
 * more than where they work, since thousands share an employer. The person a text is mostly about counts double.
 */
import type { Entry, EntryId, RelationType, Span } from './model.ts'

/** What a text names by full name. */
export interface Cast {
  readonly entries: ReadonlyMap<EntryId, Role>
  /** Where `id` is called by its full name: the last place before `at`, else the first after it. */
  fullName(id: EntryId, at: Span): Span | null
}

export interface Role {
  readonly entry: Entry
  readonly spans: readonly Span[]
}

export function makeCast(named: readonly { readonly entry: Entry; readonly span: Span }[]): Cast {
  const entries = new Map<EntryId, { entry: Entry; spans: Span[] }>()
  for (const { entry, span } of named) {
    const role = entries.get(entry.id)
    if (role) role.spans.push(span)
    else entries.set(entry.id, { entry, spans: [span] })
  }
  return {
    entries,
    fullName(id, at) {
      const spans = entries.get(id)?.spans ?? []
      return lastBefore(spans, at.start) ?? spans[0] ?? null
    },
  }
}

/** Of spans in order, the last that ends before `offset`. */
function lastBefore(spans: readonly Span[], offset: number): Span | null {
  let low = 0
  for (let high = spans.length; low < high;) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return spans[low - 1] ?? null
}

export interface Tie {
  readonly weight: number
  /** The entries that tie it, strongest first. */
  readonly via: readonly EntryId[]
}

const WEIGHTS: Readonly<Record<RelationType, number>> = {
  'worked-with': 3,
  'studied-under': 3,
  'family-of': 3,
  founded: 2,
  made: 2,
  wrote: 2,
  'works-at': 1,
  'worked-at': 1,
  'part-of': 1,
  'studied-at': 0.5,
  'presented-at': 0.5,
  about: 1,
}

/** Sums what ties `entry` to the cast; several workplaces in common are still one tie. */
export function entryTie(entry: Entry, cast: Cast): Tie {
  const ties = new Map<EntryId, number>()
  const add = (id: EntryId, weight: number) => ties.set(id, Math.max(ties.get(id) ?? 0, weight))
  const hero = mostNamedPerson(cast)
  for (const [id, role] of cast.entries) {
    if (id === entry.id) continue
    const prominence = id === hero ? 2 : 1
    for (const { type, to } of entry.relations) if (to === id) add(id, WEIGHTS[type] * prominence)
    for (const { type, to } of role.entry.relations) if (to === entry.id) add(id, WEIGHTS[type] * prominence)
  }
  const ranked = [...ties].sort(([, a], [, b]) => b - a)
  const weight = ranked.reduce((sum, [, each], rank) => sum + each / (rank + 1), 0)
  return { weight, via: ranked.slice(0, 3).map(([id]) => id) }
}

function mostNamedPerson(cast: Cast): EntryId | null {
  let most: Role | null = null
  for (const role of cast.entries.values()) {
    if (role.entry.kind === 'person' && role.spans.length > (most?.spans.length ?? 1)) most = role
  }
  return most?.entry.id ?? null
}
