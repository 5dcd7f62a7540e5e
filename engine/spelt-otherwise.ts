/**
 * Foreign names in Chinese that are written with one character other than the glossary has: 德米什·哈萨比斯 for
 * 德米斯·哈萨比斯. Every newsroom transliterates for itself. The other part of the name must be the same and long enough
 * that hardly another person bears it; of two persons who come into question it is neither.
 */
import { fold } from './fold.ts'
import type { Lexicon } from './lexicon.ts'
import { isMiddleDot } from './name-shapes.ts'
import type { Found } from './outermost.ts'
import { spanIndex } from './span-index.ts'
import { transliterations } from './transliterations.ts'

interface Page {
  readonly text: string
  readonly folded: string
  readonly lexicon: Lexicon
}

export function findSpeltOtherwise({ text, folded, lexicon }: Page, named: readonly Found[]): Found[] {
  const taken = spanIndex(named)
  const known = new Map<string, Found['sense'] | null>()
  const found: Found[] = []
  for (const { start, end } of transliterations(folded)) {
    const inside = taken.overlapping({ start, end })
    if (inside.some(({ span }) => span.start < start || span.end > end || span.end - span.start === end - start))
      continue
    const key = dotted(folded.slice(start, end))
    if (!known.has(key)) known.set(key, near(key, text.slice(start, end), lexicon))
    const sense = known.get(key)
    // 金巴尔·马斯克 is another Musk; a surname that the glossary gives to him alone must be his.
    if (sense && inside.every((each) => each.sense.entryId === sense.entryId))
      found.push({ span: { start, end }, sense })
  }
  return found
}

interface NamePart {
  readonly form: number
  readonly other: string
}

/** Names of persons by each of their two parts; put together once a lexicon, when a text first has such a name. */
const cache = new WeakMap<Lexicon, ReadonlyMap<string, readonly NamePart[]>>()

function partsOf(lexicon: Lexicon): ReadonlyMap<string, readonly NamePart[]> {
  let parts = cache.get(lexicon)
  if (parts) return parts
  const made = new Map<string, NamePart[]>()
  for (let form = 0; form < lexicon.formCount; form++) {
    const text = lexicon.formText(form)
    if (!/\p{Script=Han}[·・•‧．]\p{Script=Han}/u.test(text)) continue
    const split = dotted(fold(text)).split('·')
    if (split.length !== 2 || !lexicon.entryId(lexicon.entryOf(form)).startsWith('person/')) continue
    const [given, surname] = split as [string, string]
    for (const [key, other] of [
      [`${given}·`, surname],
      [`·${surname}`, given],
    ] as const) {
      const before = made.get(key)
      if (before) before.push({ form, other })
      else made.set(key, [{ form, other }])
    }
  }
  cache.set(lexicon, (parts = made))
  return parts
}

const dotted = (name: string): string => [...name].map((char) => (isMiddleDot(char) ? '·' : char)).join('')

/** In characters; a shorter part is borne by too many. */
const SAME = 3
const OTHER = 2

function near(key: string, surface: string, lexicon: Lexicon): Found['sense'] | null {
  const [given, surname, more] = key.split('·')
  if (!given || !surname || more !== undefined) return null
  const parts = partsOf(lexicon)
  const close = [
    ...(surname.length >= SAME ? (parts.get(`·${surname}`) ?? []).filter(({ other }) => isNear(given, other)) : []),
    ...(given.length >= SAME && surname.length >= SAME
      ? (parts.get(`${given}·`) ?? []).filter(({ other }) => isNear(surname, other))
      : []),
  ]
  const first = close[0]
  if (!first || close.some(({ form }) => lexicon.entryOf(form) !== lexicon.entryOf(first.form))) return null
  const evidence = { by: 'misspelling', form: surface, of: lexicon.formText(first.form) } as const
  return { entryId: lexicon.entryId(lexicon.entryOf(first.form)), kind: 'person', sureness: 'likely', evidence }
}

/** One character replaced, added or left out; of long names two, if they begin alike: 苏茨凯维尔, 苏茨克维. */
function isNear(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length)
  if (short < OTHER) return false
  return distance(a, b) <= (short >= LONG && a[0] === b[0] ? 2 : 1)
}

const LONG = 4

/** Edit distance after Levenshtein; the parts of a name are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
