/**
 * Chinese names that stand together: 王晓刚、徐冰等人, 时越、芈昱廷、唐韦星五人; and backers of a round: 由云锋基金和今日资本领投.
 *
 * A list runs from mark to mark, so its inner members need no look of a name of their own: that most of them look like one,
 * and the word that closes the list, say what they are.
 */
import { isHardStop } from './chinese-name-start.ts'
import { isHanPersonName } from './name-shapes.ts'
import type { TitledName } from './titled-names.ts'

/** Lists of people, of those who put up money, and the one 由…领军 names, in `folded`; `plain` keeps the case of Latin. */
export function* hanNameLists(folded: string, plain: string): Generator<TitledName> {
  yield* people(folded)
  yield* backers(folded, plain)
  yield* leaders(folded)
}

const CLOSING =
  /等人(?![口群类员工民才体物])|等[一二两三四五六七八九十\d]+[人位]|(?<=\p{Script=Han})[两三四五六七八九十]人(?![口群类次份家])/gu
// Looked for in a window before its closing word, so that a scan stays linear.
const HAN_LIST =
  /\p{Script=Han}{2,12}(?:、\p{Script=Han}{2,4}){0,19}(?:、\p{Script=Han}{2,4}|(?:和|与|及|以及)\p{Script=Han}{2,3})$/u
const LONGEST_LIST = 100

function* people(folded: string): Generator<TitledName> {
  for (const match of folded.matchAll(CLOSING)) {
    const end = match.index
    const window = folded.slice(Math.max(0, end - LONGEST_LIST), end)
    const run = window.includes('、') ? HAN_LIST.exec(window)?.[0] : undefined
    if (!run) continue
    const from = end - run.length
    const cue = { start: end, end: end + match[0].length }
    const members = [
      ...run.matchAll(
        /[^、]+?(?=[、]|(?:和|与|及|以及)\p{Script=Han}{2,3}$|$)|(?:和|与|及|以及)\p{Script=Han}{2,3}$/gu,
      ),
    ].map((member) => {
      const joint = /^(?:以及|和|与|及)(?=\p{Script=Han}{2,3}$)/u.exec(member.index > 0 ? member[0] : '')?.[0] ?? ''
      const start = from + member.index + joint.length
      return { start, end: from + member.index + member[0].length }
    })
    const [first, ...rest] = members
    const likely = rest.filter((span) => isHanPersonName(folded.slice(span.start, span.end)))
    if (!first || rest.length === 0 || likely.length * 2 <= rest.length) continue
    for (const span of rest) yield { ...span, kind: 'person', cue }
    const start = firstName(folded, first.start, first.end)
    if (start !== null) yield { start, end: first.end, kind: 'person', cue }
  }
}

/** The first member has no mark before it: a name of three or two characters where one may begin. */
function firstName(folded: string, from: number, end: number): number | null {
  for (const length of [end - from, 3, 2]) {
    const start = end - length
    if (start < from || !isHanPersonName(folded.slice(start, end))) continue
    if (start === from || isHardStop(folded, start)) return start
  }
  return null
}

const BACKED =
  /(?<=[由来自获得,，。;；\n])([^,，。;；:：\n()（）]{4,80}?)(?:等[^,，。;；\n]{0,12}?)?(联合领投|共同领投|领投|跟投|参投)/gu
const FUND = /(?:资本|创投|基金|投资|风投|证券|集团|控股)$/
const MONEY_OF = /(?:旗下|管理|发起|设立)[^、和与及]*$/
const NO_BACKER = /[的了是在将已被]|轮|公司|机构|股东|投资方|投资人|万|亿|^(?:联合|共同|继续|本轮|其中|以及)$/

/** 由国投招商、中金资本旗下基金与众为资本联合领投: whoever leads a round or follows is an organisation. */
function* backers(folded: string, plain: string): Generator<TitledName> {
  for (const match of folded.matchAll(BACKED)) {
    const end = match.index + match[0].length
    const cue = { start: end - match[2]!.length, end }
    const named = [...match[1]!.matchAll(/[^、和与及]+/g)].flatMap((part) => {
      const lead = part.index === 0 ? (/^.*(?:[由获]|来自)/u.exec(part[0])?.[0].length ?? 0) : 0
      const name = part[0].slice(lead).replace(MONEY_OF, '').trimEnd()
      const start = match.index + part.index + lead + (name.length - name.trimStart().length)
      const span = { start, end: start + name.trimStart().length }
      const word = folded.slice(span.start, span.end)
      const latin = /^[\p{Lu}][\p{L}\d.&’' -]{2,30}$/u.test(plain.slice(span.start, span.end))
      const han = /^\p{Script=Han}{3,8}$/u.test(word)
      return (latin || han) && !NO_BACKER.test(word) ? [{ span, fund: FUND.test(word) }] : []
    })
    if (!named.some(({ fund }) => fund)) continue
    for (const { span } of named) yield { ...span, kind: 'organisation', cue }
  }
}

const LED = /由(\p{Script=Han}{3})(领军|带领|率领|领衔|领导|主持|牵头|操刀|执导|创办|创立|发起|掌舵)/gu
const OFFICE = /[长员师家者人会部队司局院组生方室处厅团社校系所匠府]$/

/** 由张仁炯领军: three characters between these words are a name, unless they are an office. */
function* leaders(folded: string): Generator<TitledName> {
  for (const match of folded.matchAll(LED)) {
    const name = match[1]!
    if (!isHanPersonName(name) || OFFICE.test(name)) continue
    const start = match.index + 1
    const end = start + name.length
    yield { start, end, kind: 'person', cue: { start: end, end: end + match[2]!.length } }
  }
}
