/**
 * Lists of names that a word says the sort of: "labs such as Lumen and Tidewater", "a round led by Greenoak, with participation
 * from Halyard", "Figment, Marlin and other chatbots", "researchers including Orla Fenwick".
 */
import { isNoName, isSomebody, NAME_WORD } from './english-names.ts'
import { latePattern } from './late-pattern.ts'
import type { Kind, Span } from './model.ts'

export interface SortedName extends Span {
  readonly kind: Kind
  readonly cue: Span
}

const SORTS: readonly (readonly [Kind, string])[] = [
  [
    'organisation',
    'companies|firms|start-?ups|labs|laboratories|universities|investors|backers|customers|clients|rivals|competitors|publishers|outlets|newspapers|banks|funds|chipmakers|carmakers|makers|agencies|nonprofits|think tanks|institutions|hyperscalers|providers|vendors|lenders|retailers|partners',
  ],
  [
    'model',
    'models|chatbots|tools|apps|products|services|benchmarks|datasets|data sets|frameworks|libraries|chips|processors|accelerators|robots|humanoids|assistants|agents|platforms|games|languages|editors|systems|browsers|websites',
  ],
  [
    'person',
    'researchers|scientists|critics|authors|economists|engineers|executives|philosophers|artists|writers|co-?founders',
  ],
]
/** One of them may begin a sentence. */
const SORT = SORTS.flatMap(([, words]) => words.split('|'))
  .map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|')
const LIKE = latePattern(
  String.raw`(?<![\p{L}\d-])(${SORT}),? (?:such as|like|including|include|included) (?=["“]?(?:the )?\p{Lu})`,
  'gu',
)
const LED = latePattern(
  String.raw`(?<![\p{L}\d-])(?:(?:round|funding|financing|raise|investment|Series [A-H]|[mb]illion)[^.\n]{0,40}? ((?:co-)?led by)|(participation (?:from|by|of))) (?=\p{Lu})`,
  'gu',
)
const OTHERS = latePattern(String.raw`,? and other (?:[\p{L}-]{2,16} ){0,2}?(${SORT})(?![\p{L}-])`, 'gu')
const LIKELY = /(?:such as|like|including|included?|led by|participation (?:from|by|of)) (?:["“]|the )?[A-Z]|and other /

const NAME = String.raw`${NAME_WORD}(?: (?:of |the |& )?${NAME_WORD}){0,3}`
const MEMBER = latePattern(String.raw`["“]?(?:the )?(${NAME})["”]?(?:['’]s (${NAME_WORD}))?`, 'uy')
const JOINT = /,? (?:and|or|&) |, (?!(?:which|who|said|says)\b)/y
const BEFORE = latePattern(String.raw`(?:^|[^\p{L}\d’'-])((?:${NAME}(?:, | and )){0,3}${NAME})$`, 'u')
const MOST = 8

export function* findSortedLists(text: string): Generator<SortedName> {
  if (!LIKELY.test(text)) return
  for (const match of text.matchAll(LIKE())) {
    const cue = { start: match.index, end: match.index + match[1]!.length }
    yield* members(text, match.index + match[0].length, kindOf(match[1]!), cue)
  }
  for (const match of text.matchAll(LED())) {
    const end = match.index + match[0].length
    const word = (match[1] ?? match[2])!
    yield* members(text, end, 'organisation', { start: end - 1 - word.length, end: end - 1 })
  }
  for (const match of text.matchAll(OTHERS())) {
    const from = Math.max(0, match.index - 90)
    const list = BEFORE().exec(text.slice(from, match.index))?.[1]
    const end = match.index + match[0].length
    const cue = { start: end - match[1]!.length, end }
    // A single one before it may begin the sentence.
    if (list) yield* members(text, match.index - list.length, kindOf(match[1]!), cue, match.index)
  }
}

function kindOf(sort: string): Kind {
  return SORTS.find(([, words]) => words.split('|').includes(sort.toLowerCase()))![0]
}

/** The names from `at` on, as far as joints lead. */
function* members(text: string, at: number, kind: Kind, cue: Span, until = text.length): Generator<SortedName> {
  for (let count = 0; count < MOST && at < until; count++) {
    const member = matchAt(MEMBER(), text, at)
    if (!member) return
    const start = at + member[0].indexOf(member[1]!)
    const name = { start, end: start + member[1]!.length }
    at += member[0].length
    if (member[2] === undefined && fits(member[1]!, kind)) yield { ...name, kind, cue }
    const joint = matchAt(JOINT, text, at)
    if (!joint) return
    at += joint[0].length
  }
}

function fits(name: string, kind: Kind): boolean {
  if (isNoName(name)) return false
  const words = name.split(' ')
  if (kind === 'person') return words.length > 1
  return !isSomebody(words[0]!)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
