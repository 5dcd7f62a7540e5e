import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importNotebook, notebookToJson, type NotebookImport } from '../../engine/export/notebook-json.ts'
import type { Line } from '../../engine/notebook/merge.ts'
import { stored } from '../../engine/notebook/read.ts'
import { bead, entry } from '../engine/notebook/lines.ts'
import { hostileText } from './hostile-text.ts'
import { rounds } from './size.mjs'

const LINES: readonly Line[] = [entry(1, 'A note\nof two lines.', ['people', '人']), bead()]
const FILE = notebookToJson(LINES, '2026-11-27T20:00:00.000Z')
const numRuns = rounds(500, 30_000)

const PROBLEMS = ['json', 'not-notebook', 'newer', 'nothing', 'too-large', 'too-many', 'broken']

/** Refused: with a line that the file has and a reason. Taken: what is written again and read again is the same. */
function isSound(text: string, read: NotebookImport): void {
  if (!read.ok) {
    const lines = text.split(/\r\n|\r|\n/).length
    expect(read.errors.length).toBeGreaterThan(0)
    for (const error of read.errors) {
      expect(PROBLEMS).toContain(error.problem)
      expect(error.line).toBeGreaterThanOrEqual(1)
      expect(error.line).toBeLessThanOrEqual(lines)
      if ('message' in error) expect(error.message).toMatch(/^[^]{1,300}$/)
    }
    return
  }
  expect(importNotebook(notebookToJson(read.items, '2026-11-27T20:00:00.000Z'))).toEqual(read)
}

function isClean(): void {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
}

/** A file around items. */
function around(items: string, more = ''): string {
  return `{"format":"bandu-notebook",${more}"version":1,"items":[\n${items}\n]}`
}

/** Every place of a value, as the keys that lead there. */
function places(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, key]))]
}

function changed(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  Object.defineProperty(copy, key, {
    value: changed((value as Record<string, unknown>)[key], rest, put),
    enumerable: true,
    configurable: true,
    writable: true,
  })
  return copy
}

const ITEMS = LINES.map((line) => JSON.parse(JSON.stringify(stored(line))) as unknown)
const somewhere = fc.constantFrom(...ITEMS.flatMap((item, nth) => places(item).map((place) => ({ nth, place }))))
const put = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  hostileText,
  fc.constantFrom(-1, 0, 1.5, 2 ** 53, Date.UTC(2200, 0) + 1, '', '\ud83d', '\ufffe', 'a'.repeat(5000)),
  fc.constantFrom([], {}, null, Array(21).fill('tag'), { en: 'a' }),
)

describe('A file for the notebook', () => {
  it('that is anything at all is read or refused with a line and a reason, and never throws', () => {
    const any = fc.oneof(
      fc.json(),
      hostileText,
      fc.jsonValue().map((value) => around(JSON.stringify(value))),
      fc
        .array(fc.jsonValue(), { maxLength: 30 })
        .map((list) => around(list.map((one) => JSON.stringify(one)).join(','))),
    )
    fc.assert(
      fc.property(any, (text) => isSound(text, importNotebook(text))),
      { numRuns },
    )
    isClean()
  })

  it('with one value changed is taken as it is written, or refused at the line of that item', () => {
    fc.assert(
      fc.property(somewhere, put, ({ nth, place }, value) => {
        const items = ITEMS.map((item, at) => (at === nth ? changed(item, place, value) : item))
        const text = around(items.map((item) => JSON.stringify(item)).join(',\n'))
        const read = importNotebook(text)
        isSound(text, read)
        if (!read.ok) {
          expect(read.errors[0]!.line).toBe(2 + nth)
          return
        }
        // Nothing is lost, and nothing becomes something else.
        expect(read.items).toContainEqual(LINES[1 - nth])
        const written = JSON.parse(JSON.stringify(items[nth])) as { id: string }
        const taken = read.items.find(({ id }) => id === written.id)!
        expect(written).toMatchObject(JSON.parse(JSON.stringify(stored(taken))) as object)
        isClean()
      }),
      { numRuns },
    )
  })

  it('that was cut, or had something put into it, is read or refused, never half', () => {
    fc.assert(
      fc.property(fc.nat(FILE.length), fc.nat(20), hostileText, (at, gone, more) => {
        const text = FILE.slice(0, at) + more + FILE.slice(at + gone)
        const read = importNotebook(text)
        isSound(text, read)
        if (read.ok) expect(read.items.length).toBeGreaterThanOrEqual(1)
      }),
      { numRuns },
    )
    isClean()
  })

  it('is whole or nothing: one broken item among good ones leaves none', () => {
    fc.assert(
      fc.property(fc.nat(10), somewhere, (at, { place }) => {
        const good = Array.from({ length: 10 }, (_, nth) => ({ ...(ITEMS[1] as object), id: `bead/n${nth}` }))
        const broken = changed(ITEMS[0], place, { never: 1 })
        const items = [...good.slice(0, at), broken, ...good.slice(at)]
        const read = importNotebook(around(items.map((item) => JSON.stringify(item)).join(',\n')))
        expect(read).toMatchObject({ ok: false, errors: [{ line: 2 + at }] })
      }),
      { numRuns: rounds(100, 3000) },
    )
  })

  it.each([
    ['a million brackets', '['.repeat(1_000_000), 'json'],
    ['an item 100,000 deep', around('['.repeat(100_000) + ']'.repeat(100_000)), 'json'],
    ['nothing', '', 'json'],
    ['more than is looked into', ' '.repeat(10_000_001), 'too-large'],
    ['one string of nearly as much', around(JSON.stringify('a'.repeat(9_000_000))), 'broken'],
    [
      'a note of nearly as much',
      around(JSON.stringify(changed(ITEMS[0], ['note', 'value'], 'a'.repeat(9_000_000)))),
      'broken',
    ],
    ['more lines than a notebook has', around(Array(5001).fill('{}').join(',')), 'too-many'],
    ['a later version of the file', around('').replace('"version":1', '"version":2'), 'newer'],
    ['a later version of a line', around(JSON.stringify(changed(ITEMS[0], ['v'], 2))), 'newer'],
    ['a version that is none', around(JSON.stringify(changed(ITEMS[0], ['v'], '1'))), 'broken'],
    [
      '__proto__ in place of the format',
      '{"__proto__":{"format":"bandu-notebook","version":1,"items":[{}]}}',
      'not-notebook',
    ],
    ['__proto__ in place of a value', around(JSON.stringify(ITEMS[0]).replace('"note":', '"__proto__":')), 'broken'],
    [
      'constructor in place of a value',
      around(JSON.stringify(ITEMS[0]).replace('"note":', '"constructor":')),
      'broken',
    ],
    ['an id that objects have by birth', around(JSON.stringify(changed(ITEMS[0], ['id'], '__proto__'))), 'broken'],
    ['a key that stands twice', around(JSON.stringify(ITEMS[0]).replace('"note":', '"id":"person/b","note":')), 'json'],
  ])('%s: is refused for what it is', (_, text, problem) => {
    const read = importNotebook(text)
    isSound(text, read)
    expect(read).toMatchObject({ ok: false, errors: [{ problem }] })
    isClean()
  })

  it('may hold keys that objects have by birth beside its own, and they do no harm', () => {
    const more = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,'
    const item = JSON.stringify(ITEMS[0]).replace('"note":', `${more}"note":`)
    expect(importNotebook(around(item, more))).toEqual({ ok: true, items: [LINES[0]] })
    isClean()
  })

  it('finds no value among those that an object has by birth', () => {
    const { note, ...rest } = JSON.parse(JSON.stringify(ITEMS[0])) as { note: unknown }
    const item = JSON.stringify(rest).replace('{', `{"__proto__":${JSON.stringify({ note })},`)
    expect(importNotebook(around(item))).toMatchObject({ ok: false, errors: [{ problem: 'broken', message: 'note' }] })
  })

  const crashers = path.join(import.meta.dirname, 'crashers')
  it.each(readdirSync(crashers).filter((name) => name.startsWith('notebook-')))(
    '%s, which once did harm, does none',
    (name) => {
      const text = readFileSync(path.join(crashers, name), 'utf8')
      isSound(text, importNotebook(text))
      isClean()
    },
  )
})
