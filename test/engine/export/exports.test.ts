import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvTable, termsToCsv, toCsv } from '../../../engine/export/csv.ts'
import { beadToMarkdown, escapeMarkdown, toMarkdown } from '../../../engine/export/markdown.ts'
import type { PairedTexts } from '../../../engine/export/paired-texts.ts'
import { toTbx } from '../../../engine/export/tbx.ts'
import { termRows } from '../../../engine/export/term-rows.ts'
import type { TermRow } from '../../../engine/export/term-rows.ts'
import { toTmx } from '../../../engine/export/tmx.ts'
import { escapeXml } from '../../../engine/export/xml.ts'
import type { Entry, Mention } from '../../../engine/model.ts'
import { bead, NASTY, PAIRED, sentencesFrom } from '../../fixtures/paired-texts.ts'

const parser = new new JSDOM('').window.DOMParser()
const WORDS = {
  original: 'Original',
  translation: 'Translation',
  leftOut: 'Left out',
  added: 'Editors’ own',
  approximate: 'roughly',
}
const HEAD = {
  title: 'Terms',
  languages: { original: 'en', translation: 'zh-Hant' },
  exportedAt: '2026-11-23T22:30:00Z',
}
const ROWS: readonly TermRow[] = [
  {
    entryId: 'term/llm',
    kind: 'term',
    original: [{ text: 'large language models', count: 2 }],
    translation: [
      { text: '大模型', count: 4 },
      { text: '大型語言模型', count: 2 },
    ],
    gloss: 'A model of text & more.',
  },
  {
    entryId: 'person/o_brien.x',
    kind: 'person',
    original: [{ text: '=cmd', count: 1 }],
    translation: [{ text: 'A<B', count: 0 }],
    gloss: '',
  },
]
/** Every nasty text as a bead of its own, on both sides, in the titles and addresses. */
const HOSTILE: PairedTexts = {
  ...PAIRED,
  original: { url: 'javascript:alert("x")', title: NASTY.join(' '), language: 'en', sentences: sentencesFrom([NASTY]) },
  translation: {
    url: 'https://example.cn/>"<',
    title: NASTY[0]!,
    language: 'zh-Hant',
    sentences: sentencesFrom([NASTY]),
  },
  alignment: { beads: NASTY.map((_, index) => bead([index], [index])), confidence: 1 },
}
const HOSTILE_ROWS: readonly TermRow[] = NASTY.map((text, index) => ({
  entryId: `term/${index}é ü`,
  kind: 'term',
  original: [{ text, count: 1 }],
  translation: [{ text, count: 1 }],
  gloss: text,
}))

describe('toTmx', () => {
  const tmx = xml(toTmx(PAIRED))

  it('has a unit for every aligned bead and none for what one side has alone', () => {
    const units = [...tmx.querySelectorAll('tu')].map((tu) =>
      [...tu.querySelectorAll('seg')].map((seg) => seg.textContent),
    )
    expect(units).toEqual([
      ['I am back at Google DeepMind. Quoc Le is my manager, again.', '我回到了谷歌 DeepMind，Quoc Le 还是我的经理。'],
      ['We raised over $100 million & built a model.', '我们筹集了 1 亿多美元，做出了一个模型。'],
      ['It ranked <seventh>.', '它排名第七。'],
      ['Thanks to everyone.', '感谢大家。'],
    ])
  })

  it('names languages, date and both addresses', () => {
    const header = tmx.querySelector('header')!
    expect(header.getAttribute('srclang')).toBe('en')
    expect(header.getAttribute('creationdate')).toMatch(/^\d{8}T\d{6}Z$/)
    expect([...tmx.querySelectorAll('tuv')].slice(0, 2).map((tuv) => tuv.getAttribute('xml:lang'))).toEqual([
      'en',
      'zh-Hans',
    ])
    expect([...header.querySelectorAll('prop')].map((prop) => prop.textContent)).toEqual([
      PAIRED.original.url,
      PAIRED.translation.url,
    ])
  })

  it('survives hostile texts', () => {
    const segments = [...xml(toTmx(HOSTILE)).querySelectorAll('tuv:first-of-type seg')].map((seg) => seg.textContent)
    expect(segments[0]).toBe('<script>alert(1)</script>')
    expect(segments[5]).toBe('pair 😀 and 𠮷 kept')
    expect(segments).toHaveLength(NASTY.length)
  })
})

describe('toTbx', () => {
  it('is a martif with an entry a row and a tig a word', () => {
    const tbx = xml(toTbx(ROWS, HEAD)!)
    expect(tbx.documentElement.tagName).toBe('martif')
    const entries = [...tbx.querySelectorAll('termEntry')].map((entry) =>
      [...entry.querySelectorAll('langSet')].map((set) => [
        set.getAttribute('xml:lang'),
        [...set.querySelectorAll('tig > term')].map((term) => term.textContent),
      ]),
    )
    expect(entries[0]).toEqual([
      ['en', ['large language models']],
      ['zh-Hant', ['大模型', '大型語言模型']],
    ])
    expect(tbx.querySelector('note')!.textContent).toBe('A model of text & more.')
  })

  it('reads as OmegaT reads it: every word of one side with every word of the other', () => {
    expect(readLikeOmegaT(toTbx(ROWS, HEAD)!, 'en', 'zh')).toEqual([
      ['large language models', '大模型'],
      ['large language models', '大型語言模型'],
      ['=cmd', 'A<B'],
    ])
  })

  it('has ids that are names and all different', () => {
    const ids = [...xml(toTbx([...ROWS, ...HOSTILE_ROWS], HEAD)!).querySelectorAll('termEntry')].map(
      (entry) => entry.id,
    )
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/)
  })

  it('is none without terms', () => {
    expect(toTbx([], HEAD)).toBeNull()
  })
})

describe('escapeXml', () => {
  it('makes any string well-formed and keeps what XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const element = xml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`).documentElement
        const kept = text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufeff\ufffe\uffff]/gu, '')
        expect(element.textContent).toBe(kept)
      }),
    )
  })
})

describe('toCsv', () => {
  it('has a bead a row in order, with both texts whole', () => {
    const [heads, ...rows] = readCsv(toCsv(PAIRED))
    expect(heads).toEqual([
      'original (en)',
      'translation (zh-Hans)',
      'status',
      'confidence',
      'original sentences',
      'translation sentences',
    ])
    expect(rows).toHaveLength(PAIRED.alignment.beads.length)
    expect(rows[0]).toEqual([
      'I am back at Google DeepMind. Quoc Le is my manager, again.',
      '我回到了谷歌 DeepMind，Quoc Le 还是我的经理。',
      'aligned',
      '0.97',
      '1 2',
      '1',
    ])
    expect(rows[5]!.slice(1, 3)).toEqual(['', 'left-out'])
  })

  it('opens with a byte order mark and ends lines with CRLF', () => {
    const csv = toCsv(PAIRED)
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('never lets a cell be run as a formula', () => {
    for (const [cell] of readCsv(csvTable(NASTY.map((text) => [text])))) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    expect(readCsv(toCsv(PAIRED))[2]![1]).toBe("'=1+1 这一句是编辑写的。")
  })

  it('reads back as it was, once the guard is taken off again, for every text without controls', () => {
    const GUARD = /^'(?='*\s*[=+\-@\t\r＝＋－＠])/
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'\'=+-@ \t\n",a＝＠') }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (table) => {
        const plain = table.map((row) => row.map((each) => each.replace(/(?![\t\n\r])\p{Cc}|\ufeff/gu, '')))
        const back = readCsv(csvTable(plain)).map((row) => row.map((each) => each.replace(GUARD, '')))
        expect(back).toEqual(plain)
      }),
    )
  })

  it('writes term pairs with their counts', () => {
    expect(readCsv(termsToCsv(ROWS)).slice(1)).toEqual([
      ['large language models (2)', '大模型 (4); 大型語言模型 (2)', 'term', 'A model of text & more.', 'term/llm'],
      ["'=cmd (1)", 'A<B', 'person', '', 'person/o_brien.x'],
    ])
  })
})

describe('toMarkdown', () => {
  const markdown = toMarkdown(PAIRED, WORDS)

  it('has the translation as text and the original quoted, the rest under its name', () => {
    expect(markdown).toContain(
      '我们筹集了 1 亿多美元，做出了一个模型。\n\n> We raised over \\$100 million \\& built a model.',
    )
    expect(markdown.match(/\*Editors’ own\*/g)).toHaveLength(1)
    expect(markdown.match(/\*Left out\*/g)).toHaveLength(2)
    expect(markdown).toContain('它排名第七。 *(roughly)*')
    expect(markdown).toContain('[Back at "work" \\& happy](<https://example.org/back?a=1&b=2>)')
  })

  it('leaves nothing of a text to be read as markup', () => {
    const hostile = toMarkdown(HOSTILE, WORDS)
    expect(hostile).not.toMatch(/(?<!\\)<script/)
    expect(hostile).not.toMatch(/(?<!\\)\]\(<?(?!https?:)/i)
    for (const line of hostile.split('\n').filter((one) => one !== '' && !/^(?:# |- |---|> )/.test(one)))
      expect(line).not.toMatch(/^(?:[-+=#]|\d+[.)])/)
  })

  it('keeps the words of a plain sentence', () => {
    expect(escapeMarkdown('An ordinary sentence, 以及中文。')).toBe('An ordinary sentence, 以及中文。')
  })

  it('copies one bead, quoted', () => {
    expect(beadToMarkdown({ original: 'He is back.', translation: '他回来了。' })).toBe('他回来了。\n\n> He is back.')
    expect(beadToMarkdown({ original: '', translation: '编者按。' })).toBe('编者按。')
  })
})

describe('termRows', () => {
  const entry: Entry = {
    id: 'term/llm',
    kind: 'term',
    subtype: 'technical',
    gloss: { en: 'A model.', zh: '一种模型。' },
    facts: [],
    relations: [],
    links: [],
    forms: [
      { text: 'LLM', language: 'en', region: null, status: 'admitted', case: 'exact', part: 'name', cues: null },
      { text: '大语言模型', language: 'zh', region: null, status: 'preferred', case: 'fold', part: 'name', cues: null },
    ],
  }
  const mention: Mention = {
    span: { start: 0, end: 3 },
    kind: 'term',
    entryId: 'term/llm',
    sureness: 'sure',
    evidence: { by: 'name', form: 'LLM', status: 'preferred' },
  }
  const source = {
    entries: new Map([[entry.id, entry]]),
    originalText: 'LLM is',
    translationText: '',
    languages: { original: 'en', translation: 'zh-Hans' },
    glossLanguage: 'zh',
  } as const

  it('fills the side that does not name an entry from the glossary, counted nought', () => {
    expect(termRows([{ entryId: entry.id, original: [mention], translation: [] }], source)).toEqual([
      {
        entryId: 'term/llm',
        kind: 'term',
        original: [{ text: 'LLM', count: 1 }],
        translation: [{ text: '大语言模型', count: 0 }],
        gloss: '一种模型。',
      },
    ])
  })

  it('leaves out what no entry is known for', () => {
    expect(termRows([{ entryId: 'term/none', original: [mention], translation: [] }], source)).toEqual([])
  })
})

const shared = process.env.BANDU_SHARED
const hasXmllint = canRun('xmllint')
if (!shared || !hasXmllint)
  console.log('exports are not checked against their schemas: BANDU_SHARED or xmllint is missing')

describe.runIf(shared && hasXmllint)('exports against their schemas', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bandu-schemas-'))
    for (const name of ['tmx14.dtd', 'tbx.xsd']) copyFileSync(join(shared!, 'schemas', name), join(folder, name))
    // The schema imports the attributes of XML itself from a file beside it.
    writeFileSync(
      join(folder, 'xml.xsd'),
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:language"/><xs:attribute name="space" type="xs:NCName"/></xs:schema>',
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['plain', PAIRED],
    ['hostile', HOSTILE],
    ['empty', { ...PAIRED, alignment: { beads: [], confidence: 0 } }],
  ])('TMX of a %s pairing', (_, paired) => {
    expect(lint(toTmx(paired), '--dtdvalid', 'tmx14.dtd')).toBe('')
  })

  it.each([
    ['plain', ROWS],
    ['hostile', HOSTILE_ROWS],
  ])('TBX of %s terms', (_, rows) => {
    expect(lint(toTbx(rows, HEAD)!, '--schema', 'tbx.xsd')).toBe('')
  })

  it('does see a fault', () => {
    expect(lint(toTmx(PAIRED).replaceAll('srclang', 'srclung'), '--dtdvalid', 'tmx14.dtd')).not.toBe('')
    expect(lint(toTbx(ROWS, HEAD)!.replaceAll('tig', 'tag'), '--schema', 'tbx.xsd')).not.toBe('')
  })

  function lint(text: string, ...how: readonly string[]): string {
    writeFileSync(join(folder, 'file.xml'), text)
    try {
      execFileSync('xmllint', ['--nonet', '--noout', ...how, 'file.xml'], { cwd: folder, stdio: 'pipe' })
      return ''
    } catch (error) {
      return String((error as { stderr: Buffer }).stderr)
    }
  }
})

function xml(text: string): XMLDocument {
  return parser.parseFromString(text, 'application/xml') as XMLDocument
}

/** OmegaT's way: terms of both languages by their primary tag, then all of one with all of the other. */
function readLikeOmegaT(tbx: string, from: string, to: string): string[][] {
  return [...xml(tbx).querySelectorAll('termEntry')].flatMap((entry) => {
    const terms = (language: string) =>
      [...entry.querySelectorAll('langSet')]
        .filter((set) => set.getAttribute('xml:lang')!.split('-')[0] === language)
        .flatMap((set) => [...set.querySelectorAll('tig term')].map((term) => term.textContent!))
    return terms(from).flatMap((a) => terms(to).map((b) => [a, b]))
  })
}

/** RFC 4180, strictly: throws on a stray quote. */
function readCsv(csv: string): string[][] {
  const text = csv.replace(/^\ufeff/, '')
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length;) {
    const quoted = /"((?:[^"]|"")*)"(,|\r\n)/y
    const plain = /([^",\r\n]*)(,|\r\n)/y
    quoted.lastIndex = plain.lastIndex = at
    const match = quoted.exec(text) ?? plain.exec(text)
    if (!match) throw new Error(`not CSV at ${at}: ${text.slice(at, at + 40)}`)
    row.push(match[0].startsWith('"') ? match[1]!.replaceAll('""', '"') : match[1]!)
    if (match[2] === '\r\n') {
      rows.push(row)
      row = []
    }
    at += match[0].length
  }
  return rows
}

function canRun(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
