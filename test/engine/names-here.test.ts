import { describe, expect, it } from 'vitest'
import type { InlinePair, Mention, Span } from '../../engine/model.ts'
import { identity, namesHere } from '../../engine/names-here.ts'

const span = (start: number, end: number): Span => ({ start, end })
const person = { kind: 'person', entryId: null, sureness: 'unknown' } as const

const PAIR: InlinePair = {
  zh: '蒋濛',
  en: 'Meng Jiang',
  abbr: null,
  span: span(0, 14),
  zhSpan: span(0, 2),
  enSpan: span(3, 13),
  abbrSpan: null,
}
const named = (form: string, at: Span, pair: InlinePair | null): Mention => ({
  ...person,
  span: at,
  evidence: { by: 'text', form, at, pair },
})
const CHINESE = named('蒋濛', span(0, 2), PAIR)
const LATIN = named('Meng Jiang', span(3, 13), PAIR)
const SHORT: Mention = {
  ...person,
  span: span(20, 25),
  evidence: { by: 'full-name', form: 'Jiang', at: span(3, 13) },
}
const JIANG = { en: 'Meng Jiang', zh: '蒋濛' }

describe('what the text calls a name that no glossary knows', () => {
  it('is both names that it sets side by side, at either', () => {
    expect(namesHere([CHINESE, LATIN])).toEqual([JIANG, JIANG])
  })

  it('is the full name where a part of it stands alone', () => {
    expect(namesHere([CHINESE, LATIN, SHORT])[2]).toEqual(JIANG)
  })

  it('is the name as written where the text says no more, and nothing in the other language', () => {
    const alone = (form: string): Mention => ({
      ...person,
      span: span(0, form.length),
      evidence: { by: 'context', form, cue: '教授', at: null },
    })
    expect(namesHere([alone('陳彩嫻')])).toEqual([{ en: null, zh: '陳彩嫻' }])
    expect(namesHere([alone('Sean White')])).toEqual([{ en: 'Sean White', zh: null }])
  })

  it('is the long name of an acronym', () => {
    const pair = { ...PAIR, zh: '知识工程实验室', en: 'Knowledge Engineering Group', abbr: 'KEG' }
    expect(namesHere([named('KEG', span(30, 33), pair)])).toEqual([
      { en: 'Knowledge Engineering Group', zh: '知识工程实验室' },
    ])
  })

  it('is nothing where an entry is known, several fit, or the reader has said that it is none', () => {
    const evidence = { by: 'name', form: 'Google', status: 'preferred' } as const
    const google: Mention = { ...person, entryId: 'organisation/google', span: span(0, 6), evidence }
    const open: Mention = { ...person, span: span(0, 5), evidence: { by: 'candidates', form: 'Jason', candidates: [] } }
    const none: Mention = { ...person, span: span(0, 5), evidence: { by: 'reader', form: 'Jason', instead: [] } }
    expect(namesHere([google, open, none])).toEqual([null, null, null])
  })

  it('gathers all of its places under one key', () => {
    const mentions = [CHINESE, LATIN, SHORT]
    const names = namesHere(mentions)
    expect(new Set(mentions.map((mention, i) => identity(mention, names[i]!)))).toEqual(new Set(['Meng Jiang']))
  })
})
