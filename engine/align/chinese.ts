/**
 * Chinese runs cut into dictionary words: the fewest words, longer ones first among equals (a shortest path over the
 * characters). Frequencies would cut better for a reader, but here a wrong cut costs little: the parts of a word and
 * its characters are looked up too, at a lower weight.
 */
import type { AlignLexicon } from './lexicon.ts'

const LONGEST = 8
const UNKNOWN_CHARACTER = 1.2
const KNOWN_CHARACTER = 1.05

/** Words of a run of folded Han characters, in order. `own`: words of this text that no dictionary has. */
export function chineseWords(run: string, lexicon: AlignLexicon, own: ReadonlySet<string>): string[] {
  const cost = new Float64Array(run.length + 1).fill(Infinity)
  const length = new Uint8Array(run.length + 1)
  cost[0] = 0
  for (let at = 0; at < run.length; at++)
    for (let k = 1; k <= LONGEST && at + k <= run.length; k++) {
      const word = run.slice(at, at + k)
      const known = lexicon.rows.has(word) || own.has(word)
      if (k > 1 && !known) continue
      const step = k > 1 ? 1 - 0.02 * k : known ? KNOWN_CHARACTER : UNKNOWN_CHARACTER
      if (cost[at]! + step >= cost[at + k]!) continue
      cost[at + k] = cost[at]! + step
      length[at + k] = k
    }
  const words: string[] = []
  for (let end = run.length; end > 0; end -= length[end]!) words.push(run.slice(end - length[end]!, end))
  return words.reverse()
}
