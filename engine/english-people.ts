/**
 * People in English prose by what only somebody is or does: "Orla Fenwick, a roboticist at …", "Orla Fenwick worries that …",
 * "Orla Fenwick's newsletter". Two plain words with a capital are as often a firm, so each of these must say that it is none.
 */
import { isNoName } from './english-names.ts'
import { latePattern } from './late-pattern.ts'
import type { Span } from './model.ts'
import type { TitledName } from './titled-names.ts'

const NAME = String.raw`(?<![\p{L}\d@/.’'-])(\p{Lu}\p{Ll}{1,15}(?:-\p{Lu}?\p{Ll}{1,15})?(?: \p{Lu}\.)?(?: (?:van|von|de|der|al|el|bin|da|del))? (?:Mc|Mac|De|Di|O['’])?\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?)`
/** No checklist and no waitlist. */
const IST = String.raw`[a-z]{3,14}(?<!check|short|play|wait|black|white|wish|watch|spread)ist`
const ROLE = String.raw`(?:${IST}|screenwriter|songwriter|playwright|film-?maker|actor|actress|musician|singer|composer|comedian|illustrator|photographer|designer|animator|architect|teacher|educator|surgeon|doctor|physician|nurse|politician|attorney|prosecutor|pundit|hacker|coder|banker|financier|billionaire|fund manager|analyst|alumnus|alumna|graduate|undergraduate|co-?founder|founder|diplomat|campaigner|advocate|author|poet|editor|podcaster|instructor|translator|inventor|statistician|logician|theoretician|clinician|librarian|father|mother)`
const WITH_ROLE = latePattern(
  String.raw`${NAME}, (?:the|an?|its|his|her|then|now|formerly|himself|herself)(?: (?!(?:of|by|for|to|with|from|in|at|and|or|that|which|run|led|made)\b)[\p{L}’'-]{2,20}){0,3} (${ROLE})(?![\p{L}-])`,
  'gu',
)
const MINDFUL = latePattern(
  String.raw`${NAME}(?:, for (?:one|his part|her part),)? (believes|thinks|worries|worried|hopes|notes|noted|warns|warned|insists|insisted|concedes|conceded|admits|admitted|complains|complained|jokes|joked|quips|testified|retorted|disagrees|disagreed|remembers|remembered|recounts|points out|pointed out|grew up|was born|studied|retired|died|says|has (?:said|argued|warned|written|admitted|called))(?![\p{L}-])`,
  'gu',
)
const OWNER = latePattern(
  String.raw`${NAME}['’]s (?:[\p{Ll}-]{2,16} ){0,2}(film|movie|novel|memoir|thesis|dissertation|students?|advis[eo]r|newsletter|podcast|lecture|tweet|group|laboratory|house|mother|father|wife|husband|sister|brother|words)(?![\p{L}-])`,
  'gu',
)
/** …, Orla Fenwick and Bram Ellis among them. */
const AMONG = latePattern(String.raw`${NAME} and ${NAME} (among them)(?![\p{L}-])`, 'gu')
const LIKELY =
  /among them|, (?:the|an?|its|his|her|then|now|formerly) |['’]s [a-z]|[a-z] (?:believes|thinks|worr|hopes|notes|warn|insist|conced|admit|complain|jokes?|quips|testified|retorted|disagree|remember|recounts|point|grew|was born|studied|retired|died|says|has )/
/** What "thinks" and "warns" too, or has an author: a paper, a bank. */
const NOBODY =
  /(?:Research|Group|Labs?|Bank|Brothers|Securities|Capital|Partners|Ventures|Systems|Robotics|Networks?|Institute|Foundation|Robot|Studios?|Media|Data|Guild|Watch|Insights?|Markets?|Stanley|Sachs|House|Court|Street|Valley|Bay|City|County|Board|Council|Union|Party)$/

/** `plain` is the text with its Chinese folded and its Latin as written. */
export function* englishPeople(plain: string): Generator<TitledName> {
  if (!LIKELY.test(plain)) return
  for (const pattern of [WITH_ROLE, MINDFUL, OWNER])
    for (const match of plain.matchAll(pattern())) {
      const span: Span = { start: match.index, end: match.index + match[1]!.length }
      const end = match.index + match[0].length
      if (isName(plain, span)) yield { ...span, kind: 'person', cue: { start: end - match[2]!.length, end } }
    }
  for (const match of plain.matchAll(AMONG())) {
    const end = match.index + match[0].length
    const cue = { start: end - match[3]!.length, end }
    const second = { start: cue.start - 1 - match[2]!.length, end: cue.start - 1 }
    for (const span of [{ start: match.index, end: match.index + match[1]!.length }, second])
      if (isName(plain, span)) yield { ...span, kind: 'person', cue }
  }
}

function isName(plain: string, { start, end }: Span): boolean {
  const name = plain.slice(start, end)
  return !isNoName(name) && !NOBODY.test(name) && !goesOnBefore(plain, start)
}

/** Of a longer name only the end was read: New Acme Robot. What begins the sentence is no part of it. */
function goesOnBefore(plain: string, start: number): boolean {
  const word = /(?:^|[^\p{L}])(\p{Lu}[\p{L}.]{1,20}) $/u.exec(plain.slice(Math.max(0, start - 24), start))?.[1]
  return word !== undefined && !isNoName(word)
}
