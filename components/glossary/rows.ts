import type { Entry, EntryId, Kind, Mention, Sureness } from '../../engine/model.ts'
import { identity, namesHere, type NamesHere } from '../../engine/names-here.ts'

/** One line of the glossary: everything in this text that means one thing. */
export interface GlossaryRow {
  /** The entry's id, or what the text calls it where there is none (`identity`). */
  readonly key: string
  readonly entry: Entry | null
  /** It has an entry, which is still on its way. */
  readonly pending: boolean
  readonly kind: Kind
  /** The least sure of its mentions decides only where there is no entry. */
  readonly sureness: Sureness
  /** As the text writes it, the commonest way first. */
  readonly surfaces: readonly string[]
  /** Who it may be, where that is not decided. */
  readonly candidates: readonly EntryId[]
  /** Their entries, as far as there are any. */
  readonly mayBe: readonly Entry[]
  /** Said by the text itself, in these two languages, where no glossary knows it. */
  readonly pair: { readonly zh: string | null; readonly en: string | null } | null
  /** What the text calls it, in full, where no glossary knows it. */
  readonly names: NamesHere | null
  /** Indices among the reading's mentions, in order of the text. */
  readonly mentions: readonly number[]
  /** Where they stand, 0..1. */
  readonly ticks: readonly number[]
}

/** The mentions of a text, gathered by what they mean; rows in order of first appearance. `length` of the text in UTF-16. */
export function glossaryRows(mentions: readonly Mention[], entries: readonly Entry[], length: number): GlossaryRow[] {
  return withEntries(gatherRows(mentions, length), entries, true)
}

/** Rows with what is known of them; `whole`: there are no other entries, none is on its way. */
export function withEntries(rows: readonly GlossaryRow[], entries: readonly Entry[], whole: boolean): GlossaryRow[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return rows.map((row) => {
    const entry = row.pending ? (byId.get(row.key) ?? null) : null
    return {
      ...row,
      entry,
      pending: row.pending && entry === null && !whole,
      kind: entry?.kind ?? row.kind,
      mayBe: row.candidates.flatMap((id) => byId.get(id) ?? []),
    }
  })
}

/** Rows as the text alone has them: all entries are on their way. Gathered once for the same mentions. */
export function gatherRows(mentions: readonly Mention[], length: number): readonly GlossaryRow[] {
  const before = gathered.get(mentions)
  if (before?.length === length) return before.rows
  const rows = gather(mentions, length)
  gathered.set(mentions, { length, rows })
  return rows
}

const gathered = new WeakMap<readonly Mention[], { readonly length: number; readonly rows: readonly GlossaryRow[] }>()

function gather(mentions: readonly Mention[], length: number): GlossaryRow[] {
  const names = namesHere(mentions)
  const groups = new Map<string, number[]>()
  for (const [index, mention] of mentions.entries()) {
    const key = identity(mention, names[index]!)
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  return [...groups].map(([key, indices]) => row(key, indices, { mentions, names, length }))
}

interface Text {
  readonly mentions: readonly Mention[]
  readonly names: readonly (NamesHere | null)[]
  readonly length: number
}

function row(key: string, indices: readonly number[], { mentions, names, length }: Text): GlossaryRow {
  const first = mentions[indices[0]!]!
  const { evidence } = first
  const paired = indices.map((i) => mentions[i]!.evidence).find((each) => each.by === 'text' && each.pair !== null)
  return {
    key,
    entry: null,
    pending: first.entryId !== null,
    kind: first.kind,
    sureness: indices.some((i) => mentions[i]!.sureness === 'sure') ? 'sure' : first.sureness,
    surfaces: byCount(indices.map((i) => mentions[i]!.evidence.form)),
    candidates: evidence.by === 'candidates' ? evidence.candidates : [],
    mayBe: [],
    pair: paired?.by === 'text' ? paired.pair : null,
    names: names[indices[0]!]!,
    mentions: indices,
    ticks: indices.map((i) => (length > 0 ? mentions[i]!.span.start / length : 0)),
  }
}

/** Nothing is known of it but that it is a name: no entry, none that may fit, no word of the text's own. */
export function isBareName({ entry, pending, pair, candidates }: GlossaryRow): boolean {
  return entry === null && !pending && pair === null && candidates.length === 0
}

function byCount(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts.keys()].toSorted((a, b) => counts.get(b)! - counts.get(a)!)
}

/** Does a line of the list look the same for both rows, but for where in the text they stand? */
export function looksTheSame(a: GlossaryRow, b: GlossaryRow): boolean {
  return (
    a === b ||
    (a.entry === b.entry &&
      a.kind === b.kind &&
      a.surfaces[0] === b.surfaces[0] &&
      a.mentions.length === b.mentions.length &&
      (a.pair === null) === (b.pair === null) &&
      a.names?.en === b.names?.en &&
      a.names?.zh === b.names?.zh &&
      isSameList(a.mayBe, b.mayBe))
  )
}

export function standsTheSame(a: GlossaryRow, b: GlossaryRow): boolean {
  return isSameList(a.ticks, b.ticks)
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i])
}
