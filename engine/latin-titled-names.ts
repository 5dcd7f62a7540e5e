import { isGivenName, isPinyinSurname } from './given-names.ts'
import { HAN_TITLES } from './name-shapes.ts'
import type { TitledName } from './titled-names.ts'

/** A person's name in Latin letters: two to four words, initials and particles among them. */
export const PERSON_NAME = String.raw`\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}]+){0,3}(?: (?:\p{Lu}\.|[Dd]e|van|von|der|den|el|al|bin|la|Mc|\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}]+){0,3})){0,2} (?:Mc|Mac|De|Di|Van|O['’])?\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}]+){0,3}`
const NAME = PERSON_NAME

const LATIN_TITLE = String.raw`(?:(?:[Cc]o-?)?[Ff]ounder|CEO|CTO|COO|CFO|CSO|[Pp]resident|[Cc]hair(?:man|woman)?|[Pp]rofessor|Prof\.|Dr\.|Mr\.|Ms\.|Mrs\.|(?:[Cc]hief|[Ll]ead|[Ss]enior|[Rr]esearch|[Pp]rincipal) [Ss]cientist|[Rr]esearchers?|[Ee]ngineers?|[Cc]ounsel|[Jj]ournalist|[Rr]eporter|[Ee]ditor|[Aa]uthor|[Dd]irector|[Aa]nalyst|[Ii]nvestor|[Pp]artner|[Ss]pokes(?:person|man|woman)|[Cc]ollaborators?|[Mm]entor|[Aa]dvis[eo]r|[Mm]anager|[Ss]tudents?|[Cc]olleagues?|[Pp]rogrammer|[Pp]hysicist|[Ll]inguist|[Pp]hilosopher|[Ss]cientists?|[Gg]eneral|[Cc]olonel|[Cc]aptain|[Aa]dmiral|[Ss]enator|Sen\.|Rep\.|[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Jj]udge|[Jj]ustice|[Gg]overnor|[Aa]mbassador|[Mm]ayor|Lord|Sir|Dame|Baroness|MEP|MP|[Aa]ctivist|[Ee]conomist|[Ll]awyer|[Ee]ntrepreneur|[Bb]logger|YouTuber|[Dd]eveloper|[Hh]istorian|[Ss]ociologist|[Nn]euroscientist|[Pp]sychologist|[Mm]athematician|[Bb]iologist|[Ee]thicist|[Ll]awmaker|[Rr]apporteurs?|[Nn]ovelist|[Ww]riter|[Cc]olumnist|[Pp]ostdoc|[Ii]ntern|[Ll]aureate|[Ww]histleblower|[Aa]ide|[Ee]xecutive|[Vv]eteran|[Aa]rtist)`
const HAN_BEFORE = [...HAN_TITLES, '采访', '学生'].join('|')
const HAN_AFTER = '教授|博士|院士|先生|女士|老师|同学|等人|表示|说|写道|认为|指出|告诉|回忆|发推'
// What a thing may do too, so that the name itself must be a person's: Pei Sun来自, not Stable Diffusion来自.
const LIFE =
  '来自|出自|毕业于|毕业自|加入|离开|加盟|跳槽|入职|离职|曾任|曾在|此前|师从|任职|担任|出任|负责|主导|带领|联合创办|创办|回归|接替|透露|坦言|补充|强调|解释|发文|转发'
/** Whatever a name in Latin letters begins or ends with is one of these, and most of Chinese text is not. */
const LETTER = String.raw`[A-Za-z'’\u00aa-\u1fff\u2071-\u2fff\ua640-\uefff\uff21-\uff5a]`

const VERB_AFTER =
  'and (?:his |her |their )?(?:colleagues|co-?authors|students|team)|and others|et al|said|says|told|tells|tweeted|explained|recalled|recalls|argues|argued|joins|joined|cofounded|co-founded|resigned|stays|moves|comes|wrote|writes|quipped|posted|added|stepped'
const VERB_BEFORE =
  'said|says|hired|poached|interviewed|led by|headed by|chaired by|run by|directed by|edited by|chaired|written by|built by|invented by|designed by|co-written by|written with|co-written with|co-authored with|the work of|founded by|authored by|thanks to|succeeded by|reports to|work(?:ed|s) with|alongside'
const SOMEBODY_HAN = '招聘人员|同事|好友|朋友|导师|妻子|丈夫|经理|同学|室友|老板|搭档|助理|师兄|师姐|主持人'

const TITLE_THEN_NAME = shape({
  name: 2,
  cue: 1,
  likely: new RegExp(`${LATIN_TITLE},? `),
  source: () => `(?<![\\p{Script=Latin}])(${LATIN_TITLE}),? (${NAME})(?![\\p{Script=Latin}])`,
})
const NAME_THEN_TITLE = shape({
  name: 1,
  cue: 2,
  likely: /, [A-Za-z\u00c0-\uffff]/,
  source: () =>
    `(?<![\\p{Script=Latin}])(${NAME}), (?:the |a |an |its |now |then |also |former |new |who )?(?:\\p{Lu}[\\p{L}’']+(?:['’]s)? ){0,2}(${LATIN_TITLE}|started|founded|co-?founded|leads?|runs?|joined|left|wrote|who|whose)(?![\\p{Script=Latin}])`,
})
/** Roles that no firm has, so other words may stand before them: "a Marine colonel", "then deputy secretary". */
const ROLE = String.raw`(?:researcher|scientist|professor|lecturer|engineer|economist|lawyer|colonel|general|secretary|minister|commissioner|senator|aide|activist|historian|philosopher|sociologist|psychologist|neuroscientist|mathematician|physicist|biologist|linguist|ethicist|journalist|reporter|columnist|novelist|writer|blogger|entrepreneur|executive|president|chairman|chairwoman|director|head|chief|dean|student|postdoc|programmer|veteran|lawmaker|rapporteur|spokesman|spokeswoman|spokesperson|fellow|advis[eo]r)`
const NAME_THEN_ROLE = shape({
  name: 1,
  cue: 2,
  likely: /, (?:the|an?|its|his|her|then|now|former) /,
  source: () =>
    `(?<![\\p{Script=Latin}])(${NAME}), (?:the|an?|its|his|her|then|now|former)(?: (?!(?:of|by|for|to|with|from|in|at|and|or|that|which|run|led|made)\\b)[\\p{L}’'-]{2,20}){0,3} (${ROLE})(?![\\p{Script=Latin}])`,
})
const NAME_THEN_VERB = shape({
  name: 1,
  cue: 2,
  likely: new RegExp(` (?:${VERB_AFTER})`),
  source: () => `(?<![\\p{Script=Latin}])(${NAME}) (${VERB_AFTER})(?![\\p{Script=Latin}])`,
})
const VERB_THEN_NAME = shape({
  name: 2,
  cue: 1,
  likely: new RegExp(`(?:${VERB_BEFORE}) `),
  source: () => `(?<![\\p{Script=Latin}])(${VERB_BEFORE}) (${NAME})(?![\\p{Script=Latin}])`,
})
const HAN_THEN_LATIN = shape({
  name: 2,
  cue: 1,
  likely: new RegExp(`(?:${HAN_BEFORE})\\s?${LETTER}`),
  source: () => `(${HAN_BEFORE})\\s?(${NAME})(?![\\p{Script=Latin}])`,
})
const LATIN_THEN_HAN = shape({
  name: 1,
  cue: 2,
  likely: new RegExp(`${LETTER}\\s?(?:${HAN_AFTER})`),
  source: () => `(?<![\\p{Script=Latin}])(${NAME})(?: 和 ${NAME})?\\s?(${HAN_AFTER})`,
})
const LATIN_THEN_LIFE = shape({
  name: 1,
  cue: 2,
  likely: new RegExp(`${LETTER}\\s?(?:${LIFE})`),
  source: () => `(?<![\\p{Script=Latin}])(${NAME})\\s?(${LIFE})`,
})
const OF_PLACE_NAMES = shape({
  name: 2,
  cue: 1,
  likely: /的 [^\u3000-\u9fff]+ [和与] /,
  source: () => `(的) (${NAME}) (?:和|与) (${NAME})(?![\\p{Script=Latin}])`,
})

// One word is a name only beside a word for somebody one knows.
const SOMEBODY = shape({
  name: 2,
  cue: 1,
  likely: new RegExp(`(?:${SOMEBODY_HAN})\\s?${LETTER}|(?:my|our|his|her|their) `),
  source: () =>
    String.raw`((?:${SOMEBODY_HAN})\s?|(?<![\p{Script=Latin}])(?:my|our|his|her|their) (?:(?:old|former|great|dear|good|first|then) )?(?:recruiter|manager|friend|colleague|wife|husband|boss|advis[eo]r|mentor|roommate|co-?founder|student|partner|host) )(\p{Lu}\p{Ll}{2,})(?![\p{L}\d'’-]| \p{Lu})`,
})

const SHAPES = [
  TITLE_THEN_NAME,
  NAME_THEN_TITLE,
  NAME_THEN_ROLE,
  NAME_THEN_VERB,
  VERB_THEN_NAME,
  HAN_THEN_LATIN,
  LATIN_THEN_HAN,
  LATIN_THEN_LIFE,
  SOMEBODY,
]

/** A sentence begins with it, and the name after it: Under Ali Farhadi, who … */
const OPENER =
  /^(?:Under|With|Without|After|Before|Since|Until|Unlike|Like|For|From|In|On|At|As|By|To|If|When|While|Where|Because|Although|Though|But|And|So|Then|Now|Once|Even|Only|Also|Both|Perhaps|Maybe|Meanwhile|However|Later|Today|Yesterday|Soon|Still|Again|Here|Between|Among|Alongside|Besides|Despite|Per|Via) (?=\S+ \S)/

/** CEO Sean White; "Sharif Shameem, cofounder"; 博士生 Peter Holderrieth. */
export function* latinTitledNames(text: string): Generator<TitledName> {
  yield* makers(text)
  for (const pattern of SHAPES) {
    for (const match of matches(text, pattern)) {
      const named = match[pattern.name]!
      // Obama’s Farewell Address: what follows a possessive is not his name.
      const whole = named.split(/['’]s(?: |$)/)[0]!
      if (whole !== named && !whole.includes(' ') && pattern !== SOMEBODY) continue
      const name = whole.replace(OPENER, '')
      if (pattern === LATIN_THEN_LIFE && !isPersonal(name)) continue
      const cue = match[pattern.cue]!
      const start =
        (pattern.name === 1 ? match.index : match.index + match[0].length - named.length) + whole.length - name.length
      const cueStart = pattern.cue === 1 ? match.index : match.index + match[0].length - cue.length
      if (!isWordy(name))
        yield { start, end: start + name.length, kind: 'person', cue: { start: cueStart, end: cueStart + cue.length } }
    }
  }
  for (const match of matches(text, OF_PLACE_NAMES)) {
    // Only after a Latin name, an institution's as a rule.
    if (!/[A-Za-z] ?$/.test(text.slice(Math.max(0, match.index - 2), match.index))) continue
    const cue = { start: match.index, end: match.index + 1 }
    const first = match.index + 2
    const second = match.index + match[0].length - match[3]!.length
    yield { start: first, end: first + match[2]!.length, kind: 'person', cue }
    yield { start: second, end: second + match[3]!.length, kind: 'person', cue }
  }
}

/** Of two words the first is a given name, or both are Chinese ones: syllables of pinyin. */
function isPersonal(name: string): boolean {
  const words = name.split(' ')
  return isGivenName(words[0]!) || isPinyinSurname(words.at(-1)!) || words.every((word) => PINYIN_WORD.test(word))
}

const PINYIN_WORD =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxzcsrwy])?(?:i?ang|i?ong|u?ang|eng|ing|u?an|ian|i?ao|u?ai|ei|en|in|un|ou|iu|ui|ie|ia|ua|uo|ue|a|e|i|o|u)){1,2}$/i

/** Two capitalised words that are no one: The Company, Chief Scientist, Machine Learning. */
export function isWordy(name: string): boolean {
  const words = name.split(' ')
  // Horace He, John August: behind a given name some words are somebody's after all.
  const surname = isGivenName(words[0]!) && SURNAME_TOO.test(words.at(-1)!)
  return (surname ? words.slice(0, -1) : words).some((word) => COMMON_WORDS.test(word))
}

const SURNAME_TOO = /^(?:He|August|West|North|Street|Justice|Judge|Head)$/

const COMMON_WORDS =
  /^(?:The|This|That|These|Our|Their|His|Her|In|On|At|And|But|For|From|With|When|While|After|Before|Chief|Vice|Executive|Senior|Research|Scientist|Officer|Director|Manager|Team|Group|Lab|Labs|University|Institute|College|School|Department|Center|Centre|Council|Committee|Commission|Association|Society|Agency|Alliance|Bureau|Laboratory|Company|Corporation|Machine|Learning|Language|Model|Models|Data|Deep|Artificial|Intelligence|General|National|International|United|States|North|South|West|East|New|San|Los|Silicon|Valley|Street|Times|Journal|Post|News|Magazine|Review|Science|Technology|Technologies|Computer|Computing|Engineering|Foundation|Conference|Summit|Award|Prize|Street|Cloud|Open|Big|Tech|Studio|Studios|Ventures|Capital|Partners|Twitter|Google|Microsoft|Amazon|Apple|Meta|Facebook|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Last|Next|What|How|Why|Who|Where|It|Its|We|You|They|He|She|As|If|So|Not|Now|Then|Head|Chair|Professor|Doctor|President|Founder|Engineer|Researcher|Prime|Minister|Detective|Mr|Mrs|Ms|Dr|Inc|Is|Are|To|Of|By|State|Senator|Representative|Congressman|Congresswoman|Governor|Secretary|Judge|Justice|Lieutenant|Colonel|Captain|Commissioner|Chancellor|Ambassador|Former|Laureate|Economist|Activist|Journalist|Reporter|Lawyer|Writer|Author|Editor|Later|Soon|Still|Here|There|Today|Yesterday|Meanwhile|Perhaps|Maybe|Again|However|Foods)$/

const MAKER = shape({
  name: 2,
  cue: 1,
  likely: /[Ff]ounders? |[Ff]ounded|CEO |CTO of|[Ss]tartup called|[Cc]ompany called|[Ll]ab called/,
  source: () =>
    String.raw`(?<![\p{Script=Latin}])((?:[Cc]o-?)?[Ff]ounders? (?:and (?:CEO|CTO) )?of|(?:[Cc]o-?)?[Ff]ounded|CEO (?:and (?:co-?)?founder )?of|CTO of|[Ss]tartup called|[Cc]ompany called|[Ll]ab called) (\p{Lu}[\p{L}\d]*(?:[ .]?(?:\p{Lu}[\p{L}\d]+|ai|AI))?)(?![\p{L}])`,
})

/** "founder of LexicaArt": whatever is founded or led is an organisation. */
function* makers(text: string): Generator<TitledName> {
  for (const match of matches(text, MAKER)) {
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

/**
 * A pattern with the groups of its name and of what tells it. To read one of these is a millisecond or two, to make a
 * machine of it twenty: both are done only for a text that has `likely`, which every match holds and which is cheap to ask.
 */
interface Shape {
  readonly name: number
  readonly cue: number
  readonly likely: RegExp
  readonly whole: () => RegExp
}

function shape({ source, ...rest }: Omit<Shape, 'whole'> & { readonly source: () => string }): Shape {
  let made: RegExp | null = null
  return { ...rest, whole: () => (made ??= new RegExp(source(), 'gu')) }
}

function matches(text: string, { likely, whole }: Shape): Iterable<RegExpExecArray> {
  return likely.test(text) ? text.matchAll(whole()) : []
}
