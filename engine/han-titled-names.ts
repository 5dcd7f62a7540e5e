import { HAN_TITLES, isHan, isHanPersonName } from './name-shapes.ts'
import type { TitledName } from './titled-names.ts'

const AFTER_NAME =
  /^(?:说|告诉|表示|认为|指出|透露|回忆|介绍|坦言|写道|补充|解释|称|在|对|的|与|和|及|曾|也|则|向|将|是|为|还|就|于|把|被|给|从|等|出|入|离|加|任|当|带|创|提|发|获|宣|接|拿|去|这|那|本|亲|主张|强调|呼吁|希望|建议|预计|相信|警告|承诺|批评|率)/
const BEFORE_NAME = /(?:^|[\s,，。、;:"“「(《·]|[的和与及由是对向让请如跟把被为])$/

/** 猎头綦俐丽告诉, 李飞飞教授 — a surname and one or two characters on the one side of a title. */
export function* hanTitledNames(folded: string): Generator<TitledName> {
  for (const title of TITLES) {
    for (let at = folded.indexOf(title); at >= 0; at = folded.indexOf(title, at + 1)) {
      const cue = { start: at, end: at + title.length }
      const from = folded[cue.end] === ' ' ? cue.end + 1 : cue.end
      for (const length of [3, 2]) {
        const name = folded.slice(from, from + length)
        const after = folded.slice(from + length, from + length + 3)
        if (isHanPersonName(name) && !NOT_NAMES.test(name) && (!isHan(after[0]) || AFTER_NAME.test(after))) {
          yield { start: from, end: from + length, kind: 'person', cue }
          break
        }
      }
      if (!AFTER_TITLES.has(title)) continue
      for (const length of [3, 2]) {
        const name = folded.slice(at - length, at)
        if (
          at >= length &&
          isHanPersonName(name) &&
          !NOT_NAMES.test(name) &&
          BEFORE_NAME.test(folded.slice(Math.max(0, at - length - 1), at - length))
        ) {
          yield { start: at - length, end: at, kind: 'person', cue }
          break
        }
      }
    }
  }
}

// Titles that take a name right after or before them; 经理 and 员工 are followed by anything.
const TITLES = HAN_TITLES.filter(
  (title) => !/^(?:员工|同事|好友|经理|主管|高管|作者|编辑|撰文|编译|天才|大佬|一作|教父|学者|同学|顾问)$/.test(title),
)
const AFTER_TITLES = new Set<string>([
  '教授',
  '副教授',
  '博士',
  '院士',
  '先生',
  '女士',
  '老师',
  '同学',
  '总裁',
  '主席',
  '导师',
])
// Words that begin with a surname's character and stand beside titles.
const NOT_NAMES =
  /^(?:和|与|于|时任|时候|时间|包括|常常|连同|连续|全体|全职|全球|从事|应该|应当|高度|高级|高薪|高调|方面|方才|成员|成功|成为|何时|何以|平时|单位|单独|关于|都是|通过|通常|强调|强烈|能|来自|计划|解释|解决|利用|路线|房间|习惯|越来越|别的|支持|华人|李总|项目|温度|花了|满足|党委|东方|广告|欧洲|国家|国际|国内|钟|云计|万一|金融|明确|明年|安全|安排|容易|向来|曲线|古代|步入|黄金|江湖|包揽|宣布|宣称|宣告|左右|封闭|任何|水平|乐观|双方|司机|经历|毛利|居然|后来|曾经|艾伦)/
