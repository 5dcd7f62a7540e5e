/**
 * Damage that stands in the middle of a name: a word hyphenated at a line's end, the sound of a character in parentheses
 * (科學(xué)家), invisible characters, scraps of tags, a stray `?`, and 網域 where a converter took the 域 of 領域 for a
 * domain name. Such a piece is left out, the rest is scanned again, and what is found across the gap counts.
 */
import { scan } from './automaton.ts'
import type { Hit } from './automaton.ts'
import type { Lexicon } from './lexicon.ts'
import type { Span } from './model.ts'

/** Hits that only appear when damage is left out; their spans are of the text as it is, damage included. */
export function findDamagedHits(text: string, lexicon: Lexicon): Hit[] {
  const gaps = findGaps(text)
  if (gaps.length === 0) return []
  const { repaired, offsets } = leaveOut(text, gaps)
  return scan(lexicon, repaired, { nested: true }).flatMap((hit) => {
    const start = offsets[hit.start]!
    const end = offsets[hit.end - 1]! + 1
    return end - start > hit.end - hit.start ? [{ start, end, forms: hit.forms }] : []
  })
}

const DAMAGE = [
  /(?<=\p{Script=Latin})-\r?\n(?=\p{Script=Latin})/gu,
  /(?<=\p{Script=Han})[(（]\s*[a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]*\s*[)）](?=\p{Script=Han})/gu,
  /[\u00ad\u200b-\u200d\u2060\ufeff]+/gu,
  /<\/?[a-z][a-z\d]{0,9}(?: [^<>\n]{0,60})?\/?>|\?\/(?:span|p|div|b|strong)>/gu,
  /(?<=[\p{Script=Han}A-Za-z])[?�]{1,3}(?=\p{Script=Han})/gu,
  /(?<=[领領区區地流海])[网網](?=域)/gu,
]

/** In order, apart, none touching the ends of the text. */
function findGaps(text: string): Span[] {
  const spans = DAMAGE.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  )
  const gaps: Span[] = []
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    if (span.start >= (gaps.at(-1)?.end ?? 0) && span.start > 0 && span.end < text.length) gaps.push(span)
  }
  return gaps
}

function leaveOut(text: string, gaps: readonly Span[]): { repaired: string; offsets: Uint32Array } {
  const length = text.length - gaps.reduce((sum, gap) => sum + gap.end - gap.start, 0)
  const offsets = new Uint32Array(length)
  let repaired = ''
  let from = 0
  let at = 0
  for (const gap of [...gaps, { start: text.length, end: text.length }]) {
    repaired += text.slice(from, gap.start)
    for (let offset = from; offset < gap.start; offset++) offsets[at++] = offset
    from = gap.end
  }
  return { repaired, offsets }
}
