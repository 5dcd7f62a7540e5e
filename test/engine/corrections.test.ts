import { describe, expect, it } from 'vitest'
import {
  applyCorrections,
  correctionLines,
  MOST_CORRECTIONS,
  pageKey,
  readCorrections,
  withCorrection,
  withoutCorrection,
  type Correction,
} from '../../engine/corrections.ts'
import type { Entry, Mention } from '../../engine/model.ts'
import { ENTRIES } from '../fakes/gallery/fake-article.ts'

const page = pageKey('https://www.example.com/story?utm_source=x#top', null)
const jason: Correction = { page, form: 'Jason', entryId: 'person/quoc-le', found: null, time: 0 }
const entries = new Map<string, Entry>(ENTRIES.map((entry) => [entry.id, entry]))

function mention(form: string, entryId: string | null): Mention {
  const evidence = entryId
    ? ({ by: 'name', form, status: 'preferred' } as const)
    : ({ by: 'candidates', form, candidates: ['person/jeff-dean'] } as const)
  return {
    span: { start: 0, end: form.length },
    kind: 'person',
    entryId,
    sureness: entryId ? 'sure' : 'unknown',
    evidence,
  }
}

describe('a correction', () => {
  it('gives every mention that is written so the entry the reader chose, and remembers what was thought of', () => {
    const [one, two] = applyCorrections([mention('Jason', null), mention('Quoc', 'person/quoc-le')], [jason], entries)
    expect(one).toMatchObject({
      entryId: 'person/quoc-le',
      sureness: 'sure',
      evidence: { by: 'reader', form: 'Jason', instead: ['person/jeff-dean'] },
    })
    expect(two).toMatchObject({ evidence: { by: 'name' } })
  })

  it('may say that no entry is meant', () => {
    const [one] = applyCorrections(
      [mention('Quoc', 'person/quoc-le')],
      [{ ...jason, form: 'Quoc', entryId: null, found: 'person/quoc-le' }],
      entries,
    )
    expect(one).toMatchObject({
      entryId: null,
      sureness: 'unknown',
      evidence: { by: 'reader', instead: ['person/quoc-le'] },
    })
  })

  it('does not hang on width, case or script', () => {
    const [one] = applyCorrections([mention('谷歌大腦', null)], [{ ...jason, form: '谷歌大脑' }], entries)
    expect(one?.entryId).toBe('person/quoc-le')
  })

  it('says nothing once its entry has gone with its pack', () => {
    const found = [mention('Jason', null)]
    expect(applyCorrections(found, [{ ...jason, entryId: 'own/gone' }], entries)).toEqual(found)
  })
})

describe('what is kept', () => {
  it('has one correction a form and page, and can lose it again', () => {
    const none = { ...jason, form: 'JASON', entryId: null }
    const elsewhere = { ...jason, page: 'example.com/other' }
    const all = withCorrection(withCorrection([elsewhere], jason), none)
    expect(all).toEqual([elsewhere, none])
    expect(withoutCorrection(all, jason)).toEqual([elsewhere])
  })

  it('has an end: the oldest goes first', () => {
    let all: readonly Correction[] = []
    for (let i = 0; i < MOST_CORRECTIONS + 2; i++) all = [...all, { ...jason, form: `name ${i}` }]
    const kept = withCorrection(all, { ...jason, form: 'last' })
    expect(kept).toHaveLength(MOST_CORRECTIONS)
    expect(kept.at(-1)!.form).toBe('last')
    expect(kept[0]!.form).toBe('name 3')
  })

  it.each([
    [null],
    ['x'],
    [{}],
    [[5]],
    [[{ page: 1, form: 'x', entryId: null }]],
    [[{ page, form: '', entryId: null }]],
    [[{ page, form: 'x'.repeat(201), entryId: null }]],
    [[{ page, form: 'x', entryId: 7 }]],
  ])('is read as nothing where it is %j', (stored) => {
    expect(readCorrections(stored)).toEqual([])
  })

  it('is read back as it was', () => {
    expect(readCorrections(JSON.parse(JSON.stringify([jason])))).toEqual([jason])
  })

  it('goes out as JSON lines', () => {
    const lines = correctionLines([jason, { ...jason, entryId: null }]).split('\n')
    expect(lines).toHaveLength(3)
    expect(JSON.parse(lines[0]!)).toEqual({
      page: 'example.com/story',
      form: 'Jason',
      found: null,
      entry: 'person/quoc-le',
      time: '1970-01-01T00:00:00.000Z',
    })
  })
})

it('a page has one key, whatever its address carries', () => {
  expect(pageKey('https://example.com/story/', null)).toBe(page)
  expect(pageKey('https://m.example.com/s?id=5', 'https://www.example.com/story')).toBe(page)
  expect(pageKey('file:///tmp/a.html#x', null)).toBe('file:///tmp/a.html')
})
