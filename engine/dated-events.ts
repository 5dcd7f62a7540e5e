/** A conference with its year, ICLR 2018 or CVPR2023, is one name: the mark goes over both, the entry stays the series'. */
import { scan } from './automaton.ts'
import type { Lexicon } from './lexicon.ts'
import type { Span } from './model.ts'
import type { Found } from './outermost.ts'
import { spanIndex } from './span-index.ts'

const END = String.raw`(?:19|20)\d\d(?![\d%A-Za-z]|[.,/-]\d|\s?年)`
const YEAR = new RegExp(String.raw`[ ’'‐-]?${END}`, 'y')
/** Without a space the year is a part of the word, in which no name is looked for. */
const GLUED = new RegExp(String.raw`(?<![A-Za-z\d])([A-Z][A-Za-z]{1,11})${END}`, 'g')

/** The events of `known` that a year follows, over both, and those that are written in one word with it. */
export function findDatedEvents(text: string, known: readonly Found[], lexicon: Lexicon): Found[] {
  const taken = spanIndex(known)
  const free = (whole: Span, from: number): boolean => taken.overlapping(whole).every(({ span }) => span.end <= from)
  const followed = known.flatMap(({ span, sense }): Found[] => {
    if (sense.kind !== 'event' || !sense.entryId) return []
    YEAR.lastIndex = span.end
    const year = YEAR.exec(text)
    const whole = { start: span.start, end: span.end + (year?.[0].length ?? 0) }
    return year && free(whole, span.end) ? [{ span: whole, sense }] : []
  })
  const glued = [...text.matchAll(GLUED)].flatMap(({ 0: { length }, 1: name, index: start }): Found[] => {
    const whole = { start, end: start + length }
    const event = free(whole, start) ? eventCalled(name!, lexicon) : null
    return event ? [{ span: whole, sense: event }] : []
  })
  return [...followed, ...glued]
}

/** The one event of that name that needs no other word to be meant. */
function eventCalled(name: string, lexicon: Lexicon): Found['sense'] | null {
  const forms = scan(lexicon, name).flatMap((hit) => (hit.end - hit.start === name.length ? hit.forms : []))
  const [form, ...others] = forms.map((each) => lexicon.form(each))
  if (!form || others.length > 0 || form.cues) return null
  const { id, kind } = lexicon.entry(form.entry)
  if (kind !== 'event') return null
  return {
    entryId: id,
    kind,
    sureness: 'sure',
    evidence: { by: 'name', form: form.text, status: form.status },
  }
}
