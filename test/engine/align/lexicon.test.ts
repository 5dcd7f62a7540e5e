import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { openAlignLexicon } from '../../../engine/align/lexicon.ts'
import { buildAlignLexicon, glossStems, pack } from '../../../scripts/compile-align-lexicon.ts'

function glosses(bytes: Uint8Array, word: string): [string, number][] | null {
  const lexicon = openAlignLexicon(bytes)
  const row = lexicon.find(word, 0, word.length)
  if (row < 0) return null
  const list: [string, number][] = []
  for (let k = lexicon.first[row]!; k < lexicon.first[row + 1]!; k++)
    list.push([lexicon.stems[lexicon.stem[k]!]!, lexicon.weight[k]!])
  return list
}

describe('a packed lexicon', () => {
  it('gives back its words and stems, weights to an eighth', () => {
    const packed = pack(
      new Map([
        ['模型', [['model', 1] as const]],
        ['模', [['mold', 0.5] as const, ['model', 0.2] as const]],
        ['语言模型', [['languag', 0.74] as const]],
      ]),
    )
    expect(glosses(packed, '模')).toEqual([
      ['mold', 0.5],
      ['model', 0.25],
    ])
    expect(glosses(packed, '模型')).toEqual([['model', 1]])
    expect(glosses(packed, '语言模型')).toEqual([['languag', 0.75]])
    expect(glosses(packed, '语言')).toBeNull()
    expect(openAlignLexicon(packed).longest('语'.charCodeAt(0), '言'.charCodeAt(0))).toBe(4)
  })

  it('that is cut short is refused', () => {
    const packed = pack(new Map([['模型', [['model', 1] as const]]]))
    expect(() => openAlignLexicon(packed.subarray(0, 30))).toThrow('cut short')
  })
})

describe('a dictionary entry', () => {
  it.each([
    [
      'loses remarks, classifiers and references',
      ['model (CL:個|个[ge4]); (old) pattern/CL:個|个[ge4]', 'see also 樣板', 'mould (Taiwan pr. [ce2])'],
      ['model', 'mould', 'pattern'],
    ],
    ['keeps what stands in parentheses when there is nothing else', ['(dialect)'], ['dialect']],
    [
      'loses definitions longer than nine words',
      ['one two three four five six seven eight nine ten', 'short'],
      ['short'],
    ],
  ])('%s', (_, definitions, stems) => {
    const [list] = glossStems([['測', '测', 'ce4', definitions]]).values()
    expect(list!.map(([stem]) => stem).sort()).toEqual(stems)
  })
})

describe('the compiled CC-CEDICT', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await buildAlignLexicon()
  })

  it('is at most 1.2 MB when compressed', () => {
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(1_200_000)
  })

  it.each([
    ['研究', 'research'],
    ['谷歌', 'googl'],
    ['创业', 'entrepreneur'],
    ['猫', 'cat'],
  ])('knows %s', (word, stem) => {
    expect(glosses(bytes, word)!.map(([s]) => s)).toContain(stem)
  })
})
