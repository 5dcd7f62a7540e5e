/**
 * Names by what stands beside them: 猎头綦俐丽告诉, 李飞飞教授, 编辑:蛋酱、泽南, CEO Sean White, "Sharif Shameem,
 * cofounder of LexicaArt", a line that holds nothing but names.
 */
import { HAN_TITLES, isHan, isHanPersonName } from './name-shapes.ts'
import type { Kind, Span } from './model.ts'

export interface TitledName extends Span {
  readonly kind: Kind
  /** The title, label or verb that says so. */
  readonly cue: Span
}

/** Names beside titles in `text`; `folded` is the same text folded. In no particular order, overlaps possible. */
export function findTitledNames(text: string, folded: string): TitledName[] {
  return [...bylines(text, folded), ...nameLines(text), ...hanTitled(folded), ...latinTitled(text), ...makers(text)]
}

const NAME = String.raw`\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}]+)*(?: (?:\p{Lu}\.|[Dd]e|van|von|der|den|el|al|bin|la|Mc|\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}]+)*)){0,2} (?:Mc|Mac|De|Di|Van|O['’])?\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}]+)*`

const BYLINE =
  /(?<=^|[\n,，。|;\s])(编辑|编译|作者|撰文|采访|采写|整理|译者|校对|记者|责编|策划|编者|文)\s?([:|丨/])\s*/g
const ACCOUNT = /(?:微信公众号|公众号)\s?[:(]\s*([^\n,，。;|()（）\sid]{2,16})/g

/** 编辑:蛋酱、泽南 — pen names too: the label is enough. */
function* bylines(text: string, folded: string): Generator<TitledName> {
  for (const match of folded.matchAll(BYLINE)) {
    if (match[1] === '文' && match.index > 0 && folded[match.index - 1] !== '\n') continue
    const cue = { start: match.index, end: match.index + match[1]!.length }
    let at = match.index + match[0].length
    for (let count = 0; count < 8; count++) {
      const name =
        /^(?:\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})*|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})(?=[\s、,，&/|丨;。\n]|$)/u.exec(
          text.slice(at, at + 40),
        )?.[0]
      if (!name || HAN_TITLES.some((title) => folded.startsWith(title, at))) break
      yield { start: at, end: at + name.length, kind: 'person', cue }
      const joint = /^(?:[、&/]|\s?[,，]?\s(?=\p{Script=Han}{2,3}(?:[\s\n]|$)))\s*/u.exec(
        text.slice(at + name.length, at + name.length + 8),
      )?.[0]
      if (!joint) break
      at += name.length + joint.length
    }
  }
  for (const match of folded.matchAll(ACCOUNT)) {
    const end = match.index + match[0].length
    yield {
      start: end - match[1]!.length,
      end,
      kind: 'organisation',
      cue: { start: match.index, end: end - match[1]!.length },
    }
  }
}

const NAME_LINE = new RegExp(
  `^(?:[Bb]y )?(${NAME}(?:(?:, and |, | and | & )${NAME})*)(?:,? (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? )?(?:\\d{1,2},? )?\\d{4})?$`,
  'u',
)
const WHOLE_NAME = new RegExp(NAME, 'gu')

/** A line of names and at most a date, as under a headline. One name alone needs the date or "by". */
function* nameLines(text: string): Generator<TitledName> {
  let start = 0
  for (const line of text.split('\n')) {
    const match = line.length <= 400 ? NAME_LINE.exec(line.trim()) : null
    if (match) {
      const offset = start + line.indexOf(match[1]!)
      const names = [...match[1]!.matchAll(WHOLE_NAME)]
      const rest = line.trim().slice(match[1]!.length + (match.index ?? 0))
      if (names.length > 1 || /\d{4}/.test(rest) || /^[Bb]y /.test(line.trim())) {
        for (const name of names)
          yield {
            start: offset + name.index,
            end: offset + name.index + name[0].length,
            kind: 'person',
            cue: { start: offset, end: offset + match[1]!.length },
          }
      }
    }
    start += line.length + 1
  }
}

const AFTER_NAME =
  /^(?:说|告诉|表示|认为|指出|透露|回忆|介绍|坦言|写道|补充|解释|称|在|对|的|与|和|及|曾|也|则|向|将|是|为|还|就|于|把|被|给|从|等|出|入|离|加|任|当|带|创|提|发|获|宣|接|拿|去|这|那|本|亲)/
const BEFORE_NAME = /(?:^|[\s,，。、;:"“「(《·]|[的和与及由是对向让请如跟把被为])$/

/** 猎头綦俐丽告诉, 李飞飞教授 — a surname and one or two characters on the one side of a title. */
function* hanTitled(folded: string): Generator<TitledName> {
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
  /^(?:和|与|于|于是|于今|任|包括|常|时|连|还|全|从|向|应|安全|高|方|成|连续|何时|何以|平时|单位|关于|都是|都|向来|应该|居|通|通过|强|强调|能|来|水|乐|计|解|利用|后|曾|路|房|习|越|别|支持|文|华|华人|李总|项目|温|时候|毛|花|满|党|国|东|广|欧|欧洲|暴|钟|艾|云|双|万|金|明|明确|安|易|容|向|时任|单独|全职|全球|曲|古|步|黄金|冷|党委|方面|方才|成员|成功|成为|常常|高度|高级|高薪|高调|和他|和她|和我|通常|江湖|强烈|应当|时间|从事|解释|解决|全体|习惯|连同|包揽|宣布|宣称|宣告|容易|万一|左右|房间|封闭)/

const LATIN_TITLE = String.raw`(?:(?:[Cc]o-?)?[Ff]ounder|CEO|CTO|COO|CFO|CSO|[Pp]resident|[Cc]hair(?:man|woman)?|[Pp]rofessor|Prof\.|Dr\.|Mr\.|Ms\.|Mrs\.|(?:[Cc]hief|[Ll]ead|[Ss]enior|[Rr]esearch|[Pp]rincipal) [Ss]cientist|[Rr]esearchers?|[Ee]ngineers?|[Cc]ounsel|[Jj]ournalist|[Rr]eporter|[Ee]ditor|[Aa]uthor|[Dd]irector|[Aa]nalyst|[Ii]nvestor|[Pp]artner|[Ss]pokes(?:person|man|woman)|[Cc]ollaborators?|[Mm]entor|[Aa]dvis[eo]r|[Mm]anager|[Ss]tudents?|[Cc]olleagues?|[Pp]rogrammer|[Pp]hysicist|[Ll]inguist|[Pp]hilosopher|[Ss]cientists?)`
const TITLE_THEN_NAME = new RegExp(`(?<![\\p{L}])(${LATIN_TITLE}),? (${NAME})(?![\\p{L}])`, 'gu')
const NAME_THEN_TITLE = new RegExp(
  `(?<![\\p{L}])(${NAME}), (?:the |a |an |its |now |then |also |former |new |who )?(?:\\p{Lu}[\\p{L}’']+(?:['’]s)? ){0,2}(${LATIN_TITLE}|started|founded|co-?founded|leads?|runs?|joined|left|wrote)(?![\\p{L}])`,
  'gu',
)
const NAME_THEN_VERB = new RegExp(
  `(?<![\\p{L}])(${NAME}) (said|says|told|tells|tweeted|explained|recalled|recalls|argues|argued|joins|joined|cofounded|co-founded|resigned|stays|moves|comes|wrote|writes|quipped|posted|added|stepped)(?![\\p{L}])`,
  'gu',
)
const VERB_THEN_NAME = new RegExp(
  `(?<![\\p{L}])(said|says|hired|poached|interviewed|led by|written by|founded by|authored by|thanks to|succeeded by|reports to|work(?:ed|s) with|alongside) (${NAME})(?![\\p{L}])`,
  'gu',
)
const HAN_THEN_LATIN = new RegExp(
  `(${[...HAN_TITLES, '采访', '采訪'].join('|')}|執行長|創始人|創辦人|編輯|總裁|研究員|學生)\\s?(${NAME})(?![\\p{L}])`,
  'gu',
)
const LATIN_THEN_HAN = new RegExp(
  `(?<![\\p{L}])(${NAME})(?: 和 ${NAME})?\\s?(教授|博士|院士|先生|女士|老師|老师|同学|同學|等人|表示|说|說|写道|寫道|认为|認為|指出|告诉|告訴|回忆|回憶|发推|發推)`,
  'gu',
)
const OF_PLACE_NAMES = new RegExp(`(?<=\\p{Lu}[\\p{L}]+ ?)(的) (${NAME}) (?:和|與|与) (${NAME})(?![\\p{L}])`, 'gu')

/** CEO Sean White; "Sharif Shameem, cofounder"; 博士生 Peter Holderrieth. */
function* latinTitled(text: string): Generator<TitledName> {
  const patterns = [
    [TITLE_THEN_NAME, 2, 1],
    [NAME_THEN_TITLE, 1, 2],
    [NAME_THEN_VERB, 1, 2],
    [VERB_THEN_NAME, 2, 1],
    [HAN_THEN_LATIN, 2, 1],
    [LATIN_THEN_HAN, 1, 2],
  ] as const
  for (const [pattern, nameGroup, cueGroup] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const name = match[nameGroup]!
      const cue = match[cueGroup]!
      const start = nameGroup === 1 ? match.index : match.index + match[0].length - name.length
      const cueStart = cueGroup === 1 ? match.index : match.index + match[0].length - cue.length
      if (!isWordy(name))
        yield { start, end: start + name.length, kind: 'person', cue: { start: cueStart, end: cueStart + cue.length } }
    }
  }
  for (const match of text.matchAll(OF_PLACE_NAMES)) {
    const cue = { start: match.index, end: match.index + 1 }
    const first = match.index + 2
    const second = match.index + match[0].length - match[3]!.length
    yield { start: first, end: first + match[2]!.length, kind: 'person', cue }
    yield { start: second, end: second + match[3]!.length, kind: 'person', cue }
  }
}

/** Two capitalised words that are no one: The Company, Chief Scientist, Machine Learning. */
function isWordy(name: string): boolean {
  return name.split(' ').some((word) => COMMON_WORDS.test(word))
}

const COMMON_WORDS =
  /^(?:The|This|That|These|Our|Their|His|Her|In|On|At|And|But|For|From|With|When|While|After|Before|Chief|Vice|Executive|Senior|Research|Scientist|Officer|Director|Manager|Team|Group|Lab|Labs|University|Institute|College|School|Department|Company|Corporation|Machine|Learning|Language|Model|Models|Data|Deep|Artificial|Intelligence|General|National|International|United|States|North|South|West|East|New|San|Los|Silicon|Valley|Street|Times|Journal|Post|News|Magazine|Review|Science|Technology|Technologies|Computer|Computing|Engineering|Foundation|Conference|Summit|Award|Prize|Street|Cloud|Open|Big|Tech|Studio|Studios|Ventures|Capital|Partners|Twitter|Google|Microsoft|Amazon|Apple|Meta|Facebook|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Last|Next|What|How|Why|Who|Where|It|Its|We|You|They|He|She|As|If|So|Not|Now|Then|Head|Chair|Professor|Doctor|President|Founder|Engineer|Researcher)$/

const MAKER =
  /(?<![\p{L}])((?:[Cc]o-?)?[Ff]ounders? (?:and (?:CEO|CTO) )?of|[Cc]o-?founded|CEO (?:and (?:co-?)?founder )?of|CTO of|[Ss]tartup called|[Cc]ompany called|[Ll]ab called) (\p{Lu}[\p{L}\d]*(?:[ .]?(?:\p{Lu}[\p{L}\d]+|ai|AI))?)(?![\p{L}])/gu

/** "founder of LexicaArt": whatever is founded or led is an organisation. */
function* makers(text: string): Generator<TitledName> {
  for (const match of text.matchAll(MAKER)) {
    const start = match.index + match[0].length - match[2]!.length
    if (isWordy(match[2]!)) continue
    yield {
      start,
      end: start + match[2]!.length,
      kind: 'organisation',
      cue: { start: match.index, end: match.index + match[1]!.length },
    }
  }
}
