/** Places by what they are called or what is there: 在杭州雲棲小鎮, "headquartered in Delaware", "a court in Nashville". */
import { hanNameStart, type KnownEdges } from './han-name-start.ts'
import type { Kind, Span } from './model.ts'

export interface PlaceName extends Span {
  readonly cue: Span
}

const LATIN =
  /(?<![A-Za-z])((?:based|headquartered|[Bb]orn|[Rr]aised|grew up|lives?|living|lived|held|located|offices?|headquarters|campus|court|factory|factories|plants?|fabs?|labs?|hotel|studio|cent(?:er|re)s?|warehouse|home|farm|church|hospital|schools?|jury|judge|meeting|gathering|workshop|conference|summit|service|rides|stores?|protests?|workers|moderators|labellers|annotators) in|[Nn]ear|outside) (\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})?)(?=[.,;)’]|$| \p{Ll})/gmu
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Winter|Congress|Parliament|English|Chinese|French|German|Python|Google|Microsoft|Computer|Machine|Artificial|Physics|Series|The|This|That|Which|What)/
const HAN =
  /小镇|新区|开发区|高新区|科学园区|科技园区|通讯园区|软件园区|工业园区|产业园|工业园|工业区|加工区|科学城|未来城|大厦|会展中心|展览馆|体育馆|会议中心/g
const GENERIC =
  /^(?:经济|技术|高新|产业|科技|工业|国际|国家|省|市|县|一个|这座|特色|各地|各个|多个|人工智能|智能|机器人|软件|信息|综合|自贸|保税|现代|创新|创业|总部|办公|写字楼|城市|本地|老|新|旧|国小|小学|中学|高中|学校|大学|社区|学生)*$/
const BEGINS_WITH: ReadonlySet<Kind> = new Set<Kind>(['place'])

export function* findPlaceNames(plain: string, folded: string, edges: KnownEdges): Generator<PlaceName> {
  for (const match of plain.matchAll(LATIN)) {
    const end = match.index + match[0].length
    if (NO_PLACE.test(match[2]!)) continue
    yield { start: end - match[2]!.length, end, cue: { start: match.index, end: match.index + match[1]!.length } }
  }
  for (const match of folded.matchAll(HAN)) {
    const begun = hanNameStart(match.index, { folded, edges, beginsWith: BEGINS_WITH, most: 8 })
    const body = begun && folded.slice(begun.start, match.index)
    if (!body || body.length < 2 || GENERIC.test(body) || /[的了是有这那个]/.test(body)) continue
    yield {
      start: begun.start,
      end: match.index + match[0].length,
      cue: { start: match.index, end: match.index + match[0].length },
    }
  }
}
