/**
 * Acronyms as some newspapers write them, each letter with its point: the F.T.C., an I.P.O., A.I. safety. The points of one
 * are left out, it is read again with what stands beside it, and what is found of it counts.
 */
import { scan } from './automaton.ts'
import type { Hit } from './automaton.ts'
import type { Lexicon } from './lexicon.ts'

/** Of two to five letters, and not the beginning of a name: J.R.Smith. */
const DOTTED = /(?<![\p{L}\d.])(?:\p{Lu}\.){2,5}(?![\p{L}\d])/gu

/** UTF-16 code units to both sides: a name seldom has more beside its acronym. */
const REACH = 40

/** Hits that only appear without the points; their spans are of the text as it is. */
export function findDottedAcronyms(text: string, lexicon: Lexicon): Hit[] {
  if (!text.includes('.')) return []
  const found = new Map<string, Hit>()
  for (const { index, 0: dotted } of text.matchAll(DOTTED)) {
    const from = Math.max(0, index - REACH)
    const before = text.slice(from, index)
    const plain = dotted.replaceAll('.', '')
    const behind = index + dotted.length
    const piece = before + plain + text.slice(behind, behind + REACH)
    const offsetOf = (at: number): number =>
      at <= before.length ? from + at : behind + Math.max(0, at - before.length - plain.length)
    for (const { start, end, forms } of scan(lexicon, piece, { nested: true })) {
      if (start > before.length || end < before.length + plain.length) continue
      // The piece is cut anywhere, in the middle of a word too.
      if ((start === 0 && from > 0) || (end === piece.length && behind + REACH < text.length)) continue
      const hit = { start: offsetOf(start), end: offsetOf(end), forms }
      found.set(`${hit.start}-${hit.end}`, hit)
    }
  }
  return [...found.values()]
}
