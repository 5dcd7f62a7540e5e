import {
  charClass,
  isAddress,
  isInsideWord,
  isLeftOver,
  isRightOver,
  LOWER,
  mayEnd,
  mayStart,
  pluralEnd,
  UPPER,
} from './boundary.ts'
import {
  behindClaim,
  behindClaims,
  behindSymbol,
  BRANCH,
  branchTo,
  CLAIM,
  claimAt,
  END,
  ENDS_HERE,
  FIRST_LETTER,
  GAP_SYMBOL,
  IGNORABLE,
  MAY_JOIN,
  MAY_PART,
  pairHash,
  startOf,
} from './key-trie.ts'
import { UNIT } from './lexicon-file.ts'
import type { Lexicon } from './lexicon.ts'
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
 * At each place that can start a key (one read of a bitmap tells) the trie is walked as far as it goes; of the
 * keys that ended on the way those count whose boundaries hold and whose claims fit. Gaps of any shape are one step,
 * zero-width marks none. No failure links: names are short, and after a hit the scan goes on behind it.
 */
export function scan(lexicon: Lexicon, text: string, options: ScanOptions = {}): Hit[] {
  const { units, pairs } = lexicon.tables
  const nested = options.nested ?? false
  const place: Place = { lexicon, text, cuts: new Set(), found: [], beyond: [] }
  const hits: Hit[] = []
  const length = text.length
  let before = 0
  let unit = length > 0 ? units[text.charCodeAt(0)]! : 0
  for (let at = 0; at < length;) {
    const next = at + 1 < length ? units[text.charCodeAt(at + 1)]! : 0
    const pair = pairHash(unit >>> UNIT.symbol, next >>> UNIT.symbol)
    // One question instead of four, since no processor guesses their answers and a wrong guess costs more than all the
    // rest: may these two start a key, or the first alone, and is it not a small letter or a digit inside a word?
    const inside = (unit >>> UNIT.small) & before
    const may = ((pairs[pair >>> 5]! >>> (pair & 31)) | (unit >>> UNIT.alone)) & ~inside & 1
    if (may !== 0 && ((unit & before & UNIT.word) === 0 || mayCut(place, at))) {
      const end = hitsAt(place, at, hits, nested)
      if (end > at && !nested) {
        at = end
        before = units[text.charCodeAt(at - 1)]!
        unit = at < length ? units[text.charCodeAt(at)]! : 0
        continue
      }
    }
    before = unit
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
  /**
   * What the last walk found, shortest first: where a key's claims start, its end, what of CLAIM goes for all of them, and so
   * on; behind it, what is old.
   */
  readonly found: number[]
  /** The same of a walk from where a hit may end. */
  readonly beyond: number[]
}

/** Whether a name may start at a capital inside a run of letters. */
function mayCut(place: Place, at: number): boolean {
  return place.cuts.has(at) || isLeftOver(place.text, at) || isRightOver(place.text, at)
}

/** Adds the hits that start at `start`; returns the end of the longest, or `start`. */
function hitsAt(place: Place, start: number, hits: Hit[], nested: boolean): number {
  const { found } = place
  const count = walk(place, start, found)
  if (count === 0 || !mayStart(place.text, start)) return start
  let longest = start
  for (let nth = count - 3; nth >= 0; nth -= 3) {
    const hit = hitOf(place, start, found[nth + 1]!, found[nth]!, found[nth + 2]!)
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

/**
 * Follows the text from `start` through the trie and notes every key that ends: where its claims are, and its end in the
 * text. Returns how much of `found` that is; to cut an array costs more than a walk.
 */
function walk({ lexicon, text }: Place, start: number, found: number[]): number {
  const { tables } = lexicon
  const { units, trie } = tables
  const unit = units[text.charCodeAt(start)]!
  let count = 0
  if ((unit >>> UNIT.alone) & 1) {
    found[count++] = startOf(tables, unit >>> UNIT.symbol, END) + 1
    found[count++] = start + 1
    found[count++] = 0
  }
  let at = start + 1
  while (at < text.length && units[text.charCodeAt(at)]! >>> UNIT.symbol === IGNORABLE) at++
  if (at >= text.length) return count
  const second = units[text.charCodeAt(at)]! >>> UNIT.symbol
  let node = second === END ? 0 : startOf(tables, unit >>> UNIT.symbol, second)
  if (node === 0) return count
  at = second === GAP_SYMBOL ? gapEnd(text, at) : at + 1
  let loose = 0
  while (node > 0 && at > 0) {
    const wanted = trie[node]!
    if (wanted <= ENDS_HERE) {
      found[count++] = node + 1
      found[count++] = at
      found[count++] = loose
      if (wanted === END) return count
      node = behindClaims(trie, node + 1)
      continue
    }
    if (at >= text.length) return count
    const symbol = units[text.charCodeAt(at)]! >>> UNIT.symbol
    if (symbol > GAP_SYMBOL) {
      if (wanted >= FIRST_LETTER) node = behindSymbol(trie, node, symbol)
      else if (wanted === BRANCH) node = branchTo(trie, node + 1, symbol)
      else if (wanted === GAP_SYMBOL) return count
      else {
        if (wanted === MAY_JOIN) loose = CLAIM.loose
        node++
        continue
      }
      at++
    } else if (symbol === IGNORABLE) at++
    else if (symbol === GAP_SYMBOL) {
      const end = gapEnd(text, at)
      if (end < 0) return count
      const next = wanted === BRANCH ? branchTo(trie, node + 1, GAP_SYMBOL) : wanted < FIRST_LETTER ? node + 1 : 0
      if (wanted === MAY_PART) loose = CLAIM.loose
      if (next > 0) node = next
      else if (!isBrokenWord(text, at, end)) return count
      at = end
    } else return count
  }
  return count
}

/** Trans-⏎former: a word broken at the end of a line. */
function isBrokenWord(text: string, gap: number, end: number): boolean {
  return gapKind(text.charCodeAt(gap)) === 'hyphen' && end !== gap + 1 && charClass(text.charCodeAt(end)) === LOWER
}

/** The hit of a key that was found, if its boundaries hold and any of its claims fits. */
function hitOf(place: Place, start: number, end: number, firstClaim: number, ofAll: number): Hit | null {
  const { lexicon, text } = place
  let to = end
  if (isInsideWord(text, end)) {
    const plural = pluralEnd(text, end)
    if (plural !== null) to = plural
    else if (!mayEndInside(place, end, 2)) return null
  } else if (!mayEnd(text, end)) return null
  if (isAddress(text, start, to)) return null
  const { trie } = lexicon.tables
  const forms: number[] = []
  for (let at = firstClaim, claim = 0; !(claim & CLAIM.last); at = behindClaim(trie, at)) {
    claim = claimAt(trie, at)
    const form = claim & CLAIM.form
    if (to > end && !(claim & CLAIM.plural)) continue
    if (
      (claim | ofAll) & (CLAIM.exact | CLAIM.loose) &&
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
  const ends = place.beyond.slice(0, walk(place, end, place.beyond)).filter((_, at) => at % 3 === 1)
  return ends.some(
    (at) => !isInsideWord(text, at) || pluralEnd(text, at) !== null || mayEndInside(place, at, depth - 1),
  )
}
