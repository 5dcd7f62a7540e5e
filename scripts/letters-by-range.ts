import type { Plugin } from 'vite'

/**
 * Writes the letters that the engine's patterns ask for by Unicode property as a few ranges. `\p{Lu}` is what a rule means and
 * what the sources say, but it has letters of some forty scripts beyond the basic plane, each with a way of its own through
 * two code units: a machine for a person's name took 13 ms to make instead of 0.5, all patterns together a third of what a
 * background needs that was asleep (test/bench/README.md).
 *
 * The ranges have what names in this field are written in: Latin with its supplements, Greek, Cyrillic, Han, kana, Hangul.
 * Of Latin Extended-A and -B a small letter is any, and a capital what European names begin with, since the two alternate
 * there. Letters of no script in particular have none beyond the basic plane. Other properties and `\P` stay as they are.
 */
export function lettersByRange(): Plugin {
  return {
    name: 'bandu:letters-by-range',
    transform(code, id) {
      if (!/\/engine\/.*\.ts(?:\?|$)/.test(id) || !code.includes('p{')) return null
      const pieces = patternPieces(this.parse(code) as unknown as Node)
      let written = code
      for (const { start, end } of pieces.toSorted((a, b) => b.start - a.start))
        written = written.slice(0, start) + withRanges(code.slice(start, end)) + written.slice(end)
      return written === code ? null : { code: written, map: null }
    },
  }
}

const RANGES: ReadonlyMap<string, string> = new Map([
  ['Lu', 'A-ZÀ-ÖØ-ÞĀĆČĎĐĒĖĘĚĞĢĪĮİĶĻŁŃŅŇŌŐŒŔŘŚŞŠŤŪŮŰŲŹŻŽȘȚΆ-ΏΑ-ΫЀ-ЯẠẤẾỐ'],
  ['Ll', 'a-zß-öø-ÿĀ-ŀł-ɏΐά-ώа-џḀ-ỿ'],
  ['L', 'A-Za-zªµºÀ-ÖØ-öø-ʯͰ-\u1fff々〆ぁ-ゖゝ-ゟァ-ヺー-ㆿ㐀-鿿ꀀ-힣豈-龎Ａ-Ｚａ-ｚｦ-ﾟ'],
  ['Script=Latin', 'A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿＡ-Ｚａ-ｚ'],
  ['Script=Han', '⺀-⿕々〇〡-〩〸-〻㐀-䶿一-鿿豈-龎\\u{20000}-\\u{3ffff}'],
])

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** Literal patterns, and texts that may be a part of one. */
function patternPieces(node: Node): { start: number; end: number }[] {
  if (node.type === 'Literal' || node.type === 'TemplateElement') return [node]
  return Object.values(node).flatMap((child: unknown) =>
    Array.isArray(child)
      ? child.flatMap((each) => (isNode(each) ? patternPieces(each) : []))
      : isNode(child)
        ? patternPieces(child)
        : [],
  )
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** Of a literal's source: within a text that is not raw each backslash stands twice. */
export function withRanges(source: string): string {
  // A class may have begun in the piece before.
  let inside = /^(?:\\[^]|[^[\]\\])*\]/.test(source)
  return source.replace(/(\\\\?)p\{([\w=]+)\}|\\\\?[^]|[[\]]/g, (all, slashes: string | undefined, name: string) => {
    if (all === '[' || all === ']') inside = all === '['
    const ranges = slashes === undefined ? undefined : RANGES.get(name)
    if (ranges === undefined) return all
    const said = slashes === '\\\\' ? ranges.replaceAll('\\u', '\\\\u') : ranges
    return inside ? said : `[${said}]`
  })
}
