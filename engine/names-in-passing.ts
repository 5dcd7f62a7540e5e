/**
 * Names in English prose that a text of the field drops in passing: "AI2 built Grover", "Frontier, the Oak Ridge supercomputer", "Nitasha Tiku of The Washington Post". A capital inside a
 * sentence says that it is a name, what stands before or behind it whose.
 */
import { latePattern } from './late-pattern.ts'
import { isWordy } from './latin-titled-names.ts'
import type { Kind, Span } from './model.ts'
import type { Found } from './outermost.ts'
import type { UnknownName } from './unknown-names.ts'

const WORD = String.raw`\p{Lu}[\p{L}\d]*(?:[-.+]\p{Lu}?[\p{L}\d]+)*`
/** No word of the same name goes on, and no other follows that it may only describe: Brown students, the Grover paper. */
const ENDS = String.raw`(?![\p{L}\d@/’'-]|[.](?:\p{L}|\d)| (?:\p{Lu}|\d))`
const CLAUSE = String.raw`(?=[.,;:)”"]|$| (?:and|or|but|in|on|at|to|for|from|with|by|as|is|was|are|were|has|had|can|could|will|would|which|who|that|whose|where|when|while|after|before|last|this|using)\b)`

const MADE = latePattern(
  String.raw`(?<=[\p{L}\d)’']) (built|builds|building|trained|trains|released|releases|releasing|launched|launches|unveiled|unveils|introduced|introduces|open-sourced|created|developed|develops|shipped|ships|wrote|beat|beats|outperforms?|surpass(?:es|ed)|dubbed|codenamed) (${WORD})${ENDS}${CLAUSE}`,
  'gmu',
)
const SORT =
  'language model|model|chatbot|dataset|data set|benchmark|corpus|library|framework|toolkit|algorithm|supercomputer|computer|chip|processor|accelerator|robot|assistant|app|tool|program|system|engine|architecture|network|agent|simulator|editor|search engine|test suite|leaderboard'
const APPOSED = latePattern(
  String.raw`(?<![\p{L}\d@/.’'-])(${WORD}(?: ${WORD})?),(?: (?:which|who) (?:is|was))? (?:an?|the|its|their|another|one of|(?:${WORD} )?${WORD}['’]s?)(?: (?!(?:of|by|for|to|with|from|in|on|at|about|over|under|into|against|behind|and|or|that|which|who|whose)\b)[\p{L}\d’'-]{2,20}){0,4}? (${SORT})s?(?![\p{L}\d-])`,
  'gu',
)
/** AIDA, an act on high-impact systems. */
const WRITTEN = latePattern(
  String.raw`(?<![\p{L}\d@/.’'-])(${WORD}(?: ${WORD})?), (?:an?|the|its|their|his|her) (?!(?:author|maker|subject)\b)(?:[\p{Ll}\d’'-]{2,20} ){0,3}?(act|bill|statute|law|treaty|memoir|novel|textbook|documentary|film|essay|manifesto|podcast)(?![\p{L}\d-])(?!['’]s)`,
  'gu',
)
/** ATOMIC, led by …; COMET, which … trained. */
const SHOUTED = latePattern(
  String.raw`(?<![\p{L}\d@/.’'-])([A-Z]{4,9}), (?:which [^.,;]{0,60}?\b(?:built|trained|wrote|released|developed|designed)|led by|built by|trained by|developed by)\b`,
  'gu',
)
const SCHOLAR = latePattern(
  String.raw`\b((?:students?|undergraduates?|professors?|postdocs?|doctorate|PhD|Ph\.D\.|degree|fellow|lecturer|dean|faculty|scholars?|researchers?|philosophers?|economists?|physicists?|linguists?|psychologists?|biologists?|sociologists?|mathematicians?|taught|studied|tenure|graduated|dissertation|thesis) (?:at|from))( ${WORD}(?: ${WORD})?)${ENDS}`,
  'gu',
)
const SURNAME = String.raw`(?:Mc|Mac|De|Di|O['’])?\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?`
const OF = /(?:of|at|from) (?:[tT]he )?$/
const PERSON_OF = latePattern(
  String.raw`(?<=(?:^|[\p{Ll}\d,;:.)“"]) ?)(?<![\p{L}])(\p{Lu}\p{Ll}{1,15}(?: \p{Lu}\.)? ${SURNAME}),? (?:of|at|from) (?:the |The )?$`,
  'u',
)
const PERSON_ALSO = latePattern(
  String.raw`^ (?:and|&) (\p{Lu}\p{Ll}{1,15}(?: \p{Lu}\.)? ${SURNAME})(?= \p{Ll}|[.,;:)])`,
  'u',
)

const NO_NAME =
  /^(?:The|This|That|These|Those|It|I|He|She|We|You|They|There|Here|If|In|On|At|As|A|An|And|But|So|No|Not|Yes|What|Who|When|Where|Why|How|AI|AGI|ML|NLP|LLMs?|GPUs?|CPUs?|API|APIs|SDK|PDF|CEO|CTO|English|Chinese|French|German|Japanese|Korean|American|European|British|Indian|Python|Congress|Earth|God|Internet|Web|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Figure|Table|Section|Chapter|Appendix|X|Y|Z|A|B|C|Mr|Ms|Mrs|Dr|Sir|Home|Version|Part|Step|Phase)$/

/** `found`: whatever is known or told already; `free`: nothing of it is there. */
export function findNamesInPassing(
  text: string,
  found: readonly Found[],
  free: (span: Span) => boolean,
): UnknownName[] {
  const names: UnknownName[] = []
  const add = (span: Span, kind: Kind, cue: Span): void => {
    const form = text.slice(span.start, span.end)
    if (form.length < 3 || NO_NAME.test(form.split(' ')[0]!) || isWordy(form) || !free(span)) return
    const evidence = { by: 'context', form, cue: text.slice(cue.start, cue.end), at: cue } as const
    names.push({ span, kind, base: null, evidence })
  }
  for (const match of text.matchAll(MADE())) {
    const start = match.index + match[1]!.length + 2
    add({ start, end: start + match[2]!.length }, 'model', { start: match.index + 1, end: start - 1 })
  }
  for (const match of text.matchAll(APPOSED())) {
    const end = match.index + match[0].length
    add({ start: match.index, end: match.index + match[1]!.length }, 'model', { start: end - match[2]!.length, end })
  }
  for (const match of text.matchAll(WRITTEN())) {
    const end = match.index + match[0].length
    add({ start: match.index, end: match.index + match[1]!.length }, 'work', { start: end - match[2]!.length, end })
  }
  for (const match of text.matchAll(SHOUTED())) {
    const end = match.index + match[1]!.length
    add({ start: match.index, end }, 'model', { start: end, end: match.index + match[0].length })
  }
  for (const match of text.matchAll(SCHOLAR())) {
    const start = match.index + match[1]!.length + 1
    add({ start, end: start + match[2]!.length - 1 }, 'organisation', { start: match.index, end: start - 1 })
  }
  for (const { span, sense } of found) {
    if (sense.kind === 'organisation') {
      const lead = text.slice(Math.max(0, span.start - 60), span.start)
      const person = OF.test(lead) ? PERSON_OF().exec(lead) : null
      if (person) {
        const start = span.start - (person[0].length - person[0].indexOf(person[1]!))
        add({ start, end: start + person[1]!.length }, 'person', span)
      }
      const also = PERSON_ALSO().exec(text.slice(span.end, span.end + 50))
      if (also && /\b(?:of|at) (?:the )?$/.test(lead.slice(-9))) {
        const start = span.end + also[0].length - also[1]!.length
        add({ start, end: start + also[1]!.length }, 'person', span)
      }
    }
  }
  return names
}
