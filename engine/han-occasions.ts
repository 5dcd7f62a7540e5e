/**
 * Chinese names of conferences and contests, of plans and laws, by their last word and by whose they are: 华为开发者大会,
 * 世界机器人大会, 「智慧台灣計畫」, 台灣AI行動計畫.
 */
import { hanNameStart, type KnownEdges } from './han-name-start.ts'
import type { Kind, Span } from './model.ts'

export interface Occasion extends Span {
  readonly kind: Kind
  readonly cue: Span
}

const EVENT =
  /开发者大会|全球大会|大会|峰会|论坛|研讨会|挑战赛|锦标赛|博览会|电脑展|电子展|竞赛|大赛|黑客松|创客松|嘉年华|奥林匹克|运动会|半程马拉松/g
/** UEC杯: a cup of somebody's. */
const CUP = /(?<![a-z\d])[a-z]{2,10}杯/g
const PLAN = /行动计[划画]|行动方案|发展规划|实施方案|振兴方案|暂行办法|管理办法|管理条例|基本法|法案|计[划画]/g
const NAMED_AFTER: ReadonlySet<Kind> = new Set<Kind>(['place', 'organisation'])
const WORLDWIDE = /^(?:世界|全球|国际|全国|亚洲|亚太|中国|首届|两岸|东亚|欧洲|北美)/
const EVERYDAY = /股东|代表大会|会员|发布会|新闻|记者|国际会议|学术会议|年度大会|员工|动员|表彰/
/** What may stand after a plan's name where 计划 is no verb. */
const AFTER_PLAN = /^(?:[,，。;；、)）」』”"\n ]|$|的|和|与|及|中|里|已|也|却|都|等|由|在|是|于|将|则|今年|去年)/

export function* findHanOccasions(folded: string, edges: KnownEdges): Generator<Occasion> {
  yield* quotedPlans(folded)
  const search = { folded, edges, beginsWith: NAMED_AFTER }
  for (const match of folded.matchAll(EVENT)) {
    const begun = hanNameStart(match.index, { ...search, most: 12 })
    const end = match.index + match[0].length
    if (!begun || end - begun.start < 5) continue
    const name = folded.slice(begun.start, end)
    const owned = begun.by === 'place' || begun.by === 'organisation' || begun.by === 'latin'
    if ((!owned && !WORLDWIDE.test(name)) || EVERYDAY.test(name) || /[的了是在有这那]/.test(name)) continue
    if (end - begun.start - match[0].length < 2) continue
    yield { start: begun.start, end, kind: 'event', cue: { start: match.index, end } }
  }
  for (const match of folded.matchAll(CUP)) {
    const end = match.index + match[0].length
    yield { start: match.index, end, kind: 'event', cue: { start: end - 1, end } }
  }
  for (const match of folded.matchAll(PLAN)) {
    const begun = hanNameStart(match.index, { ...search, most: 12 })
    const end = match.index + match[0].length
    if (begun?.by !== 'place') continue
    const name = folded.slice(begun.start, end)
    if (end - begun.start < 5 || /[的了是在有这那]|公司|政府|企业|厂商|团队/.test(name)) continue
    if (match[0].startsWith('计') && !AFTER_PLAN.test(folded.slice(end, end + 2))) continue
    yield { start: begun.start, end, kind: planKind(name), cue: { start: match.index, end } }
  }
}

const QUOTED =
  /[「“"]([^「」“”"\n。，,]{3,24}?(?:计[划画]|工程|专项|行动|方案|法案|条例|法|草案|宪章|宣言|协议|公约|倡议))[」”"]/g

/** 「半導體射月計畫」: whatever is quoted and called a plan is one. */
function* quotedPlans(folded: string): Generator<Occasion> {
  for (const match of folded.matchAll(QUOTED)) {
    const start = match.index + 1
    const end = start + match[1]!.length
    if (/[的了是在有这那我你他们吗呢]|办法$|方法$|想法$|看法$|说法$|做法$|算法$|玩法$|打法$|写法$/.test(match[1]!))
      continue
    yield { start, end, kind: planKind(match[1]!), cue: { start: end - 2, end } }
  }
}

/** A law is read, and so is a declaration; a programme is neither a text nor a thing. */
function planKind(name: string): Kind {
  return /(?:计[划画]|工程|专项|行动|方案|倡议)$/.test(name) ? 'term' : 'work'
}
