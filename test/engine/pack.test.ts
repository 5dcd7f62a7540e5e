import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../engine/pack.ts'

const NAMES = readFileSync(path.resolve(import.meta.dirname, '../fixtures/packs/names.json'), 'utf8')

/** A pack of these entries, one a line: the first is on line 2. */
function packOf(...entries: string[]): string {
  return `{"id":"test","title":"Test","entries":[\n${entries.join(',\n')}\n]}`
}

/** An entry that is right but for what is put in. */
function entry(more: string, id = 'person/yi-tay', forms = '["Yi Tay"]'): string {
  return `{"id":"${id}","kind":"${id.split('/')[0]}","forms":${forms},"gloss":{"en":"A researcher.","zh":"研究者。"}${more}}`
}

function errors(json: string): string[] {
  const result = readPack(json)
  return result.ok ? [] : result.errors.map(({ line, entryId, message }) => `${line} ${entryId ?? '-'} ${message}`)
}

describe('A pack is read', () => {
  it('with what its forms leave unsaid', () => {
    const result = readPack(NAMES)
    if (!result.ok) throw new Error(JSON.stringify(result.errors))
    const noam = result.pack.entries.find(({ id }) => id === 'person/noam-shazeer')!
    expect(noam.forms).toEqual([
      {
        text: 'Noam Shazeer',
        language: 'en',
        region: null,
        status: 'preferred',
        case: 'fold',
        part: 'name',
        cues: null,
      },
      {
        text: '诺姆·沙泽尔',
        language: 'zh',
        region: null,
        status: 'preferred',
        case: 'fold',
        part: 'name',
        cues: null,
      },
      { text: 'Noam', language: 'en', region: null, status: 'admitted', case: 'fold', part: 'short', cues: null },
    ])
    expect(noam).toMatchObject({ kind: 'person', facts: [], relations: [], links: [] })
  })

  it('with facts, relations and links as lists', () => {
    const result = readPack(
      packOf(
        entry(
          ',"facts":[{"label":"role","en":"Researcher","zh":"研究者","asOf":"2024-10"}],"relations":{"works-at":["organisation/google"]},"links":{"homepage":"https://example.org/"}',
        ),
      ),
    )
    expect(result.ok && result.pack.entries[0]).toMatchObject({
      facts: [{ label: 'role', value: { en: 'Researcher', zh: '研究者' }, asOf: '2024-10' }],
      relations: [{ type: 'works-at', to: 'organisation/google' }],
      links: [{ type: 'homepage', url: 'https://example.org/' }],
    })
  })

  it('under the id that is given where it has none', () => {
    const result = readPack('{"entries":[]}', 'mine')
    expect(result).toEqual({ ok: true, pack: { id: 'mine', title: 'mine', entries: [] } })
  })
})

describe('A mistake is told with its line', () => {
  it.each<[string, string, RegExp]>([
    ['no JSON', 'hello', /^1 - “hello” is not JSON here/],
    ['an open bracket', '{"id":"a","entries":[\n', /^2 - The file ends too soon/],
    ['an open quote', '{"id":"a","entries":[\n"x\n]}', /^2 - A quote is not closed/],
    ['a comma too many', packOf(entry('')).replace('\n]}', ',\n]}'), /^3 - There is a comma too many/],
    ['a missing comma', packOf(`${entry('')}\n${entry('', 'person/b')}`), /^3 - A comma or ] is missing/],
    ['text after the end', '{"id":"a","entries":[]}\nx', /^2 - There is more after the end/],
    ['an unknown key', packOf(entry(',"glos":1')), /^2 person\/yi-tay “glos” is not known here/],
    ['a key given twice', packOf(entry(',"kind":"person"')), /^2 - “kind” is given twice/],
    ['__proto__', packOf(entry(',"__proto__":{"id":"x"}')), /^2 person\/yi-tay “__proto__” is not known/],
    ['an id twice', packOf(entry(''), entry('')), /^3 - The id person\/yi-tay is taken on line 2/],
    [
      'an id without kind',
      packOf('{"id":"yi-tay","forms":["Yi Tay"],"gloss":{"en":"x"}}'),
      /^2 - The id “yi-tay” should be a kind, a slash/,
    ],
    [
      'another kind',
      packOf(entry('').replace('"kind":"person"', '"kind":"model"')),
      /^2 person\/yi-tay The kind should be "person"/,
    ],
    ['no forms', packOf(entry('', 'person/yi-tay', '[]')), /has no forms/],
    ['a form of another type', packOf(entry('', 'person/yi-tay', '[7]')), /A form should be an object/],
    ['a form twice', packOf(entry('', 'person/yi-tay', '["Yi Tay","Yi Tay"]')), /“Yi Tay” is given twice/],
    ['a form of punctuation', packOf(entry('', 'person/yi-tay', '["…"]')), /has no letter or digit/],
    ['a form with a space around', packOf(entry('', 'person/yi-tay', '["Yi Tay "]')), /begins or ends with a space/],
    [
      'a form too long',
      packOf(entry('', 'person/yi-tay', `["${'a'.repeat(201)}"]`)),
      /has 201 characters; 200 are the most/,
    ],
    [
      'a region nobody knows',
      packOf(entry('', 'person/yi-tay', '[{"text":"郑","region":"SG"}]')),
      /"region" should be one of CN, TW, HK/,
    ],
    [
      'a frame without its place',
      packOf(entry('', 'term/juan', '[{"text":"卷","cues":{"frames":["有多"]}}]')),
      /needs \{\} once/,
    ],
    ['a lone surrogate', packOf(entry('', 'person/yi-tay', '["a\\ud800"]')), /^2 - .*lone surrogate/],
    ['NUL', packOf(entry('', 'person/yi-tay', '["a\\u0000"]')), /^2 - .*control character/],
    ['deep nesting', packOf('['.repeat(100_000)), /^2 - Values are nested more than/],
    [
      'a date that is none',
      packOf(entry(',"facts":[{"label":"role","en":"x","asOf":"2024-13"}]')),
      /"asOf" is a date in quotes/,
    ],
    ['a script as link', packOf(entry(',"links":{"homepage":"javascript:alert(1)"}')), /is no web address/],
    [
      'a relation to itself',
      packOf(entry(',"relations":{"works-at":["person/yi-tay"]}')),
      /cannot be related to itself/,
    ],
    ['an array as pack', '[]', /^1 - The pack should be an object/],
    ['a constructor as value', '{"id":constructor}', /“constructor” is not JSON/],
  ])('%s', (_, json, expected) => {
    expect(errors(json)[0]).toMatch(expected)
  })

  it('all of them, to a bound', () => {
    expect(errors(packOf(...Array.from({ length: 300 }, (_, at) => entry(',"x":1', `person/p${at}`))))).toHaveLength(
      100,
    )
  })
})

describe('Any file', () => {
  it('is an answer, never an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })),
        (json) => typeof readPack(json).ok === 'boolean',
      ),
    )
  })

  it('that is a pack with one character changed is read or refused with a line inside it', () => {
    const lines = NAMES.split('\n').length
    fc.assert(
      fc.property(
        fc.nat(NAMES.length - 1),
        fc.constantFrom('', '"', '{', '}', ',', '\\', '\n', '\u0000'),
        (at, char) => {
          const result = readPack(NAMES.slice(0, at) + char + NAMES.slice(at + 1))
          return (
            result.ok || result.errors.every(({ line, message }) => line >= 1 && line <= lines + 1 && message !== '')
          )
        },
      ),
    )
  })
})

describe('assets/packs/schema.json', () => {
  const file = path.resolve(import.meta.dirname, '../../assets/packs/schema.json')
  const { $defs } = JSON.parse(readFileSync(file, 'utf8')) as {
    $defs: Record<string, { properties: Record<string, { enum?: string[]; properties?: object }> }>
  }

  it('lists the kinds, labels, relations and links that are read, and no others', () => {
    const { entry: entrySchema, fact } = $defs as Required<typeof $defs>
    for (const kind of entrySchema!.properties.kind!.enum!) expect(errors(packOf(entry('', `${kind}/x`)))).toEqual([])
    for (const label of fact!.properties.label!.enum!)
      expect(errors(packOf(entry(`,"facts":[{"label":"${label}","en":"x"}]`)))).toEqual([])
    for (const type of Object.keys(entrySchema!.properties.relations!.properties!))
      expect(errors(packOf(entry(`,"relations":{"${type}":["work/x"]}`)))).toEqual([])
    for (const type of Object.keys(entrySchema!.properties.links!.properties!))
      expect(errors(packOf(entry(`,"links":{"${type}":"https://example.org/"}`)))).toEqual([])
    const told = [',"facts":[{"label":"?","en":"x"}]', ',"relations":{"?":[]}', ',"links":{"?":"x"}'].map(
      (more) => errors(packOf(entry(more)))[0]!,
    )
    expect(told[0]).toContain(fact!.properties.label!.enum!.join(', '))
    expect(told[1]).toContain(Object.keys(entrySchema!.properties.relations!.properties!).join(', '))
    expect(told[2]).toContain(Object.keys(entrySchema!.properties.links!.properties!).join(', '))
  })
})
