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

const WORD = String.raw`[A-Z][\p{L}\d’'&-]+`
const SUFFIX =
  'University|Institute of Technology|Institute|Labs?|AI|Research|Robotics|Capital|Ventures|Technologies|Foundation|Inc'
const LATIN = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:(?:${WORD} ){1,2}(?:${SUFFIX})|University of ${WORD}(?: ${WORD})?)(?![\p{L}\d-])`,
  'gu',
)
// What stands before "AI" and "research" without being anybody's name.
const GENERIC =
  /^(?:The|This|That|Our|Their|Its|His|Her|My|An|In|At|And|But|For|From|With|When|Why|How|What|As|Of|To|Is|On|By|If|Generative|Conversational|Responsible|Explainable|Ethical|Trustworthy|Physical|Embodied|Agentic|Frontier|General|Strong|Weak|Narrow|Applied|Enterprise|Personal|Modern|Classical|Symbolic|Safe|Multimodal|Big|Open|Chinese|American|European|Western|National|Human|Deep|Machine|Language|Reinforcement|Early|Recent|New|More|Most|Future|Such|No|Every|Using|Building|Vertical|Edge|Cloud|Consumer|Medical|Legal|Sovereign|Market|Venture|Working|Risk|Human|Political|Academic|Fundamental|Basic|Many|Some|All)$/

const HAN_SUFFIX = /大学|研究院|研究所|实验室|基金会/g
const MEDIA = /(告诉|据)["「“]([\p{Script=Han}A-Za-z\d]{2,10})["」”](?=[,，。]|报道|消息|了解|[^\s的])/gu
const SHORTEST = 2
const LONGEST = 8

/** `plain` is the text with its Chinese folded and its Latin as written. */
export function findOrganisationNames(plain: string, folded: string): OrganisationName[] {
  return [...latin(plain), ...han(folded), ...media(plain)]
}

function* latin(plain: string): Generator<OrganisationName> {
  for (const match of plain.matchAll(LATIN)) {
    const words = match[0].split(' ')
    if (words[0] !== 'University' && words.slice(0, -1).some((word) => GENERIC.test(word))) continue
    const end = match.index + match[0].length
    const cue =
      words[0] === 'University'
        ? { start: match.index, end: match.index + words[0].length }
        : { start: end - words.at(-1)!.length, end }
    yield { start: match.index, end, cue }
  }
}

/** As far back as a word that no name holds; where there is none, it is not known where the name begins. */
function* han(folded: string): Generator<OrganisationName> {
  for (const match of folded.matchAll(HAN_SUFFIX)) {
    for (let start = match.index - SHORTEST; start >= match.index - LONGEST && start >= 0; start--) {
      if (!isHan(folded[start])) break
      if (isHan(folded[start - 1]) && !isHardStop(folded, start)) continue
      const name = folded.slice(start, match.index)
      const end = match.index + match[0].length
      if (folded[end] !== '生' && !/[的了是在有个这那所家些多各某一两几座间前后]/.test(name))
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
