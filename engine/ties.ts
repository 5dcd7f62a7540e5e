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
  /** Who of them has a relation to this one, whether it is of the cast or not. */
  readonly tiedTo: (id: EntryId) => readonly Role[]
  /** Whom the text is mostly about; null: nobody is named twice. */
  readonly hero: () => EntryId | null
  /** Where `id` is called by its full name: the last place before `at`, else the first after it. */
  fullName(id: EntryId, at: Span): Span | null
}

export interface Role {
  readonly entry: Entry
  /** In the order in which they are first named. */
  readonly place: number
  readonly spans: readonly Span[]
}

export function makeCast(named: readonly { readonly entry: Entry; readonly span: Span }[]): Cast {
  const entries = new Map<EntryId, Role & { spans: Span[] }>()
  for (const { entry, span } of named) {
    const role = entries.get(entry.id)
    if (role) role.spans.push(span)
    else entries.set(entry.id, { entry, place: entries.size, spans: [span] })
  }
  let tied: Map<EntryId, Role[]> | null = null
  let hero: EntryId | null | undefined
  return {
    entries,
    tiedTo: (id) => (tied ??= byRelation(entries)).get(id) ?? [],
    hero: () => (hero === undefined ? (hero = mostNamedPerson(entries)) : hero),
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
  const tied = new Set(cast.tiedTo(entry.id))
  for (const { to } of entry.relations) {
    const role = cast.entries.get(to)
    if (role) tied.add(role)
  }
  const ties: { readonly role: Role; readonly weight: number }[] = []
  for (const role of tied) {
    if (role.entry.id !== entry.id) ties.push({ role, weight: tieBetween(entry, role.entry) * prominence(role, cast) })
  }
  const ranked = ties.sort((a, b) => b.weight - a.weight || a.role.place - b.role.place)
  const weight = ranked.reduce((sum, { weight: each }, rank) => sum + each / (rank + 1), 0)
  return { weight, via: ranked.slice(0, 3).map(({ role }) => role.entry.id) }
}

function tieBetween(entry: Entry, other: Entry): number {
  let most = 0
  for (const { type, to } of entry.relations) if (to === other.id) most = Math.max(most, WEIGHTS[type])
  for (const { type, to } of other.relations) if (to === entry.id) most = Math.max(most, WEIGHTS[type])
  return most
}

function prominence({ entry }: Role, cast: Cast): number {
  return entry.id === cast.hero() ? 2 : 1
}

function byRelation(entries: ReadonlyMap<EntryId, Role>): Map<EntryId, Role[]> {
  const tied = new Map<EntryId, Role[]>()
  for (const role of entries.values())
    for (const { to } of role.entry.relations) {
      const roles = tied.get(to)
      if (roles) roles.push(role)
      else tied.set(to, [role])
    }
  return tied
}

function mostNamedPerson(entries: ReadonlyMap<EntryId, Role>): EntryId | null {
  let most: Role | null = null
  for (const role of entries.values()) {
    if (role.entry.kind === 'person' && role.spans.length > (most?.spans.length ?? 1)) most = role
  }
  return most?.entry.id ?? null
}
