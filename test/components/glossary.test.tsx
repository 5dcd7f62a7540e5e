// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { Glossary, type GlossaryProps } from '../../components/glossary/Glossary.tsx'
import { neededFirst } from '../../components/glossary/needed-first.ts'
import { glossaryRows } from '../../components/glossary/rows.ts'
import { ENTRIES, MENTIONS, READING, TEXT } from '../fakes/gallery/fake-article.ts'
import { byText, choose, key, press, show, TONGUE, type, wordsOf } from './stage.ts'

const ROWS = glossaryRows(MENTIONS, ENTRIES, TEXT.length)

function props(change: Partial<GlossaryProps> = {}): GlossaryProps {
  return {
    reading: READING,
    rows: ROWS,
    view: null,
    lit: null,
    tongue: TONGUE,
    words: wordsOf('en'),
    known: new Set(),
    saved: new Set(),
    fold: (text) => text.toLowerCase().replace('領', '领'),
    elsewhere: [],
    onJump: vi.fn(),
    onHover: vi.fn(),
    ...change,
  }
}

const names = (root: ParentNode): string[] =>
  [...root.querySelectorAll('.section .row .names b')].map((name) => name.textContent!)
const row = (root: ParentNode, name: string): HTMLElement =>
  byText(root, name, '.section .row .names')!.closest<HTMLElement>('.row')!

describe('rows', () => {
  it('gather what means one thing, however it is written', () => {
    const brain = ROWS.find((one) => one.key === 'organisation/google-brain')!
    expect(brain.surfaces).toEqual(['Google Brain', '谷歌大腦'])
    expect(brain.mentions).toHaveLength(2)
  })

  it('keep a name that nobody knows, and one that is not decided', () => {
    expect(ROWS.find((one) => one.key === 'Katelyn')).toMatchObject({
      entry: null,
      kind: 'person',
      sureness: 'unknown',
    })
    expect(ROWS.find((one) => one.key === 'Jason')!.candidates).toEqual(['person/jason-wei', 'person/jason-weston'])
  })

  it('say where in the text each stands', () => {
    for (const { ticks } of ROWS) for (const tick of ticks) expect(tick >= 0 && tick < 1).toBe(true)
  })
})

describe('read before you start', () => {
  it('takes five people at most, and none that she knows', () => {
    const needed = neededFirst(ROWS, READING, new Set(['person/yi-tay']))
    expect(needed.filter(({ kind }) => kind === 'person').length).toBeLessThanOrEqual(5)
    expect(needed.map((one) => one.key)).not.toContain('person/yi-tay')
  })
})

describe('the glossary', () => {
  it('has a section a kind, with its count', async () => {
    const root = await show(<Glossary {...props()} />)
    expect([...root.querySelectorAll('.section > h2')].map((head) => head.textContent)).toEqual([
      'People6',
      'Models3',
      'Organisations3',
      'Terms5',
      'Works1',
    ])
  })

  it.each([
    ['xoog', ['Xoogler']],
    ['周登勇', ['Denny Zhou']],
    ['领投', ['lead investor']],
    ['retrieval', ['檢索增強生成']],
  ])('finds %s by any name in either script', async (query, expected) => {
    const root = await show(<Glossary {...props()} />)
    await type(root.querySelector('input'), query)
    expect(names(root)).toEqual(expected)
  })

  it('says when there is nothing, and what the whole glossary has', async () => {
    const onSearch = vi.fn()
    const root = await show(<Glossary {...props({ elsewhere: [ENTRIES[3]!], onSearch })} />)
    await type(root.querySelector('input'), 'zzz')
    expect(onSearch).toHaveBeenCalledWith('zzz')
    expect(root.textContent).toContain('Nothing here is called “zzz”.')
    expect(root.querySelector('.elsewhere')?.textContent).toContain('Jeff Dean')
  })

  it('sorts by frequency and by name', async () => {
    const root = await show(<Glossary {...props()} />)
    await choose(root.querySelector('select')!, 'name')
    expect(names(root).slice(0, 3)).toEqual(['Denny Zhou', 'Jason', 'Jeff Dean'])
    await choose(root.querySelector('select')!, 'frequency')
    expect(names(root).slice(0, 2)).toEqual(['Quoc V. Le', 'Denny Zhou'])
  })

  it('shows one kind alone on demand', async () => {
    const root = await show(<Glossary {...props()} />)
    await press(byText(root, 'Models', '.kind-filter button'))
    expect(names(root)).toEqual(['UL2', 'Reka Core', 'MMLU'])
    await press(byText(root, 'Models', '.kind-filter button'))
    expect(names(root)).toHaveLength(ROWS.length)
  })

  it('goes to the first mention on a press, on to the next, and round', async () => {
    const onJump = vi.fn()
    const root = await show(<Glossary {...props({ onJump })} />)
    const [first, second] = ROWS.find((one) => one.key === 'term/xoogler')!.mentions
    await press(row(root, 'Xoogler'))
    await press(root.querySelector('[aria-label="Next mention"]'))
    await press(root.querySelector('[aria-label="Next mention"]'))
    expect(onJump.mock.calls).toEqual([[first], [second], [first]])
  })

  it('tells which row the pointer is on, and when it leaves', async () => {
    const onHover = vi.fn()
    const root = await show(<Glossary {...props({ onHover })} />)
    const item = row(root, 'UL2').closest('li')!
    item.dispatchEvent(new MouseEvent('pointerenter'))
    item.dispatchEvent(new MouseEvent('pointerleave'))
    expect(onHover.mock.calls.map(([one]) => one?.key ?? null)).toEqual(['model/ul2', null])
  })

  it('lights the row whose mention is pointed at in the page', async () => {
    const root = await show(<Glossary {...props({ lit: 'model/ul2' })} />)
    expect(root.querySelector('.row.lit')?.textContent).toContain('UL2')
  })

  it('is walked with arrows, and searched with a slash', async () => {
    const root = await show(<Glossary {...props()} />)
    row(root, 'Yi Tay').focus()
    await key('ArrowDown')
    expect(document.activeElement?.textContent).toContain('Quoc V. Le')
    await key('End')
    expect(document.activeElement?.textContent).toContain('Returning to Google DeepMind')
    await key('/')
    expect(document.activeElement?.tagName).toBe('INPUT')
    await key('ArrowDown')
    expect(document.activeElement?.textContent).toContain('Yi Tay')
  })

  it('empties the search on Escape', async () => {
    const root = await show(<Glossary {...props()} />)
    await type(root.querySelector('input'), 'reka')
    await key('Escape', root.querySelector('input'))
    expect(root.querySelector('input')!.value).toBe('')
  })

  it('offers to save and to know only where that leads somewhere', async () => {
    const onKnow = vi.fn()
    const root = await show(<Glossary {...props({ onKnow })} />)
    await press(row(root, 'UL2'))
    expect(root.querySelector('[aria-label="Save"]')).toBeNull()
    await press(root.querySelector('[aria-label="I know this"]'))
    expect(onKnow).toHaveBeenCalledExactlyOnceWith('model/ul2', true)
  })
})
