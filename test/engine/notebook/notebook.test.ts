import { describe, expect, it } from 'vitest'
import { forgotten, parseTags, withNote } from '../../../engine/notebook/change.ts'
import { entryLine } from '../../../engine/notebook/keep.ts'
import { compact, isKept, TOMBSTONE_TIME } from '../../../engine/notebook/merge.ts'
import { readKept, stored } from '../../../engine/notebook/read.ts'
import { planSync, syncKey, utf8Length } from '../../../engine/notebook/sync-plan.ts'
import { bead, entry } from './lines.ts'

const ROOM = { bytes: 96_000, bytesPerItem: 8000, items: 500 }

describe('what is kept', () => {
  it('has the entry, its names, the sentence and where it stands', () => {
    const { id, subject } = entry()
    expect(id).toBe('person/denny-zhou')
    expect(subject.value).toMatchObject({
      what: 'entry',
      names: { en: 'Denny Zhou', zh: '周登勇' },
      surface: 'Denny',
      sentence: {
        text: '他說感謝 Denny 和 Quoc。',
        language: 'zh-Hant',
        before: '胖了 15 公斤',
        after: '後來他回到了 Google',
      },
      article: { title: '創業一年半,胖了 15 公斤', published: '2024-11-27' },
    })
  })

  it('is one line for a sentence met again under another spelling of its address', () => {
    const text = 'It was not easy.'
    expect(bead(1, text, 'https://www.yitay.net/blog/returning?utm_source=x').id).toBe(bead(2, text).id)
    expect(bead(1, 'It was easy.').id).not.toBe(bead(1, text).id)
  })

  it('calls a name that no glossary knows by what the text calls it', () => {
    const text = '檢索增強生成(Retrieval-Augmented Generation, RAG)。'
    const line = entryLine(
      {
        url: 'https://a.example/',
        title: 'A',
        published: null,
        language: 'zh-Hant',
        text,
        sentence: { start: 0, end: text.length },
        twin: null,
        entry: null,
        kind: 'term',
        surface: '檢索增強生成',
        names: { zh: '檢索增強生成', en: 'Retrieval-Augmented Generation' },
      },
      1,
    )
    expect(line.id).toMatch(/^name\/[a-z0-9]+$/)
    expect(line.subject.value).toMatchObject({
      entryId: null,
      names: { en: 'Retrieval-Augmented Generation', zh: '檢索增強生成' },
    })
  })

  it('cuts a sentence that would not fit, never through a character', () => {
    const { subject } = bead(1, '😀'.repeat(2000))
    expect(subject.value.sentence.text).toMatch(/^\p{Extended_Pictographic}+$/u)
    expect(readKept(stored(bead(1, 'x'.repeat(5000)))).ok).toBe(true)
  })
})

describe('tags', () => {
  it.each([
    ['people, brain', ['people', 'brain']],
    ['人物，谷歌大腦、人物', ['人物', '谷歌大腦']],
    [' #rl ;; reading   list ', ['rl', 'reading list']],
    ['', []],
  ])('are read from “%s”', (text, tags) => {
    expect(parseTags(text)).toEqual(tags)
  })
})

describe('a line that is read back', () => {
  it.each([
    ['nothing', null, 'broken'],
    ['a text', 'kept', 'broken'],
    ['a list', [], 'broken'],
    ['one without a version', { ...stored(entry()), v: undefined }, 'broken'],
    ['one of a later version', { v: 2, whatever: true }, 'newer'],
    [
      'a kind nobody knows',
      { ...stored(entry()), subject: { at: 1, value: { ...entry().subject.value, kind: 'god' } } },
      'broken',
    ],
    ['a time that is no time', { ...stored(entry()), created: 'yesterday' }, 'broken'],
    ['a time after the year 2200', { ...stored(entry()), deleted: 1e15 }, 'broken'],
    ['an endless note', { ...stored(entry()), note: { value: 'x'.repeat(4001), at: 1 } }, 'broken'],
    ['half a character', { ...stored(entry()), note: { value: '\ud800', at: 1 } }, 'broken'],
    ['a NUL', { ...stored(entry()), note: { value: 'a\0b', at: 1 } }, 'broken'],
    ['a prototype for an id', { ...stored(entry()), id: '__proto__' }, 'broken'],
  ])('is refused when it is %s', (_what, value, why) => {
    expect(readKept(value)).toMatchObject({ ok: false, why })
  })

  it('takes nothing it inherits for its own', () => {
    const item = Object.create(stored(entry())) as unknown
    expect(readKept(item)).toMatchObject({ ok: false })
  })
})

describe('what goes through the sync', () => {
  const many = Array.from({ length: 300 }, (_, at) => bead(at + 1, `Sentence ${at}: ${'讀'.repeat(100)}`))

  it('is the newest lines, as many as fit, and the rest is counted', () => {
    const plan = planSync(many, new Map(), ROOM, 0)
    const keys = Object.keys(plan.write)
    expect(keys.length + plan.left).toBe(300)
    expect(keys).toContain(syncKey(many.at(-1)!.id))
    expect(keys).not.toContain(syncKey(many[0]!.id))
    expect(size(plan.write)).toBeLessThanOrEqual(96_000)
    expect(size(plan.write)).toBeGreaterThan(90_000)
  })

  it('writes nothing again that is there, and makes room for what is newer', () => {
    const first = planSync(many, new Map(), ROOM, 0)
    const there = new Map(Object.values(first.write).map((item) => [item.id, JSON.stringify(item)]))
    expect(planSync(many, there, ROOM, 0)).toMatchObject({ write: {}, remove: [], left: first.left })
    const next = planSync([...many, bead(9999, `新${'讀'.repeat(150)}`)], there, ROOM, 0)
    expect(Object.keys(next.write)).toHaveLength(1)
    expect(next.remove.length).toBeGreaterThan(0)
  })

  it('leaves out what is too long for one item, and nothing else', () => {
    const long = withNote(entry(), '讀'.repeat(3900), 5000)
    const plan = planSync([long, bead()], new Map(), ROOM, 0)
    expect(plan).toMatchObject({ left: 1 })
    expect(Object.keys(plan.write)).toEqual([syncKey(bead().id)])
  })

  it('keeps to the number of items', () => {
    expect(Object.keys(planSync(many, new Map(), { ...ROOM, bytes: 1e9, items: 7 }, 0).write)).toHaveLength(7)
  })

  it('tells deletions first, and forgets them after half a year', () => {
    const gone = compact(forgotten(entry(), 5000))
    expect(isKept(gone)).toBe(false)
    const full = planSync([...many, gone], new Map(), ROOM, 6000)
    expect(Object.keys(full.write)).toContain(syncKey(gone.id))
    const there = new Map([[gone.id, JSON.stringify(stored(gone))]])
    expect(planSync([gone], there, ROOM, 5001 + TOMBSTONE_TIME)).toEqual({
      write: {},
      remove: [syncKey(gone.id)],
      left: 0,
    })
  })

  it('leaves alone what it does not know', () => {
    expect(planSync([], new Map([['person/x', '{}']]), ROOM, 0)).toEqual({ write: {}, remove: [], left: 0 })
  })

  it.each(['', 'abc', 'é', '讀書', '😀a', 'a\u00a0b'])('counts the bytes of “%s” as UTF-8', (text) => {
    expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
  })
})

function size(items: Readonly<Record<string, unknown>>): number {
  return Object.entries(items).reduce(
    (sum, [key, value]) => sum + utf8Length(key) + utf8Length(JSON.stringify(value)),
    0,
  )
}
