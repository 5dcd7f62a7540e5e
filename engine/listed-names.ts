/**
 * Lists of like things: "RNN 一支有 ELMo、ULMFiT、SiATL". Where the glossary knows two members or more, all of one
 * kind, and at least half of the list, the others are of that kind too.
 */
import { isNoName } from './english-names.ts'
import type { Kind, Span } from './model.ts'
import type { Found } from './outermost.ts'
import type { UnknownName } from './unknown-names.ts'

const WORD = String.raw`[A-Z][A-Za-z\d]*(?:[-.+][A-Za-z\d]+)*`
const NAME = `${WORD}(?: ${WORD})?`
const JOINT = String.raw`(?:[、,，/](?: ?(?:and|or|和|与|與|及|以及))?|和|与|與|及|以及| (?:and|or|和|与|與|及|以及))`
const LIST = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d.@/-])${NAME}(?: ?${JOINT} ?${NAME})+(?![\p{Script=Latin}\d@])`,
  'gu',
)
const MEMBER = new RegExp(NAME, 'g')
const KINDS = new Set<Kind>(['model', 'organisation', 'place', 'person'])

/** Members of lists that `known` says nothing about. */
export function findListedNames(text: string, known: readonly Found[]): UnknownName[] {
  const at = new Map(known.map((found) => [`${found.span.start}-${found.span.end}`, found]))
  const names: UnknownName[] = []
  for (const list of text.matchAll(LIST)) {
    const members = [...list[0].matchAll(MEMBER)].map((member): Span => {
      const start = list.index + member.index
      return { start, end: start + member[0].length }
    })
    if (members.length < 3) continue
    const told = members.flatMap((span) => at.get(`${span.start}-${span.end}`) ?? [])
    const kind = told[0]?.sense.kind
    if (
      !kind ||
      !KINDS.has(kind) ||
      told.length < 2 ||
      told.length * 2 < members.length ||
      told.some(({ sense }) => sense.kind !== kind)
    )
      continue
    const cue = told[0]!.span
    for (const [nth, span] of members.entries()) {
      const form = text.slice(span.start, span.end)
      if (at.has(`${span.start}-${span.end}`) || !mayBe(kind, form)) continue
      // An English list may run on into a clause; a word with one capital may begin it.
      const inner = nth > 0 && nth < members.length - 1
      if (!/[A-Z\d].*[A-Z\d]/.test(form) && !inner && !(nth === 0 ? begins(text, span) : ends(text, span))) continue
      const evidence = { by: 'context', form, cue: text.slice(cue.start, cue.end), at: cue } as const
      names.push({ span, kind, base: null, evidence })
    }
  }
  return names
}

function mayBe(kind: Kind, form: string): boolean {
  if (kind === 'person') return /^[A-Z][a-z]+ [A-Z][A-Za-z]+$/.test(form) && !isNoName(form)
  if (kind === 'place') return /^[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?$/.test(form) && !isNoName(form)
  return /[A-Z\d].*[A-Z\d]/.test(form) || !isNoName(form)
}

/** Its capital is not that of a sentence. */
const begins = (text: string, { start }: Span): boolean => /[a-z,] $/.test(text.slice(Math.max(0, start - 2), start))
/** No word follows that it may only describe. */
const ends = (text: string, { end }: Span): boolean =>
  /^(?:[.;:)]|,? (?:and|or|in|on|at|to|for|from|with|by|as|is|was|are|were|have|had|all|both|which|who|that)\b)/.test(
    text.slice(end, end + 8),
  )
