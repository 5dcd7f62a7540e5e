import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeEntry, encodeEntry, listOf, sharedLists } from '../../engine/entry-code.ts'
import type { Entry } from '../../engine/model.ts'
import { loadPacks } from '../../scripts/compile-lexicon.ts'

const entries = loadPacks(path.resolve(import.meta.dirname, '../../assets/packs')).flatMap((pack) => pack.entries)
const ids = entries.map(({ id }) => id)
const places = new Map(ids.map((id, place) => [id, place]))

const thereAndBack = (entry: Entry, among: readonly Entry[] = [entry]) => {
  const shared = sharedLists(among)
  const code = encodeEntry(entry, (id) => places.get(id) ?? null, shared.places)
  const bare = entry.forms.map(({ cues: _, language, ...form }) => ({
    ...form,
    language: language === 'en' || language === 'zh' ? language : null,
  }))
  return decodeEntry(
    code,
    entry.id,
    bare,
    (place) => ids[place]!,
    (place) => listOf(shared.texts[place]!),
  )
}

describe('the code of an entry', () => {
  it('gives back every entry of the packs', () => {
    for (const entry of entries) expect(thereAndBack(entry)).toEqual(entry)
  })

  it('keeps a list of cues that three forms have once, and of a longer one what comes after it', () => {
    const lists = [
      ['算力', 'GPU', 'a\ufdd0b'],
      ['算力', 'GPU', 'a\ufdd0b', '机房'],
      ['算力', 'GPU'],
    ]
    const forms = [0, 0, 0, 1, 2].map((list, place) => ({
      ...entries[0]!.forms[0]!,
      text: `名${place}`,
      language: 'zh',
      cues: place === 0 ? { near: lists[list]!, frames: lists[list]! } : { near: lists[list]! },
    }))
    const entry: Entry = { ...entries[0]!, forms }
    const shared = sharedLists([entry])
    expect(shared.texts.map(listOf)).toEqual([lists[0]])
    expect(thereAndBack(entry)).toEqual(entry)
    expect(encodeEntry(entry, () => null, shared.places).cues.match(/GPU/g)).toHaveLength(1)
  })

  it('gives back marks that it uses itself, and cues that say nothing', () => {
    const strange = 'a\ufdd0b\ufdd1c\ufdd2AC'
    const entry: Entry = {
      ...entries[0]!,
      subtype: '',
      forms: [
        { ...entries[0]!.forms[0]!, cues: { near: [], against: [strange, ''], frames: ['买{}'] } },
        { ...entries[0]!.forms[0]!, cues: {} },
      ],
      gloss: { en: '', zh: strange },
      facts: [{ label: 'role', value: { en: '', zh: strange }, from: strange, until: '2025' }],
    }
    expect(thereAndBack(entry)).toEqual(entry)
  })

  it('gives back a form in another language, a relation to nothing known, and half a date', () => {
    const entry: Entry = {
      ...entries[0]!,
      forms: [
        { ...entries[0]!.forms[0]!, text: 'Bandu', language: 'en', cues: null },
        { ...entries[0]!.forms[0]!, text: '반두', language: 'ko', cues: { near: ['곁'] } },
      ],
      facts: [{ label: 'role', value: { en: 'Reader', zh: '' }, asOf: '2025' }],
      relations: [{ type: 'works-at', to: 'organisation/of-her-own' }],
      links: [{ type: 'homepage', url: 'https://example.org/' }],
    }
    expect(thereAndBack(entry)).toEqual(entry)
  })
})
