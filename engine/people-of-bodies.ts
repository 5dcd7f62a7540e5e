/** People by the body they are of: "Nitasha Tiku of The Washington Post", "… and Drew Harwell"; and bodies by their people. */
import { CLAUSE, NAME_ENDS, NAME_WORD } from './english-names.ts'
import { latePattern } from './late-pattern.ts'
import type { Span } from './model.ts'
import type { Found } from './outermost.ts'

const SURNAME = String.raw`(?:Mc|Mac|De|Di|O['’])?\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?`
const OF = /(?:of|at|from) (?:[tT]he )?$/
const PERSON_OF = latePattern(
  String.raw`(?<=(?:^|[\p{Ll}\d,;:.)“"])\s?)(?<![\p{L}])(\p{Lu}\p{Ll}{1,15}(?: \p{Lu}\.)? ${SURNAME}),? (?:of|at|from) (?:the |The )?$`,
  'u',
)
const PERSON_ALSO = latePattern(
  String.raw`^ (?:and|&) (\p{Lu}\p{Ll}{1,15}(?: \p{Lu}\.)? ${SURNAME})(?= \p{Ll}|[.,;:)])`,
  'u',
)

/** Those named right before and behind a known body. */
export function* peopleOf(text: string, { span, sense }: Found): Generator<Span> {
  if (sense.kind !== 'organisation') return
  const lead = text.slice(Math.max(0, span.start - 60), span.start)
  if (!OF.test(lead)) return
  const person = PERSON_OF().exec(lead)
  if (person) {
    const start = span.start - (person[0].length - person[0].indexOf(person[1]!))
    yield { start, end: start + person[1]!.length }
  }
  const also = /\b(?:of|at) (?:[tT]he )?$/.test(lead) ? PERSON_ALSO().exec(text.slice(span.end, span.end + 50)) : null
  if (also) {
    const start = span.end + also[0].length - also[1]!.length
    yield { start, end: start + also[1]!.length }
  }
}

const BODY_OF = latePattern(
  String.raw`^,? (?:of|at) (?:the )?(${NAME_WORD}(?: ${NAME_WORD})?)${NAME_ENDS}(?:${CLAUSE}|(?= (?:says?|said|told|wrote|called|found|argues|thinks|made|took)\b))`,
  'u',
)

/** Gene Munster of Deepwater: the body that somebody is of. */
export function bodyOf(text: string, { span, sense }: Found): Span | null {
  if (sense.kind !== 'person' || !/^,? (?:of|at) /.test(text.slice(span.end, span.end + 5))) return null
  const match = BODY_OF().exec(text.slice(span.end, span.end + 60))
  const end = span.end + (match?.[0].length ?? 0)
  return match ? { start: end - match[1]!.length, end } : null
}
