/**
 * Names of what a known body has: "Epoch's GSM2k", "Snowline's Arctic", "Berkeley's RISELab". Whatever it calls its own by a
 * capital is a product of it, unless a word says that it is a place, somebody, or a part of the body.
 */
import { isCoined, isNoName, isSomebody, NAME_WORD } from './english-names.ts'
import { latePattern } from './late-pattern.ts'
import type { Kind, Span } from './model.ts'
import type { Found } from './outermost.ts'

export interface PossessedName extends Span {
  readonly kind: Kind
  readonly cue: Span
}

const OWNED = latePattern(
  String.raw`^['’]s (?:(?:new|own|latest|first|upcoming|rival|flagship|in-house|internal|experimental|popular|open-source|open|free|recent) ){0,2}(${NAME_WORD}(?: ${NAME_WORD}){0,2}(?: \d{1,2}(?:\.\d)?)?)(?![\p{L}\d@/-]|['’]s|[.](?:\p{L}|\d)| \p{Lu}| &)( [\p{L}’]+)?`,
  'u',
)
/** RISELab: of two words `capitalised-names.ts` reads it. */
const BODY = /\p{L}Labs?$/u
const BODY_AFTER = /^ (?:lab|laboratory|institute|centre|center|initiative|unit|division|group|subsidiary|foundation)$/
/** Everyday Robots, Green Screen: the last of two plain words says that it is no person. */
const THING =
  /^(?:\p{Lu}\p{Ll}+[^s]s|Machine|Browser|Search|Cloud|Assistant|Engine|Platform|Suite|Code|Chat|Voice|Vision|Mode|Book|Pad|Pen|Home|Hub|Store|Pay|Lens|Now|Zero|Pro|Ultra|Mini|Studio|Screen|Stack|Index|Map|Arena|Bench|Net|Box|Drive|Desk|Space|Works|Next|Live|Day)$/u
/** The Redmond campus, the November event, Mr. Huang’s words. */
const ELSEWHERE =
  /^ (?:campus|headquarters|offices?|plants?|factory|factories|fabs?|sites?|facility|facilities|warehouse|says?|said|tells?|told|thinks?|believes?|argues?|argued|writes?|wrote|calls?|called|warns?|warned|agrees|disagrees|recalls?|notes|admits|who|event|meeting|deadline|outage|layoffs)$/
const PERSONS = /^(?:Head|Chief|Director|President|Founder|VP|Chair|Dean|Professor|Dr|Mr|Ms|Big|Great|Old|New)$/

/** The name behind one of the `found`, if it has one. */
export function possessedName(text: string, { span, sense: { kind } }: Found): PossessedName | null {
  if (kind !== 'organisation' && kind !== 'person') return null
  if (!/^['’]s /.test(text.slice(span.end, span.end + 3))) return null
  const match = OWNED().exec(text.slice(span.end, span.end + 120))
  const form = match?.[1]
  if (!match || !form || isNoName(form)) return null
  const words = form.split(' ')
  if (words.some((word) => PERSONS.test(word)) || isSomebody(words[0]!) || isSomebody(words.at(-1)!)) return null
  const after = match[2] ?? ''
  if (ELSEWHERE.test(after)) return null
  const isBody = BODY.test(form) || BODY_AFTER.test(after)
  const plainest = words.length > 1 && !THING.test(words.at(-1)!)
  // What a person has may be a book as well as a program, and two plain words are as often somebody.
  if (!isBody && !isCoined(form) && (kind === 'person' || plainest)) return null
  const end = span.end + match[0].length - after.length
  return { start: end - form.length, end, kind: isBody ? 'organisation' : 'model', cue: span }
}
