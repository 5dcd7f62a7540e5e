/**
 * Long names written with one letter wrong, missing, added or swapped (Orial Vinyals), without their spaces (YiTay), or
 * with a character lost to `?` (机器之?). Said as such on the card, and never sure.
 *
 * Only Latin names of eight letters and more, capitalised, and only of persons, organisations and models: below that,
 * one letter makes another word. Lost characters are looked for where the text shows damage. Candidates are few (a lexicon
 * has them by length and first letter), so they are simply compared.
 */
import type { Lexicon } from './lexicon.ts'
import { fold } from './fold.ts'
import { CHINESE, LEAST_LETTERS, longNameCode, packLetters } from './long-names.ts'
import type { Span } from './model.ts'
import type { Found } from './outermost.ts'
import { spanIndex, type SpanIndex } from './span-index.ts'

interface Page {
  readonly text: string
  readonly folded: string
  readonly lexicon: Lexicon
}

/** Places near to a name of the glossary where nothing in `named` stands. */
export function findMisspelt(page: Page, named: readonly Found[]): Found[] {
  const taken = spanIndex(named)
  return [...misspeltLatin(page, taken), ...lostCharacters(page, taken)]
}

interface LongForm {
  readonly index: number
  readonly key: string
}

/** What was asked for so far, by what it is filed under. */
const cache = new WeakMap<Lexicon, Map<number, readonly LongForm[]>>()

function formsUnder(lexicon: Lexicon, code: number): readonly LongForm[] {
  let known = cache.get(lexicon)
  if (!known) cache.set(lexicon, (known = new Map()))
  let forms = known.get(code)
  if (!forms) {
    forms = lexicon.longNames(code).map((index) => ({ index, key: packLetters(fold(lexicon.formText(index))) }))
    known.set(code, forms)
  }
  return forms
}

const CAPITALISED = /(?<![\p{L}\d])\p{Lu}[\p{L}'’-]*(?: \p{Lu}(?:\.|[\p{L}'’-]*)){0,3}(?![\p{L}\d])/gu

function misspeltLatin({ text, folded, lexicon }: Page, taken: SpanIndex<Found>): Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(CAPITALISED)) {
    for (const span of windows(match.index, match[0])) {
      const key = packLetters(folded.slice(span.start, span.end))
      const inside = taken.overlapping(span)
      if (key.length < LEAST_LETTERS - 1 || !inside.every((each) => isPart(each, span))) continue
      const near = [-1, 0, 1]
        .flatMap((by) => formsUnder(lexicon, longNameCode(key, key.length + by)))
        .find((form) => isNear(key, form.key, text.slice(span.start, span.end).includes(' ')))
      if (!near) continue
      const { id } = lexicon.entry(lexicon.form(near.index).entry)
      // A surname that is right does not make the rest of the name right: Orial Vinyals. It must be the same one's.
      if (inside.some(({ sense }) => sense.entryId !== id)) continue
      found.push(misspelling(text, span, near, lexicon))
      break
    }
  }
  return found
}

/** Is it less than the whole of it? */
function isPart({ span }: Found, { start, end }: Span): boolean {
  return span.start >= start && span.end <= end && span.end - span.start < end - start
}

/** Runs of whole words, longest first. */
function windows(start: number, phrase: string): Span[] {
  const words = [...phrase.matchAll(/[^ ]+/g)].map((word) => ({
    start: start + word.index,
    end: start + word.index + word[0].length,
  }))
  const spans: Span[] = []
  for (let length = words.length; length >= 1; length--) {
    for (let i = 0; i + length <= words.length; i++)
      spans.push({ start: words[i]!.start, end: words[i + length - 1]!.end })
  }
  return spans
}

/**
 * One insertion, deletion, substitution or swap apart, or equal; a plural is no misspelling. Of a single word no letter may
 * be another: Stamford is not Stanford.
 */
function isNear(a: string, b: string, severalWords: boolean): boolean {
  if (a === b) return true
  if (a[0] !== b[0] || a === `${b}s` || b === `${a}s`) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1)
  if (short.slice(i + 1) === long.slice(i + 1)) return severalWords
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
}

function lostCharacters({ text, folded, lexicon }: Page, taken: SpanIndex<Found>): Found[] {
  const found: Found[] = []
  for (const { index: at } of text.matchAll(
    /(?<=\p{Script=Han})[?？�□](?=\p{Script=Han})|(?<=\p{Script=Han}{3})[?�□]|[?�□](?=\p{Script=Han}{3})/gu,
  )) {
    if (taken.overlapping({ start: at, end: at + 1 }).length > 0) continue
    const form = formsUnder(lexicon, CHINESE).find(({ key }) => placeAround(folded, key, at) !== null)
    if (!form) continue
    const start = placeAround(folded, form.key, at)!
    found.push(misspelling(text, { start, end: start + form.key.length }, form, lexicon))
  }
  return found
}

/** Where `key` would start if the character at `at` were the only one lost. */
function placeAround(folded: string, key: string, at: number): number | null {
  for (let lost = 0; lost < key.length; lost++) {
    const start = at - lost
    if (start >= 0 && folded.startsWith(key.slice(0, lost), start) && folded.startsWith(key.slice(lost + 1), at + 1))
      return start
  }
  return null
}

function misspelling(text: string, span: Span, { index }: LongForm, lexicon: Lexicon): Found {
  const form = lexicon.form(index)
  const { id, kind } = lexicon.entry(form.entry)
  const evidence = { by: 'misspelling', form: text.slice(span.start, span.end), of: form.text } as const
  return { span, sense: { entryId: id, kind, sureness: 'likely', evidence } }
}
