import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { mergeLexicon } from '../../engine/lexicon-merge.ts'
import { openLexicon } from '../../engine/lexicon.ts'
import { findMentions } from '../../engine/mentions.ts'
import { importPack } from '../../engine/pack-import.ts'
import type { Pack } from '../../engine/model.ts'

function packOf(text: string, fileName = 'mine.csv'): Pack {
  const result = importPack(text, fileName)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.pack
}

const ours: Pack = {
  ...packOf(
    '{"entries":[{"id":"model/gemini","forms":["Gemini","双子座"]},{"id":"term/network","forms":["network","网络"]},{"id":"model/bard","forms":[{"text":"Bard","cues":{"near":["Google"]}}]}]}',
    'a.json',
  ),
  id: 'models',
  title: 'Models',
}
const people: Pack = { ...packOf('Ada Lovelace,,person'), id: 'people', title: 'People' }
const built = openLexicon(
  compileLexicon([ours, people], { variants: ({ text }) => (text === '网络' ? [{ text: '网路', region: 'TW' }] : []) }),
)

function named(text: string, choice: { off?: string[]; own?: Pack[] }): string[] {
  const lexicon = openLexicon(mergeLexicon(built, { off: [], own: [], ...choice }))
  return findMentions(text, 'zh-Hans', lexicon).mentions.map(({ entryId, sureness }) => `${entryId ?? '?'} ${sureness}`)
}

describe('A lexicon of ours and hers', () => {
  const text = 'Ada Lovelace 说 Gemini 用了网路。'

  it('knows what both know, Taiwan’s spellings included', () => {
    expect(named(text, {})).toEqual(['person/own-ada-lovelace sure', 'model/gemini sure', 'term/network sure'])
    expect(named('Zorblax 用了 Gemini。', { own: [packOf('Zorblax,,model')] })).toEqual([
      'model/own-zorblax sure',
      'model/gemini sure',
    ])
  })

  it('leaves out what is switched off', () => {
    expect(named(text, { off: ['models'] })).toEqual(['person/own-ada-lovelace sure'])
    expect(named('Gemini 用了', { off: ['models'], own: [packOf('Zorblax')] })).toEqual([])
  })

  it.each<[string, string, string]>([
    ['a name both bear', 'Gemini,,event', '发射 Gemini 的时候。'],
    ['a name that ours decides by a cue', 'Bard,,person', '他在 Google 见到 Bard 本人。'],
  ])('takes hers for %s, without a doubt', (_, table, sentence) => {
    const pack = packOf(table)
    expect(named(sentence, { own: [pack] })).toContain(`${pack.entries[0]!.id} sure`)
  })

  it('takes her entry in the place of ours with the same id', () => {
    const mine = packOf(
      '{"entries":[{"id":"model/gemini","forms":["Gemini Ultra"],"gloss":{"en":"Mine."}}]}',
      'mine.json',
    )
    const lexicon = openLexicon(mergeLexicon(built, { off: [], own: [mine] }))
    expect(lexicon.entryById('model/gemini')?.gloss.en).toBe('Mine.')
    expect(lexicon.packs.map(({ title, own }) => [title, own])).toEqual([
      ['Models', false],
      ['People', false],
      ['mine', true],
    ])
  })

  it('is the built one again with nothing to add', () => {
    const merged = openLexicon(mergeLexicon(built, { off: [], own: [] }))
    const forms = (lexicon: typeof built): unknown[] =>
      Array.from({ length: lexicon.formCount }, (_, at) => lexicon.form(at))
    expect(forms(merged)).toEqual(forms(built))
  })
})
