/**
 * Chinese names joined to somebody's who is known: 楊植麟和戴自航，, 任泓宇和林紀出自. What is joined to a person by 和 or 、 is
 * one too where it looks like a name and a mark or a verb ends it.
 */
import { personEnd } from './han-introduced.ts'
import { isHardStop } from './chinese-name-start.ts'
import { isWordy } from './latin-titled-names.ts'
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
  for (const [first, between] of betweenPeople(text, people)) add(between, first)
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

const BETWEEN =
  /^(?:, (?:and )?| and | & |、|和|与|與|及)(\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?\p{Ll}+)?(?: \p{Lu}\.)? (?:Mc|Mac|De|Di|O['’])?\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)?)(?:, and |, | and | & |、|和|与|與|及)$/u
const LONGEST_BETWEEN = 50

/** Andrea Bartz, Charles Graeber and Kirk Wallace Johnson: the last of a list whose first two are people. */
const LAST =
  /^,? (?:and|&) (\p{Lu}\p{Ll}+(?: \p{Lu}\.?(?:\p{Ll}+)?){0,1} (?:Mc|Mac|De|Di|O['’])?\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)?)(?=[.,;:)]| \p{Ll})/u
const LIST_MARK = /^(?:, | and )$/
/** Critics, Zeerak Talat and Ryan Cotterell among them: the one before, where a word says that these are people. */
const FIRST = /(?:^|[\s(])(\p{Lu}\p{Ll}+ (?:Mc|Mac|De|Di|O['’])?\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)?) (?:and|&) $/u
const PEOPLE =
  /(?:^|[\s(])(?:by|(?:students?|researchers?|authors?|co-?authors?|colleagues?|scientists?|engineers?|professors?|critics?|co-?founders?|economists?|reporters?|executives?)(?=[\s,:]))[^.;:]{0,40}$/iu
const LONGEST_CUE = 60

/** Kelly McKernan, Karla Ortiz and Sarah Andersen: two words between two people, and the first of those. */
function* betweenPeople(text: string, people: readonly Found[]): Generator<[Span, Span]> {
  const latin = people
    .filter(({ sense, span }) => sense.kind === 'person' && /\p{Script=Latin}/u.test(text[span.end - 1] ?? ''))
    .map(({ span }) => span)
    .toSorted((a, b) => a.start - b.start)
  for (const [at, first] of latin.entries()) {
    const next = latin[at + 1]
    const before = latin[at - 1]
    const listed = before !== undefined && LIST_MARK.test(text.slice(before.end, first.start))
    const lead = text.slice(Math.max(0, first.start - LONGEST_CUE), first.start)
    const last = listed || PEOPLE.test(lead) ? LAST.exec(text.slice(first.end, first.end + 60)) : null
    if (last && !isWordy(last[1]!)) {
      const start = first.end + last[0].length - last[1]!.length
      yield [first, { start, end: start + last[1]!.length }]
    }
    const other = FIRST.exec(lead)
    if (other && !isWordy(other[1]!) && PEOPLE.test(lead.slice(0, other.index + 1))) {
      const start = first.start - (other[0].length - other[0].indexOf(other[1]!))
      yield [first, { start, end: start + other[1]!.length }]
    }
    if (!next || next.start - first.end > LONGEST_BETWEEN) continue
    const name = BETWEEN.exec(text.slice(first.end, next.start))?.[1]
    if (!name) continue
    const start = text.indexOf(name, first.end)
    yield [first, { start, end: start + name.length }]
  }
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
