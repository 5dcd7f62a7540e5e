/** Products of a Chinese name and a number, by the word before them: 无人车颐驰06, 也在造遠征 A1. */
import type { Span } from './model.ts'

export interface HanProduct extends Span {
  readonly cue: Span
}

const PRODUCT =
  /(无人车|机器人|新车|车型|跑车|卡车|大?模型|芯片|晶片|处理器|手机|眼镜|产品|平台|系统|推出|发布|造|研发|打造|量产|亮相|搭载|叫做?|名为|代号)(?:了|的|的是|出|出了)? ?["“「]?(\p{Script=Han}{2,3} ?(?:0\d|[a-z]\d{1,3}|[a-z]{1,2}-?\d{1,2}|\d{3,4})(?: ?(?:pro|max|plus|ultra|mini))?)(?![a-z\d.%])(?! ?[年月日号万亿个款台辆人次倍岁时点分秒元家种名页张片颗公米度伏瓦兆亩吨])/gu
const NO_NAME =
  /[的了是在有和与及约近超共第至到过达每仅]|最新|全新|首批|首款|将近|不到|大约|超过|售价|续航|算力|功耗|总计|累计|工艺|制程|参数|分辨|频率|价格|长度/

export function* findHanProducts(folded: string): Generator<HanProduct> {
  for (const match of folded.matchAll(PRODUCT)) {
    const name = match[2]!
    if (NO_NAME.test(name)) continue
    const start = match.index + match[0].lastIndexOf(name)
    const cue = { start: match.index, end: match.index + match[1]!.length }
    yield { start, end: start + name.length, cue }
  }
}
