import {
  charClass,
  isAddress,
  isInsideWord,
  isLeftOver,
  isRightOver,
  mayEnd,
  mayStart,
  pluralEnd,
  UPPER,
} from './boundary.ts'
import { CLAIM, claimAt, firstClaim, pairHash } from './key-trie.ts'
import { startWalking, walk, type Walk } from './key-walk.ts'
import { UNIT } from './lexicon-file.ts'
import type { Lexicon } from './lexicon.ts'
import { fits } from './spelling.ts'

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
 * zero-width marks none. After a hit the scan goes on behind it.
 */
export function scan(lexicon: Lexicon, text: string, options: ScanOptions = {}): Hit[] {
  const { units, pairs } = lexicon.tables
  const nested = options.nested ?? false
  const place: Place = {
    lexicon,
    text,
    cuts: new Set(),
    walk: startWalking(lexicon.tables, text),
    beyond: startWalking(lexicon.tables, text),
  }
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
    // Nothing starts at a small letter or a digit inside a word: most letters of an English text are told no more about.
    if (before & UNIT.word)
      while ((unit & IN_WORD) === IN_WORD) {
        at++
        before = unit
        unit = at < length ? units[text.charCodeAt(at)]! : 0
      }
  }
  return hits
}

/** A small letter or a digit. */
const IN_WORD = UNIT.word | (1 << UNIT.small)

/** What a scan carries along. */
interface Place {
  readonly lexicon: Lexicon
  readonly text: string
  /** Where a hit ended inside a run of letters, so that another may start there: GoogleCEO. */
  readonly cuts: Set<number>
  readonly walk: Walk
  /** From where a hit may end. */
  readonly beyond: Walk
}

/** Whether a name may start at a capital inside a run of letters. */
function mayCut(place: Place, at: number): boolean {
  return place.cuts.has(at) || isLeftOver(place.text, at) || isRightOver(place.text, at)
}

/** Adds the hits that start at `start`; returns the end of the longest, or `start`. */
function hitsAt(place: Place, start: number, hits: Hit[], nested: boolean): number {
  const { found } = place.walk
  const count = walk(place.walk, start)
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

/** The hit of a key that was found, if its boundaries hold and any of its claims fits. */
function hitOf(place: Place, start: number, end: number, node: number, ofAll: number): Hit | null {
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
  for (let nth = firstClaim(lexicon.tables, node), claim = 0; !(claim & CLAIM.last); nth++) {
    claim = claimAt(claims, nth)
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
  const ends = place.beyond.found.slice(0, walk(place.beyond, end)).filter((_, at) => at % 3 === 1)
  // The X of YOLOX is no word that lost its space.
  const least = charClass(text.charCodeAt(end - 1)) === UPPER ? end + 2 : end + 1
  return ends.some(
    (at) =>
      at >= least && (!isInsideWord(text, at) || pluralEnd(text, at) !== null || mayEndInside(place, at, depth - 1)),
  )
}
