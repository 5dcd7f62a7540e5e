import type { Language, Span } from './model.ts'
import { trimmedEnd } from './text-ends.ts'

/**
 * A text's sentences, trimmed, in order; together they hold every character of the text that is not white space.
 * `span` limits the work to a part of the text (a segment of an article); offsets stay those of the whole text.
 *
 * Chinese splits after 。！？ and, where a converter made punctuation half-width, after . ! ? beside Han characters;
 * closing quotes and repeats belong to the sentence. It does not split inside brackets, in URLs, or where the sentence
 * goes on (a comma follows). English takes the segmentation of Unicode (UAX #29) and mends what it cuts wrongly:
 * after abbreviations and initials, before a lower-case letter, a closing quote left alone.
 */
export function splitSentences(text: string, language: Language, span: Span = { start: 0, end: text.length }): Span[] {
  const part = text.slice(span.start, span.end)
  const ends = language === 'zh-Hans' || language === 'zh-Hant' ? chineseEnds(part) : englishEnds(part)
  const sentences: Span[] = []
  let start = 0
  for (const end of [...ends, part.length]) {
    const trimmed = trim(part, start, end)
    if (trimmed !== null) sentences.push({ start: span.start + trimmed.start, end: span.start + trimmed.end })
    start = end
  }
  return sentences
}

function trim(text: string, start: number, end: number): Span | null {
  while (start < end && isBlank(text[start])) start++
  while (end > start && isBlank(text[end - 1])) end--
  return start < end ? { start, end } : null
}

function isBlank(char: string | undefined): boolean {
  return char !== undefined && /\s/.test(char)
}

// ---- Chinese ----

const FULL_STOPS = '。！？!?．｡'
const REPEATS = '。！？!?…．｡.'
const CLOSING = '”’」』）)》】〉］]"\''
const OPEN_BRACKETS = '（(【［['
const CLOSE_BRACKETS = '）)】］]'
const GOES_ON = '，、；：,;:。！？!?'
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/

/** A bracket that is not closed within so many characters is a typing error, not a parenthesis. */
const BRACKET_REACH = 160

function chineseEnds(text: string): number[] {
  const ends: number[] = []
  let brackets: number[] = []
  let quoteOpen = false
  for (let at = 0; at < text.length; at++) {
    if (isLetter(text.charCodeAt(at))) continue
    const char = text[at]!
    if (char === '\n') {
      ends.push(at + 1)
      brackets = []
      quoteOpen = false
      continue
    }
    if (OPEN_BRACKETS.includes(char)) brackets.push(at)
    else if (CLOSE_BRACKETS.includes(char)) brackets.pop()
    else if (char === '"') quoteOpen = !quoteOpen
    if (!isChineseStop(text, at)) continue

    let end = at + 1
    while (end < text.length && REPEATS.includes(text[end]!)) end++
    let closing = end
    const stillOpen = brackets.slice(-BRACKET_REACH)
    let quote: boolean = quoteOpen
    while (closing < text.length && CLOSING.includes(text[closing]!)) {
      const mark = text[closing]!
      if (mark === '"') {
        // A straight quote after a full stop opens the next sentence unless one is open.
        if (!quote) break
        quote = false
      }
      if (CLOSE_BRACKETS.includes(mark)) stillOpen.pop()
      closing++
    }
    // A converter's space before the quote that ends this sentence.
    const stray = /^ +[”’」』]+/.exec(text.slice(closing, closing + 8))
    if (stray !== null) closing += stray[0].length
    const next = text[closing]
    const inBrackets = stillOpen.some((open) => at - open < BRACKET_REACH && closesAfter(text, closing, open))
    const after = closing > end && next !== undefined && GOES_ON.includes(next)
    const commaFollows = closing === end && next !== undefined && '，、；,;'.includes(next)
    if (!inBrackets && !after && !commaFollows) {
      ends.push(closing)
      brackets = []
      quoteOpen = quote && closing > end ? false : quote
    } else {
      brackets = stillOpen
      quoteOpen = quote
    }
    at = closing - 1
  }
  return ends
}

/** Most of a text, and no mark of any kind: Han and ASCII letters. */
function isLetter(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)
}

function closesAfter(text: string, from: number, open: number): boolean {
  for (let at = from; at < Math.min(text.length, open + 2 * BRACKET_REACH); at++) {
    if (text[at] === '\n') return false
    if (CLOSE_BRACKETS.includes(text[at]!)) return true
  }
  return false
}

function isChineseStop(text: string, at: number): boolean {
  const char = text[at]!
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  if (char === '.') return isChinesePeriod(text, at)
  if (char === '…') {
    // A row of them is looked at once.
    if (before === '…') return false
    let end = at
    while (text[end] === '…') end++
    const next = text[end] ?? '\n'
    return '”’」』\n'.includes(next) || (next === '"' && /["\s]|$/.test(text[end + 1] ?? ''))
  }
  if (!FULL_STOPS.includes(char)) return false
  // A query string, Yahoo!, ?x=1
  return !((char === '?' || char === '!') && /[\w=&/.#-]/.test(after) && /[\w=&/.]/.test(before))
}

/** A half-width period ends a Chinese sentence beside Han; between Latin letters and digits it is part of a name or number. */
function isChinesePeriod(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  if (after === '.' || before === '.') return false
  if (/[\u3400-\u9fff”」』）)"》%]/.test(before)) return after === '' || /[\s“「『"《]/.test(after) || HAN.test(after)
  if (!/[A-Za-z0-9]/.test(before)) return false
  const rest = text.slice(at + 1, at + 12).trimStart()[0] ?? ''
  const head = text.slice(Math.max(0, at - 12), at + 1)
  if (ABBREVIATION.test(head) || LIST_NUMBER.test(head)) return false
  if (after === '' || after === '\n') return true
  // "…的 Transformer.他走了": no space was left. Before a list number's text ("1.背景") it is no end.
  if (HAN.test(after))
    return (
      /[A-Za-z]{2}$/.test(text.slice(Math.max(0, at - 2), at)) ||
      /[\u3400-\u9fff][^。！？\n]*\d$/.test(text.slice(Math.max(0, at - 30), at))
    )
  return (
    /\s/.test(after) &&
    (HAN.test(rest) ||
      /[“「『《]/.test(rest) ||
      (/[A-Z]/.test(rest) && /[a-z]{2}$/.test(text.slice(Math.max(0, at - 2), at))))
  )
}

/** “6. 片厂”: the number belongs to what it counts. */
const LIST_NUMBER = /(?:^|[\n。！？!?”」]\s*)\d{1,3}\.$/

// ---- English ----

const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Mt|vs|etc|e\.g|i\.e|cf|al|viz|Inc|Ltd|Co|Corp|No|Nos|Fig|Figs|Eq|Eqs|Sec|Ch|Vol|pp|approx|dept|est|Gen|Col|Sen|Rep|Gov|Rev|Hon|Lt|Capt|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|U\.S|U\.K|a\.m|p\.m|Ph\.D|M\.D|B\.A|M\.A)|\b[A-Z])\.$/

/** Abbreviations that as often as not also end the sentence: a capital after them decides. */
const ENDING_ABBREVIATION = /\b(?:etc|a\.m|p\.m|Inc|Ltd|Corp|Jr|U\.S|U\.K|Ph\.D|M\.D)\.$/

/**
 * Line by line: a line feed always ends a sentence (rule SB4), and V8's segmenter takes quadratic time over a long
 * string (200,000 characters: 3 s whole, 25 ms in lines).
 */
function englishEnds(text: string): number[] {
  const ends: number[] = []
  let start = 0
  for (let line = 0, end: number; line < text.length; line = end) {
    end = text.indexOf('\n', line) + 1 || text.length
    for (const { index, segment } of sentencesOf(text.slice(line, end))) {
      const at = line + index
      if (at > 0 && !joins(text.slice(Math.max(start, at - LOOK_BACK), at), segment)) {
        ends.push(at)
        start = at
      }
    }
  }
  return ends
}

/** Far enough for an abbreviation, the marks after it and the white space after those. */
const LOOK_BACK = 80

/** Made when first needed: the page's script needs it for a card only, and to make one takes milliseconds. */
let segmenter: Intl.Segmenter | null = null

function sentencesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  return segmenter.segment(text)
}

/** Whether Unicode's rules cut one sentence in two here. */
function joins(before: string, after: string): boolean {
  const said = before.trimEnd()
  if (before.includes('\n', said.length)) return false
  if (!/[\p{L}\p{N}]/u.test(after)) return true
  if (/^["'”’)\]]*\s*\p{Ll}/u.test(after) && !STYLED_NAME.test(after)) return true
  const bare = trimmedEnd(said, '"\'”’)]')
  if (!ABBREVIATION.test(bare)) return false
  return !(
    ENDING_ABBREVIATION.test(bare) &&
    /^["“'‘(]?(?:The|A|An|He|She|It|They|We|I|You|But|And|In|On|At|This|That|These|There|When|For|So|If|As|After|Then|His|Her|Our|My|Its)\b/.test(
      after,
    )
  )
}

/** Names that begin in lower case may begin a sentence. */
const STYLED_NAME = /^(?:i(?:Phone|Pad|OS)|e(?:Bay)|x(?:AI)|swyx|o[1-9])\b/
