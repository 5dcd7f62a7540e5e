import { describe, expect, it } from 'vitest'
import { readPack } from '../../engine/pack.ts'
import { regionalVariants } from '../../scripts/regional-variants.ts'

const forms = ['语音识别', '参数数量', '互联网', '网约车', '百川智能', '归一化流']
const entries = [
  ...forms.map((zh, at) => ({
    id: `term/t${at}`,
    kind: 'term',
    forms: [`term ${at}`, zh],
    gloss: { en: 'A.', zh: '词。' },
  })),
  { id: 'term/own', kind: 'term', forms: ['own', '正規化流'], gloss: { en: 'B.', zh: '词。' } },
]
const pack = readPack(JSON.stringify({ id: 'p', title: 'P', entries }))
if (!pack.ok) throw new Error(JSON.stringify(pack.errors))
const variants = regionalVariants([pack.pack])
const of = (zh: string) => {
  const form = pack.pack.entries.flatMap((entry) => entry.forms).find(({ text }) => text === zh)!
  return variants(form).map(({ text, region }) => `${region} ${text}`)
}

describe('Other spellings of a Chinese form', () => {
  it('are how converted pages have it and how the press of Taiwan says it', () => {
    expect(of('语音识别')).toEqual(['TW 語音辨識'])
    expect(of('参数数量')).toEqual(['TW 引數數量'])
    expect(of('互联网')).toContain('TW 網際網路')
  })

  it('are none where folding finds it, or another entry is called so, or a word of every day would come of it', () => {
    expect(of('百川智能')).toEqual(['TW 百川智慧'])
    expect(of('网约车')).toEqual([])
    expect(of('归一化流')).toEqual([])
  })
})
