/**
 * Mentions on their way from one process to another. A text names the same things again and again: what is said of a
 * name is told once, and each of its places is three numbers. Ten thousands of them cross in a fifth of the time.
 */
import type { Evidence, Mention } from './model.ts'

export interface MentionColumns {
  /** All but the place, each that differs once. */
  readonly said: readonly Said[]
  /** Of each mention: where it stands, and which of `said` holds there. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly which: readonly number[]
}

type Said = Omit<Mention, 'span'>

export function toColumns(mentions: readonly Mention[]): MentionColumns {
  const said: Said[] = []
  const known = new Map<string, number>()
  // Mentions that came in columns themselves share what is said of them.
  const shared = new Map<Evidence, number>()
  const which = mentions.map(({ kind, entryId, sureness, evidence }) => {
    const one: Said = { kind, entryId, sureness, evidence }
    const before = shared.get(evidence)
    if (before !== undefined && isSame(said[before]!, one)) return before
    const key = JSON.stringify(one)
    const at = known.get(key) ?? said.push(one) - 1
    known.set(key, at)
    shared.set(evidence, at)
    return at
  })
  return { said, starts: mentions.map(({ span }) => span.start), ends: mentions.map(({ span }) => span.end), which }
}

function isSame(a: Said, b: Said): boolean {
  return a.evidence === b.evidence && a.entryId === b.entryId && a.kind === b.kind && a.sureness === b.sureness
}

/** Null: the columns do not fit together. */
export function fromColumns({ said, starts, ends, which }: MentionColumns): readonly Mention[] | null {
  if (starts.length !== which.length || ends.length !== which.length) return null
  const mentions: Mention[] = []
  for (let i = 0; i < which.length; i++) {
    const one = said[which[i]!]
    if (!one) return null
    // Part by part: a page runs this once, and a spread that is not compiled yet takes as long as all the rest of it.
    const { kind, entryId, sureness, evidence } = one
    mentions.push({ span: { start: starts[i]!, end: ends[i]! }, kind, entryId, sureness, evidence })
  }
  return mentions
}
