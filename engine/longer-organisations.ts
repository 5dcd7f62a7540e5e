/**
 * Names of bodies that go on behind what the glossary has: the DAIR Institute is DAIR; Siemens Energy is another firm, and so
 * is Disney Research.
 */
import type { Span } from './model.ts'
import type { Found } from './outermost.ts'
import { spanIndex } from './span-index.ts'

const SAME = 'Institute|Inc|Corp|Corporation|Ltd|Foundation|Group|Technologies'
const OTHER =
  'Energy|Research|Ventures|Capital|Robotics|Health|Healthcare|Media|Pictures|Studios|Games|Music|Electronics|Semiconductor|Motors|Aviation|Aerospace|Pharma|Securities|Telecom|Logistics|Insurance'
const BEHIND = new RegExp(String.raw`^ (?:(${SAME})|(${OTHER}))(?![\p{L}\d-]|['’](?!s\b)| \p{Lu})`, 'u')

/** The organisations of `known` that such a word follows, over both. */
export function findLongerOrganisations(text: string, known: readonly Found[]): Found[] {
  const taken = spanIndex(known)
  return known.flatMap(({ span, sense }): Found[] => {
    if (sense.kind !== 'organisation' || !sense.entryId || !/^ [A-Z]/.test(text.slice(span.end, span.end + 2)))
      return []
    const match = BEHIND.exec(text.slice(span.end, span.end + 24))
    if (!match) return []
    const whole: Span = { start: span.start, end: span.end + match[0].length }
    if (taken.overlapping(whole).some((each) => each.span.start < span.start || each.span.end > span.end)) return []
    if (match[1]) return [{ span: whole, sense: { ...sense, sureness: 'likely' } }]
    const cue: Span = { start: span.end + 1, end: whole.end }
    const evidence = {
      by: 'context',
      form: text.slice(whole.start, whole.end),
      cue: text.slice(cue.start, cue.end),
      at: cue,
    } as const
    return [{ span: whole, sense: { entryId: null, kind: 'organisation', sureness: 'unknown', evidence } }]
  })
}
