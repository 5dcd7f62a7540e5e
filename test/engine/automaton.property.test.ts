import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scan } from '../../engine/automaton.ts'
import { mayEnd, mayStart, isAddress, isInsideWord } from '../../engine/boundary.ts'
import { fold } from '../../engine/fold.ts'
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { openLexicon } from '../../engine/lexicon.ts'
import type { Entry } from '../../engine/model.ts'

/** Every word as an entry of its own, of a kind that has no plural; `exact`: every second in its own case only. */
function lexiconOf(words: readonly string[], exact = false) {
  const entries = words.map((text, at): Entry => ({
    id: `place/p${at}`,
    kind: 'place',
    subtype: '',
    forms: [
      {
        text,
        language: 'en',
        region: null,
        status: 'preferred',
        case: exact && at % 2 ? 'exact' : 'fold',
        part: 'name',
        cues: null,
      },
    ],
    gloss: { en: 'x', zh: '' },
    facts: [],
    relations: [],
    links: [],
  }))
  return openLexicon(compileLexicon([{ id: 'p', title: 'P', entries }], { variants: () => [] }))
}

/** By comparing every place with every word. */
function bruteForce(words: readonly string[], text: string): [number, number, string][] {
  const hits: [number, number, string][] = []
  const folded = fold(text)
  for (let start = 0; start < text.length; start++)
    for (let end = text.length; end > start; end--)
      for (const word of words)
        if (
          folded.slice(start, end) === fold(word) &&
          !isInsideWord(text, start) &&
          !isInsideWord(text, end) &&
          mayStart(text, start) &&
          mayEnd(text, end) &&
          !isAddress(text, start, end)
        )
          hits.push([start, end, word])
  return hits
}

/** Few letters, so that words overlap and repeat; no upper case and no gaps, whose rules have tables of their own. */
const letters = fc.constantFrom('a', 'b', 'é', '后', '後', '里', '裡', '人', '4', '.', '+')
const word = fc
  .array(letters, { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))
  .filter(
    (text) =>
      /[\p{L}\p{N}]/u.test(text) &&
      !/[ab\u00e9]4/.test(fold(text).replace('é', 'a')) &&
      !/[a-z\d\u00e9][\u4e00-\u9fff]|[\u4e00-\u9fff][a-z\d\u00e9]/u.test(text),
  )
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 12, selector: fold })
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: letters }, fc.constantFrom(' ', '，', '\n')), { maxLength: 40 })
  .map((parts) => parts.join(''))

describe('A scan equals comparing every place with every name', () => {
  it('with nested hits: all of them', () => {
    fc.assert(
      fc.property(words, text, (list, page) => {
        const lexicon = lexiconOf(list)
        const found = scan(lexicon, page, { nested: true }).flatMap(({ start, end, forms }) =>
          forms.map((form) => [start, end, lexicon.formText(form)]),
        )
        expect(found).toEqual(bruteForce(list, page))
      }),
      { numRuns: 150 },
    )
  })

  it('without: leftmost, then longest, none overlapping', () => {
    fc.assert(
      fc.property(words, text, (list, page) => {
        const found = scan(lexiconOf(list), page).map(({ start, end }) => [start, end])
        const expected: [number, number][] = []
        for (const [start, end] of bruteForce(list, page))
          if (start >= (expected.at(-1)?.[1] ?? 0)) expected.push([start, end])
        expect(found).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })
})

describe('Names that almost match everywhere', () => {
  const run = fc.tuple(fc.constantFrom('啊', '啊吧', '啊啊吧'), fc.integer({ min: 1, max: 12 }))
  const runs = fc.array(
    run.map(([piece, times]) => piece.repeat(times)),
    { minLength: 1, maxLength: 4 },
  )
  const long = runs.map((parts) => parts.join('').slice(0, 24))
  const names = fc.uniqueArray(long, { minLength: 1, maxLength: 10 })
  const page = fc.array(
    fc.oneof(
      run.map(([piece, times]) => piece.repeat(times)),
      fc.constantFrom('么', '\u200b', ' '),
    ),
    {
      maxLength: 12,
    },
  )

  it('are found as they are by comparing every place with every name', () => {
    fc.assert(
      fc.property(names, page, (list, parts) => {
        const text = parts.join('')
        const lexicon = lexiconOf(list)
        // A mark that does not count is one of the text's letters to whom compares, so no name may go over it.
        const bare = text.replaceAll('\u200b', '么')
        const expected = bruteForce(list, bare)
        const found = scan(lexicon, bare, { nested: true }).flatMap(({ start, end, forms }) =>
          forms.map((form) => [start, end, lexicon.formText(form)]),
        )
        expect(found).toEqual(expected)
        // A mark moves what is behind it, and takes no part.
        const without = text.replaceAll('\u200b', '')
        const places = (of: string): string[] =>
          scan(lexicon, of, { nested: true }).map(({ start, end }) => of.slice(start, end).replaceAll('\u200b', ''))
        expect(places(text)).toEqual(places(without))
      }),
      { numRuns: 150 },
    )
  })
})

describe('Any names over any text', () => {
  it('are found in order, inside the text, and by their own spelling', () => {
    const name = fc
      .string({
        unit: fc.constantFrom('a', 'B', 'é', ' ', '-', '·', '4', '谷', '歌', '.', '\u00ad'),
        minLength: 1,
        maxLength: 8,
      })
      .map((one) => one.trim())
      .filter((one) => /^[\p{L}\p{N}]/u.test(one))
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 8 }),
        fc.array(
          fc.string({ unit: fc.constantFrom('a', 'B', ' ', '-', '4', '谷', '歌', '.', '\n', '\u200b'), maxLength: 6 }),
          { maxLength: 8 },
        ),
        (list, parts) => {
          const lexicon = lexiconOf(list, true)
          const page = parts.join('')
          const nested = scan(lexicon, page, { nested: true })
          const flat = scan(lexicon, page)
          nested.forEach((hit, at) => {
            const before = nested[at - 1]
            expect(hit.start >= 0 && hit.start < hit.end && hit.end <= page.length && hit.forms.length > 0).toBe(true)
            if (before)
              expect(before.start < hit.start || (before.start === hit.start && before.end > hit.end)).toBe(true)
          })
          flat.forEach((hit, at) => expect(hit.start).toBeGreaterThanOrEqual(flat[at - 1]?.end ?? 0))
          expect(nested.map(({ start, end }) => `${start} ${end}`)).toEqual(
            expect.arrayContaining(flat.map(({ start, end }) => `${start} ${end}`)),
          )
        },
      ),
      { numRuns: 150 },
    )
  })

  it('end their search wherever a gap of theirs is written wider, in their own case too', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'B', 'c', '4'), minLength: 1, maxLength: 3 })
    const gap = fc.string({ unit: fc.constantFrom(' ', '-', '\n', '\u200b', '·'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(part, part, fc.constantFrom(' ', '-', '·'), gap, (first, last, own, wide) => {
        const lexicon = lexiconOf(['x', `${first}${own}${last}`], true)
        for (const { start, end } of scan(lexicon, `，${first}${wide}${last}。`))
          expect([start, end]).toEqual([1, first.length + wide.length + last.length + 1])
      }),
      { numRuns: 200 },
    )
  })

  it('stand in a text that is the name itself', () => {
    const name = fc
      .string({ unit: fc.constantFrom('a', 'B', 'c', ' ', '-', '4', '谷', '歌', '·'), minLength: 1, maxLength: 10 })
      .filter((one) => /^[a-c谷歌]/i.test(one) && /[a-c谷歌4]$/i.test(one) && !/[ ·-]{2}/.test(one))
    fc.assert(
      fc.property(name, (one) => {
        const lexicon = lexiconOf([one])
        const hit = scan(lexicon, `，${one}。`)[0]
        expect([hit?.start, hit?.end]).toEqual([1, one.length + 1])
      }),
    )
  })
})
