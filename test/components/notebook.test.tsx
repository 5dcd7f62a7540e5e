// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { Notebook, type NotebookProps } from '../../components/notebook/Notebook.tsx'
import { groupsOf, tagsOf, wantedLines } from '../../components/notebook/shelf.ts'
import { fold } from '../../engine/fold.ts'
import { urlKey } from '../../engine/known-pair.ts'
import { parseTags } from '../../engine/notebook/change.ts'
import { bead, entry } from '../engine/notebook/lines.ts'
import { byText, choose, key, press, show, TONGUE, type, wordsOf } from './stage.ts'

const words = wordsOf('en')
const { notebook } = words
const LINES = [entry(3000, 'my note', ['people', '讀書會']), bead(2000, 'We shipped Flan & UL2.')]

function given(change: Partial<NotebookProps> = {}): NotebookProps {
  return {
    lines: LINES,
    article: urlKey('https://www.jiqizhixin.com/articles/1'),
    news: [],
    tongue: TONGUE,
    words,
    fold,
    urlKey,
    readTags: parseTags,
    onOpen: vi.fn(),
    onEdit: vi.fn(),
    onDelete: vi.fn(),
    onUndo: vi.fn(),
    onDismiss: vi.fn(),
    onExport: vi.fn(),
    onImport: vi.fn(),
    ...change,
  }
}

const linesIn = (root: HTMLElement) => [...root.querySelectorAll('.kept')].map((line) => line.textContent)
const keys = { fold, urlKey }
const ALL = { query: '', kind: null, tag: null, article: null }

describe('what is wanted of the notebook', () => {
  it.each([
    ['DENNY', 1],
    ['周登勇', 1],
    ['他说感谢', 1],
    ['创业', 1],
    ['读书会', 1],
    ['flan ul2', 1],
    ['my  flan', 0],
    ['', 2],
  ])('“%s” finds %i', (query, found) => {
    expect(wantedLines(LINES, { ...ALL, query }, keys)).toHaveLength(found)
  })

  it('may be one kind, one tag, one article', () => {
    expect(wantedLines(LINES, { ...ALL, kind: 'sentence' }, keys)).toEqual([LINES[1]])
    expect(wantedLines(LINES, { ...ALL, tag: 'people' }, keys)).toEqual([LINES[0]])
    expect(wantedLines(LINES, { ...ALL, article: urlKey('http://yitay.net/blog/returning/#x') }, keys)).toEqual([
      LINES[1],
    ])
    expect(tagsOf(LINES)).toEqual(['people', '讀書會'])
  })

  it('stands by article, or by day', () => {
    const later = entry(3000 + 3 * 24 * 3600 * 1000)
    expect(groupsOf([later, ...LINES], 'article', keys).map(({ lines }) => lines.length)).toEqual([2, 1])
    expect(groupsOf([later, ...LINES], 'day', keys).map(({ lines }) => lines.length)).toEqual([1, 2])
  })
})

describe('the notebook', () => {
  it('shows each thing in its sentence, with its twin, her note and tags, under its article', async () => {
    const root = await show(<Notebook {...given()} />)
    expect([...root.querySelectorAll('h2')].map((head) => head.textContent)).toEqual([
      '創業一年半,胖了 15 公斤jiqizhixin.com · 27 Nov 2024',
      'Returning to Google DeepMindyitay.net',
    ])
    expect(linesIn(root)[0]).toMatch(/Denny Zhou.*周登勇.*他說感謝 Denny 和 Quoc。.*I would like.*my note.*#people/s)
    expect(root.querySelector('.sentence')!.getAttribute('lang')).toBe('zh-Hant-TW')
    expect(root.querySelector('.sentence mark')!.textContent).toBe('Denny')
  })

  it('goes to the sentence on a press, and moves by arrows', async () => {
    const props = given()
    const root = await show(<Notebook {...props} />)
    const [first, second] = [...root.querySelectorAll<HTMLElement>('.row')]
    first!.focus()
    await key('ArrowDown')
    expect(document.activeElement).toBe(second)
    await press(second)
    expect(props.onOpen).toHaveBeenCalledWith(LINES[1])
    await key('/')
    expect(document.activeElement?.getAttribute('role')).toBe('searchbox')
  })

  it('takes note and tags in place: done keeps them, Escape does not', async () => {
    const props = given()
    const root = await show(<Notebook {...props} />)
    root.querySelector<HTMLElement>('.row')!.focus()
    await key('e')
    await type(root.querySelector('textarea'), 'another')
    await key('Escape', root.querySelector('textarea'))
    expect(props.onEdit).not.toHaveBeenCalled()
    await key('e', root.querySelector('.row'))
    await type(root.querySelector('textarea'), 'a third')
    await type(root.querySelector('.edit-line input'), 'x，y')
    await key('Enter', root.querySelector('.edit-line input'))
    expect(props.onEdit).toHaveBeenCalledWith(LINES[0], 'a third', ['x', 'y'])
    expect(root.querySelector('textarea')).toBeNull()
  })

  it('deletes by key, gives the focus to the next line, and offers undo', async () => {
    const props = given({ news: [{ what: 'deleted', name: 'Denny' }] })
    const root = await show(<Notebook {...props} />)
    const [first, second] = [...root.querySelectorAll<HTMLElement>('.row')]
    first!.focus()
    await key('Delete')
    expect(props.onDelete).toHaveBeenCalledWith(LINES[0])
    expect(document.activeElement).toBe(second)
    await press(byText(root, notebook.undo))
    expect(props.onUndo).toHaveBeenCalled()
  })

  it('filters, and exports what is shown', async () => {
    const props = given()
    const root = await show(<Notebook {...props} />)
    await choose(root.querySelectorAll<HTMLSelectElement>('select')[1]!, 'people')
    expect(linesIn(root)).toHaveLength(1)
    await press(byText(root, notebook.export))
    await press(byText(root, notebook.ankiCloze))
    expect(props.onExport).toHaveBeenCalledWith([LINES[0]], 'anki-cloze')
    await press(byText(root, notebook.thisArticle))
    expect(linesIn(root)).toHaveLength(1)
  })

  it('says what to do when it is empty, and can still be read from a file', async () => {
    const root = await show(<Notebook {...given({ lines: [] })} />)
    expect(root.textContent).toContain(notebook.emptyText)
    expect(root.querySelector('input[type=file]')).not.toBeNull()
    expect(root.querySelector('[role=searchbox]')).toBeNull()
  })

  it('says which line of a file is amiss', async () => {
    const errors = [{ line: 12, problem: 'broken' as const, message: 'kind' }]
    const root = await show(<Notebook {...given({ news: [{ what: 'refused', errors }] })} />)
    expect(root.querySelector('[role=status]')!.textContent).toContain(
      'Line 12. What is kept here cannot be read (“kind”).',
    )
  })

  it('draws a long notebook piece by piece', async () => {
    const lines = Array.from({ length: 450 }, (_, at) => ({ ...LINES[1]!, id: `bead/${at}` }))
    const root = await show(<Notebook {...given({ lines })} />)
    expect(linesIn(root)).toHaveLength(200)
    await press(byText(root, 'Show more: 250'))
    expect(linesIn(root)).toHaveLength(400)
  })
})
