import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { importPack } from '../../engine/pack-import.ts'
import * as packs from '../../entrypoints/options/packs.ts'
import { ownPacksItem } from '../../entrypoints/options/settings.ts'
import { hostileText } from './hostile-text.ts'
import { rounds } from './size.mjs'

/** Around the entries of a pack. */
const pack = (entries: string, more = ''): string => `{"id":"p",${more}\n"entries":[\n${entries}\n]}`
const person = (more: string): string => `{"id":"person/a","forms":["Ada"]${more}}`
const BS = '\\'
const deep = (open: string, close: string): string => open.repeat(10_000) + close.repeat(10_000)

/** Name, file name, content, and the line that must be told. */
const MALFORMED: readonly (readonly [what: string, file: string, text: string, line: number])[] = [
  ['__proto__ as a key of the pack', 'a.json', pack(person(''), '"__proto__":{"polluted":1},'), 1],
  ['__proto__ as a key of an entry', 'a.json', pack(person(',"__proto__":{"polluted":1}')), 3],
  ['__proto__ as a gloss', 'a.json', pack(person(',"gloss":{"__proto__":{"polluted":1}}')), 3],
  ['__proto__ as links', 'a.json', pack(person(',"links":{"__proto__":"https://a.example"}')), 3],
  ['__proto__ as a relation', 'a.json', pack(person(',"relations":{"__proto__":["person/b"]}')), 3],
  ['__proto__ as an id', 'a.json', pack('{"id":"__proto__","forms":["Ada"]}'), 3],
  ['__proto__ as the pack’s id', 'a.json', `{"id":"__proto__","entries":[${person('')}]}`, 1],
  ['__proto__ written with an escape', 'a.json', pack(person(`,"${BS}u005f_proto__":{"polluted":1}`)), 3],
  ['constructor as a key', 'a.json', pack(person(',"constructor":{"prototype":{"polluted":1}}')), 3],
  ['prototype as a kind', 'a.json', pack('{"id":"prototype/a","forms":["Ada"]}'), 3],
  ['toString as a label', 'a.json', pack(person(',"facts":[{"label":"toString","en":"x"}]')), 3],
  ['hasOwnProperty as a link', 'a.json', pack(person(',"links":{"hasOwnProperty":"https://a.example"}')), 3],
  ['arrays 10,000 deep', 'a.json', pack(deep('[', ']')), 3],
  ['objects 10,000 deep', 'a.json', pack(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`), 3],
  ['10,000 opened and none closed', 'a.json', pack('['.repeat(10_000)), 3],
  ['a NUL in a name', 'a.json', pack(`{"id":"person/a","forms":["A${BS}u0000da"]}`), 3],
  ['a NUL between values', 'a.json', pack(`${person('')}\0`), 3],
  ['an escape character in a title', 'a.json', pack(person(''), `"title":"a${BS}u001b[31m",`), 1],
  ['half a character', 'a.json', pack(`{"id":"person/a","forms":["Ada${BS}ud83d"]}`), 3],
  ['two halves in the wrong order', 'a.json', pack(`{"id":"person/a","forms":["Ada${BS}ude00${BS}ud83d"]}`), 3],
  ['an id given twice', 'a.json', pack(`${person('')},\n${person('')}`), 4],
  [
    'an id given twice, once composed',
    'a.json',
    pack('{"id":"person/é","forms":["a"]},\n{"id":"person/e\u0301","forms":["b"]}'),
    4,
  ],
  ['a key given twice', 'a.json', pack(person(',"forms":["Eve"]')), 3],
  ['a form given twice', 'a.json', pack('{"id":"person/a","forms":["Ada","Ada"]}'), 3],
  ['a form that is a list', 'a.json', pack('{"id":"person/a","forms":[["Ada"]]}'), 3],
  ['forms that are a number', 'a.json', pack('{"id":"person/a","forms":1e999}'), 3],
  ['entries that are an object', 'a.json', '{"id":"p","entries":{"length":1}}', 1],
  ['no object at all', 'a.json', '"entries"', 1],
  ['nothing', 'a.json', '', 1],
  ['two packs after each other', 'a.json', `${pack(person(''))}\n${pack(person(''))}`, 5],
  ['a quote that never closes', 'a.json', pack('{"id":"person/a'), 3],
  ['a link that runs', 'a.json', pack(person(',"links":{"homepage":"javascript:alert(1)//.a"}')), 3],
  ['a link into a file', 'a.json', pack(person(',"links":{"homepage":"file:///etc/passwd"}')), 3],
  ['a link with a tab in its scheme', 'a.json', pack(person(`,"links":{"homepage":"java${BS}tscript:alert(1)"}`)), 3],
  ['a comment', 'a.json', pack(`// ${person('')}`), 3],
  ['numbers that are none', 'a.json', pack(person(',"facts":[NaN,Infinity,0x1,01]')), 3],
  ['a relation to itself', 'a.json', pack(person(',"relations":{"works-at":["person/a"]}')), 3],
  ['a table’s quote that never closes', 'a.csv', 'en,zh\nAda,\n"Eve,\n', 3],
  ['a table’s row of NUL', 'a.csv', 'en,zh\nA\0da,\n', 2],
  ['a table of one cell that never ends', 'a.csv', `en,zh\n${'a'.repeat(5000)}`, 2],
  ['a kind called __proto__', 'a.csv', 'en,zh,kind\nAda,,__proto__\n', 2],
  ['a kind called constructor', 'a.csv', 'en,zh,kind\nAda,,constructor\n', 2],
]

describe('A malformed pack', () => {
  beforeEach(async () => {
    fakeBrowser.reset()
    await packs.offerFile(new File(['Ada Lovelace,,person'], 'before.csv'))
    await packs.take()
  })

  it.each(MALFORMED)('%s: is refused with its line, and nothing changes', async (_, name, text, line) => {
    const before = await everything()
    await packs.offerFile(new File([utf16(text)], name))
    const offer = packs.offer.value
    expect(offer?.state).toBe('refused')
    if (offer?.state !== 'refused') return
    expect(offer.errors.map((each) => each.line)).toContain(line)
    // It is told on a page: no sentence is a book.
    for (const { values } of offer.errors) expect(JSON.stringify(values).length).toBeLessThan(700)
    await packs.take()
    expect(await everything()).toBe(before)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('Half a character as it is', () => {
  it.each([
    ['a.json', pack('{"id":"person/a","forms":["Ada\ud83d"]}'), 3],
    ['a.tsv', 'en\tzh\nAda\ud83d\t\n', 2],
  ] as const)('in %s is refused', (name, text, line) => {
    expect(importPack(text, name)).toMatchObject({ ok: false, errors: [{ line }] })
  })
})

describe('Names that objects have by birth', () => {
  it('are names like any other', async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
    const read = importPack(
      `en,zh,kind,gloss\n${names.map((name) => `${name},,term,${name}`).join('\n')}`,
      '__proto__.csv',
    )
    expect(read.ok && read.pack.entries.map(({ forms, gloss }) => [forms[0]!.text, gloss.en])).toEqual(
      names.map((name) => [name, name]),
    )
    expect(read.ok && read.pack.title).toBe('__proto__')
  })
})

describe('Any file', () => {
  const fragments = MALFORMED.map(([, , text]) => text).filter((text) => text.length < 400)
  const anyFile = fc.oneof(
    hostileText,
    fc
      .array(fc.oneof(hostileText, fc.constantFrom(...fragments, ',', '\t', '"', '\n', '{', '}', '[', ']')))
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom(...fragments), fc.nat(), hostileText)
      .map(([text, at, more]) => text.slice(0, at % text.length) + more + text.slice(at % text.length)),
    fc.json(),
  )

  it('is read or refused with lines that it has, and never throws', () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom('a.json', 'a.csv', 'a.tsv', 'a.txt', 'a', '.json', ''), (text, name) => {
        const read = importPack(text, name)
        const lines = text.split(/\r\n|\r|\n/).length
        for (const { line } of [...(read.ok ? [] : read.errors), ...read.warnings]) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines)
        }
        if (!read.ok) expect(read.errors.length).toBeGreaterThan(0)
      }),
      { numRuns: rounds(500, 30_000) },
    )
  })

  const crashers = path.join(import.meta.dirname, 'crashers')
  it.each(readdirSync(crashers).filter((name) => name.startsWith('pack-')))(
    '%s, which once did harm, is refused',
    (name) => {
      const started = process.cpuUsage()
      expect(importPack(readFileSync(path.join(crashers, name), 'utf8'), name).ok).toBe(false)
      expect(process.cpuUsage(started).user).toBeLessThan(2e6)
    },
  )
})

async function everything(): Promise<string> {
  const { sync, local } = fakeBrowser.storage
  await ownPacksItem.getValue()
  return JSON.stringify([await sync.get(null), await local.get(null)])
}

/** As bytes that keep halves of characters, which UTF-8 cannot. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const units = new Uint16Array(text.length + 1)
  units[0] = 0xfeff
  for (let at = 0; at < text.length; at++) units[at + 1] = text.charCodeAt(at)
  return new Uint8Array(units.buffer)
}
