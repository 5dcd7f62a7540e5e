import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { termsToCsv, toCsv } from '../../engine/export/csv.ts'
import { beadToMarkdown, toMarkdown } from '../../engine/export/markdown.ts'
import { toAnki } from '../../engine/export/notebook-anki.ts'
import { notebookToCsv } from '../../engine/export/notebook-csv.ts'
import { importNotebook, notebookToJson } from '../../engine/export/notebook-json.ts'
import { notebookToMarkdown } from '../../engine/export/notebook-markdown.ts'
import type { PairedTexts } from '../../engine/export/paired-texts.ts'
import { toTbx } from '../../engine/export/tbx.ts'
import { toTmx } from '../../engine/export/tmx.ts'
import { exportPack } from '../../engine/pack-export.ts'
import { readRows } from '../../engine/delimited-rows.ts'
import { bead as lineOf, entry } from '../engine/notebook/lines.ts'
import { bead, sentencesFrom } from '../fixtures/paired-texts.ts'
import { hostileText } from './hostile-text.ts'
import { rounds } from './size.mjs'

/** What a spreadsheet, a viewer of Markdown, an XML reader or Anki would obey. */
const ORDERS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://a.example")',
  '"=1',
  '"\n=1',
  ',=1',
  ';=1',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</seg></tuv><tuv>',
  ']]>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  '&e;',
  '<!--',
  '-->',
  '<?xml version="1.0"?>',
  '[a](javascript:alert(1))',
  '![a](https://a.example/x.png)',
  '<https://a.example>',
  '[a]: javascript:alert(1)',
  '# a',
  '---',
  '```',
  '    code',
  '| a | b |',
  '> a',
  '1. a',
  '- [ ] a',
  '$$x$$',
  '\\',
  '{{c1::x}}',
  '}}',
  '{{',
  '::',
  '[sound:a.mp3]',
  '[latex]\\input{/etc/passwd}[/latex]',
  '#html:false',
  'a\tb',
  'a\r\nb',
  '\u2028',
  '\u0000',
  '\ud83d',
]
const text = fc.oneof(
  fc.constantFrom(...ORDERS),
  fc.array(fc.oneof(fc.constantFrom(...ORDERS), hostileText), { maxLength: 4 }).map((parts) => parts.join('')),
)
const parser = new new JSDOM('').window.DOMParser()
const numRuns = rounds(60, 600)
const WORDS = { original: 'O', translation: 'T', leftOut: 'L', added: 'A', approximate: 'r' }

const pairOf = (a: string, b: string): PairedTexts => ({
  original: {
    url: `https://a.example/${encodeURIComponent(a.toWellFormed())}`,
    title: a,
    language: 'en',
    sentences: sentencesFrom([[a, 'x']]),
  },
  translation: { url: b, title: b, language: 'zh-Hans', sentences: sentencesFrom([[b, 'y']]) },
  alignment: { beads: [bead([0], [0]), bead([1], []), bead([], [1])], confidence: 1 },
  exportedAt: '2026-11-23T22:30:00.000Z',
  version: '0.1.0',
})

describe('Whatever stands in the texts', () => {
  it('no cell of a table is a formula, and no cell becomes two', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const row = {
          entryId: a,
          kind: 'term' as const,
          original: [{ text: a, count: 1 }],
          translation: [{ text: b, count: 0 }],
          gloss: b,
        }
        const line = { ...entry(1, a, [b.slice(0, 20)]) }
        for (const [csv, columns] of [
          [toCsv(pairOf(a, b)), 6],
          [termsToCsv([row]), 5],
          [notebookToCsv([line]), 15],
        ] as const) {
          const rows = [...readRows(csv, ',')]
          for (const each of rows) {
            if ('fault' in each) throw new Error(each.fault)
            expect(each.cells).toHaveLength(columns)
            for (const cell of each.cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
          }
        }
        const pack = {
          id: 'own-a',
          title: a,
          entries: [
            {
              id: 'term/own-a',
              kind: 'term' as const,
              subtype: '',
              forms: [],
              gloss: { en: a, zh: b },
              facts: [],
              relations: [],
              links: [],
            },
          ],
        }
        for (const format of ['csv', 'tsv'] as const)
          for (const each of readRows(exportPack(pack, format), format === 'csv' ? ',' : '\t'))
            if (!('fault' in each)) for (const cell of each.cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
      }),
      { numRuns },
    )
  })

  it('TMX and TBX are well-formed, with the elements they always have', () => {
    const shape = (xml: string): string[] => {
      const document = parser.parseFromString(xml, 'application/xml')
      expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
      return [...document.querySelectorAll('*')].map((element) => element.localName)
    }
    const rows = (a: string, b: string) => [
      {
        entryId: a,
        kind: 'term' as const,
        original: [{ text: a, count: 1 }],
        translation: [{ text: b, count: 1 }],
        gloss: 'x',
      },
    ]
    const head = {
      title: 'T',
      languages: { original: 'en', translation: 'zh-Hans' },
      exportedAt: '2026-11-23T22:30:00Z',
    }
    const tmx = shape(toTmx(pairOf('a', 'b')))
    const tbx = shape(toTbx(rows('a', 'b'), head)!)
    fc.assert(
      fc.property(text, text, (a, b) => {
        // A text of nothing that XML can hold may leave its unit out.
        const holds = (one: string): boolean => /[\p{L}\p{N}]/u.test(one)
        fc.pre(holds(a) && holds(b))
        expect(shape(toTmx(pairOf(a, b)))).toEqual(tmx)
        expect(shape(toTbx(rows(a, b), { ...head, title: a })!)).toEqual(tbx)
      }),
      { numRuns },
    )
  })

  it('Markdown has no markup, link or picture that is not ours', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const line = entry(1, a, [])
        for (const markdown of [
          toMarkdown(pairOf(a, b), WORDS),
          beadToMarkdown({ original: a, translation: b }),
          notebookToMarkdown([line], { title: a, open: 'Open' }),
        ]) {
          // What is escaped is text; of what is not, only our own signs may be left.
          const bare = markdown.replace(/\\[\\`*_{}[\]<>#|~&$^+=.)-]/g, '')
          expect(bare.replace(/\]\(<https?:[^\s<>]*>\)/g, '](ours)')).not.toMatch(
            /<|`|!\[|\$|~|\||\]\((?!ours)|^\s*\[[^\]]*\]:/m,
          )
          expect(bare).not.toMatch(/\b(javascript|data|vbscript|file):/i)
        }
      }),
      { numRuns },
    )
  })

  it('Anki is given one note with four fields, and neither markup nor a gap that is not ours', () => {
    fc.assert(
      fc.property(text, (a) => {
        fc.pre(a.trim() !== '')
        for (const kind of ['basic', 'cloze'] as const) {
          const line = lineOf(1, a)
          const rows = toAnki([entry(1, a, [a.slice(0, 20)]), line], kind, { basic: 'Basic', cloze: 'Cloze' })
            .split('\n')
            .slice(6, -1)
          for (const row of rows) {
            const fields = row.split('\t')
            expect(fields).toHaveLength(4)
            // Tags are plain text, no field.
            const shown = fields.slice(0, 3).join()
            const markup = shown.match(/<(?!\/?(?:b|br)>|a href='https:[^'<>]*'>|\/a>)/g)
            expect(markup).toBeNull()
            expect(shown.match(/\{\{/g)?.length ?? 0).toBe(shown.match(/\{\{c1::/g)?.length ?? 0)
            expect(shown).not.toMatch(/\[sound:|\[latex|\[\$/i)
          }
        }
      }),
      { numRuns },
    )
  })

  it('a notebook is read back as it was written', () => {
    fc.assert(
      fc.property(text, (a) => {
        const note = a.toWellFormed().replace(/(?![\t\n])\p{Cc}/gu, '')
        const line = entry(1, note, [])
        const read = entry(1, note.replace(/[\ufffe\uffff]/g, ''), [])
        expect(importNotebook(notebookToJson([line], '2026-11-23T22:30:00Z'))).toEqual({
          ok: true,
          items: [{ ...read, note: { ...read.note, at: line.note.at } }],
        })
      }),
      { numRuns },
    )
  })
})
