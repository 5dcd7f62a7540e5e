/**
 * Chinese names joined to somebody's who is known: 楊植麟和戴自航，, 任泓宇和林紀出自. What is joined to a person by 和 or 、 is
 * one too where it looks like a name and a mark or a verb ends it.
 */
import { personEnd } from './han-introduced.ts'
import { isHardStop } from './chinese-name-start.ts'
import { isHan, isHanPersonName } from './name-shapes.ts'
import type { Span } from './model.ts'
import type { Found } from './outermost.ts'
import type { UnknownName } from './unknown-names.ts'

const JOINT = /^ ?(?:以及|[、和与及跟])(?! )/
const JOINED = /(?:以及|[、和与及跟]) ?$/

interface Page {
  readonly text: string
  readonly folded: string
}

/** `people`: those found so far, in any order; places that the glossary covers are for the caller to prefer. */
export function findJoinedPeople({ text, folded }: Page, people: readonly Found[]): UnknownName[] {
  const names: UnknownName[] = []
  const add = (span: Span, cue: Span): void => {
    const form = text.slice(span.start, span.end)
    const evidence = { by: 'context', form, cue: text.slice(cue.start, cue.end), at: cue } as const
    names.push({ span, kind: 'person', base: null, evidence })
  }
  for (const { span, sense } of people) {
    if (sense.kind !== 'person' || !isHan(folded[span.end - 1])) continue
    let cue = span
    for (let count = 0; count < 6; count++) {
      const joint = JOINT.exec(folded.slice(cue.end, cue.end + 4))?.[0]
      const start = cue.end + (joint?.length ?? 0)
      const end = joint ? personEnd(folded, start) : null
      if (end === null) break
      add({ start, end }, span)
      cue = { start, end }
    }
    const before = firstBefore(folded, span.start)
    if (before) add(before, span)
  }
  return names
}

/** 戴自航和楊植麟: three characters between a mark and the joint. */
function firstBefore(folded: string, at: number): Span | null {
  const joint = JOINED.exec(folded.slice(Math.max(0, at - 3), at))?.[0]
  if (!joint) return null
  const end = at - joint.length
  const start = end - 3
  if (start < 0 || !isHanPersonName(folded.slice(start, end))) return null
  return !isHan(folded[start - 1]) || isHardStop(folded, start) ? { start, end } : null
}
