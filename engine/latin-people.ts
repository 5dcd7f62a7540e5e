/**
 * Persons in Latin letters by the names themselves: a common given name before another capitalised word, or a word before
 * a Chinese surname. Titles and verbs beside a name are for `latin-titled-names.ts`.
 */
import { isGivenName, isPinyinSurname } from './given-names.ts'
import { isWordy } from './latin-titled-names.ts'
import type { TitledName } from './titled-names.ts'

const CAPITALISED = /(?<![\p{Script=Latin}\d@/’'.-])\p{Lu}\p{Ll}{1,14}(?![\p{Script=Latin}\d@])/gu
/** What follows a given name: initials, particles, then the surname. A second given name is taken along before it is asked. */
const AFTER_GIVEN =
  /(?:-\p{Lu}?\p{Ll}{1,14})?(?: (?:\p{Lu}\.|[Dd]e|[Dd]i|[Dd]el|[Dd]u|[Dd]os|[Dd]a|[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Tt]en|[Ee]l|al|bin|[Ll]a|[Ll]e)){0,3} ((?:Mc|Mac|De|Di|Du|La|Le|O['’])?\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?)(?![\p{Script=Latin}\d@-])/uy
const SURNAME = / (\p{Lu}\p{Ll}{1,9})(?![\p{Script=Latin}\d@-])/uy

/** What makes of a person's name the name of something: Max Planck Institute, Turing Award, Fisher Information. */
const NOT_ALONE =
  /^(?:'s|’s)?,? (?:Institutes?|University|College|School|Labs?|Laboratory|Foundation|Prize|Awards?|Medal|Center|Centre|Street|Avenue|Road|Park|Hall|Museum|Library|Hospital|Fellowship|Professor|Chair|Capital|Ventures|Partners|Inc|Corp|Company|Group|Press|Airport|Stadium|Building|Theat(?:er|re)|Machine|Process|Network|Field|Model|Test|Law|Effect|Show|Act)\b/
/** Jean Zay, the French supercomputer: a thing named after somebody. */
const THING =
  /^, (?:an?|the|its|another)(?: [\p{L}\d’'-]{2,20}){0,3}? (?:supercomputer|chatbot|dataset|benchmark|language model|software|satellite|telescope)(?![\p{L}\d-])/u
const OPENERS =
  /^(?:A|An|The|This|That|In|On|At|As|By|For|From|With|When|While|After|Before|And|But|Or|If|So|To|Of|Since|Until|Though|Although|Because|Both|Like|Unlike|Dear|Thanks|Where|What|Who|Why|How|Is|Was|Did|Does|Can|Will|May|Ask|Meet|Hi|Hey|Mr|Ms|Dr|Even|Then|Now|Yet|Only|Also|Hong|Saint|San|Los|Las|New|North|South|East|West|Upper|Lower|Old|Great|Little|Mount|Lake|Port|Fort|Tesla|Intel|Nvidia|Alibaba|Tencent|Baidu|Huawei|Xiaomi|Model|Llama|Claude|Gemini|Dear|Via|Per|University|Institute|Department|Club|Shanghai|Beijing|Guangzhou|Shenzhen|Taipei|China|Taiwan)$/

export function* latinPeople(text: string): Generator<TitledName> {
  let until = 0
  for (const { 0: first, index: start } of text.matchAll(CAPITALISED)) {
    if (start < until) continue
    const given = isGivenName(first)
    const end = given ? endAfterGiven(text, start + first.length) : endBeforeSurname(text, start, first)
    if (
      end === null ||
      isWordy(text.slice(start, end)) ||
      NOT_ALONE.test(text.slice(end, end + 16)) ||
      THING.test(text.slice(end, end + 90))
    )
      continue
    until = end
    const cue = given ? { start, end: start + first.length } : { start: start + first.length + 1, end }
    yield { start, end, kind: 'person', cue }
  }
}

function endAfterGiven(text: string, from: number): number | null {
  const word = matchAt(AFTER_GIVEN, text, from)
  if (!word) return null
  const end = from + word[0].length
  const surname = isGivenName(word[1]!) ? matchAt(SURNAME, text, end) : null
  return surname && !isWordy(surname[1]!) ? end + surname[0].length : end
}

/** Yizhong Wang. Of a longer capitalised phrase it may be any part, so it must stand alone. */
function endBeforeSurname(text: string, start: number, first: string): number | null {
  if (OPENERS.test(first)) return null
  const word = matchAt(SURNAME, text, start + first.length)
  if (!word || !isPinyinSurname(word[1]!)) return null
  const end = start + first.length + word[0].length
  const phrase =
    /\p{Lu}[\p{L}.]{0,19} $/u.test(text.slice(Math.max(0, start - 20), start)) ||
    /^ \p{Lu}/u.test(text.slice(end, end + 2))
  return phrase ? null : end
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
