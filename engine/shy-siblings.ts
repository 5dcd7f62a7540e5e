/**
 * Names that are left unmarked for want of a word that tells their sense, beside one of their kind that is marked: 搜狗、360、
 * 寒武纪, "what The Information and Bloomberg had been reporting". What stands in a list with a firm is a firm.
 */
import type { Kind, Span } from './model.ts'
import type { Found } from './outermost.ts'
import type { Weighed } from './sense.ts'

export interface Shy {
  readonly span: Span
  readonly weighed: readonly Weighed[]
}

const JOINT = /^ ?(?:[、,，/]|,? ?(?:and|or)(?= )|[、，]?(?:和|与|與|及|以及|跟|或)) ?$/
const LONGEST_JOINT = 6
const KINDS: ReadonlySet<Kind> = new Set<Kind>(['organisation', 'model', 'person', 'place'])

/** `shy`: places without a sense, in order, none of which touches one of `known`. */
export function findShySiblings(text: string, shy: readonly Shy[], known: readonly Found[]): Found[] {
  const endingAt = new Map(known.map((found) => [found.span.end, found]))
  const startingAt = new Map(known.map((found) => [found.span.start, found]))
  const found: Found[] = []
  const admit = ({ span, weighed }: Shy, beside: Found | null): boolean => {
    const kind = beside?.sense.kind
    if (!beside || !kind || !KINDS.has(kind) || !beside.sense.entryId) return false
    const fitting = weighed.filter(({ claim }) => claim.part === 'name' && claim.entry.kind === kind)
    const claim = fitting[0]?.claim
    if (!claim || new Set(fitting.map((each) => each.claim.entry.id)).size > 1) return false
    const cue = text.slice(beside.span.start, beside.span.end)
    const others = weighed.map((each) => each.claim.entry.id).filter((id) => id !== claim.entry.id)
    const sibling: Found = {
      span,
      sense: {
        entryId: claim.entry.id,
        kind,
        sureness: 'likely',
        evidence: { by: 'cue', form: claim.form, cue, at: beside.span, others },
      },
    }
    found.push(sibling)
    endingAt.set(span.end, sibling)
    startingAt.set(span.start, sibling)
    return true
  }
  const rest = shy.filter((each) => !admit(each, neighbour(text, endingAt, each.span.start, -1)))
  for (const each of rest.toReversed()) admit(each, neighbour(text, startingAt, each.span.end, 1))
  return found
}

/** What stands across a joint from `at`: before it (-1) or behind (1). */
function neighbour(text: string, edges: ReadonlyMap<number, Found>, at: number, step: 1 | -1): Found | null {
  for (let length = 1; length <= LONGEST_JOINT; length++) {
    const other = edges.get(at + step * length)
    if (other) return JOINT.test(step < 0 ? text.slice(at - length, at) : text.slice(at, at + length)) ? other : null
  }
  return null
}
