import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { scan } from '../../engine/automaton.ts'
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { search } from '../../engine/lexicon-search.ts'
import { openLexicon } from '../../engine/lexicon.ts'
import type { Pack } from '../../engine/model.ts'
import { readPack } from '../../engine/pack.ts'
import { regionalVariants } from '../../scripts/regional-variants.ts'

function packFrom(json: string): Pack {
  const result = readPack(json)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.pack
}

const names = packFrom(readFileSync(path.resolve(import.meta.dirname, '../fixtures/packs/names.json'), 'utf8'))
const bytes = compileLexicon([names], { variants: regionalVariants([names]) })
const lexicon = openLexicon(bytes)

describe('A compiled lexicon', () => {
  it('gives back every entry, by index and by id', () => {
    expect(lexicon.entryCount).toBe(names.entries.length)
    for (const entry of names.entries) expect(lexicon.entryById(entry.id)).toEqual(entry)
    for (let index = 0; index < lexicon.entryCount; index++)
      expect(lexicon.entry(index).id).toBe(lexicon.entryId(index))
    expect(lexicon.entryById('person/nobody')).toBeNull()
    expect(lexicon.entryById('')).toBeNull()
    expect(() => lexicon.entry(lexicon.entryCount)).toThrow(RangeError)
    expect(() => lexicon.form(-1)).toThrow(RangeError)
  })

  it('gives back every form as its pack has it', () => {
    const written = Array.from({ length: lexicon.formCount }, (_, index) => lexicon.form(index)).filter(
      ({ made }) => !made,
    )
    expect(written.map(({ entry, made: _, ...form }) => [lexicon.entryId(entry), form])).toEqual(
      names.entries.flatMap(({ id, forms }) => forms.map((form) => [id, form])),
    )
  })

  it('adds what Taiwan and Hong Kong write, marked with the region', () => {
    const made = Array.from({ length: lexicon.formCount }, (_, index) => lexicon.form(index)).filter(
      (form) => form.made,
    )
    expect(made.map(({ entry, text, region }) => [lexicon.entryId(entry), text, region])).toEqual(
      expect.arrayContaining([
        ['term/artificial-intelligence', '人工智慧', 'TW'],
        ['term/blog', '部落格', 'TW'],
      ]),
    )
  })

  it('opens from the middle of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 3)
    larger.set(bytes, 3)
    expect(openLexicon(larger.subarray(3)).entryById('model/gpt-4')).toEqual(lexicon.entryById('model/gpt-4'))
  })

  it('is no other file', () => {
    expect(() => openLexicon(new Uint8Array(4096))).toThrow('not a compiled lexicon')
  })

  it('takes an entry from the pack that comes last', () => {
    const mine = packFrom(
      '{"id":"mine","title":"Mine","entries":[{"id":"model/gpt-4","forms":["GPT-4"],"gloss":{"en":"My own words 😀."}}]}',
    )
    const both = openLexicon(compileLexicon([names, mine], { variants: () => [] }))
    const index = Array.from({ length: both.entryCount }, (_, at) => at).find(
      (at) => both.entryId(at) === 'model/gpt-4',
    )!
    expect(both.entry(index).gloss.en).toBe('My own words 😀.')
    expect(both.packs[both.packOf(index)]).toEqual({ id: 'mine', title: 'Mine', own: false })
    expect(both.entryCount).toBe(lexicon.entryCount)
  })

  it('finds names of more letters than sixteen bits leave room for', () => {
    const letters = [
      ...Array.from({ length: 0x2ba4 }, (_, at) => String.fromCharCode(0xac00 + at)),
      ...Array.from({ length: 0x5200 }, (_, at) => String.fromCharCode(0x4e00 + at)),
    ]
    const texts = letters.map((letter, at) => letter + letters[(at + 1) % letters.length]!)
    const entries = texts.map((text, at) => ({ id: `place/p${at}`, forms: [text], gloss: { en: 'A place.' } }))
    const many = openLexicon(
      compileLexicon([packFrom(JSON.stringify({ id: 'many', title: 'Many', entries }))], { variants: () => [] }),
    )
    expect(many.tables.units).toBeInstanceOf(Uint32Array)
    for (const text of [texts[0]!, texts[0x2ba3]!, texts[20_000]!])
      expect(scan(many, `（${text}）`).map(({ start, end }) => [start, end])).toEqual([[1, 3]])
  })

  it('may be empty', () => {
    const empty = openLexicon(compileLexicon([], { variants: () => [] }))
    expect([empty.entryCount, empty.formCount, search(empty, 'a', 5)]).toEqual([0, 0, []])
  })
})

describe('Search', () => {
  it.each([
    ['yi t', ['person/yi-tay']],
    ['gpt4', ['model/gpt-4']],
    ['谷歌', ['organisation/google', 'organisation/google-brain', 'organisation/google-deepmind']],
    ['谷歌大腦', ['organisation/google-brain']],
    ['部落格', ['term/blog']],
    ['google', ['organisation/google', 'organisation/google-brain', 'organisation/google-deepmind']],
    ['brain', ['organisation/google-brain']],
    ['arena', ['model/long-range-arena']],
    ['viet quoc', ['person/quoc-le']],
    ['沙泽尔', ['person/noam-shazeer']],
    ['gg', ['organisation/google', 'organisation/google-brain', 'organisation/google-deepmind']],
    ['ggdn', ['organisation/google-brain']],
    ['  ', []],
    ['nothing of the kind', []],
  ])('%s', (query, ids) => expect(search(lexicon, query, 10).map(({ id }) => id)).toEqual(ids))

  it('gives no more than is asked', () => expect(search(lexicon, 'o', 2)).toHaveLength(2))
})
