/**
 * What a parenthesis holds: names apart by commas, with their labels (简称「…」, 英文:…), or something that is no name at all.
 */
import { acronymStart, isAcronym } from './acronyms.ts'
import type { Span } from './model.ts'
import { isHan } from './name-shapes.ts'

export interface Part extends Span {
  readonly script: 'latin' | 'han' | 'other'
  /** What the writer says of it: 简称「…」 is a short name, 英文名 … a full one. */
  readonly label: 'short' | 'full' | null
}

interface Source {
  readonly text: string
  readonly folded: string
}

const SHORT_LABELS = /^(?:以下简称|简称为|简称|缩写为|缩写是|缩写|下称|又称|也称|abbreviated as|abbr\.|or|aka)[:\s]*/
const FULL_LABELS =
  /^(?:英文名称|英文名|英文全称|英文缩写|英文|英语|原名|全称|全名|译名|中文名|中文|又译|译作|本名|即|i\.e\.,?|short for|namely)[:\s为是]*/
const PADDING = /[\s*"'“”‘’「」『』《》]/

export function splitParts(source: Source, inside: Span): Part[] {
  const parts: Part[] = []
  let start = inside.start
  for (let i = inside.start; i <= inside.end; i++) {
    if (i < inside.end && !/[,、;；:：/]/.test(source.folded[i]!)) continue
    // A colon belongs to the label before it: 英文:Reinforcement Learning.
    if (source.folded[i] === ':' && i < inside.end) continue
    const part = readPart(source, { start, end: i })
    if (part) parts.push(part)
    start = i + 1
  }
  return parts
}

function readPart({ text, folded }: Source, span: Span): Part | null {
  let { start, end } = span
  const trim = () => {
    while (start < end && PADDING.test(text[start]!)) start++
    while (end > start && PADDING.test(text[end - 1]!)) end--
  }
  trim()
  const key = folded.slice(start, end)
  const short = SHORT_LABELS.exec(key)
  const full = short ? null : FULL_LABELS.exec(key)
  // "or" and the like are labels only before something.
  const label = (short ?? full)?.[0] ?? ''
  if (label.length < key.length) start += label.length
  trim()
  if (start >= end) return null
  const value = text.slice(start, end)
  const script = hasHan(value)
    ? 'han'
    : /^[\p{Script=Latin}\d\s.&'’·:+/!-]+$/u.test(value) && /\p{L}/u.test(value)
      ? 'latin'
      : 'other'
  return { start, end, script, label: short ? 'short' : full ? 'full' : null }
}

export function hasHan(text: string): boolean {
  for (const char of text) if (isHan(char)) return true
  return false
}

// What a parenthesis holds that is no name: who someone is, where a picture is from, how it sounds.
const ROLES =
  /^(?:ceo|cto|coo|cfo|cpo|vp|svp|evp|phd|ph\.d\.?|pm|mba|gm|pdf|png|gif|usa?|uk|eu|prc|hk|tw|ps|ok|hr|pr|ipo|am|pm|et|pt|pst|utc|gmt|new|n\/a|tba|tbd|diy|url|via|left|right|top|bottom|above|below|center|photo|image)$/i
const REMARK_WORDS =
  /\b(?:super|very|so|too|really|not|yes|no|is|are|was|were|i|you|we|my|your|lol|etc|january|february|march|april|june|july|august|september|october|november|december|see|e\.g|maybe|sorry|btw|hours?|days?|years?|today|now|source|photo|image|courtesy)\b/i
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/

export function latinNames(parts: readonly Part[], text: string): { en: Part | null; abbr: Part | null } | null {
  const first = parts[0]
  if (first?.script !== 'latin') return null
  const value = (part: Part) => text.slice(part.start, part.end)
  if (!isLatinName(value(first))) return null
  const second =
    parts[1] && (parts[1].label === 'short' || (parts[1].script === 'latin' && isLatinName(value(parts[1]))))
      ? parts[1]
      : null
  if (second && (second.label === 'short' || isAcronym(value(second)))) return { en: first, abbr: second }
  if (!isAcronym(value(first))) return { en: first, abbr: null }
  const long = second && second.script === 'latin' && acronymStart(value(second), value(first)) !== null ? second : null
  return { en: long, abbr: first }
}

function isLatinName(name: string): boolean {
  if (name.length < 2 || name.length > 80 || ROLES.test(name)) return false
  if (/^(?:fig(?:ure|\.)?|table|section|chapter|appendix|eq\.?|step|part|no\.|page|p\.) ?\d/i.test(name)) return false
  if (/^[\d.]/.test(name) || /^(?:www\.|https?:|@)/.test(name) || isPinyin(name)) return false
  const words = name.split(/\s+/)
  if (words.length > 9 || (words.length <= 5 && REMARK_WORDS.test(name) && !/^\p{Lu}.* \p{Lu}/u.test(name)))
    return false
  // All lower case is a term or a remark in passing.
  return /\p{Lu}/u.test(name) || words.length <= 5
}

/** How a character sounds, not what it is called: xué, dǎ chē. */
function isPinyin(name: string): boolean {
  return (
    TONED.test(name) &&
    name === name.toLowerCase() &&
    name.split(/[\s']+/).every((word) => word.length <= 6 || /[āǎēěīǐōǒūǔǖǘǚǜ]/.test(word))
  )
}

/** CEO, UK, PDF: capitals that are no name of what stands before them. */
export function isRole(word: string): boolean {
  return ROLES.test(word)
}
