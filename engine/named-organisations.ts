/**
 * Organisations in Latin letters by the word beside their name: 创业公司Cognition, Cosine创始人, "Aleph Alpha, the Heidelberg
 * firm", "the chipmaker Groq", "Daniel Leufer at Access Now".
 */
import type { Span } from './model.ts'

export interface NamedOrganisation extends Span {
  readonly cue: Span
}

const WORD = String.raw`[A-Z][A-Za-z\d]{1,24}(?:[-.&][A-Za-z\d]{1,16}){0,2}`
const NAME = `${WORD}(?: ${WORD}){0,2}`
const SORT =
  'startup|start-up|company|firm|nonprofit|non-profit|think tank|chipmaker|carmaker|automaker|lab|laboratory|agency|lobby|charity|consultancy|publisher|unicorn|contractor|watchdog|brokerage|marketplace|studio|newspaper|magazine|outlet|broadcaster|retailer|bank'
const HAN_BEFORE = new RegExp(
  `(公司|新创|初创|独角兽|开发商|制造商|机构|媒体|频道|播客|竞争对手|子公司|智库)(?:名为|叫做|叫|是|:)? ?["「“《]?(${NAME})(?![A-Za-z\\d@])(?! ?(?:的?(?:模型|平台|系统|芯片)))`,
  'g',
)
const HAN_AFTER = new RegExp(
  `(?<![A-Za-z\\d@/.-])(${NAME}) ?(公司|集团|研究院|基金|资本|创投|(?:的)?(?:联合|共同)?(?:创始人|创办人)|的?(?:首席执行官|首席技术官|首席科学家|执行长|董事长|总裁|发言人))`,
  'g',
)
/** 買下印度的 QGraph. */
const BOUGHT = new RegExp(
  `(收购|并购|买下|入股|吃下)了?(?:\\p{Script=Han}{2,8}的?)? ?["「“《]?(${NAME})(?![A-Za-z\\d@])(?! ?(?:的?(?:模型|平台|系统|芯片|股份|股票|股权)))`,
  'gu',
)
/** 慕尼黑大學的 CompVis 團隊. */
const TEAM = new RegExp(
  `(?<=(?:大学|学院|研究院|研究所|实验室)(?:旗下)?的? ?)(${NAME}) ?(团队|小组|课题组|研究组|实验室)`,
  'g',
)
const APPOSED = new RegExp(
  `(?<![A-Za-z\\d@/.-])(${NAME}), (?:the|an?|another|its|now an?|then an?)(?: (?!(?:of|by|for|to|with|from|in|at|and|or|that|which|who|whose)\\b)[A-Za-z’'-]{2,20}){0,4} (${SORT})(?![A-Za-z])`,
  'g',
)
const SORT_BEFORE = new RegExp(`(?<![A-Za-z])(${SORT}|rival)(?: called| named)? (${NAME})(?![A-Za-z\\d@])`, 'g')
const NO_NAME =
  /^(?:AI|CEO|CTO|COO|CFO|CSO|VP|PM|HR|IPO|API|GPU|CPU|LLM|IT|App|APP|The|This|That|In|On|At|And|But|When|While|After|Before|As|If|It|He|She|They|We|You|Inc|Ltd|Corp|OEM|ODM|SaaS|PR|IR|KPI|OKR|ETF|Series|Pre|A|B|C|Q\d|Today|Meanwhile|However|Last|Next|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|American|Chinese|European|Japanese|Korean|French|German|British|Silicon|Y)$/

/** `plain` is the text with its Chinese folded and its Latin as written; `people`, the persons found in it. */
export function* findNamedOrganisations(plain: string, people: readonly Span[]): Generator<NamedOrganisation> {
  for (const match of plain.matchAll(HAN_BEFORE)) yield* named(match, 2, 1)
  for (const match of plain.matchAll(HAN_AFTER)) yield* named(match, 1, 2)
  for (const match of plain.matchAll(BOUGHT)) yield* named(match, 2, 1)
  for (const match of plain.matchAll(TEAM)) yield* named(match, 1, 2)
  for (const match of plain.matchAll(APPOSED)) yield* named(match, 1, 2)
  for (const match of plain.matchAll(SORT_BEFORE)) yield* named(match, 2, 1)
  for (const { end } of people) {
    const place = AT.exec(plain.slice(end, end + 60))
    const name = place?.[2]
    // "of" leads to a town as often; of one word it is not told.
    if (!name || NO_NAME.test(name.split(' ')[0]!) || (place[1] !== 'at' && !/ |[a-z][A-Z]/.test(name))) continue
    const start = end + place[0].length - name.length
    yield { start, end: start + name.length, cue: { start: end + 1, end: end + 1 + place[1]!.length } }
  }
}

const AT = new RegExp(`^ (at|of|from) (?:the )?(${NAME})(?![A-Za-z\\d@])`)

function* named(match: RegExpExecArray, name: number, cue: number): Generator<NamedOrganisation> {
  const words = match[name]!
  if (words.length < 3 || NO_NAME.test(words.split(' ')[0]!)) return
  const start = match.index + (name === 1 ? 0 : match[0].lastIndexOf(words))
  const first = match.index + (cue === 1 ? 0 : match[0].lastIndexOf(match[cue]!))
  yield { start, end: start + words.length, cue: { start: first, end: first + match[cue]!.length } }
}
