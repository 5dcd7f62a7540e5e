/**
 * Organisations, events and laws in Latin letters by the word that heads their name: Defense Innovation Board, National
 * Security Commission on Artificial Intelligence, Deepfake Detection Challenge, Blue Lantern Act.
 *
 * A run of capitalised words is read whole and then asked for its head: the last word, or one that "of", "for" or "on"
 * follows. Runs have at most ten words and none is read twice, so the whole is linear in the text.
 */
import { acronymStart } from './acronyms.ts'
import { isGivenName } from './given-names.ts'
import type { Kind, Span } from './model.ts'

export interface HeadedName extends Span {
  readonly kind: Kind
  /** The head of the name. */
  readonly cue: Span
}

/** No longer than words are: `’A-A’A-…` without end must not be looked through from each of its letters. */
const WORD = String.raw`(?:(?:[A-Z]\.){2,4}|[A-Z][\p{Script=Latin}\d’'&-]{0,40})`
const PHRASE = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d@/.-])${WORD}(?: (?:(?:of|for|on|to) (?:the )?|& )?${WORD}){1,9}(?![\p{Script=Latin}\d@])`,
  'gu',
)
const LINKS = /^(?:of|for|on|to|the|&)$/

const BODIES =
  /^(?:University|Institute|Institution|Laborator(?:y|ies)|Foundation|Council|Commission|Committee|Board|Agency|Bureau|Authority|Association|Society|Academy|Alliance|Coalition|Consortium|Federation|Ministry|Department|Office|Center|Centre|School|College|Initiative|Trust|Fund|Court|Union|Force|Taskforce|Team|Hospital|Army|Navy|Corps|Press|Bank|Corporation|Corp|Inc|Ltd|LLC|GmbH|Company|Group|Holdings|Partners|Capital|Ventures|Technologies|Robotics|Studios|Administration|Survey|Observatory|Services?|Panel|Partnership|Exchange|Semiconductor|Electronics|Motors|Pharmaceuticals|Therapeutics|Biosciences|Securities|Investments|Management|Magazine|Herald|Gazette|Tribune|Watch|Labs?|Research|Rights|Markets|Philanthropies|Philanthropy|Pictures|Entertainment|Industries|Airlines|Mobility|Dynamics|Biotech|Genomics|Chemicals|Telecom|Semiconductors|Productions|Associates|Advisors|Guild)$/
/** Those that "of", "for" or "on" may follow. */
const BODIES_OF =
  /^(?:University|Institute|Laboratory|Ministry|Department|Office|Council|Committee|Commission|Center|Centre|Bureau|Academy|Association|Society|School|College|Board|Court|Bank|House|Faculty|Centers|Agency|Alliance|Partnership|Coalition|Foundation|Federation|Consortium|Fund|Union|League|Chamber)$/
const EVENTS = /^(?:Summit|Conference|Workshop|Symposium|Forum|Expo|Olympiad|Hackathon|Challenge|Convention|Festival)$/
const LAWS =
  /^(?:Act|Bill|Treaty|Declaration|Directive|Accords?|Charter|Convention|Regulation|Order|Amendment|Pledge|Manifesto|Agreement)$/

const AWARDS = /^(?:Prize|Award|Fellowship|Scholarship)$/

/** Heads that a firm's own parts have, and everyday ones: only after two words that are no firm's name. */
const LOOSE =
  /^(?:Survey|Services?|Board|Office|Team|Panel|Group|Company|Fund|Bank|Force|Management|Watch|Rights|Trust|Union|Partnership|Exchange|Research|School|College|Court|Hospital|Center|Centre|Magazine|Order|Pledge|Bill|Challenge|Convention|Initiative|Press|Regulation|Institution|Award|Agreement|Guild|Markets)$/

/** The Anthology Fund: after "the" one word is enough. */
const NAMED_BY_ONE = /^(?:Fund|Trust|Partnership|Initiative|Challenge|Pledge|Bill)$/

// What may stand at the beginning of a sentence, or says which sort of body is meant and not which one.
const OPENERS =
  /^(?:A|An|The|This|That|These|Those|Our|Their|Its|His|Her|My|Your|In|At|And|But|For|From|With|When|While|Why|How|What|Who|Where|As|Of|To|Is|On|By|If|Or|So|Both|Since|Until|Before|After|During|Under|Over|Inside|Outside|Like|Unlike|Via|Per|Not|No|Every|Each|Some|All|Many|Most|Such|Another|Last|Next|Then|Now|Once|Today|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Meanwhile|However|Also|Even|Only|Former|Dr|Mr|Mrs|Ms|President|Senator|Professor|CEO|CTO|Chairman)$/
const GENERIC =
  /^(?:Generative|Conversational|Responsible|Explainable|Ethical|Trustworthy|Physical|Embodied|Agentic|Frontier|General|Strong|Weak|Narrow|Applied|Enterprise|Personal|Modern|Classical|Symbolic|Safe|Multimodal|Big|Open|Deep|Machine|Language|Reinforcement|Early|Recent|New|More|Future|Using|Building|Vertical|Edge|Cloud|Consumer|Medical|Legal|Sovereign|Market|Venture|Working|Risk|Political|Academic|Fundamental|Basic|Data|Call|Support|Control|Help|Learning|Shopping|Test|High|Middle|Business|Law|Graduate|Summer|Head|Post|Box|Home|Front|Supreme|Hedge|Index|Pension|Free|Parent|Holding|Focus|User|Red|Blue|Core|Executive|Advisory|Editorial|Chief|Special|Grand|Annual|International|National|Federal|Global|World|Local|Press|News|Product|Design|Sales|Security|Safety|Policy|Research|Science|Engineering|Technology|Tech|Computing|Computer|AI|ML|IT|GPU|LLM|I|II|III|First|Second|Third|Joint|Private|Public|Central|Internet|Online|Digital|Model|Models|Chinese|American|European|Western|British|Asian|Code|Vision|Speech|Image|Video|Voice|Text|Audio|Music|Health|Healthcare|Education|Training|Alignment|Scaling|Creative|Causal|Quantum|Hybrid|Mobile|Neural|Senior|Junior|Investment|Growth|Strategic|Business|Customer|Wealth|Asset|Project|Time|Change|Equal)$/

/** Names that their heads tell in `text`, in order; words in capitals throughout a headline are nobody's. */
export function* findCapitalisedNames(text: string): Generator<HeadedName> {
  for (const match of text.matchAll(PHRASE)) {
    if (/^ \p{Lu}/u.test(text.slice(match.index + match[0].length))) continue
    const words = [...match[0].matchAll(/[^ ]+/g)].map((word) => ({
      text: word[0],
      start: match.index + word.index,
      end: match.index + word.index + word[0].length,
    }))
    const name =
      projectOf(words) ?? headed(words, /\bthe $/.test(text.slice(Math.max(0, match.index - 4), match.index)))
    if (!name) continue
    yield withSecondHalf(text, name.start === words[0]?.start ? withFirstHalf(text, name) : name)
    const short = OR_SHORT.exec(text.slice(name.end, name.end + 24))
    if (short && acronymStart(text.slice(name.start, name.end), short[2]!) !== null) {
      const start = name.end + short[1]!.length
      yield { start, end: start + short[2]!.length, kind: name.kind, cue: name.cue }
    }
  }
  for (const match of text.matchAll(TWOFOLD)) {
    const end = match.index + match[0].length
    yield { start: match.index, end, kind: 'organisation', cue: { start: end - match[1]!.length, end } }
  }
  for (const { 0: name, index: start } of text.matchAll(ADDRESS_NAME)) {
    const end = start + name.length
    yield { start, end, kind: 'organisation', cue: { start: name.lastIndexOf('.') + start, end } }
  }
}

/** …, or JAIC, */
const OR_SHORT = /^(, (?:or|known as|called) (?:the )?)([A-Z][A-Za-z]{1,7})(?![A-Za-z])/
/** Safety and Security Committee: of two plain halves, after "the". */
const TWOFOLD =
  /(?<=\bthe )(?:[A-Z][a-z]{2,20} ){1,2}and (?:[A-Z][a-z]{2,20} ){1,2}(Committee|Commission|Council|Agency|Authority|Administration|Department|Board|Bureau|Institute|Foundation|Association)(?![\p{L}\d])(?! \p{Lu})/gu
/** Answer.AI: a firm named by its address. */
const ADDRESS_NAME =
  /(?<![\p{Script=Latin}\d@/.-])[A-Z][A-Za-z\d]{1,20}\.(?:AI|ai|io)(?![\p{Script=Latin}\d/-]|\.\p{L})/gu

interface Word extends Span {
  readonly text: string
}

function headed(all: readonly Word[], afterThe: boolean): HeadedName | null {
  const words = all.slice(begin(all))
  if (words.slice(1).some(({ text }) => OPENERS.test(text) || HEADLINE.test(text))) return null
  const link = words.findLastIndex(
    (word, at) => /^(?:of|for|on)$/.test(word.text) && HEADS_OF.test(words[at - 1]?.text ?? ''),
  )
  if (link > 0) {
    const head = words[link - 1]!
    const subject = words.slice(link + 1).some((word) => !LINKS.test(word.text))
    return subject && (link > 1 || BODIES_OF.test(head.text)) ? nameOf(words, head) : null
  }
  const head = words.at(-1)
  if (!head || !HEADS.test(head.text)) return null
  const body = words.slice(0, -1).filter((word) => !LINKS.test(word.text))
  const proper = body.filter((word) => !GENERIC.test(word.text))
  const least = LOOSE.test(head.text) && !(afterThe && NAMED_BY_ONE.test(head.text)) ? 2 : 1
  return body.length >= least && proper.length >= 1 ? nameOf(words, head) : null
}

/** The National Oceanic and Atmospheric Administration: what "the" begins and "and" joins to the head is one name. */
function withFirstHalf(text: string, name: HeadedName): HeadedName {
  const from = Math.max(0, name.start - 60)
  const half = FIRST_HALF.exec(text.slice(from, name.start))?.[1]
  return half ? { ...name, start: name.start - half.length } : name
}

/** Alliance of Motion Picture and Television Producers: another name would end in no such word. */
function withSecondHalf(text: string, name: HeadedName): HeadedName {
  if (!text.startsWith(' and ', name.end) || !/ (?:of|for) /.test(text.slice(name.start, name.end))) return name
  return { ...name, end: name.end + (SECOND_HALF.exec(text.slice(name.end, name.end + 50))?.[0].length ?? 0) }
}

const SECOND_HALF =
  /^ and (?:[A-Z][a-z]{2,20} ){0,2}(?:Producers|Sciences?|Arts|Engineers|Engineering|Services|Letters|Artists|Musicians|Writers|Standards|Humanities|Affairs|Resources|Communications|Technology|Medicine|Industry|Innovation|Commerce|Development|Culture|Trade|Security|Space)(?![\p{L}\d])(?! \p{Lu})/u
const FIRST_HALF = /\bthe ((?:[A-Z][a-z]{2,20} ){1,2}and )$/

/** Project Maven, and no more of the phrase. */
function projectOf(words: readonly Word[]): HeadedName | null {
  const at = words.findIndex(({ text }) => text === 'Project' || text === 'Operation')
  const [head, name] = [words[at], words[at + 1]]
  if (
    !head ||
    !name ||
    at + 2 < words.length ||
    GENERIC.test(name.text) ||
    PROJECT_ROLES.test(name.text) ||
    /^[IVX]+$/.test(name.text)
  )
    return null
  return { start: head.start, end: name.end, kind: 'work', cue: { start: head.start, end: head.end } }
}

const PROJECT_ROLES =
  /^(?:Manager|Director|Lead|Leader|Management|Team|Office|Coordinator|Gutenberg|of|for|on|to|Syndicate|Updates?|Page|Overview|Members?|Managers|Plans?|Description|Status|Name|Owner|Engineer|Based|Work|Files?)$/

/** Words that have a capital in headlines alone. */
const HEADLINE =
  /^(?:Being|Despite|Among|Are|Was|Were|Be|Has|Have|Had|Can|Will|Should|Could|Would|Must|May|Their|You|We|They|Into|About|Than|Which|And|Gets|Says|Wants|Needs|Makes|Takes|Goes|Wins|Loses|Meets|Against|Amid|Behind|Beyond|Without|Within|Toward|Towards|Between)$/

/** After whatever only leads to the name: The End of the University …, Stanford's Center …, Max Tegmark of the Future …. */
function begin(words: readonly Word[]): number {
  let first = 0
  for (let at = 0; at < words.length - 1; at++) {
    const { text } = words[at]!
    const leads = LINKS.test(text) && at > first && !HEADS_OF.test(words[at - 1]!.text)
    if (/['’]s$/.test(text) || (leads && (words[at + 1]!.text === 'the' || isGivenName(words[first]!.text))))
      first = at + 1
    else if (at === first && (LINKS.test(text) || OPENERS.test(text))) first = at + 1
  }
  return first
}

const HEADS = new RegExp([BODIES, EVENTS, LAWS, AWARDS].map(({ source }) => source).join('|'))
const HEADS_OF = new RegExp([BODIES_OF, EVENTS, LAWS].map(({ source }) => source).join('|'))

function nameOf(words: readonly Word[], { text, start, end }: Word): HeadedName {
  return { start: words[0]!.start, end: words.at(-1)!.end, kind: kindOf(text), cue: { start, end } }
}

function kindOf(head: string): Kind {
  if (BODIES.test(head) || BODIES_OF.test(head)) return 'organisation'
  return EVENTS.test(head) ? 'event' : AWARDS.test(head) ? 'term' : 'work'
}
