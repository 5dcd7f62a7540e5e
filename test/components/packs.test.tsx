// @vitest-environment jsdom
import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import type { Offer } from '../../components/options/PackOffer.tsx'
import { Packs, type PacksProps } from '../../components/options/Packs.tsx'
import { importPack } from '../../engine/pack-import.ts'
import type { PackProblem } from '../../engine/pack-table.ts'
import { byText, press, show, wordsOf } from './stage.ts'

const words = wordsOf('en')

function props(change: Partial<PacksProps> = {}): PacksProps {
  return {
    words,
    builtIn: [
      { id: 'people', title: 'People', count: 268, on: true },
      { id: 'elsewhere', title: 'A pack without a name of ours', count: 3, on: false },
    ],
    own: [{ id: 'own-1', title: 'friends', count: 12, on: true }],
    offer: null,
    news: null,
    megabytes: 5,
    onSwitch: vi.fn(),
    onFile: vi.fn(),
    onTake: vi.fn(),
    onCancel: vi.fn(),
    onRemove: vi.fn(),
    onExport: vi.fn(),
    ...change,
  }
}

function offerOf(table: string): Offer {
  const result = importPack(table, 'friends.csv')
  if (!result.ok) return { state: 'refused', title: 'friends.csv', errors: result.errors }
  const { pack, warnings } = result
  return {
    state: 'ready',
    title: pack.title,
    count: pack.entries.length,
    sample: pack.entries,
    warnings,
    replaces: true,
  }
}

describe('The packs on the options page', () => {
  it('are switched one by one, ours and hers', async () => {
    const given = props()
    const root = await show(<Packs {...given} />)
    const switches = [...root.querySelectorAll('[role=switch]')]
    expect(switches.map((each) => [each.getAttribute('aria-label'), each.getAttribute('aria-checked')])).toEqual([
      ['Use “friends”', 'true'],
      ['Use “People”', 'true'],
      ['Use “A pack without a name of ours”', 'false'],
    ])
    await press(switches[0])
    await press(switches[2])
    expect(given.onSwitch).toHaveBeenNthCalledWith(1, 'own-1', false)
    expect(given.onSwitch).toHaveBeenNthCalledWith(2, 'elsewhere', true)
  })

  it('are removed after asking once, and exported in three formats', async () => {
    const given = props()
    const root = await show(<Packs {...given} />)
    await press(root.querySelector('[aria-label="Remove “friends”"]'))
    expect(given.onRemove).not.toHaveBeenCalled()
    await press(byText(root, words.packs.removeNo))
    for (const format of ['CSV', 'TSV', 'JSON']) {
      await press(byText(root, words.packs.export))
      await press(byText(root, format, '[role=menuitem]'))
    }
    expect(vi.mocked(given.onExport).mock.calls.map(([, format]) => format)).toEqual(['csv', 'tsv', 'json'])
    await press(root.querySelector('[aria-label="Remove “friends”"]'))
    await press(byText(root, words.packs.removeYes))
    expect(given.onRemove).toHaveBeenCalledWith('own-1')
  })

  it('offer a file with its first entries and what is worth a look, and take the focus there', async () => {
    const given = props({ offer: offerOf('<img src=x onerror=alert(1)>,埃达,person,"<b>Her</b> gloss"\nAI,,') })
    const root = await show(<Packs {...given} />)
    expect(document.activeElement?.textContent).toBe('Replace “friends”?')
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>')
    expect(root.textContent).toContain('Line 2 “AI” is very short')
    expect(root.querySelector('img, .pack-sample p b b')).toBeNull()
    await press(byText(root, words.packs.replace))
    await press(byText(root, words.packs.cancel))
    expect([vi.mocked(given.onTake).mock.calls.length, vi.mocked(given.onCancel).mock.calls.length]).toEqual([1, 1])
  })

  it('say line by line why a file cannot be taken, with no way to take it', async () => {
    const root = await show(<Packs {...props({ offer: offerOf('Ada\n,,person,Who?\nBo,,deity') })} />)
    expect([...root.querySelectorAll('.pack-notes li')].map((each) => each.textContent)).toEqual([
      `Line 2 ${words.packs.problems['no-name']}`,
      'Line 3 “deity” is no kind. Kinds are person, model, organisation, term, work, event, place; an empty cell means term.',
    ])
    expect(byText(root, words.packs.take)).toBeUndefined()
    expect(byText(root, words.packs.replace)).toBeUndefined()
  })

  it.each(['en', 'zh_CN', 'zh_TW'] as const)('leave no place unfilled, whatever is wrong: %s', async (ui) => {
    const long = `${'a'.repeat(201)}\n${'b'.repeat(9000)}`
    const tables = ['a,b\n"x', '"x"y', '', '…', long, 'A\0', 'a,,what', 'en,colour\nAda,1,2\nAda\nBo,埃\nBa,埃', '{']
    const seen = new Set<PackProblem>()
    for (const table of tables) {
      const result = importPack(table, table === '{' ? 'a.json' : 'a.csv')
      const notes = [...(result.ok ? [] : result.errors), ...result.warnings]
      for (const { problem } of notes) seen.add(problem)
      const offer: Offer = { state: 'refused', title: 'a.csv', errors: notes }
      const root = await show(<Packs {...props({ words: wordsOf(ui), offer })} />)
      expect(root.textContent).not.toMatch(/\{\w+\}/)
    }
    expect(seen.size).toBeGreaterThan(12)
  })

  it('have nothing that axe-core objects to', async () => {
    for (const offer of [null, offerOf('AI,智\nAda,埃达'), offerOf('…')]) {
      const root = await show(
        <main>
          <h1>Settings</h1>
          <Packs {...props({ offer })} />
        </main>,
      )
      const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })
})
