/**
 * Which of the entries that claim a form it means here, and why.
 *
 * A full name that one entry bears needs nothing. Where several bear it, or its form carries cues, words around it decide:
 * those of its sentence before those of its text. A short form (a given name, a surname) is whoever's full name stands in
 * this text; else the one bearer who is tied to the entries this text names; else, where the context says "person",
 * somebody with candidates. Everything else is no mention at all: silence is cheaper than a wrong card.
 */
import type { Entry, EntryId, Evidence, FormStatus, Span, Sureness } from './model.ts'
import type { Cue, Cues } from './cues.ts'
import { entryTie, type Cast } from './ties.ts'

/** What a form of the glossary claims about a place in the text. */
export interface Claim {
  readonly form: string
  readonly status: FormStatus
  readonly part: 'name' | 'short'
  readonly cues: Cues | null
  /** Of a pack of the reader's own. */
  readonly own: boolean
  readonly entry: Entry
}

export interface Sense {
  readonly entryId: EntryId | null
  readonly kind: Entry['kind']
  readonly sureness: Sureness
  readonly evidence: Evidence
}

/** A claim whose cues were looked up: `none` it has no cues, else what was found for it. */
export interface Weighed {
  readonly claim: Claim
  readonly cue: Cue | 'none'
}

/**
 * Decides among full names by words alone. Null: nothing speaks for any; `open`: several are left for the graph.
 */
export function decideByCues(weighed: readonly Weighed[]): Sense | { readonly open: readonly Weighed[] } | null {
  const names = weighed.filter(({ claim }) => claim.part === 'name')
  const fitting = names.filter(({ cue }) => cue === 'none' || cue.found !== 'nothing')
  if (fitting.length === 0) return null
  // What the reader says a name means outranks every other meaning.
  const hers = fitting.filter(({ claim }) => claim.own)
  const viable = hers.length > 0 ? hers : fitting
  const strongest = Math.max(...viable.map(strength))
  const best = byEntry(viable.filter((each) => strength(each) === strongest))
  if (best.length > 1) return { open: best }
  return senseOf(best[0]!, others(hers.length > 0 ? hers : weighed, best[0]!))
}

/** Several full names are left: the one tied to what else the text names; else candidates of one kind. */
export function decideByTies(open: readonly Weighed[], cast: Cast): Sense | null {
  const best = strongestTie(open, cast)
  if (best) {
    const { claim, via } = best
    const evidence = { by: 'graph', form: claim.form, via, others: others(open, best) } as const
    return { entryId: claim.entry.id, kind: claim.entry.kind, sureness: 'likely', evidence }
  }
  return candidates(open)
}

export interface ShortContext {
  readonly cast: Cast
  readonly at: Span
  /** The text says that this is somebody: a list of names, a title, a verb of speech. */
  readonly person: boolean
}

/** Whose given name or surname it is. */
export function decideShort(weighed: readonly Weighed[], { cast, at, person }: ShortContext): Sense | null {
  const short = byEntry(
    weighed.filter(({ claim, cue }) => claim.part === 'short' && (cue === 'none' || cue.found !== 'nothing')),
  )
  if (short.length === 0) return null
  const named = short
    .map((each) => ({ ...each, full: cast.fullName(each.claim.entry.id, at) }))
    .filter((each) => each.full !== null)
    // The one named last before this place; else the first one after it.
    .sort((a, b) => distance(a.full!, at) - distance(b.full!, at))[0]
  if (named) {
    const { claim, full } = named
    return {
      entryId: claim.entry.id,
      kind: claim.entry.kind,
      sureness: 'sure',
      evidence: { by: 'full-name', form: claim.form, at: full! },
    }
  }
  const best = strongestTie(short, cast)
  if (best) {
    const { claim, via } = best
    const evidence = { by: 'graph', form: claim.form, via, others: others(short, best) } as const
    return { entryId: claim.entry.id, kind: claim.entry.kind, sureness: 'likely', evidence }
  }
  return person || tied(short, cast) ? candidates(short) : null
}

function strength({ cue, claim }: Weighed): number {
  const weight = claim.status === 'deprecated' ? -0.5 : 0
  if (cue === 'none' || cue.found === 'nothing') return weight
  return weight + (cue.found === 'frame' ? 40 : cue.found === 'sentence' ? 20 : 10) + Math.min(cue.count, 5)
}

function senseOf({ claim, cue }: Weighed, rest: readonly EntryId[]): Sense {
  const { entry, form, status } = claim
  if (cue === 'none' || cue.found === 'nothing') {
    const sureness = rest.length > 0 ? 'likely' : 'sure'
    return { entryId: entry.id, kind: entry.kind, sureness, evidence: { by: 'name', form, status } }
  }
  const sureness = cue.found === 'text' && rest.length > 0 ? 'likely' : 'sure'
  return {
    entryId: entry.id,
    kind: entry.kind,
    sureness,
    evidence: { by: 'cue', form, cue: cue.word, at: cue.at, others: rest },
  }
}

function byEntry(weighed: readonly Weighed[]): Weighed[] {
  const seen = new Map<EntryId, Weighed>()
  for (const each of weighed) {
    const before = seen.get(each.claim.entry.id)
    if (!before || strength(each) > strength(before)) seen.set(each.claim.entry.id, each)
  }
  return [...seen.values()]
}

function others(weighed: readonly Weighed[], chosen: Weighed): EntryId[] {
  const ids = new Set(weighed.map(({ claim }) => claim.entry.id))
  ids.delete(chosen.claim.entry.id)
  return [...ids]
}

function candidates(open: readonly Weighed[]): Sense | null {
  const kinds = new Set(open.map(({ claim }) => claim.entry.kind))
  const first = open[0]
  if (kinds.size !== 1 || !first) return null
  const ids = open.map(({ claim }) => claim.entry.id)
  return {
    entryId: null,
    kind: first.claim.entry.kind,
    sureness: 'unknown',
    evidence: { by: 'candidates', form: first.claim.form, candidates: ids },
  }
}

/** The winner must lead the next by a half; else both fit. */
const LEAD = 1.5

function strongestTie(open: readonly Weighed[], cast: Cast): (Weighed & { via: readonly EntryId[] }) | null {
  const ranked = open
    .map((each) => ({ ...each, ...entryTie(each.claim.entry, cast) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const [best, next] = ranked
  return best && best.weight >= 1 && best.weight >= LEAD * (next?.weight ?? 0) ? best : null
}

function tied(open: readonly Weighed[], cast: Cast): boolean {
  return open.some(({ claim }) => entryTie(claim.entry, cast).weight >= 1)
}

const distance = (full: Span, at: Span) => (full.start <= at.start ? at.start - full.start : 1e9 + full.start)
