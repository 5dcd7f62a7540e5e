import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRows } from '../../engine/delimited-rows.ts'
import { exportPack } from '../../engine/pack-export.ts'
import { IMPORT_LIMIT, importPack } from '../../engine/pack-import.ts'
import { TABLE_LIMITS } from '../../engine/pack-table.ts'

function taken(text: string, fileName = 'mine.csv') {
  const result = importPack(text, fileName)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result
}

/** `line problem` of each, errors first. */
function notes(text: string, fileName = 'mine.csv'): string[] {
  const result = importPack(text, fileName)
  const errors = result.ok ? [] : result.errors
  return [...errors, ...result.warnings].map(({ line, problem }) => `${line} ${problem}`)
}

/** Each entry as `id: name | name`. */
function names(text: string, fileName?: string): string[] {
  return taken(text, fileName).pack.entries.map(
    ({ id, forms }) => `${id}: ${forms.map((form) => form.text).join(' | ')}`,
  )
}

describe('A table is read as a pack', () => {
  it.each<[string, string, string]>([
    ['with commas', 'mine.csv', 'Ada Lovelace,埃达·洛芙莱斯,person,Wrote the first program.\n'],
    ['with tabs', 'mine.tsv', 'Ada Lovelace\t埃达·洛芙莱斯\tperson\tWrote the first program.'],
    ['with semicolons', 'mine.csv', 'Ada Lovelace;埃达·洛芙莱斯;person;Wrote the first program.\r\n'],
    [
      'under a heading, in another order',
      'mine.csv',
      'gloss,kind,zh,en\nWrote the first program.,person,埃达·洛芙莱斯,Ada Lovelace',
    ],
    [
      'under a Chinese heading',
      'mine.csv',
      '中文,英文,类型,说明\n埃达·洛芙莱斯,Ada Lovelace,人物,Wrote the first program.',
    ],
    [
      'with a byte order mark and lone carriage returns',
      'mine.csv',
      '\ufeffen,zh,kind,gloss\rAda Lovelace,埃达·洛芙莱斯,Person,Wrote the first program.\r',
    ],
    [
      'with quotes and a line end inside',
      'mine.csv',
      '"Ada Lovelace","埃达·洛芙莱斯",person,"Wrote the first\r\nprogram."',
    ],
    ['with names in each other’s columns', 'mine.csv', '埃达·洛芙莱斯,Ada Lovelace,person,Wrote the first program.'],
    ['of a name that says nothing', 'mine.txt', 'Ada Lovelace\t埃达·洛芙莱斯\tperson\tWrote the first program.'],
  ])('%s', (_, fileName, text) => {
    const { pack, warnings } = taken(text, fileName)
    expect(pack.title).toBe('mine')
    expect(warnings).toEqual([])
    expect(pack.entries).toMatchObject([
      {
        id: 'person/own-ada-lovelace',
        kind: 'person',
        forms: [
          { text: 'Ada Lovelace', language: 'en', status: 'preferred' },
          { text: '埃达·洛芙莱斯', language: 'zh', status: 'preferred' },
        ],
        gloss: { en: 'Wrote the first program.', zh: '' },
      },
    ])
  })

  it('with several names in a cell, a gloss in either language, and a term where no kind is said', () => {
    expect(taken('chain of thought|CoT,思维链|思考链,,先写推理步骤。\nUS,,place').pack.entries).toMatchObject([
      {
        id: 'term/own-chain-of-thought',
        forms: [
          { status: 'preferred' },
          { text: 'CoT', status: 'admitted' },
          { status: 'preferred' },
          { text: '思考链' },
        ],
        gloss: { en: '', zh: '先写推理步骤。' },
      },
      { forms: [{ text: 'US', case: 'exact' }] },
    ])
  })

  it('with ids that are made from the names and stay apart', () => {
    const ids = taken('C\nC++\nC#\n思维链\nC++,,work\n__proto__\nconstructor\nÉcole\n々').pack.entries.map(
      ({ id }) => id,
    )
    expect(new Set(ids).size).toBe(9)
    expect(ids).toContain('term/own-c')
    expect(ids).toContain('term/own-思维链')
    expect(ids.every((id) => /^(term|work)\/own-/.test(id))).toBe(true)
    expect(taken('C#').pack.entries[0]!.id).toBe(ids[2])
  })

  it('with the same name in the same kind again as one entry', () => {
    const text = 'Reka AI,,organisation\nReka AI,瑞卡,organisation,A start-up.'
    expect(names(text)).toEqual(['organisation/own-reka-ai: Reka AI | 瑞卡'])
    expect(notes(text)).toEqual(['2 merged'])
    expect(taken(text).pack.entries[0]!.gloss.en).toBe('A start-up.')
  })

  it.each<[string, string, string[]]>([
    ['a short name', 'AI,智', ['1 short', '1 short']],
    ['one name for two things', 'reasoning,推理\ninference,推理', ['2 shared']],
    ['cells beyond the columns', 'en,zh\nAda,艾达,person', ['2 extra-cells']],
    ['a column it does not know', 'en,colour\nAda,blue', ['1 unknown-column']],
  ])('with a warning about %s', (_, text, expected) => {
    expect(notes(text)).toEqual(expected)
    expect(importPack(text, 'mine.csv').ok).toBe(true)
  })
})

describe('A table with a mistake is refused, with the line', () => {
  it.each<[string, string, string[]]>([
    ['no names', 'Ada\n,,person,"who?"\n', ['2 no-name']],
    ['no letter', 'en,zh\n…,\n', ['2 no-letter']],
    ['a kind nobody knows', 'Ada,,\nBo,,deity', ['2 unknown-kind']],
    ['an open quote', 'Ada\n"Bo,\n\n', ['2 quote-open']],
    ['something after a quote', 'Ada\n"Bo"b,', ['2 quote-after']],
    ['a line end in a quote before it', '"A\nda"\n…', ['3 no-letter']],
    ['a name too long', `${'a'.repeat(201)},`, ['1 long-name']],
    ['a gloss too long', `Ada,,,${'a'.repeat(1001)}`, ['1 long-gloss']],
    ['a term of a megabyte', 'a'.repeat(1e6), ['1 long-cell']],
    ['a quoted term of a megabyte', `"${'a'.repeat(1e6)}"`, ['1 long-cell']],
    ['too many names in a cell', Array.from({ length: 81 }, (_, n) => `a${n}`).join('|'), ['1 many-names']],
    ['NUL', 'Ada\nB\0b', ['2 broken-text']],
    ['half a character', 'Ada\nB\ud83d', ['2 broken-text']],
    ['nothing', '', ['1 nothing']],
    ['a heading alone', 'en,zh\n', ['1 nothing']],
    ['blank lines alone', '\n ,\t,\r\n', ['1 nothing']],
    [
      'a name that everything bears',
      Array.from({ length: 21 }, (_, n) => `thing ${n},物`).join('\n'),
      ['21 many-bearers'],
    ],
  ])('%s', (_, text, expected) => {
    expect(importPack(text, 'mine.csv').ok).toBe(false)
    expect(notes(text).filter((note) => !/short|shared/.test(note))).toEqual(expected)
  })

  it('of too many rows, at the first that is too many', () => {
    const rows = (n: number): string => Array.from({ length: n }, (_, at) => `name ${at}`).join('\n')
    expect(taken(rows(TABLE_LIMITS.rows)).pack.entries.length).toBe(TABLE_LIMITS.rows)
    expect(notes(rows(200_000))).toEqual([`${TABLE_LIMITS.rows + 1} too-many-rows`])
  })

  it('of too many characters, without a look at them', () => {
    expect(notes('"'.repeat(IMPORT_LIMIT + 1))).toEqual(['1 too-large'])
  })

  it('and tells no more than a hundred', () => {
    expect(notes('…\n'.repeat(5000)).length).toBe(TABLE_LIMITS.notes)
  })
})

describe('A JSON pack is read as ours are', () => {
  const entry = (more: string): string =>
    `{"title":"Friends","entries":[\n{"id":"person/ada","kind":"person","forms":["Ada Lovelace",{"text":"Ada","part":"short"}]${more}}\n]}`

  it('with its own ids and title, and without a gloss if need be', () => {
    const { pack } = taken(entry(''), 'whatever.json')
    expect(pack).toMatchObject({ title: 'Friends', entries: [{ id: 'person/ada', gloss: { en: '', zh: '' } }] })
    expect(pack.id).toBe(taken(entry(',"gloss":{"en":"A friend."}'), 'other.json').pack.id)
  })

  it.each<[string, string, string]>([
    ['a key nobody knows', entry(',"__proto__":{"kind":"place"}'), '2 json'],
    ['an open bracket', '{"entries":[\n', '2 json'],
    ['no entries', '{"entries":[]}', '1 nothing'],
  ])('or refused for %s', (_, text, expected) => {
    expect(notes(text, 'mine.json')).toEqual([expected])
  })
})

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'Yi Tay',
    '易·台',
    '=1+1',
    '-x',
    "'=y",
    'a,b',
    '"q"',
    'x\ty',
    'line\nend',
    '|',
    'A|甲|B',
    'C++',
    '__proto__',
    ' pad ',
  ),
)
const kind = fc.constantFrom('', 'person', 'model', 'term', 'Work', '机构')

describe('Whatever is read', () => {
  it('is written and read again as it was, in every format', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, kind, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
        const first = importPack(['en,zh,kind,gloss', ...quoted].join('\n'), 'mine.csv')
        if (!first.ok) return
        for (const format of ['json', 'csv', 'tsv'] as const) {
          const again = importPack(exportPack(first.pack, format), `mine.${format}`)
          expect(again).toMatchObject({ ok: true, pack: first.pack })
        }
      }),
      { numRuns: 500 },
    )
  })

  it('never throws and never says more lines than there are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('"', ',', '\n', '\r', 'a', '甲', '\0', '\ud800', '\t', '|', ';'))
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('a.csv', 'a.tsv', 'a.json', ''), (given, fileName) => {
        const result = importPack(given, fileName)
        const lines = given.split(/\r\n|\r|\n/).length
        for (const { line } of [...(result.ok ? [] : result.errors), ...result.warnings]) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines)
        }
        if (result.ok) expect(result.pack.entries.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })

  it('has the cells that were written (RFC 4180)', () => {
    const cells = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ') }), { minLength: 1, maxLength: 4 }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(cells, (rows) => {
        const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        const read = [...readRows(text, ',')].map((row) => ('cells' in row ? row.cells : row.fault))
        expect(read).toEqual(rows.filter((row) => row.some((each) => each.trim() !== '')))
      }),
    )
  })
})
