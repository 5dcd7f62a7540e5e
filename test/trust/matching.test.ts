import { describe, expect, it } from 'vitest'
import { scan } from '../../engine/automaton.ts'
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { openLexicon, type Lexicon } from '../../engine/lexicon.ts'
import { packOf } from '../bench/texts.ts'
import { growth } from './growth.ts'
import { FULL } from './size.mjs'

function lexiconOf(names: readonly string[]): Lexicon {
  return openLexicon(compileLexicon([packOf(names)], { variants: () => [] }))
}

/** 1, 2 … `most` times a piece, and what comes behind. */
function rising(piece: string, most: number, end = ''): string[] {
  return Array.from({ length: most }, (_, at) => piece.repeat(at + 1) + end)
}

/** Names, and the piece that the whole text is made of: where each place begins many names, or nearly does. */
const ATTACKS: readonly (readonly [what: string, names: readonly string[], piece: string])[] = [
  ['a, aa, aaa … in aaa…', rising('a', 200), 'a'],
  ['啊, 啊啊, 啊啊啊 … in 啊啊啊…', rising('啊', 10), '啊'],
  ['ab, aab, aaab … in aaa…', rising('a', 200, 'b'), 'a'],
  ['啊吧, 啊啊吧, 啊啊啊吧 … in 啊啊啊…', rising('啊', 30, '吧'), '啊'],
  ['啊吧, 啊啊吧 … in 啊啊啊么', rising('啊', 30, '吧'), `${'啊'.repeat(29)}么`],
  ['names that start in words that ran together', rising('aA', 4), 'aA'],
  ['names of capitals', rising('A', 12), 'A'],
  ['names of plurals', rising('As', 6), 'As'],
  ['names in pieces', rising('a-', 60).map((name) => `${name}b`), 'a-'],
  ['names in pieces, with every gap there is', rising('a ', 12).map((name) => `${name}b`), 'a \u200b\u00a0\t'],
  ['a name and lines that never end', ['a b', 'a'], 'a \n'],
  ['marks that do not count', ['啊啊', '啊'], '啊\u200b\u00ad\u0301'],
  ['initials', ['A. A. A. A.', 'A. A.'], 'A. '],
  ['what might be an address', rising('a.', 20).map((name) => `${name}ai`), 'a.'],
  ['numbers', rising('4.', 20).map((name) => `${name}5`), '4.'],
]

const ways = { 'leftmost and longest': false, 'all of them': true }

describe('Work of matching grows as the text does', () => {
  for (const [way, nested] of Object.entries(ways))
    it.each(ATTACKS)(`${way}: %s`, { timeout: 120_000 }, (_, names, piece) => {
      const lexicon = lexiconOf(names)
      const run = (length: number): void => {
        scan(lexicon, piece.repeat(length / piece.length), { nested })
      }
      expect(growth(run, FULL ? 16_000 : 2000)).toBeLessThanOrEqual(2.5)
    })

  it('as it does where one piece has no end', () => {
    const lexicon = lexiconOf(['a b', 'a', '啊 吧'])
    for (const [before, mark] of [
      ['a', ' '],
      ['a', '\u200b'],
      ['啊', '·'],
      ['a', '-'],
      ['https://a', '/a'],
    ] as const)
      expect(
        growth((length) => void scan(lexicon, before + mark.repeat(length / mark.length), { nested: true }), 2000),
        JSON.stringify(mark),
      ).toBeLessThanOrEqual(2.5)
  })
})

describe('Half a million letters', () => {
  const LENGTH = 500_000

  it('that are one word hold no name of it but the word itself', () => {
    const lexicon = lexiconOf(rising('a', 200))
    expect(scan(lexicon, 'a'.repeat(LENGTH))).toEqual([])
    expect(scan(lexicon, 'a'.repeat(LENGTH), { nested: true })).toEqual([])
  })

  it('without a space between them hold the longest name again and again, then the rest', () => {
    const hits = scan(lexiconOf(rising('啊', 99)), '啊'.repeat(LENGTH))
    expect(hits).toHaveLength(Math.ceil(LENGTH / 99))
    expect(hits.slice(0, -1).every(({ start, end }, nth) => start === 99 * nth && end === start + 99)).toBe(true)
    expect(hits.at(-1)).toMatchObject({ start: LENGTH - (LENGTH % 99), end: LENGTH })
  })

  it('that nearly are one hold none', () => {
    expect(scan(lexiconOf(rising('啊', 30, '吧')), '啊'.repeat(LENGTH), { nested: true })).toEqual([])
  })

  it('hold a name of as many', () => {
    const name = '很长'.repeat(LENGTH / 2)
    expect(scan(lexiconOf([name, '长很']), `${name}，`)).toMatchObject([{ start: 0, end: LENGTH }])
  })
})
