/**
 * Chinese names that a clause about somebody's life introduces, or a word for somebody one knows: 攻讀免疫學的李婉菱,
 * 來自 Snap 的李佳一起, 室友蘇家永. A name of two characters is believed only where the surname is a common one, for such a
 * word is made too easily.
 */
import { isHan, isHanPersonName } from './name-shapes.ts'
import { nameLength } from './han-titled-names.ts'
import type { TitledName } from './titled-names.ts'

const LIFE =
  /(?:来自|毕业于|毕业自|任教于|任职于|供职于|就职于|就读于|就读|攻读|主修|师从|师承|出身于?|刚从|跳槽自)[^,，。;；!?！？、\n()（）“”「」]{1,24}?的/gu
/** 俄亥俄州立大學的孫歡認為. */
const AT =
  /(?:大学|学院|研究院|研究所|实验室|(?<!\p{Script=Han})[台清交成北港政师中浙复科]大|[和与及、，；][台清交成北港政师浙复科]大|领军，[台清交成]大)的/gu
/** 主力開發者是梁盾等, 作者符梓鵬、趙子豪. */
const MAKERS =
  /(?:开发者|提出者|设计者|发明者|操刀者|作者|主笔|主创|推手|发起者)(?:就?是|包括|为|有)?(?=\p{Script=Han}{2,3}(?:[、，,和与]|等(?:人|几位|多人|[两三四五六七八九]人)))/gu
/** 吴志荣等人的记忆库. */
const AND_OTHERS =
  /(?<=[\n，,。;；：:“「(（]|大学|学院|研究院|公司)\p{Script=Han}{2,3}(?=等人(?![口群类员工民才体物]))/gu
/** 新创有刘峻诚创办的耐能. */
const FOUNDERS = /(?<=[由有是])\p{Script=Han}{3}(?=(?:等人)?(?:共同)?(?:创办|创立)的)/gu
const SOMEBODY =
  /(?:室友|队友|搭档|创业伙伴|合伙伙伴|学长|学姐|学弟|学妹|师兄|师姐|师弟|师妹|同窗|妻子|丈夫|太太|前同事|老同学|老同事|老战友|老朋友|女儿|儿子)/gu
const COMMON_SURNAMES =
  '李王张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾魏薛叶潘杜戴汪姜范姚谭廖邹崔邱秦邵孟尹黎乔赖龚'
const NO_NAMES =
  /^(?:程序|高[管校中层]|许多|林业|周末|周期|周围|黄金|孟买|唐朝|宋代|韩国|苏州|曹操|叶子|张力|张量|陈述|杨树|王牌|王者|朱红|沈阳|秦国|贾府|杜绝|姜汤|范围|范式|范例|乔木|邓某|赖床|李子|胡子|胡同|梁柱|董事|蒋某|卢布|戴着|谢谢|孙子|郑重|罗列|程度)|[家者们师员方人司院会部局所国年月日天时次种样件位名]$/

/** Names in `folded`, a clause each. */
export function* findIntroduced(folded: string): Generator<TitledName> {
  for (const pattern of [LIFE, AT, SOMEBODY, MAKERS])
    for (const match of folded.matchAll(pattern)) {
      const start = match.index + match[0].length
      const end = personEnd(folded, start)
      if (end !== null) yield { start, end, kind: 'person', cue: { start: match.index, end: start } }
    }
  for (const match of [...folded.matchAll(AND_OTHERS), ...folded.matchAll(FOUNDERS)]) {
    const end = match.index + match[0].length
    if (isHanPersonName(match[0]) && !NO_NAMES.test(match[0]) && isCommonEnough(match[0]))
      yield { start: match.index, end, kind: 'person', cue: { start: end, end: end + 2 } }
  }
}

/** Where the Chinese name ends that begins at `start`; null: none does. */
export function personEnd(folded: string, start: number): number | null {
  const length = nameLength(folded, start) || lastingLength(folded, start)
  const name = folded.slice(start, start + length)
  if (length === 0 || NO_NAMES.test(name)) return null
  return isCommonEnough(name) ? start + length : null
}

function isCommonEnough(name: string): boolean {
  return name.length > 2 || COMMON_SURNAMES.includes(name[0]!)
}

/** What a person does and what a name is rarely followed by otherwise: 蘇家永念的也是, 李佳一起. */
const LASTING =
  /^(?:仿照|借鉴|主攻|擅长|做出|发现|首先|率先|等几位|等[两三四五六七八九]|念[的书过完]|读[的书过完]|一起|一同|一道|一块|毕业|主修|专攻|研究|从小|家里|原本|原先|本来|后来|当年|来自|出自|出身|同样|正好|恰好)/

function lastingLength(folded: string, start: number): number {
  for (const length of [3, 2]) {
    const name = folded.slice(start, start + length)
    if (isHanPersonName(name) && isHan(folded[start + length]) && LASTING.test(folded.slice(start + length)))
      return length
  }
  return 0
}
