/**
 * Two names of one thing, side by side: 检索增强生成(Retrieval-Augmented Generation,RAG), Transformer(转换器),
 * large language models (LLMs).
 *
 * A parenthesis is split into its names; what stands before it gives the other one. Where a Chinese name begins when
 * nothing delimits it is decided in `chinese-name-start.ts`; that an acronym stands for the words before it is
 * decided by Schwartz and Hearst's rule (A simple algorithm for identifying abbreviation definitions in biomedical
 * text, PSB 2003). Every scan is bounded by a constant window, so the whole is linear in the text.
 */
import { acronymStart, isAcronym } from './acronyms.ts'
import { chineseNameStart } from './chinese-name-start.ts'
import { fold } from './fold.ts'
import type { InlinePair, Span } from './model.ts'
import { isHan } from './name-shapes.ts'
import { hasHan, isRole, latinNames, splitParts, type Part } from './pair-parts.ts'

/** A place that a glossary form covers: names do not begin in the middle of one. */
export interface KnownSpan extends Span {
  /** Entry indices that claim it. Two names of one pair should share one. */
  readonly entries: readonly number[]
}

/** Finds the pairs of a text, in order. `known`, sorted by start, helps to see where a name begins. */
export function findInlinePairs(text: string, known: readonly KnownSpan[] = []): InlinePair[] {
  const folded = fold(text)
  const pairs: InlinePair[] = []
  for (let open = folded.indexOf('('); open >= 0; open = folded.indexOf('(', open + 1)) {
    const close = closing(folded, open)
    if (close < 0) continue
    const pair = readPair({ text, folded, known: startingIn(known, open - FARTHEST_NAME, close) }, open, close)
    if (pair && pair.span.start >= (pairs.at(-1)?.span.end ?? 0)) pairs.push(pair)
  }
  return pairs
}

/** How far before a parenthesis the name may begin. */
const FARTHEST_NAME = 100

/** The part of a sorted list that starts in a range. */
function startingIn(known: readonly KnownSpan[], from: number, to: number): readonly KnownSpan[] {
  let low = 0
  for (let high = known.length; low < high;) {
    const middle = (low + high) >> 1
    if (known[middle]!.start < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < known.length && known[end]!.start < to) end++
  return known.slice(low, end)
}

interface Source {
  readonly text: string
  readonly folded: string
  readonly known: readonly KnownSpan[]
}

const LONGEST_PARENTHESIS = 120

function closing(folded: string, open: number): number {
  for (let i = open + 1, depth = 1; i < folded.length && i - open <= LONGEST_PARENTHESIS; i++) {
    const char = folded[i]
    if (char === '\n') return -1
    if (char === '(') depth++
    if (char === ')' && --depth === 0) return i
  }
  return -1
}

function readPair(source: Source, open: number, close: number): InlinePair | null {
  const { folded } = source
  let end = open
  while (end > 0 && (folded[end - 1] === ' ' || folded[end - 1] === '*')) end--
  if (end === 0) return null
  const parts = splitParts(source, { start: open + 1, end: close })
  if (parts.length === 0) return null
  const quoted = quotedBefore(folded, end)
  const last = quoted ? folded[quoted.end - 1] : folded[end - 1]
  const chineseFirst = quoted
    ? hasHan(folded.slice(quoted.start, quoted.end))
    : isHan(last) || endsInSharedWord(folded, end, folded.slice(open + 1, close))
  if (chineseFirst) return chinesePair(source, { parts, end, quoted, close })
  if (!quoted && !/[a-z0-9+]/.test(last ?? '')) return null
  return latinPair(source, { parts, end, quoted, close })
}

/** 智谱AI(Zhipu AI): the Latin at the end belongs to the Chinese name, for the other name has it too. */
function endsInSharedWord(folded: string, end: number, inner: string): boolean {
  const word = /\p{Script=Han} ?([a-z\d]+)$/u.exec(folded.slice(Math.max(0, end - 24), end))?.[1]
  return word !== undefined && inner.split(/[\s,、-]+/).indexOf(word) > 0
}

interface Beside {
  readonly parts: readonly Part[]
  /** Where the name before the parenthesis ends, its closing quotes included. */
  readonly end: number
  /** What the quotes before the parenthesis hold. */
  readonly quoted: Span | null
  readonly close: number
}

function chinesePair(source: Source, { parts, end, quoted, close }: Beside): InlinePair | null {
  const names = latinNames(parts, source.text)
  if (!names) return null
  const { en, abbr } = names
  const shown = en ?? abbr
  if (!shown) return null
  const zhSpan = quoted ?? trimmed(source.text, chineseNameStart(source, end, textOf(source, shown)), end)
  if (!zhSpan || zhSpan.end - zhSpan.start < 2 || zhSpan.end - zhSpan.start > 40) return null
  if (isRemarkOn(textOf(source, zhSpan), textOf(source, shown)) || disagree(source, zhSpan, shown)) return null
  return makePair(source, { zh: zhSpan, en, abbr, start: zhSpan.start, end: close + 1 })
}

function latinPair(source: Source, { parts, end, quoted, close }: Beside): InlinePair | null {
  const { text } = source
  const zh = parts.find(
    (part) => part.script === 'han' && part.label !== 'short' && isChineseName(textOf(source, part)),
  )
  const abbr = parts.find((part) => part.script === 'latin' && isAcronym(textOf(source, part))) ?? null
  if (!zh) return acronymPair(source, { parts, end, quoted, close })
  const en = quoted ?? latinPhraseBefore(text, end)
  if (!en || disagree(source, en, zh)) return null
  const short = isAcronym(textOf(source, en)) && !abbr
  return makePair(source, { zh, en: short ? null : en, abbr: short ? en : abbr, start: en.start, end: close + 1 })
}

/** large language models (LLMs), or LLM (large language model): the letters must be those of the words. */
function acronymPair(source: Source, { parts, end, quoted, close }: Beside): InlinePair | null {
  const part = parts[0]
  if (parts.length !== 1 || part?.script !== 'latin') return null
  const inner = textOf(source, part)
  if (isAcronym(inner) && !isRole(inner)) {
    const from = Math.max(quoted?.start ?? 0, end - 90)
    const start = acronymStart(source.text.slice(from, quoted?.end ?? end), inner)
    if (start === null) return null
    const en = { start: from + start, end: quoted?.end ?? end }
    return makePair(source, { zh: null, en, abbr: part, start: en.start, end: close + 1 })
  }
  const before = quoted ?? latinPhraseBefore(source.text, end)
  if (!before) return null
  const word = { start: source.text.lastIndexOf(' ', before.end - 1) + 1, end: before.end }
  const abbr = word.start > before.start ? word : before
  if (!isAcronym(textOf(source, abbr)) || acronymStart(inner, textOf(source, abbr)) !== 0) return null
  if (inner.includes(textOf(source, abbr))) return null
  return makePair(source, { zh: null, en: part, abbr, start: abbr.start, end: close + 1 })
}

interface Spans {
  readonly zh: Span | null
  readonly en: Span | null
  readonly abbr: Span | null
  readonly start: number
  readonly end: number
}

function makePair(source: Source, { zh, en, abbr, start, end }: Spans): InlinePair {
  const bare = (span: Span | null) => (span ? { start: span.start, end: span.end } : null)
  return {
    zh: zh ? textOf(source, zh) : null,
    en: en ? textOf(source, en) : null,
    abbr: abbr ? textOf(source, abbr) : null,
    span: { start, end },
    zhSpan: bare(zh),
    enSpan: bare(en),
    abbrSpan: bare(abbr),
  }
}

const textOf = (source: Source, span: Span) => source.text.slice(span.start, span.end)

// Folded text has one double and one single quote.
const QUOTES: Readonly<Record<string, string>> = { '》': '《', '〉': '〈', '」': '「', '』': '『', '"': '"', "'": "'" }

const LONGEST_QUOTE = 60

/** The inside of the quotes that close at `end`, if they opened near enough to hold a name. */
function quotedBefore(folded: string, end: number): Span | null {
  const opening = QUOTES[folded[end - 1] ?? '']
  if (!opening) return null
  for (let start = end - 2; start >= 0 && end - start <= LONGEST_QUOTE && folded[start] !== '\n'; start--) {
    if (folded[start] === opening) return start + 1 < end - 1 ? { start: start + 1, end: end - 1 } : null
  }
  return null
}

function trimmed(text: string, start: number, end: number): Span | null {
  // 是键(key): a name of one character is not told from the word before it, so it is left.
  while (start < end && /[\s*是為为的了]/.test(text[start]!)) start++
  return start < end ? { start, end } : null
}

const NOT_A_CHINESE_NAME =
  /^(?:代号|包括|例如|比如|如|来自|由|图|见|注|含|非|未|无|约|共|截至|截止|位于|基于|指|也就是|不|没|后|前|现|原|已|左|右|上|下|中|曾|以及|和|或|以)|(?:等|等等|左|右|年|月|日|版|个|倍|元|美元|人民币|多|时|后|前|中|内)$|[的了吗呢吧啊着是在有]/

function isChineseName(name: string): boolean {
  const key = fold(name)
  return key.length >= 2 && key.length <= 14 && !/\d/.test(key) && !NOT_A_CHINESE_NAME.test(key)
}

/** 忙到爆(super busy), 排名第一(No. 1): the Chinese is a remark, not a name. */
function isRemarkOn(zh: string, en: string): boolean {
  const key = fold(zh)
  return (
    /[了吗呢吧啊着,。!?]$/.test(key) || (/^[a-z\s]+$/.test(en) && /^(?:很|太|非常|超级|特别|真|好|更|最)/.test(key))
  )
}

/** Both names are in the glossary, and are different things: 奥特曼(OpenAI). */
function disagree({ known }: Source, a: Span, b: Span): boolean {
  const left = known.find((span) => span.start === a.start && span.end === a.end)
  const right = known.find((span) => span.start === b.start && span.end === b.end)
  return Boolean(left && right && !left.entries.some((entry) => right.entries.includes(entry)))
}

// A hyphen belongs to the word before it, and only after a small word parts two: else a chain of them could be read in
// more ways than there is time for.
const CAPITAL = String.raw`[\p{Lu}\d][\p{L}\d.'’&+-]*`
const SMALL = String.raw`(?:of|and|the|for|in|with|to|on|a|is|de)(?:-${CAPITAL})?`
const LATIN_PHRASE = new RegExp(
  String.raw`(?:${CAPITAL}|[a-z][\p{L}\d-]*(?:-${CAPITAL})?)(?: (?:${SMALL}|${CAPITAL}))*$`,
  'u',
)

/** The Latin name that ends at `end`: capitalised words, with small ones between them. */
function latinPhraseBefore(text: string, end: number): Span | null {
  const from = Math.max(0, end - 80)
  const window = text.slice(from, end)
  const match = LATIN_PHRASE.exec(
    window.slice(window.search(/[^\p{Script=Han}。，、；：！？（）()[\]“”"「」《》\n,;:!?]*$/u)),
  )
  return match && /\p{L}/u.test(match[0]) && match[0].length >= 2 ? { start: end - match[0].length, end } : null
}
