/** The members of lists of people, known and unknown: "with Derek, Vinh and Hyung Won". */
import { findNameLists } from './first-names.ts'
import type { Span } from './model.ts'
import type { UnknownName } from './unknown-names.ts'
import type { Place } from './weighed-places.ts'

/** The members of lists of people: where they start, and those whom no form of the glossary claims. */
export function listedPeople(text: string, places: readonly Place[]): { spans: Set<number>; unknown: UnknownName[] } {
  const at = new Map(places.map((place) => [`${place.span.start}-${place.span.end}`, place]))
  const spans = new Set<number>()
  const unknown: UnknownName[] = []
  for (const { names, cue } of findNameLists(text)) {
    const members = names
      .map((span) => withoutPossessive(text, span))
      .filter((span) => mayBeSomebody(text, span))
      .map((span) => ({ span, place: at.get(`${span.start}-${span.end}`) ?? null }))
    const people = members.filter(({ place }) =>
      place?.weighed.some(({ claim }) => claim.entry.kind === 'person'),
    ).length
    const things = members.filter(
      ({ place }) => place && !place.weighed.some(({ claim }) => claim.entry.kind === 'person'),
    ).length
    if (
      things * 2 > members.length ||
      (cue ? things > people + 1 : people === 0 || things > 0 || people * 2 < members.length)
    )
      continue
    // Eric Yuan and Citi: beside a single person one word is not enough.
    const others = members.filter(
      ({ span, place }) => !place && (cue || people > 1 || !ONE_WORD.test(text.slice(span.start, span.end))),
    )
    const from = members.find(({ place }) => place)?.span ?? names[0]!
    const at_ = cue ?? from
    for (const { span } of members) spans.add(span.start)
    for (const { span } of others) {
      const evidence = {
        by: 'context',
        form: text.slice(span.start, span.end),
        cue: text.slice(at_.start, at_.end),
        at: at_,
      } as const
      unknown.push({ span, kind: 'person', base: null, evidence })
    }
  }
  return { spans, unknown }
}

/** … and Trevor Paglen’s pictures. */
const withoutPossessive = (text: string, { start, end }: Span): Span => ({
  start,
  end: /['’]s$/.test(text.slice(start, end)) ? end - 2 : end,
})

/** In May, Sam Altman …; two Poles, Mati Staniszewski and …: months and peoples are nobody. */
function mayBeSomebody(text: string, { start, end }: Span): boolean {
  if (MONTH_OR_DAY.test(text.slice(start, end)))
    return !/(?:[Ii]n|[Oo]n|since|until|by|of|from|last|next|this) $/.test(text.slice(Math.max(0, start - 6), start))
  return !COUNTED.test(text.slice(Math.max(0, start - 8), start)) || text.slice(start, end).includes(' ')
}

const MONTH_OR_DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/
const COUNTED = /(?:^|[^a-z])(?:two|three|four|five|six|seven|both|many|some) $/
/** Of Latin letters. */
const ONE_WORD = /^\p{Script=Latin}+$/u
