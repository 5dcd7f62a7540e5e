/**
 * Surnames and given names that stand for a full name of the same text: Shazeer after Noam Shazeer, 哈萨比斯 after
 * 德米什·哈萨比斯. No glossary is needed for them; the text itself says whose they are.
 */
import { fold } from './fold.ts'
import { isPinyinSurname } from './given-names.ts'
import type { Span } from './model.ts'
import { isMiddleDot } from './name-shapes.ts'
import type { Found } from './outermost.ts'

/** The places of `text` where a part of a person's full name stands alone. `people`: the full names, in order. */
export function findShortNames(text: string, people: readonly Found[]): Found[] {
  const folded = fold(text)
  const bearers = new Map<string, Found[]>()
  for (const person of people) {
    for (const part of partsOf(text.slice(person.span.start, person.span.end))) {
      const persons = bearers.get(part)
      if (persons) persons.push(person)
      else bearers.set(part, [person])
    }
  }
  return [...bearers].flatMap(([part, persons]) =>
    occurrences(text, folded, part).map((span) => shortName(text, span, persons)),
  )
}

/** A Latin surname of three letters and a given name of four are rarely anything else when capitalised. */
function partsOf(name: string): string[] {
  const dotted = [...name].findIndex(isMiddleDot) >= 0 ? name.split(/[·・•‧．]/) : null
  if (dotted) return dotted.slice(-1).filter((part) => part.length >= 2)
  const words = name.split(' ')
  if (words.length < 2 || !words.every((word) => /^\p{Lu}|^(?:de|van|von|der|la)$/u.test(word))) return []
  const surname = words.at(-1)!
  const given = words[0]!
  return [
    ...(surname.length >= 3 || isPinyinSurname(surname) ? [surname] : []),
    ...(given.length >= 4 && /^\p{Lu}\p{Ll}+$/u.test(given) ? [given] : []),
  ]
}

function occurrences(text: string, folded: string, part: string): Span[] {
  const spans: Span[] = []
  const latin = /^\p{Script=Latin}/u.test(part)
  const key = fold(part)
  for (let start = folded.indexOf(key); start >= 0; start = folded.indexOf(key, start + key.length)) {
    const span = { start, end: start + key.length }
    if (!latin || standsAlone(text, span, part)) spans.push(span)
  }
  return spans
}

/** Neither inside a word nor beside another capitalised one: Dean is not in Dean Ball, White not in White House. */
function standsAlone(text: string, { start, end }: Span, part: string): boolean {
  if (text.slice(start, end) !== part) return false
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 24)
  if (/[\p{L}\d_@-]$/u.test(before.replace(/\p{Script=Han}$/u, '')) || /^[\p{Script=Latin}\d_-]/u.test(after))
    return false
  if (/^ (?:\p{Lu}\p{Ll}|\d)/u.test(after)) return false
  return !/(?:^|[^.!?。\s] )\p{Lu}[\p{L}.]* $/u.test(before.replace(ADDRESS, ''))
}

/** Mr. Tulloch: what somebody is called by belongs to no other name. */
const ADDRESS = /(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Senator|Judge|Justice|President|Chancellor)\.? $/

/** Whoever of that name was named last, else will be first. `persons` are in order. */
function shortName(text: string, span: Span, persons: readonly Found[]): Found {
  let low = 0
  for (let high = persons.length; low < high;) {
    const middle = (low + high) >> 1
    if (persons[middle]!.span.end <= span.start) low = middle + 1
    else high = middle
  }
  const person = persons[Math.max(0, low - 1)]!
  const { entryId } = person.sense
  const evidence = { by: 'full-name', form: text.slice(span.start, span.end), at: person.span } as const
  return { span, sense: { entryId, kind: 'person', sureness: entryId ? 'sure' : 'unknown', evidence } }
}
