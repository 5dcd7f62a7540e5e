import {
  charClass,
  isAddress,
  isInsideWord,
  isLeftOver,
  isRightOver,
  LOWER,
  mayEnd,
  mayStart,
  OTHER,
  pluralEnd,
  UPPER,
} from './boundary.ts'
import { bigram, END, valueOf, tailOf } from './double-array.ts'
import { CLAIM, GAP_SYMBOL, IGNORABLE } from './lexicon.ts'
import type { Lexicon, Tables } from './lexicon.ts'
import { fits, gapEnd, gapKind } from './spelling.ts'

/** A place where forms of the lexicon stand. UTF-16 offsets of the raw text. */
export interface Hit {
  readonly start: number
  readonly end: number
  /** Every form that may be meant here, of every entry. */
  readonly forms: readonly number[]
}

export interface ScanOptions {
  /**
   * All hits: those inside a longer one, shorter ones at the same start, and those that overlap. What is kept is decided
   * later, when it is known what the longest means. Without it, leftmost-longest: no two hits overlap.
   */
  readonly nested?: boolean
}

/**
 * Finds the names of a lexicon in a text, in order of start, then longer first.
 *
 * At each place that can start a key (one read of a bitmap tells) the double array is walked as far as it goes; of the
 * keys that ended on the way those count whose boundaries hold and whose claims fit. Gaps of any shape are one step,
 * zero-width marks none. No failure links: names are short, and after a hit the scan goes on behind it.
 */
export function scan(lexicon: Lexicon, text: string, options: ScanOptions = {}): Hit[] {
  const { units, bigrams, singles } = lexicon.tables
  const nested = options.nested ?? false
  const place: Place = { lexicon, text, cuts: new Set(), found: [], beyond: [] }
  const hits: Hit[] = []
  const length = text.length
  let before = OTHER as number
  let unit = length > 0 ? units[text.charCodeAt(0)]! : 0
  for (let at = 0; at < length;) {
    const next = at + 1 < length ? units[text.charCodeAt(at + 1)]! : 0
    const symbol = unit >>> 2
    const kind = unit & 3
    if (symbol > GAP_SYMBOL && (before === OTHER || kind === OTHER || (kind === UPPER && mayCut(place, at)))) {
      const bit = bigram(symbol, next >>> 2)
      if ((bigrams[bit >>> 5]! >>> (bit & 31)) & 1 || singles[symbol] === 1 || next >>> 2 === IGNORABLE) {
        const end = hitsAt(place, at, nested, hits)
        if (end > at && !nested) {
          at = end
          before = units[text.charCodeAt(at - 1)]! & 3
          unit = at < length ? units[text.charCodeAt(at)]! : 0
          continue
        }
      }
    }
    before = kind
    unit = next
    at++
  }
  return hits
}

/** What a scan carries along. */
interface Place {
  readonly lexicon: Lexicon
  readonly text: string
  /** Where a hit ended inside a run of letters, so that another may start there: GoogleCEO. */
  readonly cuts: Set<number>
  /** What the last walk found, shortest first: where a key's claims start, its end, and so on. */
  readonly found: number[]
  /** The same of a walk from where a hit may end. */
  readonly beyond: number[]
}

/** Whether a name may start at a capital inside a run of letters. */
function mayCut(place: Place, at: number): boolean {
  return place.cuts.has(at) || isLeftOver(place.text, at) || isRightOver(place.text, at)
}

/** Adds the hits that start at `start`; returns the end of the longest, or `start`. */
function hitsAt(place: Place, start: number, nested: boolean, hits: Hit[]): number {
  walk(place, start, place.found)
  if (place.found.length === 0 || !mayStart(place.text, start)) return start
  const { found } = place
  let longest = start
  for (let nth = found.length - 2; nth >= 0; nth -= 2) {
    const hit = hitOf(place, start, found[nth + 1]!, found[nth]!)
    if (hit === null) continue
    if (isInsideWord(place.text, hit.end)) place.cuts.add(hit.end)
    longest = Math.max(longest, hit.end)
    // `LLMs` as a form of its own ends where the plural of `LLM` does.
    const last = hits.at(-1)
    if (last?.start === start && last.end === hit.end)
      hits[hits.length - 1] = { ...hit, forms: [...new Set([...last.forms, ...hit.forms])] }
    else hits.push(hit)
    if (!nested) break
  }
  return longest
}

/** Follows the text from `start` through the double array and notes every key that ends. */
function walk({ lexicon, text }: Place, start: number, found: number[]): void {
  const { tables } = lexicon
  const { units, cells } = tables
  found.length = 0
  let node = 0
  let at = start
  while (at < text.length) {
    const symbol = units[text.charCodeAt(at)]! >>> 2
    if (symbol > GAP_SYMBOL) {
      const next = cells[2 * node]! + symbol
      const parent = cells[2 * next + 1]!
      if (parent >> 1 !== node) return
      node = next
      at++
      const base = cells[2 * node]!
      if (base < 0) return walkTail(tables, { text, at, leaf: node }, found)
      if (parent & 1) found.push(valueOf(tables, base + END), at)
    } else if (symbol === IGNORABLE) at++
    else if (symbol === GAP_SYMBOL) {
      const end = gapEnd(text, at)
      if (end < 0) return
      const next = cells[2 * node]! + GAP_SYMBOL
      if (cells[2 * next + 1]! >> 1 === node) {
        node = next
        if (cells[2 * node]! < 0) return walkTail(tables, { text, at: end, leaf: node }, found)
      } else if (!isBrokenWord(text, at, end)) return
      at = end
    } else return
  }
}

interface Leaf {
  readonly text: string
  readonly at: number
  readonly leaf: number
}

/** Where one key is left: its letters, as they lie. */
function walkTail(tables: Tables, { text, at, leaf }: Leaf, found: number[]): void {
  const { units, tails } = tables
  let tail = tailOf(tables, leaf)
  while (tails[tail] !== END) {
    if (at >= text.length) return
    const symbol = units[text.charCodeAt(at)]! >>> 2
    if (symbol === IGNORABLE) at++
    else if (symbol === GAP_SYMBOL) {
      const end = gapEnd(text, at)
      if (end < 0) return
      if (tails[tail] === GAP_SYMBOL) tail++
      else if (!isBrokenWord(text, at, end)) return
      at = end
    } else if (symbol === tails[tail]) {
      tail++
      at++
    } else return
  }
  found.push(valueOf(tables, leaf), at)
}

/** Trans-⏎former: a word broken at the end of a line. */
function isBrokenWord(text: string, gap: number, end: number): boolean {
  return gapKind(text.charCodeAt(gap)) === 'hyphen' && end !== gap + 1 && charClass(text.charCodeAt(end)) === LOWER
}

/** The hit of a key that was found, if its boundaries hold and any of its claims fits. */
function hitOf(place: Place, start: number, end: number, firstClaim: number): Hit | null {
  const { lexicon, text } = place
  let to = end
  if (isInsideWord(text, end)) {
    const plural = pluralEnd(text, end)
    if (plural !== null) to = plural
    else if (!mayEndInside(place, end, 2)) return null
  } else if (!mayEnd(text, end)) return null
  if (isAddress(text, start, to)) return null
  const { claims } = lexicon.tables
  const forms: number[] = []
  for (let at = firstClaim, claim = 0; !(claim & CLAIM.last); at++) {
    claim = claims[at]!
    const form = claim & CLAIM.form
    if (to > end && !(claim & CLAIM.plural)) continue
    if (
      claim & (CLAIM.exact | CLAIM.loose) &&
      !fits(lexicon.formText(form), text, start, end, (claim & CLAIM.exact) !== 0)
    )
      continue
    forms.push(form)
  }
  return forms.length === 0 ? null : { start, end: to, forms }
}

/** Whether what is left of a run of letters is words too: GoogleCEO, OpenAICEO, H100GPU. */
function mayEndInside(place: Place, end: number, depth: number): boolean {
  const { text } = place
  if (charClass(text.charCodeAt(end)) !== UPPER) return false
  if (isRightOver(text, end)) return true
  if (depth === 0) return false
  walk(place, end, place.beyond)
  const ends = place.beyond.filter((_, at) => at % 2 === 1)
  return ends.some(
    (at) => !isInsideWord(text, at) || pluralEnd(text, at) !== null || mayEndInside(place, at, depth - 1),
  )
}
