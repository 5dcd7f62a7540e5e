import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { openLexicon } from '../../engine/lexicon.ts'
import { lookUp } from '../../engine/look-up.ts'
import { readPack } from '../../engine/pack.ts'
import { regionalVariants } from '../../scripts/regional-variants.ts'

const json = readFileSync(path.resolve(import.meta.dirname, '../fixtures/packs/names.json'), 'utf8')
const pack = readPack(json)
if (!pack.ok) throw new Error(JSON.stringify(pack.errors))
const lexicon = openLexicon(compileLexicon([pack.pack], { variants: regionalVariants([pack.pack]) }))
const ids = (text: string) => lookUp(text, /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en', lexicon).map(({ id }) => id)

describe('lookUp', () => {
  it.each([
    ['as it is', 'Quoc Le'],
    ['in another case', 'quoc le'],
    ['with what a selection takes along', ' “Quoc Le,” '],
    ['over the end of a line', 'Quoc\n  Le'],
  ])('finds the entry that is called so, %s', (_, text) => {
    expect(ids(text)).toEqual(['person/quoc-le'])
  })

  it('finds a Chinese name in either script', () => {
    expect(ids('谷歌大脑')).toEqual(['organisation/google-brain'])
    expect(ids('谷歌大腦')).toEqual(['organisation/google-brain'])
  })

  it('finds what is named inside a passage, in its order, once each', () => {
    expect(ids('Quoc Le worked at Google Brain; Google Brain was where Yi Tay was too.')).toEqual([
      'person/quoc-le',
      'organisation/google-brain',
      'person/yi-tay',
    ])
  })

  it.each(['', '   ', '。', 'the cat sat on the mat', '今天天气很好'])('finds nothing in %j', (text) => {
    expect(ids(text)).toEqual([])
  })
})
