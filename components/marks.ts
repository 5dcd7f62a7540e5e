import { KINDS, type EntryId, type Kind, type Mention } from '../engine/model.ts'

/** How strongly a mention is marked; see assets/theme/marks.css, which has a rule for each name made here. */
export type MarkRank = 'first' | 'later' | 'likely'

/** `dark`: the mark stands on dark ground, whatever the reader's theme. */
export function markName(kind: Kind, rank: MarkRank, dark: boolean): string {
  return `${prefix(dark)}${kind}${rank === 'later' ? '' : `-${rank}`}`
}

/** Marks that no kind has. */
export type PlainMark = 'unknown' | 'dim' | 'open' | 'lit'

export function plainMarkName(mark: PlainMark, dark: boolean): string {
  return `${prefix(dark)}${mark}`
}

/** What the reader wants marked. */
export interface MarkChoice {
  readonly kinds: readonly Kind[]
  /** Every mention, or the first of each entry only. */
  readonly marks: 'all' | 'first' | 'none'
  /** Entries that she knows: they are not marked. */
  readonly known: ReadonlySet<EntryId>
}

/**
 * How each mention of a text is marked, in their order; null: not at all. The first mention of an entry, or of a name
 * without one (`surface` tells how it is written), is marked more strongly than the rest.
 */
export function ranksOf(
  mentions: readonly Mention[],
  surface: (index: number) => string,
  { kinds, marks, known }: MarkChoice,
): readonly (MarkRank | 'unknown' | null)[] {
  const met = new Set<string>()
  return mentions.map(({ entryId, kind, sureness }, i) => {
    const key = entryId ?? surface(i)
    const first = !met.has(key)
    met.add(key)
    if (marks === 'none' || (marks === 'first' && !first) || !kinds.includes(kind)) return null
    if (entryId && known.has(entryId)) return null
    if (sureness === 'sure') return first ? 'first' : 'later'
    return sureness
  })
}

/** Every name under which a highlight may be registered, later painted over earlier. */
export const MARK_NAMES: readonly string[] = [false, true].flatMap((dark) => [
  plainMarkName('lit', dark),
  plainMarkName('open', dark),
  plainMarkName('dim', dark),
  plainMarkName('unknown', dark),
  ...KINDS.flatMap((kind) => (['later', 'likely', 'first'] as const).map((rank) => markName(kind, rank, dark))),
])

function prefix(dark: boolean): string {
  return dark ? 'bandu-dark-' : 'bandu-'
}
