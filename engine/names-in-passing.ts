/**
 * Names in English prose that a text of the field drops in passing: "AI2 built Grover", "Frontier, the Oak Ridge supercomputer",
 * "a stint at Leapfrog". A capital inside a sentence says that it is a name, what stands before or behind it of what sort.
 */
import { CLAUSE, isCoined, isNoName, isSomebody, NAME_ENDS, NAME_WORD } from './english-names.ts'
import { latePattern } from './late-pattern.ts'
import type { Kind, Span } from './model.ts'
import type { Found } from './outermost.ts'
import { bodyOf, peopleOf } from './people-of-bodies.ts'
import { possessedName } from './possessed-names.ts'
import { findSortedLists } from './sorted-lists.ts'
import type { UnknownName } from './unknown-names.ts'

const WORD = NAME_WORD
const TWO = `${WORD}(?: ${WORD})?`
const ALONE = String.raw`(?<![\p{L}\d@/.’'-])`
/** Words between an article and the sort: none that begins another phrase. */
const between = (most: number): string =>
  String.raw`(?: (?!(?:of|by|for|to|with|from|in|on|at|about|over|under|into|against|behind|and|or|that|which|who|whose)\b)[\p{L}\d’'-]{2,20}){0,${most}}?`
const THINGS =
  'language model|model|chatbot|bot|dataset|data set|benchmark|corpus|library|framework|toolkit|algorithm|supercomputer|computer|chip|processor|accelerator|robot|humanoid|assistant|app|tool|program|programme|system|engine|architecture|network|agent|simulator|editor|search engine|test suite|leaderboard|API|service|platform|website|plug-in|extension|browser|game|database|protocol|codec|compiler|programming language|headset|drone|satellite|telescope|crawler|scraper|operating system'
const FIRMS =
  'startup|start-up|company|firm|nonprofit|non-profit|lab|agency|consultancy|publisher|contractor|retailer|carmaker|chipmaker|outfit|charity|think tank'

interface Shape {
  readonly pattern: () => RegExp
  readonly kind: Kind | ((match: RegExpExecArray) => Kind | null)
  /** The groups of the name and of what tells it. */
  readonly name: 1 | 2
  /** What every match holds and is cheap to ask for. */
  readonly likely: RegExp
}

const sortOf = (sort: string): Kind => (FIRM.test(sort) ? 'organisation' : 'model')
const FIRM = new RegExp(`^(?:${FIRMS})s?$`)
/** Who, and not what, is called so. */
const PEOPLE =
  /(?:m[ae]n|wom[ae]n|boys?|girls?|students?|engineers?|researchers?|employees?|workers?|users?|child|children|teenagers?|teens?|friends?|sons?|daughters?|brothers?|sisters?|fathers?|mothers?|wife|husband|people|persons?|someone|somebody|[dp]ogs?|cats?|executives?|scientists?|professors?|teachers?|lawyers?|judges?|he|she|who|was|were|been|being|be|is|are|it|they|also|and|or|so|often|now|later|then|town|city|village|street)$/

const SHAPES: readonly Shape[] = [
  {
    kind: 'model',
    name: 2,
    likely: /[a-z] [A-Z]/,
    pattern: latePattern(
      String.raw`(?<=[\p{L}\d)’'”"]) (built|builds|building|trained|trains|released|releases|releasing|launched|launches|unveiled|unveils|introduced|introduces|open-sourced|open sourced|created|developed|develops|shipped|ships|wrote|beat|beats|outperforms?|surpass(?:es|ed)|dubbed|codenamed|debuted|previewed|demoed|teased|(?:answered|countered|responded|replied|followed) with|rolled out|rolls out|rolling out|showed off|renamed (?:it|them)|(?:[Mm]akers?|[Cc]reators?|[Dd]evelopers?|[Ii]nventors?|[Vv]ersions?) of|(?:(?:pre-?|re)?trained|fine-tuned|finetuned|evaluated|benchmarked) on|powered by|runs on|running on) (${WORD})${NAME_ENDS}${CLAUSE}`,
      'gmu',
    ),
  },
  {
    kind: 'model',
    name: 1,
    likely: /[A-Za-z\d], /,
    pattern: latePattern(
      String.raw`${ALONE}(${TWO}),(?: (?:which|who) (?:is|was))? (?:an?|the|its|their|another|one of|(?:${WORD} )?${WORD}['’]s?)${between(4)} (${THINGS})s?(?![\p{L}\d-])`,
      'gu',
    ),
  },
  {
    // AIDA, an act on high-impact systems.
    kind: 'work',
    name: 1,
    likely: /, (?:an?|the|its|their|his|her) /,
    pattern: latePattern(
      String.raw`${ALONE}(${TWO}), (?:an?|the|its|their|his|her) (?!(?:author|maker|subject)\b)(?:[\p{Ll}\d’'-]{2,20} ){0,3}?(act|bill|statute|law|treaty|memoir|novel|textbook|documentary|film|essay|manifesto|podcast)(?![\p{L}\d-])(?!['’]s)`,
      'gu',
    ),
  },
  {
    // ATOMIC, led by …; COMET, which … trained.
    kind: 'model',
    name: 1,
    likely: /[A-Z]{4}, /,
    pattern: latePattern(
      String.raw`${ALONE}([A-Z]{4,9}), (?:which [^.,;]{0,60}?\b(?:built|trained|wrote|released|developed|designed)|led by|built by|trained by|developed by)\b`,
      'gu',
    ),
  },
  {
    kind: 'organisation',
    name: 2,
    likely: / (?:at|from) [A-Z]/,
    pattern: latePattern(
      String.raw`\b((?:[Ss]tudents?|undergraduates?|[Pp]rofessors?|postdocs?|doctorate|PhD|Ph\.D\.|degree|fellow|lecturer|dean|faculty|[Ss]cholars?|[Rr]esearchers?|[Pp]hilosophers?|[Ee]conomists?|[Pp]hysicists?|[Ll]inguists?|[Pp]sychologists?|[Bb]iologists?|[Ss]ociologists?|[Mm]athematicians?|[Ee]ngineers?|[Ee]xecutives?|[Aa]nalysts?|[Aa]cademics?|[Aa]lumni|[a-z]{3,14}(?<!l)ists?|managers?|directors?|lawyers?|partners?|traders?|bankers?|editors?|reporters?|designers?|counsel|lead|interns?|officers?|taught|studied|tenure|graduated|dissertation|thesis|stint|years|internship|worked|works) (?:at|from)) (${TWO})${NAME_ENDS}`,
      'gu',
    ),
  },
  {
    kind: 'organisation',
    name: 2,
    likely: /[a-z] [A-Z]/,
    pattern: latePattern(
      String.raw`\b(acquired|acquires|acquiring|snapped up|partnered with|partners with|teamed up with|competes with|[Ss]pun out of|[Ss]ubsidiary of|[Dd]ivision of|[Pp]arent of|(?:hired|poached|lured|recruited) (?:\S+ ){1,4}(?:away )?from) (${TWO})${NAME_ENDS}${CLAUSE}`,
      'gu',
    ),
  },
  {
    kind: (match) => sortOf(match[1]!),
    name: 2,
    likely: new RegExp(`(?:${THINGS}) [A-Z]`),
    pattern: latePattern(
      String.raw`(?<=\b(?:the|a|an|its|their|his|her|new)${between(2)} )(${THINGS}) (${WORD})${NAME_ENDS}${CLAUSE}`,
      'gu',
    ),
  },
  {
    kind: (match) => sortOf(match[1]!),
    name: 2,
    likely: new RegExp(`(?:${THINGS}|${FIRMS}|product), [A-Z]`),
    pattern: latePattern(
      String.raw`(?<=\b(?:the|a|an|its|their|his|her|own|new|first|latest)${between(3)} )(${THINGS}|${FIRMS}|product), (${WORD})(?=[,;.])${NAME_ENDS}`,
      'gu',
    ),
  },
  {
    kind: (match) => (PEOPLE.test(match[1]!.split(' ')[0]!) ? null : sortOf(match[1]!.split(' ')[0]!)),
    name: 2,
    likely: / (?:called|named|dubbed|nicknamed) ["“]?[A-Z]/,
    pattern: latePattern(
      String.raw`(?<![\p{L}\d])([a-z][a-z-]{2,20},? (?:called|named|dubbed|nicknamed)) ["“]?(${WORD})${NAME_ENDS}${CLAUSE}`,
      'gu',
    ),
  },
  {
    kind: 'organisation',
    name: 1,
    likely: /, whose /,
    pattern: latePattern(
      String.raw`${ALONE}(${WORD}), (whose (?:[\p{L}\d-]{1,20} ){0,3}?(?:software|apps?|models?|chips?|products?|platform|technology|tools?|robots?|cars?|checker|customers|shares|valuation|chief executive|CEO|investors|revenue|backers|chatbots?|servers))\b`,
      'gu',
    ),
  },
  {
    kind: 'organisation',
    name: 1,
    likely: / (?:led|co-led|leads|leading|anchored|joined) the /,
    pattern: latePattern(
      String.raw`${ALONE}(${TWO}) ((?:co-)?(?:led|leads|leading|anchored) the (?:\S+ ){0,4}?(?:round|Series [A-H]|investment|financing|deal))`,
      'gu',
    ),
  },
  {
    kind: 'organisation',
    name: 1,
    likely: / (?:co-)?(?:led|leads|leading|anchored) the /,
    pattern: latePattern(
      String.raw`${ALONE}(${TWO}) ((?:co-)?(?:led|leads|leading|anchored) the (?:\S+ ){0,4}?(?:round|Series [A-H]|investment|financing|deal))\b`,
      'gu',
    ),
  },
  {
    // the NTSB said.
    kind: 'organisation',
    name: 1,
    likely: /[Tt]he [A-Z]{3}/,
    pattern: latePattern(
      String.raw`(?<=\b[Tt]he )([A-Z]{3,6}) (says?|said|warned|warns|ruled|fined|approved|announced|sued|voted|banned|ordered|rejected|declined|wants|argues|argued|opened an)\b`,
      'gu',
    ),
  },
]

/** `found`: whatever is known or told already; `free`: nothing of it is there. */
export function findNamesInPassing(
  text: string,
  found: readonly Found[],
  free: (span: Span) => boolean,
): UnknownName[] {
  const names: UnknownName[] = []
  const add = (span: Span, kind: Kind, cue: Span): void => {
    const form = text.slice(span.start, span.end)
    if (isNoName(form) || !free(span)) return
    const evidence = { by: 'context', form, cue: text.slice(cue.start, cue.end), at: cue } as const
    names.push({ span, kind, base: null, evidence })
  }
  for (const each of found) {
    for (const person of peopleOf(text, each)) add(person, 'person', each.span)
    const body = bodyOf(text, each)
    if (body) add(body, 'organisation', each.span)
    const own = possessedName(text, each)
    if (own) add({ start: own.start, end: own.end }, own.kind, own.cue)
  }
  for (const { pattern, kind, name, likely } of SHAPES) {
    if (!likely.test(text)) continue
    for (const match of text.matchAll(pattern())) {
      const told = typeof kind === 'string' ? kind : kind(match)
      const form = match[name]!
      if (told === null || (told !== 'organisation' && name === 2 && !isCoined(form) && isSomebody(form))) continue
      // The first group begins the match, or follows one space; the second ends it.
      const first = match.index + match[0].indexOf(match[1]!)
      const last = match.index + match[0].length
      const [one, two] = [
        { start: first, end: first + match[1]!.length },
        { start: last - (match[2]?.length ?? 0), end: last },
      ]
      if (name === 1) add(one, told, two.start < two.end ? two : { start: one.end, end: last })
      else add(two, told, one)
    }
  }
  for (const { kind, cue, start, end } of findSortedLists(text)) add({ start, end }, kind, cue)
  return names
}
