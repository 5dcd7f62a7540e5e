/**
 * Lists that are counted and told: 文源、文澜、文汇、文溯四个模型. Where as many members stand between the marks as the number
 * says, each is one of what the word behind it is.
 */
import type { Kind, Span } from './model.ts'
import type { Found } from './outermost.ts'
import { spanIndex } from './span-index.ts'
import type { UnknownName } from './unknown-names.ts'

const SORTS: readonly (readonly [Kind, string])[] = [
  ['model', '大?模型|机器人|芯片|晶片|数据集|资料集|基准|框架|平台|产品|机型|车型|工具'],
  ['organisation', '公司|企业|厂商|机构|实验室|高校|大学|车企|基金'],
]
const COUNTED = new RegExp(
  String.raw`(\p{Script=Han}{2,12}(?:、[\p{Script=Han}a-z\d]{2,8}){1,7}(?:(?:和|与|及|以及)[\p{Script=Han}a-z\d]{2,8}?)?)(?:等|这|共)?([两二三四五六七八九])(?:个|款|种|大|套|颗|家|所|支)(?:子|新|开源|预训练|基础|国产)?(${SORTS.map(([, words]) => words).join('|')})`,
  'gu',
)
const NUMBERS = '两二三四五六七八九'
/** Sorts of things, not names of any. */
const COMMON =
  /文本|图像|图片|语音|视频|音频|语言|视觉|多模态|推理|对话|代码|大|小|中|新|老|国|高|低|通用|专用|行业|金融|医疗|教育|政务|工业|训练|部署|评测|检索|生成|翻译|识别|[的了是在有]|[器机型片卡端侧类级版]$/

/** `folded` is the text folded; `known`, what is told already. */
export function findCountedLists(text: string, folded: string, known: readonly Found[]): UnknownName[] {
  const index = spanIndex(known)
  const names: UnknownName[] = []
  for (const match of folded.matchAll(COUNTED)) {
    const members = match[1]!.split(/、|以及|和|与|及/)
    const count = Math.max(2, NUMBERS.indexOf(match[2]!) + 1)
    const length = members[1]!.length
    if (members.length !== count || members.slice(1).some((name) => name.length !== length || COMMON.test(name)))
      continue
    // The first has no mark before it, and is as long as the others.
    const first = members[0]!.slice(-length)
    if (first.length < length || COMMON.test(first)) continue
    const kind = SORTS.find(([, words]) => new RegExp(`^(?:${words})$`).test(match[3]!))?.[0]
    if (!kind) continue
    const end = match.index + match[0].length
    const cue: Span = { start: end - match[3]!.length, end }
    let from = match.index + members[0]!.length - length
    const spans = [first, ...members.slice(1)].map((name): Span => {
      const start = folded.indexOf(name, from)
      from = start + name.length
      return { start, end: from }
    })
    if (spans.some((span) => index.overlapping(span).some(({ sense }) => sense.kind !== kind))) continue
    for (const span of spans) {
      const evidence = {
        by: 'context',
        form: text.slice(span.start, span.end),
        cue: text.slice(cue.start, cue.end),
        at: cue,
      } as const
      names.push({ span, kind, base: null, evidence })
    }
  }
  return names
}
