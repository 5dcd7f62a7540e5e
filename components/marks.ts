import { KINDS, type Kind } from '../engine/model.ts'

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
