/**
 * Chinese runs cut into dictionary words: the fewest words, longer ones first among equals (a shortest path over the
 * characters). Frequencies would cut better for a reader, but here a wrong cut costs little: the parts of a word and
 * its characters are looked up too, at a lower weight.
 */
import type { AlignLexicon } from './lexicon.ts'

/** Words besides the dictionary's. */
export interface ExtraWords {
  readonly words: ReadonlySet<string>
  /** Length of the longest that begins with a UTF-16 unit. */
  readonly longest: ReadonlyMap<number, number>
}

export function extraWords(words: Iterable<string>): ExtraWords {
  const set = new Set(words)
  const longest = new Map<number, number>()
  for (const word of set) {
    const first = word.charCodeAt(0)
    longest.set(first, Math.max(word.length, longest.get(first) ?? 0))
  }
  return { words: set, longest }
}

const UNKNOWN_CHARACTER = 1.2
const KNOWN_CHARACTER = 1.05

/** Words of a run of folded Han characters, in order. */
export function chineseWords(run: string, lexicon: AlignLexicon, extra: ExtraWords): string[] {
  const cost = new Float64Array(run.length + 1).fill(Infinity)
  const length = new Uint8Array(run.length + 1)
  cost[0] = 0
  for (let at = 0; at < run.length; at++) {
    const unit = run.charCodeAt(at)
    const inLexicon = lexicon.longest(unit, run.charCodeAt(at + 1))
    const longest = Math.min(run.length - at, Math.max(1, inLexicon, extra.longest.get(unit) ?? 0))
    for (let k = 1; k <= longest; k++) {
      const known =
        lexicon.find(run, at, at + k) >= 0 || (extra.longest.has(unit) && extra.words.has(run.slice(at, at + k)))
      if (k > 1 && !known) continue
      const step = k > 1 ? 1 - 0.02 * k : known ? KNOWN_CHARACTER : UNKNOWN_CHARACTER
      if (cost[at]! + step >= cost[at + k]!) continue
      cost[at + k] = cost[at]! + step
      length[at + k] = k
    }
  }
  const words: string[] = []
  for (let end = run.length; end > 0; end -= length[end]!) words.push(run.slice(end - length[end]!, end))
  return words.reverse()
}
