/**
 * Chinese lists of organisations: 台塑、奇美實業、英業達、義隆電子與聯發科. Where the glossary knows two members or more, no
 * fewer than it does not know, and all are organisations, whatever stands between two marks is one too.
 */
import type { Span } from './model.ts'
import type { Found } from './outermost.ts'
import type { UnknownName } from './unknown-names.ts'

const MEMBER = String.raw`[^、,，。;；:：!！?？\s()（）「」“”"《》]{1,14}`
const LIST = new RegExp(`${MEMBER}(?:、${MEMBER}){1,15}`, 'g')
/** What the last member may run on into. */
const LAST = /^(.{2,8}?)(?:和|与|與|及|以及)(?=(.{2,10}))/
const NO_NAME =
  /[的了是在有这那個个这些這各某]|^(?:等|以及|和|与|與|及)|(?:等|公司|企业|企業|机构|機構|大厂|大廠|厂商|廠商)$/

/** Members of such lists that \`known\` says nothing about. */
export function findListedOrganisations(text: string, known: readonly Found[]): UnknownName[] {
  const starts = new Map(known.map((found) => [found.span.start, found]))
  const ends = new Map(known.map((found) => [found.span.end, found]))
  const names: UnknownName[] = []
  for (const match of text.matchAll(LIST)) {
    const members = membersOf(match[0], match.index)
    const told: Found[] = []
    const open: Span[] = []
    members.forEach((span, at) => {
      const found = at === 0 ? ends.get(span.end) : starts.get(span.start)
      if (found && (at === 0 || at === members.length - 1 || found.span.end === span.end)) told.push(found)
      else if (at > 0 && at < members.length - 1) open.push(span)
    })
    const first = told[0]
    if (
      !first ||
      told.length < 2 ||
      told.length < open.length ||
      told.some(({ sense }) => sense.kind !== 'organisation')
    )
      continue
    for (const span of open) {
      const form = text.slice(span.start, span.end)
      if (form.length < 2 || form.length > 8 || !/^\p{Script=Han}+$/u.test(form) || NO_NAME.test(form)) continue
      const evidence = {
        by: 'context',
        form,
        cue: text.slice(first.span.start, first.span.end),
        at: first.span,
      } as const
      names.push({ span, kind: 'organisation', base: null, evidence })
    }
  }
  return names
}

/** Spans between the marks; what 和 adds to the last is one more. */
function membersOf(list: string, from: number): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const member of list.split('、')) {
    const last = start + member.length === list.length ? LAST.exec(member) : null
    const length = last ? last[1]!.length : member.length
    spans.push({ start: from + start, end: from + start + length })
    if (last) {
      const joint = last[0].length
      spans.push({ start: from + start + joint, end: from + start + joint + last[2]!.length })
    }
    start += member.length + 1
  }
  return spans
}
