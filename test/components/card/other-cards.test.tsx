// @vitest-environment jsdom
import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import { Card } from '../../../components/card/Card.tsx'
import type { ShellProps } from '../../../components/card/CardShell.tsx'
import { HelpCard } from '../../../components/card/HelpCard.tsx'
import { LookUpCard } from '../../../components/card/LookUpCard.tsx'
import { WrongCard } from '../../../components/card/WrongCard.tsx'
import { DEFAULT_KEYS } from '../../../components/keys/key-map.ts'
import type { Entry } from '../../../engine/model.ts'
import { ENTRIES } from '../../fakes/gallery/fake-article.ts'
import { byText, key, press, show, TONGUE, type as typeInto, wordsOf } from '../stage.ts'

const words = wordsOf('en')
const find = (id: string): Entry => ENTRIES.find((entry) => entry.id === id)!
const quoc = find('person/quoc-le')

const shell = (change: Partial<ShellProps> = {}): ShellProps => ({
  tongue: TONGUE,
  words,
  theme: null,
  pinned: true,
  onPin: vi.fn(),
  onClose: vi.fn(),
  ...change,
})

async function objections(root: HTMLElement): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } }
  return (await axe.run(root, { rules })).violations.map(({ id }) => id)
}

function nested(change: object = {}) {
  const gloss = quoc.gloss.en
  const name = gloss.split(' ')[0]!
  return (
    <Card
      {...shell({ backTo: 'Yi Tay', onBack: vi.fn(), onGrab: vi.fn(), onMove: vi.fn() })}
      entry={quoc}
      mention={{
        span: { start: 0, end: 0 },
        kind: 'person',
        entryId: quoc.id,
        sureness: 'sure',
        evidence: { by: 'name', form: 'Quoc Le', status: 'preferred' },
      }}
      surface="Quoc Le"
      evidenceEntries={[]}
      evidenceParagraph={null}
      occurrences={{ index: null, total: 3, ticks: [0.1, 0.2, 0.7] }}
      aliases={[]}
      introduction={null}
      other={null}
      related={[]}
      elsewhere={[{ entry: find('person/jeff-dean'), relation: 'worked-with' }]}
      names={new Map([[gloss, [{ span: { start: 0, end: name.length }, entryId: 'person/yi-tay' }]]])}
      onJump={vi.fn()}
      {...change}
    />
  )
}

describe('a card that was opened from another', () => {
  it('has the way back, and names in its gloss that lead on', async () => {
    const onOpenEntry = vi.fn()
    const root = await show(nested({ onOpenEntry }))
    expect(root.querySelector('[aria-label="Back to Yi Tay"]')).not.toBeNull()
    await press(root.querySelector('.inner-name'))
    expect(onOpenEntry).toHaveBeenCalledExactlyOnceWith('person/yi-tay')
    await press(byText(root, 'Jeff Dean'))
    expect(onOpenEntry).toHaveBeenLastCalledWith('person/jeff-dean')
    expect(root.querySelector('.gist')!.textContent).toBe(quoc.gloss.en)
    expect(await objections(root)).toEqual([])
  })

  it('is at none of its mentions: the next is the first, the one before the last', async () => {
    const onJump = vi.fn()
    const root = await show(nested({ onJump }))
    expect(root.textContent).toContain('– / 3')
    await press(root.querySelector(`[aria-label="${words.card.next}"]`))
    await press(root.querySelector(`[aria-label="${words.card.previous}"]`))
    expect(onJump.mock.calls).toEqual([[0], [2]])
  })

  it('is moved by the arrows on its handle, farther with Shift', async () => {
    const onMove = vi.fn()
    const root = await show(nested({ onMove }))
    await key('ArrowLeft', root.querySelector('.handle'))
    await key('ArrowDown', root.querySelector('.handle'))
    await key('Enter', root.querySelector('.handle'))
    expect(onMove.mock.calls).toEqual([
      [-16, 0],
      [0, 16],
    ])
    const loose = await show(nested({ pinned: false }))
    expect(loose.querySelector('.handle')).toBeNull()
  })

  it('says what came of a press, and takes it back', async () => {
    const onUndo = vi.fn()
    const root = await show(nested({ said: words.card.chosenSaid, onUndo }))
    expect(root.querySelector('[role=status]')!.textContent).toContain(words.card.chosenSaid)
    await press(byText(root, words.card.undo))
    expect(onUndo).toHaveBeenCalledOnce()
  })
})

describe('“Wrong?”', () => {
  it('offers what else was thought of, then the whole glossary, then none', async () => {
    const [onChoose, onSearch] = [vi.fn(), vi.fn()]
    const card = (found: { query: string; entries: readonly Entry[] } | null) => (
      <WrongCard
        {...shell()}
        form="Quoc"
        candidates={[find('person/jeff-dean')]}
        found={found}
        onSearch={onSearch}
        onChoose={onChoose}
      />
    )
    const root = await show(card(null))
    await press(byText(root, 'Jeff Dean'))
    await press(byText(root, words.card.wrongNone))
    expect(onChoose.mock.calls).toEqual([['person/jeff-dean'], [null]])
    expect(await objections(root)).toEqual([])
    await typeInto(root.querySelector('input'), ' tay ')
    expect(onSearch).toHaveBeenLastCalledWith('tay')
  })
})

describe('what was looked up', () => {
  it('is a choice among several', async () => {
    const onOpenEntry = vi.fn()
    const entries = [quoc, find('person/jeff-dean')]
    const root = await show(
      <LookUpCard {...shell()} text="Quoc and Jeff" entries={entries} onOpenEntry={onOpenEntry} />,
    )
    await press(byText(root, 'Jeff Dean'))
    expect(onOpenEntry).toHaveBeenCalledExactlyOnceWith('person/jeff-dean')
    expect(await objections(root)).toEqual([])
  })

  it('is one sentence and where else to look when nothing is called so', async () => {
    const root = await show(<LookUpCard {...shell()} text="<b>?" entries={[]} onOpenEntry={vi.fn()} />)
    expect(root.querySelector('h2')!.textContent).toBe('<b>?')
    expect(root.textContent).toContain(words.card.nothing)
    expect([...root.querySelectorAll('a')].map(({ href }) => new URL(href).host)).toEqual([
      'en.wikipedia.org',
      'duckduckgo.com',
    ])
    expect(await objections(root)).toEqual([])
  })
})

it('the map of the keys is a card like any other', async () => {
  const root = await show(<HelpCard {...shell()} keys={DEFAULT_KEYS} />)
  expect(root.querySelector('[role=dialog]')!.getAttribute('aria-label')).toBe(words.card.help)
  expect(root.textContent).toContain(words.keys.actions.back)
  expect(await objections(root)).toEqual([])
})
