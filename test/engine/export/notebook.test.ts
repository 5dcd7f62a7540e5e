import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toAnki } from '../../../engine/export/notebook-anki.ts'
import { notebookToCsv } from '../../../engine/export/notebook-csv.ts'
import { importNotebook, notebookToJson } from '../../../engine/export/notebook-json.ts'
import { notebookToMarkdown } from '../../../engine/export/notebook-markdown.ts'
import { textFragmentLink } from '../../../engine/export/text-fragment.ts'
import { withNote } from '../../../engine/notebook/change.ts'
import type { Line } from '../../../engine/notebook/merge.ts'
import { bead, entry } from '../notebook/lines.ts'

const ANKI = { basic: 'Basic', cloze: 'Cloze' }
const NASTY = 'a "quoted"\ttab\r\nline <script>alert(1)</script> & {{c2::x}} [sound:a.mp3] a::b'

/** What Anki's importer makes of a file: its header, and its rows by column. Tab, double quotes, # begins a comment. */
function importedByAnki(file: string) {
  const lines = file.split('\n')
  const head = new Map<string, string>()
  for (const line of lines) {
    const found = /^#([^:]+):(.*)$/.exec(line)
    if (found) head.set(found[1]!, found[2]!)
  }
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#'))
  // Without a quotation mark no cell can be quoted, and a tab or a line end is always a tab or a line end.
  expect(rows.filter((row) => /["\r]/.test(row))).toEqual([])
  return { head, rows: rows.map((row) => row.split('\t')) }
}

describe('the notebook for Anki', () => {
  it('says at its head how it is to be read, and nothing stands before that', () => {
    const file = toAnki([entry()], 'basic', ANKI)
    expect(file.startsWith('#separator:tab\n#html:true\n')).toBe(true)
    const { head } = importedByAnki(file)
    expect(Object.fromEntries(head)).toEqual({
      separator: 'tab',
      html: 'true',
      notetype: 'Basic',
      deck: 'Bandu',
      'guid column': '1',
      'tags column': '4',
    })
  })

  it('asks with the sentence, and answers with names, gloss, twin, note and the way back', () => {
    const { rows } = importedByAnki(toAnki([entry(1, 'my\nnote', ['people', 'google brain'])], 'basic', ANKI))
    const [guid, front, back, tags] = rows[0]!
    expect(guid).toMatch(/^bandu-basic-[a-z0-9]+$/)
    expect(front).toBe('<b>Denny</b><br>他說感謝 <b>Denny</b> 和 Quoc。')
    expect(back).toContain('<b>Denny Zhou · 周登勇</b><br>Founded the reasoning team')
    expect(back).toContain('I would like to thank Denny &amp; Quoc.')
    expect(back).toContain('my<br>note')
    expect(back).toMatch(
      /<a href='https:\/\/www\.jiqizhixin\.com\/articles\/1#:~:text=[^']+'>創業一年半,胖了 15 公斤<\/a>$/,
    )
    expect(tags).toBe('people google_brain')
  })

  it('hides the name in its sentence for a cloze, and the twin of a pair', () => {
    const twin = {
      text: '我們推出了 Flan。',
      language: 'zh-Hant' as const,
      url: 'https://www.jiqizhixin.com/articles/1',
    }
    const pair = bead(1, 'We shipped Flan.')
    const both = { ...pair, subject: { ...pair.subject, value: { ...pair.subject.value, twin } } } as Line
    const { head, rows } = importedByAnki(toAnki([entry(), both, bead(1, 'Alone.')], 'cloze', ANKI))
    expect(head.get('notetype')).toBe('Cloze')
    expect(rows.map((row) => row[1])).toEqual([
      '他說感謝 {{c1::Denny}} 和 Quoc。',
      'We shipped Flan.<br>{{c1::我們推出了 Flan。}}',
    ])
  })

  it('asks with the name alone where no sentence names it, and leaves nothing out of it', () => {
    const line = entry()
    const alone = { ...line.subject.value, sentence: { ...line.subject.value.sentence, text: '' } }
    const lines = [{ ...line, subject: { ...line.subject, value: alone } } as Line]
    expect(importedByAnki(toAnki(lines, 'basic', ANKI)).rows[0]![1]).toBe('<b>Denny</b>')
    expect(importedByAnki(toAnki(lines, 'cloze', ANKI)).rows).toEqual([])
  })

  it('gives a line the same id every time, and another for each kind of card', () => {
    const guid = (line: Line, kind: 'basic' | 'cloze') => importedByAnki(toAnki([line], kind, ANKI)).rows[0]![0]
    expect(guid(withNote(entry(1), 'changed', 9), 'basic')).toBe(guid(entry(5), 'basic'))
    expect(guid(entry(), 'cloze')).not.toBe(guid(entry(), 'basic'))
  })

  it('takes no text for markup, a cloze, a sound, a cell or a line', () => {
    const { rows } = importedByAnki(toAnki([withNote(entry(), NASTY, 9), bead(1, NASTY)], 'basic', ANKI))
    expect(rows.every((row) => row.length === 4)).toBe(true)
    expect(rows[0]![2]).toContain(
      'a &quot;quoted&quot; tab<br>line &lt;script&gt;alert(1)&lt;/script&gt; &amp; &#123;{c2&#58;:x&#125;} &#91;sound:a.mp3] a&#58;:b',
    )
  })

  it('keeps to one row of four cells whatever the notes and tags are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' })), (note, tags) => {
        const line = { ...entry(), note: { value: note, at: 1 }, tags: { value: tags, at: 1 } }
        const { rows } = importedByAnki(toAnki([line], 'cloze', ANKI))
        expect(rows).toHaveLength(1)
        expect(rows[0]).toHaveLength(4)
      }),
    )
  })
})

describe('the notebook as a table', () => {
  it('has a line a row, and runs no formula', () => {
    const table = notebookToCsv([withNote(entry(), '=HYPERLINK("http://evil.example")', 9), bead()])
    const [head, first] = table.split('\r\n')
    expect(head).toMatch(/^\ufeffkind,english,chinese,/)
    expect(first).toMatch(/^person,Denny Zhou,周登勇,Founded the reasoning team/)
    expect(first).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    expect(table.split('\r\n')).toHaveLength(4)
  })
})

describe('the notebook as Markdown', () => {
  it('goes article by article, with the sentence quoted and linked', () => {
    const text = notebookToMarkdown([entry(1, 'a *note*', ['google brain']), bead()], {
      title: 'Notebook',
      open: 'Open',
    })
    expect(text).toContain('# Notebook\n\n## 創業一年半,胖了 15 公斤\n\n**Denny Zhou** · 周登勇  \nFounded')
    expect(text).toMatch(/> 他說感謝 Denny 和 Quoc。 \[Open\]\(<https:\/\/www\.jiqizhixin\.com\/articles\/1#:~:text=/)
    expect(text).toContain('> I would like to thank Denny \\& Quoc.')
    expect(text).toContain('a \\*note\\*\n\n#google-brain')
    expect(text).toContain('\\<b\\>\\& UL2\\</b\\>')
  })
})

describe('the notebook as JSON', () => {
  it('comes back as it was', () => {
    const lines = [entry(1, 'two\nlines\tof it', ['a', 'b']), bead()]
    const read = importNotebook(notebookToJson(lines, '2026-11-27T00:00:00Z'))
    expect(read).toEqual({ ok: true, items: lines })
  })

  it('makes one of what is in it twice', () => {
    const read = importNotebook(notebookToJson([entry(1), withNote(entry(1), 'later', 9)], ''))
    expect(read.ok && read.items).toHaveLength(1)
    expect(read.ok && read.items[0]!.note.value).toBe('later')
  })

  it.each([
    ['no JSON', 'Denny Zhou\n', { line: 1, problem: 'json' }],
    ['something else', '{"a": 1}', { line: 1, problem: 'not-notebook' }],
    ['a pack', '{"id": "x", "entries": []}', { line: 1, problem: 'not-notebook' }],
    ['an empty one', notebookToJson([], ''), { line: 1, problem: 'nothing' }],
    ['one of a later version', '{"format": "bandu-notebook",\n"version": 2}', { line: 2, problem: 'newer' }],
    [
      'a broken item',
      notebookToJson([entry()], '').replace('"kind":"person"', '"kind":"god"'),
      { line: 2, problem: 'broken', message: 'kind' },
    ],
    [
      'one with a later item',
      notebookToJson([entry(), bead()], '').replace(/"v":1(?!.*"v":1)/s, '"v":3'),
      { line: 3, problem: 'newer' },
    ],
    ['one whose bracket is missing', notebookToJson([entry()], '').slice(0, -4), { line: 2, problem: 'json' }],
    ['a deleted item', notebookToJson([{ ...entry(), deleted: 1e12 } as Line], ''), { line: 2, problem: 'broken' }],
  ])('refuses %s, and says where', (_what, text, problem) => {
    expect(importNotebook(text)).toMatchObject({ ok: false, errors: [problem] })
  })

  it('stops at its limits', () => {
    expect(importNotebook('x'.repeat(10_000_001))).toMatchObject({ ok: false, errors: [{ problem: 'too-large' }] })
    const many = Array.from({ length: 5001 }, () => entry())
    expect(importNotebook(notebookToJson(many, ''))).toMatchObject({ ok: false, errors: [{ problem: 'too-many' }] })
  })

  it('leaves the prototype of objects alone', () => {
    const text = notebookToJson([entry()], '').replace('"v":1', '"__proto__":{"polluted":true},"v":1')
    expect(importNotebook(text).ok).toBe(true)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('never throws, whatever it is given', () => {
    const whole = notebookToJson([entry(1, 'n', ['t']), bead()], '')
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(20), fc.string(), (at, length, put) => {
        importNotebook(whole.slice(0, at) + put + whole.slice(at + length))
      }),
    )
  })
})

describe('a link to a sentence', () => {
  const link = (text: string, before = '', after = '', url = 'https://a.example/x?y=1') =>
    textFragmentLink(url, { text, before, after })

  it.each([
    ['他說感謝 Denny。', 'https://a.example/x?y=1#:~:text=%E4%BB%96%E8%AA%AA%E6%84%9F%E8%AC%9D%20Denny%E3%80%82'],
    ['A state-of-the-art, R&D model', 'https://a.example/x?y=1#:~:text=A%20state%2Dof%2Dthe%2Dart%2C%20R%26D%20model'],
  ])('escapes what means something in a directive: %s', (text, expected) => {
    expect(link(text)).toBe(expected)
  })

  it('leads to the page where there is no sentence', () => {
    expect(link('')).toBe('https://a.example/x?y=1')
  })

  it('says what stands around it', () => {
    expect(link('Yes.', 'she asked', 'And left')).toBe('https://a.example/x?y=1#:~:text=she%20asked-,Yes.,-And%20left')
  })

  it('gives a long sentence by its first and last words, whole ones', () => {
    const long = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ')
    const [start, end] = link(long)!.split('text=')[1]!.split(',').map(decodeURIComponent)
    expect(long.startsWith(start!)).toBe(true)
    expect(long.endsWith(end!)).toBe(true)
    expect(long).toContain(`${start} word`)
    expect(long).toContain(` ${end}`)
  })

  it('keeps the page’s own fragment', () => {
    expect(link('Yes', '', '', 'https://a.example/#top')).toBe('https://a.example/#top:~:text=Yes')
    expect(link('Yes', '', '', 'https://a.example/#top:~:text=No')).toBe('https://a.example/#top:~:text=Yes')
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://a.example/"onclick=x',
    'https://a.example/ x',
    'about:blank',
  ])('leads nowhere from %s', (url) => expect(link('Yes', '', '', url)).toBeNull())
})
