import { describe, expect, it } from 'vitest'
import { attacksOn, textOf, type Attack } from './attack.ts'
import { growth } from './growth.ts'
import { withRanges } from '../../scripts/letters-by-range.ts'
import { regularExpressions } from './regular-expressions.ts'
import { rounds } from './size.mjs'

/**
 * Patterns that look at the end of a text from every place of it, and are only given so many characters of one: each with
 * the place that cuts the text for it.
 */
const SHORT: Readonly<Record<string, number>> = {
  // isAddress: a form and 200 to both sides
  '[.,:;!?]+$': 600,
  // chineseNameStart: 20 before a name
  '[a-z\\d][a-z\\d.+-]*[ ]?$|[ ]$': 20,
  // latinPhraseBefore: 80 before a bracket
  "(?:[\\p{Lu}\\d][\\p{L}\\d.'’&+-]*|[a-z][\\p{L}\\d-]*(?:-[\\p{Lu}\\d][\\p{L}\\d.'’&+-]*)?)(?: (?:(?:of|and|the|for|in|with|to|on|a|is|de)(?:-[\\p{Lu}\\d][\\p{L}\\d.'’&+-]*)?|[\\p{Lu}\\d][\\p{L}\\d.'’&+-]*))*$": 80,
  '[^\\p{Script=Han}。，、；：！？（）()[\\]“”"「」《》\\n,;:!?]*$': 80,
  // isChinesePeriod: 30 and 12 before a full stop
  '[\\u3400-\\u9fff][^。！？\\n]*\\d$': 30,
  '(?:^|[\\n。！？!?”」]\\s*)\\d{1,3}\\.$': 13,
  // isoDate: what stands where a date should
  '(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s*(?:(\\d{1,2})(?:st|nd|rd|th)?\\b,?\\s*)?(\\d{4})': 200,
  // stem: a name as it stands in a text
  '[\\d.]+\\w{0,2}$': 200,
}

/** The build writes letters by their ranges. */
const LENGTHS = new Map(
  Object.entries(SHORT).flatMap(([source, length]) => [
    [source, length],
    [withRanges(source), length],
  ]),
)

const all = await regularExpressions()

describe('Every regular expression of what ships', () => {
  it('is found: literals, and those that are put together', () => {
    expect(all.length).toBeGreaterThan(500)
    expect(all.filter(({ pattern }) => pattern.source.includes('[Ff]ounder')).length).toBeGreaterThan(1)
  })

  it.each(all.map(({ pattern, file }) => [`${file} ${pattern}`.slice(0, 160), pattern] as const))(
    'takes twice the work for twice the text: %s',
    (_, pattern) => {
      const short = LENGTHS.get(pattern.source)
      for (const attack of attacksOn(pattern, seeded(pattern.source), rounds(1, 30))) {
        const run = (length: number): void => meet(pattern, attack, length)
        if (short) expect(least(() => run(short))).toBeLessThan(5)
        // Once through as many characters takes a few microseconds, from every place of them several milliseconds.
        else if (least(() => run(SOME)) > 1.5)
          expect(growth(run, SOME), JSON.stringify(attack)).toBeLessThanOrEqual(2.5)
      }
    },
  )

  it('but no pattern is called short that is gone', () => {
    const sources = new Set(all.map(({ pattern }) => pattern.source))
    expect(Object.keys(SHORT).filter((source) => !sources.has(source) && !sources.has(withRanges(source)))).toEqual([])
  })
})

/** Characters */
const SOME = 4000

function meet(pattern: RegExp, attack: Attack, length: number): void {
  const text = textOf(attack, length)
  pattern.lastIndex = 0
  if (pattern.global) text.replace(pattern, '')
  else pattern.test(text)
}

/** ms, the least of up to three. */
function least(run: () => void): number {
  let best = Infinity
  for (let n = 0; n < 3 && best > 1.5; n++) {
    const began = performance.now()
    run()
    best = Math.min(best, performance.now() - began)
  }
  return best
}

/** The same attacks in every run. */
function seeded(text: string): () => number {
  let seed = [...text].reduce((sum, char) => (sum * 31 + char.codePointAt(0)!) % 0x7fffffff, 7) || 1
  return () => (seed = (seed * 48271) % 0x7fffffff) / 0x7fffffff
}
