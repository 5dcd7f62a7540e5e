/**
 * Universities by their name without the word: "then went to Cornell", "two students at Brown", where the glossary knows
 * a university of that name and nobody in the text bears it. Brown is a colour and a surname; after "at" or "to" and with
 * nothing following that it could describe it is the school.
 */
import { scan } from './automaton.ts'
import type { Lexicon } from './lexicon.ts'
import type { Found } from './outermost.ts'
import { spanIndex } from './span-index.ts'

interface Page {
  readonly text: string
  readonly lexicon: Lexicon
}

const WORD = String.raw`\p{Lu}\p{Ll}{2,20}`
const SEAT = new RegExp(
  String.raw`(?<![\p{L}\d])([Aa]t|of|to|from|left|joined|chose) (${WORD}(?: ${WORD})?)(?![\p{L}\d@/’'-]|[.](?:\p{L}|\d)| (?:\p{Lu}|\d))`,
  'gu',
)

export function findUniversitiesByName({ text, lexicon }: Page, full: readonly Found[]): Found[] {
  const people = new Set(
    full.flatMap(({ span, sense }) => (sense.kind === 'person' ? text.slice(span.start, span.end).split(' ') : [])),
  )
  const taken = spanIndex(full)
  return [...text.matchAll(SEAT)].flatMap((match): Found[] => {
    const form = match[2]!
    const last = match.index + match[0].length
    if (taken.overlapping({ start: last - form.length, end: last }).length > 0) return []
    const entryId = form.split(' ').some((word) => people.has(word)) ? null : universityCalled(form, lexicon)
    if (!entryId) return []
    const at = { start: match.index, end: match.index + match[1]!.length }
    const evidence = { by: 'context', form, cue: match[1]!, at } as const
    return [
      {
        span: { start: last - form.length, end: last },
        sense: { entryId, kind: 'organisation', sureness: 'likely', evidence },
      },
    ]
  })
}

function universityCalled(name: string, lexicon: Lexicon): string | null {
  const full = `${name} University`
  for (const { start, end, forms } of scan(lexicon, full)) {
    if (start > 0 || end < full.length || forms.length !== 1) continue
    const { entry } = lexicon.form(forms[0]!)
    const id = lexicon.entryId(entry)
    if (id.startsWith('organisation/')) return id
  }
  return null
}
