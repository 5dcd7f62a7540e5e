/**
 * Organisations by the shape of their names: University of Waterloo, Nimbus Labs, 浙江大学; and media by what they do:
 * 告诉“甲子光年”.
 */
import { isHardStop } from './chinese-name-start.ts'
import { isHan } from './name-shapes.ts'
import type { Span } from './model.ts'

export interface OrganisationName extends Span {
  /** The word that says so. */
  readonly cue: Span
}

/** No longer than words are: `’A-A’A-…` without end must not be looked through from each of its letters. */
const WORD = String.raw`[A-Z][\p{Script=Latin}\d’'&-]{1,40}`
const SUFFIX =
  'University|Institute of Technology|Institute|Labs?|AI|Research|Robotics|Capital|Ventures|Technologies|Foundation|Inc'
const LATIN = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d-])(?:(?:${WORD} ){1,2}(?:${SUFFIX})|University of ${WORD}(?: ${WORD})?)(?![\p{L}\d-])`,
  'gu',
)
// What stands before "AI" and "research" without being anybody's name.
const GENERIC =
  /^(?:The|This|That|Our|Their|Its|His|Her|My|An|In|At|And|But|For|From|With|When|Why|How|What|As|Of|To|Is|On|By|If|Generative|Conversational|Responsible|Explainable|Ethical|Trustworthy|Physical|Embodied|Agentic|Frontier|General|Strong|Weak|Narrow|Applied|Enterprise|Personal|Modern|Classical|Symbolic|Safe|Multimodal|Big|Open|Chinese|American|European|Western|National|Human|Deep|Machine|Language|Reinforcement|Early|Recent|New|More|Most|Future|Such|No|Every|Using|Building|Vertical|Edge|Cloud|Consumer|Medical|Legal|Sovereign|Market|Venture|Working|Risk|Human|Political|Academic|Fundamental|Basic|Many|Some|All)$/

const HAN_SUFFIX = /大学|研究院|研究所|实验室|基金会/g
// What says which kind of laboratory or university is meant, and not which one: 其他实验室, 顶尖大学, 美国大学.
export const GENERIC_HAN = new RegExp(
  `^(?:${(
    '其他 其它 其余 另外 顶级 顶尖 知名 著名 名牌 一流 普通 重点 主要 大型 小型 独立 前沿 领先 众多 不同 传统 新型 ' +
    '国内 国外 海外 本地 当地 外国 全球 世界 中国 美国 英国 日本 韩国 欧洲 亚洲 西方 国家 国际 政府 公立 私立 民间 官方 ' +
    '企业 公司 高校 学术 科研 研究 技术 创新 工业 产业 商业 联合 开放 内部 外部 自家 自己 竞争 对手 慈善 非营利 投资 ' +
    '人工智能 智能 机器学习 计算机 数据 算法 模型 安全 产品 应用 测试 化学 物理 生物 医学 理工 综合 母校 任何 所有 全部 许多 不少'
  ).replaceAll(' ', '|')})+$`,
)
/** What is done with a university, a court or a lab stands before it: 老师说大学很好, 她读大学时. */
export const SAID_OF_IT = /[说讲读念考问办选叫让称看听写找去]$/
const MEDIA = /(告诉|据)["「“]([\p{Script=Han}A-Za-z\d]{2,10})["」”](?=[,，。]|报道|消息|了解|[^\s的])/gu
const SHORTEST = 2
const LONGEST = 8

/** `plain` is the text with its Chinese folded and its Latin as written. */
export function findOrganisationNames(plain: string, folded: string): OrganisationName[] {
  return [...latin(plain), ...han(folded), ...media(plain)]
}

function* latin(plain: string): Generator<OrganisationName> {
  for (const match of plain.matchAll(LATIN)) {
    // Amazon's Annapurna Labs: the first is whose the second is.
    const whose = /^.*['’]s /.exec(match[0])?.[0].length ?? 0
    const words = match[0].slice(whose).split(' ')
    if (words.length < 2) continue
    if (words[0] !== 'University' && words.slice(0, -1).some((word) => GENERIC.test(word))) continue
    const start = match.index + whose
    const end = match.index + match[0].length
    if (words.length === 2 && words[1] === 'AI' && !isSomebody(plain, start, end)) continue
    const cue =
      words[0] === 'University' ? { start, end: start + words[0].length } : { start: end - words.at(-1)!.length, end }
    yield { start, end, cue }
  }
}

/** Causal AI is a field; a firm of such a name does something, belongs to somebody, or stands beside Chinese. */
function isSomebody(plain: string, start: number, end: number): boolean {
  return (
    (/(?:\b(?:by|at|from|joined|join|left|startup|company|firm|lab|called|backed|founded|bought|acquired)|\p{Script=Han}|[、(（]) ?$/u.test(
      plain.slice(Math.max(0, start - 12), start),
    ) &&
      !/^ ?(?:\p{Lu}|\p{Ll}+s\b)/u.test(plain.slice(end, end + 16))) ||
    /^(?:['’]s| (?:said|says|raised|announced|released|launched|unveiled|founder|CEO)\b)/.test(
      plain.slice(end, end + 12),
    )
  )
}

/** As far back as a word that no name holds; where there is none, it is not known where the name begins. */
function* han(folded: string): Generator<OrganisationName> {
  for (const match of folded.matchAll(HAN_SUFFIX)) {
    if (!isHan(folded[match.index - 1])) continue
    for (let start = match.index - SHORTEST; start >= match.index - LONGEST && start >= 0; start--) {
      if (!isHan(folded[start])) break
      if (isHan(folded[start - 1]) && !isHardStop(folded, start)) continue
      const name = folded.slice(start, match.index)
      const end = match.index + match[0].length
      if (
        folded[end] !== '生' &&
        !GENERIC_HAN.test(name) &&
        !SAID_OF_IT.test(name) &&
        !/[的了是在有个这那所家些多各某一两几座间前后去到回返送抬离搬逛往跑]/.test(name)
      )
        yield { start, end, cue: { start: match.index, end } }
      break
    }
  }
}

function* media(plain: string): Generator<OrganisationName> {
  for (const match of plain.matchAll(MEDIA)) {
    const start = match.index + match[1]!.length + 1
    yield { start, end: start + match[2]!.length, cue: { start: match.index, end: match.index + match[1]!.length } }
  }
}
