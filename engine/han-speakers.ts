/**
 * Chinese names that nothing but a verb of speech tells, at the beginning of a clause: ，邱曉明指出. Three characters, a
 * surname first; of two a word is made too easily.
 */
import { isHanPersonName } from './name-shapes.ts'
import type { TitledName } from './titled-names.ts'

const SPEAKS =
  /(?<=[\n。，,;；!?！？：:”」"])(\p{Script=Han}{3})(则|也|还|便|就|随后|后来|进一步|接着|当时|曾|对此|坦率地|公开)?(表示|指出|认为|透露|坦言|直言|回忆|补充|强调|写道|解释|说[:：,，「“"]|告诉|提醒|主张|承认|感叹)/gu
const NO_NAMES =
  /[家者们师员方人司院会部局所国年月日天时次种样件位名]$|^(?:安全|高层|高管|白宫|方面|应该|于此|时至|严格|毛利|成本|空间|金融|成功|万一|明确|何况|华尔街|黄仁|曾|游戏|简单|查)/

export function* findHanSpeakers(folded: string): Generator<TitledName> {
  for (const match of folded.matchAll(SPEAKS)) {
    const name = match[1]!
    if (!isHanPersonName(name) || NO_NAMES.test(name)) continue
    const end = match.index + name.length
    const start = end + (match[2]?.length ?? 0)
    yield { start: match.index, end, kind: 'person', cue: { start, end: start + match[3]!.length } }
  }
}
