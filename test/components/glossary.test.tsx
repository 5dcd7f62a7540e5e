// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { Glossary, type GlossaryProps } from '../../components/glossary/Glossary.tsx'
import { neededFirst } from '../../components/glossary/needed-first.ts'
import { gatherRows, glossaryRows, withEntries } from '../../components/glossary/rows.ts'
import { ENTRIES, MENTIONS, READING, TEXT } from '../fakes/gallery/fake-article.ts'
import { byText, choose, key, press, show, TONGUE, type, wordsOf } from './stage.ts'

const ROWS = glossaryRows(MENTIONS, ENTRIES, TEXT.length)

function props(change: Partial<GlossaryProps> = {}): GlossaryProps {
  return {
    reading: READING,
    rows: ROWS,
    whole: true,
    view: null,
    lit: null,
    focused: null,
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

  it('gather the full and the short name of somebody whom no glossary knows', () => {
    const unknown = { kind: 'person', entryId: null, sureness: 'unknown' } as const
    const full = { start: 0, end: 10 }
    const rows = glossaryRows(
      [
        { ...unknown, span: full, evidence: { by: 'context', form: 'Meng Jiang', cue: 'Professor', at: null } },
        { ...unknown, span: { start: 20, end: 25 }, evidence: { by: 'full-name', form: 'Jiang', at: full } },
      ],
      [],
      30,
    )
    expect(rows).toMatchObject([{ key: 'Meng Jiang', names: { en: 'Meng Jiang', zh: null }, mentions: [0, 1] }])
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

describe('in order of appearance', () => {
  const people = ROWS.filter(({ kind }) => kind === 'person')
  const late = people.findIndex(({ key }) => key === 'Katelyn')
  const rows = [people[late]!, ...people.filter((_, i) => i !== late)]

  it('names that nothing is known of come after those there is something to read about', async () => {
    const root = await show(<Glossary {...props({ rows })} />)
    expect(names(root).at(-1)).toBe('Katelyn')
    expect(names(root)[0]).not.toBe('Katelyn')
    // One that may be two people leads to both of them.
    expect(names(root).indexOf('Jason')).toBeLessThan(names(root).length - 1)
  })

  it('by name they stand where the alphabet has them', async () => {
    const root = await show(<Glossary {...props({ rows })} />)
    await choose(root.querySelector('select')!, 'name')
    const shown = names(root)
    expect(shown.indexOf('Katelyn')).toBeLessThan(shown.length - 1)
    expect(shown).toEqual(shown.toSorted((a, b) => a.localeCompare(b, 'en')))
  })
})

describe('what she put right in cards', () => {
  const mentions = READING.mentions.map((mention) =>
    mention.evidence.form === 'Jason'
      ? { ...mention, evidence: { by: 'reader' as const, form: 'Jason', instead: [] } }
      : mention,
  )

  it('can be saved as a file, below the list', async () => {
    const onExportCorrections = vi.fn()
    const root = await show(<Glossary {...props({ reading: { ...READING, mentions }, onExportCorrections })} />)
    expect(root.querySelector('.put-right')!.textContent).toContain('1')
    await press(byText(root, wordsOf('en').glossary.putRightExport))
    expect(onExportCorrections).toHaveBeenCalledOnce()
  })

  it('is not spoken of where there is none', async () => {
    const root = await show(<Glossary {...props({ onExportCorrections: vi.fn() })} />)
    expect(root.querySelector('.put-right')).toBeNull()
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

  it.each([
    ['en', ['first author', '檢索增強生成', 'large language model', 'lead investor', 'Xoogler']],
    ['zh_CN', ['first author', '檢索增強生成', 'large language model', 'lead investor', 'Xoogler']],
    ['zh_TW', ['first author', 'large language model', 'lead investor', 'Xoogler', '檢索增強生成']],
  ] as const)('sorts Chinese names among the Latin ones by pinyin, in Taiwan after them: %s', async (ui, expected) => {
    const root = await show(<Glossary {...props({ tongue: { ...TONGUE, ui }, words: wordsOf(ui) })} />)
    await choose(root.querySelector('select')!, 'name')
    const terms = root.querySelector('[aria-labelledby="head-term"]')!
    expect([...terms.querySelectorAll('.names b')].map((name) => name.textContent)).toEqual(expected)
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

  it.each([
    ['zdy', ['Denny Zhou']],
    ['ggdn', ['Google Brain']],
    ['lt', ['lead investor']],
  ])('finds %s by its pinyin initials', async (query, expected) => {
    const root = await show(<Glossary {...props()} />)
    await type(root.querySelector('input'), query)
    expect(names(root)).toEqual(expected)
  })

  it('puts people under what they are tied to in this text, and all others after them', async () => {
    const root = await show(<Glossary {...props()} />)
    await choose(root.querySelector('select')!, 'relation')
    const heads = [...root.querySelectorAll('.section > h2')].map((head) => head.textContent)
    expect(heads.slice(0, 4)).toEqual(['Google DeepMind谷歌 DeepMind2', 'UL21', 'Reka AI1', 'People4'])
    const [deepmind] = root.querySelectorAll('.section')
    expect(names(root).slice(0, 2)).toEqual(['Yi Tay', 'Quoc V. Le'])
    expect(deepmind!.querySelector('.tie')?.textContent).toBe('works at')
    // Each may stand in several groups, and only the one that is pressed opens.
    await press(root.querySelector('.section .row'))
    expect(root.querySelectorAll('.row.open')).toHaveLength(1)
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

  it('goes to the first mention on Enter, to the next on another, and closes on Escape', async () => {
    const onJump = vi.fn()
    const root = await show(<Glossary {...props({ onJump })} />)
    const [first, second] = ROWS.find((one) => one.key === 'term/xoogler')!.mentions
    row(root, 'Xoogler').focus()
    await key('Enter')
    await key('Enter')
    await key('ArrowLeft')
    expect(onJump.mock.calls).toEqual([[first], [second], [first]])
    await key('Escape')
    expect(root.querySelector('.row.open')).toBeNull()
    expect(document.activeElement?.textContent).toContain('Xoogler')
  })

  it('marks as known on K, saves on S, opens the card on C, focuses on F', async () => {
    const [onKnow, onSave, onOpenCard, onFocus] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()]
    const root = await show(<Glossary {...props({ onKnow, onSave, onOpenCard, onFocus })} />)
    row(root, 'UL2').focus()
    for (const letter of ['k', 's', 'c', 'f']) await key(letter)
    const ul2 = ROWS.find((one) => one.key === 'model/ul2')!
    expect(onKnow).toHaveBeenCalledExactlyOnceWith('model/ul2', true)
    expect(onSave).toHaveBeenCalledExactlyOnceWith('model/ul2', true)
    expect(onOpenCard).toHaveBeenCalledExactlyOnceWith(ul2.mentions[0])
    expect(onFocus).toHaveBeenCalledExactlyOnceWith(ul2)
  })

  it('leaves its keys alone while something is typed', async () => {
    const onKnow = vi.fn()
    const root = await show(<Glossary {...props({ onKnow })} />)
    const input = root.querySelector('input')!
    input.focus()
    for (const letter of ['k', '/', 'Enter']) await key(letter, input)
    expect(onKnow).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(input)
  })

  it('lets go of a focused entry when it is asked again', async () => {
    const onFocus = vi.fn()
    const root = await show(<Glossary {...props({ onFocus, focused: 'model/ul2' })} />)
    row(root, 'UL2').focus()
    await key('F')
    expect(onFocus).toHaveBeenCalledExactlyOnceWith(null)
  })

  it('shows what is known of an open entry, and goes to what it is tied to', async () => {
    const onJump = vi.fn()
    const root = await show(<Glossary {...props({ onJump })} />)
    await press(row(root, 'Yi Tay'))
    const more = root.querySelector('.more')!
    expect(more.textContent).toContain('Senior research scientist, Google DeepMind')
    expect(more.querySelector('a')?.href).toBe('https://www.yitay.net/')
    await press(byText(more, 'Reka AI'))
    expect(onJump).toHaveBeenLastCalledWith(ROWS.find((one) => one.key === 'organisation/reka')!.mentions[0])
    expect(root.querySelector('.row.open')?.textContent).toContain('Reka AI')
  })

  it('opens what is only in the whole glossary like a card', async () => {
    const onKnow = vi.fn()
    const root = await show(<Glossary {...props({ elsewhere: [ENTRIES[0]!], onKnow })} />)
    await type(root.querySelector('input'), 'zzz')
    const found = root.querySelector<HTMLElement>('.elsewhere .row')!
    await press(found)
    expect(found.getAttribute('aria-expanded')).toBe('true')
    expect(root.querySelector('.elsewhere dl')?.textContent).toContain('Reka')
    expect(root.querySelectorAll('.elsewhere a').length).toBeGreaterThan(1)
    found.focus()
    await key('k')
    expect(onKnow).toHaveBeenCalledExactlyOnceWith('person/yi-tay', true)
    await key('Escape')
    expect(root.querySelector('.elsewhere dl')).toBeNull()
    expect(document.activeElement).toBe(found)
  })

  it('draws a long list bit by bit, says how long it is, and in the end has all of it', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => ({ ...ROWS[0]!, key: `row-${i}` }))
    const root = await show(<Glossary {...props({ rows })} />)
    const first = root.querySelector('.section li')!
    expect([first.getAttribute('aria-posinset'), first.getAttribute('aria-setsize')]).toEqual(['1', '1500'])
    expect(root.querySelectorAll('.section li').length).toBeLessThan(200)
    await vi.waitFor(() => expect(root.querySelectorAll('.section li')).toHaveLength(1500), 20_000)
  }, 30_000)

  it('has its counts and its order before all entries are there, and draws no more than the first rows until then', async () => {
    const gathered = gatherRows(MENTIONS, TEXT.length)
    const shown = new Set(['person/jason-wei', 'person/jeff-dean'])
    const some = ENTRIES.filter(({ id }) => shown.has(id))
    const more = Array.from({ length: 40 }, (_, i) => ({ ...gathered[0]!, kind: 'place' as const, key: `place/${i}` }))
    const heads = (root: ParentNode): string[] => [...root.querySelectorAll('.section h2')].map((h2) => h2.textContent!)
    const root = await show(
      <Glossary {...props({ rows: withEntries([...gathered, ...more], some, false), whole: false })} />,
    )
    const before = heads(root)
    await new Promise((done) => setTimeout(done, 60))
    expect(root.querySelectorAll('.section li')).toHaveLength(12)
    const whole = await show(<Glossary {...props({ rows: withEntries([...gathered, ...more], ENTRIES, true) })} />)
    expect(heads(whole).slice(0, before.length)).toEqual(before)
    const posinset = (at: ParentNode): string[] =>
      [...at.querySelectorAll<HTMLElement>('.section li')].slice(0, 12).map(({ dataset }) => dataset['item']!)
    expect(posinset(whole)).toEqual(posinset(root))
  })

  it('leaves a row as it is while nothing of it changes, and lets it act on the row that it is now', async () => {
    const onJump = vi.fn()
    const root = await show(<Glossary {...props({ onJump })} />)
    const line = row(root, 'UL2')
    const before = line.innerHTML
    // The same text once more, with one name more at its beginning.
    const moved = glossaryRows([MENTIONS[0]!, ...MENTIONS], ENTRIES, TEXT.length)
    await act(() => render(<Glossary {...props({ onJump, rows: moved })} />, root))
    expect(row(root, 'UL2')).toBe(line)
    expect(line.innerHTML).toBe(before)
    await press(line)
    expect(onJump).toHaveBeenCalledExactlyOnceWith(moved.find(({ key }) => key === 'model/ul2')!.mentions[0])
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
