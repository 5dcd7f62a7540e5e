/**
 * Foreign surnames alone in Chinese characters: 學者克勞福德, 雷希特等人. Three characters or more that such names are
 * written with, the last one of those that hardly end a Chinese word, and beside them who she is or that she does something.
 */
import { HAN_TITLES, isHan, isTransliteration } from './name-shapes.ts'
import type { TitledName } from './titled-names.ts'

const TITLE = new RegExp(
  `(?:${[
    ...HAN_TITLES,
    '艺术家',
    '批评者',
    '支持者',
    '物理学家',
    '数学家',
    '经济学家',
    '心理学家',
    '哲学家',
    '神经科学家',
    '历史学家',
    '语言学家',
    '生物学家',
    '化学家',
    '企业家',
    '设计师',
    '作家',
    '记者',
    '参议员',
    '众议员',
    '议员',
    '法官',
    '州长',
    '大法官',
    '音乐人',
    '画家',
    '摄影师',
    '导演',
    '演员',
  ].join('|')})$`,
)
const DOES =
  /^(?:等人|说[:：,，「“道]|写道|指出|认为|表示|回忆|坦言|直言|透露|解释|强调|补充|反驳|承认|团队|后来|曾在|曾经|当时|本人|自己|写的|提出|发明|发表|主张)/
/** Characters that end foreign names and hardly a word of Chinese. */
const ENDS = '尔克斯夫特德伦森顿基弗姆赫兹茨勒娜娅亚尼奇格逊曼维恩贝洛沃诺托罗塔莫拉利'
const BEGINS = /(?:^|[\n\s,，。、;；:：!?！？"“「『（(《]|[的由和与及对向据把被让像比跟是])$/
/** A run of such characters that is a word, a place or a firm all the same. */
const NO_NAMES =
  /^(?:马克思|巴塞罗|莫斯科|圣彼得|爱丁堡|巴拿马|印尼|肯尼亚|奥林匹克|马拉松|乌克兰|波斯尼|罗马尼|斯坦福|普林斯|耶鲁|哈佛|特斯拉|谷歌|亚马逊|诺贝尔|图灵|贝尔|达特茅斯|阿里|瑞士|西雅图|加利福|多伦多|蒙特利尔|慕尼黑|巴黎|柏林|伦敦|纽约|华盛顿|卡内基|密歇根|德克萨斯|得克萨斯|伊利诺|麻省|费城|丹佛|洛杉矶|旧金山|硅谷|加拿大|澳大利亚|奥地利|意大利|以色列|沙特|法兰西|乌托邦|玛雅)/

export function* findForeignNames(folded: string): Generator<TitledName> {
  for (let start = 0; start < folded.length; start++) {
    if (!isTransliteration(folded[start]) || isTransliteration(folded[start - 1])) continue
    let end = start
    while (end - start <= LONGEST && isTransliteration(folded[end])) end++
    yield* nameIn(folded, start, end)
    start = end
  }
}

const LONGEST = 8

/** The run may have begun in the title (…學家) or run on into the next word. */
function* nameIn(folded: string, from: number, to: number): Generator<TitledName> {
  for (let start = from; start <= to - 3; start++) {
    const before = folded.slice(Math.max(0, start - 6), start)
    const title = TITLE.exec(before)?.[0]
    if (!title && !(start === from && BEGINS.test(before))) continue
    for (let end = to; end - start >= 3; end--) {
      if (end - start > 6 || !ENDS.includes(folded[end - 1]!)) continue
      const does = DOES.exec(folded.slice(end, end + 4))?.[0]
      if (
        !does &&
        !(
          title &&
          end === to &&
          !(isHan(folded[end]) && isHan(folded[end + 1]) && NAME_GOES_ON.test(folded.slice(end, end + 1)))
        )
      )
        continue
      if (NO_NAMES.test(folded.slice(start, end))) return
      const cue = title ? { start: start - title.length, end: start } : { start: end, end: end + does!.length }
      yield { start, end, kind: 'person', cue }
      return
    }
  }
}

/** What follows makes it the name of something else. */
const NAME_GOES_ON = /[奖州市省郡县镇河湖山岛湾峰街路院校厂社团队党派学人语文]/
