import type { Span } from './model.ts'
import { titleBefore } from './name-shapes.ts'

const BEFORE =
  /(?:\b(?:ceo|cto|coo|cfo|dr\.?|prof\.?|professor|mr\.?|ms\.?|mrs\.?|president|founder|researchers?|engineers?|scientist|thanks?,?|thank you,?|to|with|by|dear|hi)|感谢|感谢了|谢谢|致谢|和|与|跟|问|告诉|邀请|采访|遇到|听)\s?$/
const AFTER =
  /^\s?(?:说|表示|认为|告诉|写道|回忆|指出|透露|坦言|补充|解释|笑|问|答|老师|教授|博士|先生|女士|同学|等人|本人|'s (?:team|lab|talk|work|paper)|said\b|says\b|told\b|wrote\b|tweeted\b|joined\b|left\b|explained\b|recalled\b|argued\b|added\b|will\b|and i\b)/

/** Does the text beside a bare given name or surname say that it is somebody? */
export function standsAsPerson(folded: string, { start, end }: Span): boolean {
  const before = folded.slice(Math.max(0, start - 16), start)
  return (
    AFTER.test(folded.slice(end, end + 12)) ||
    BEFORE.test(before) ||
    titleBefore(folded, before.endsWith(' ') ? start - 1 : start) !== null
  )
}
