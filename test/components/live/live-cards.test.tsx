// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startLiveCards, type LiveCardsOptions } from '../../../components/live/live-cards.tsx'
import { DEFAULT_KEYS } from '../../../components/keys/key-map.ts'
import type { Entry, EntryId } from '../../../engine/model.ts'
import { ENTRIES, READING, TEXT } from '../../fakes/gallery/fake-article.ts'
import { TONGUE, wordsOf } from '../stage.ts'

const words = wordsOf('zh_TW')
const entry = (id: EntryId): Entry => ENTRIES.find((each) => each.id === id)!

/** What jsdom has not: the top layer, and where things are. */
beforeEach(() => {
  document.body.textContent = '新加坡的 Yi Tay'
  Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} })
  Object.assign(Range.prototype, { getClientRects: () => [] })
  Object.assign(window, { matchMedia: () => ({ matches: false }) })
})
afterEach(() => {
  life.abort()
  document.querySelector('bandu-card')?.remove()
})
let life: AbortController

function setUp(found: readonly Entry[], change: Partial<LiveCardsOptions> = {}) {
  life = new AbortController()
  const onLookUp = vi.fn(async () => found)
  const cards = startLiveCards(window, {
    signal: life.signal,
    reading: () => ({ reading: { ...READING, article: null }, text: TEXT, twins: [] }),
    tongue: () => ({ ...TONGUE, ui: 'zh_TW' }),
    words: () => words,
    theme: () => null,
    hoverDelay: () => 300,
    keys: () => DEFAULT_KEYS,
    known: () => new Set(),
    onKnow: async () => true,
    kept: () => new Set(),
    onKeep: async () => true,
    onLookUp,
    onChoose() {},
    onShowPlace() {},
    ...change,
  })
  const root = () => document.querySelector('bandu-card')?.shadowRoot ?? null
  const title = () => root()?.querySelector('h2')?.textContent
  const press = (name: string) =>
    [...root()!.querySelectorAll('button')]
      .find((each) => each.getAttribute('aria-label') === name || each.textContent?.includes(name))!
      .click()
  return { cards, onLookUp, root, title, press }
}

describe('what is selected in a page of ours', () => {
  it('is looked up in the whole glossary: one entry is its card', async () => {
    const { cards, onLookUp, title } = setUp([entry('person/yi-tay')])
    getSelection()!.selectAllChildren(document.body)
    expect(cards.lookUp()).toBe(true)
    await vi.waitFor(() => expect(title()).toBe('Yi Tay'))
    expect(onLookUp).toHaveBeenCalledWith('新加坡的 Yi Tay')
  })

  it('leads to each of several entries, and back', async () => {
    const { cards, title, press } = setUp([entry('person/yi-tay'), entry('person/jeff-dean')])
    getSelection()!.selectAllChildren(document.body)
    cards.lookUp()
    await vi.waitFor(() => expect(title()).toBe('新加坡的 Yi Tay'))
    press('Jeff Dean')
    expect(title()).toBe('Jeff Dean')
    press(words.card.back.replace('{name}', '新加坡的 Yi Tay'))
    expect(title()).toBe('新加坡的 Yi Tay')
  })

  it('may be nothing: then no key is taken', () => {
    getSelection()!.removeAllRanges()
    expect(setUp([]).cards.lookUp()).toBe(false)
  })
})

describe('what the browser has no room for', () => {
  it.each([
    ['saved', words.card.save, { onKeep: async () => false }],
    ['known', words.card.know, { onKnow: async () => false }],
  ])('is told of on the card, in her language: %s', async (_, button, full) => {
    const { cards, root, press, title } = setUp([entry('person/yi-tay')], full)
    getSelection()!.selectAllChildren(document.body)
    cards.lookUp()
    await vi.waitFor(() => expect(title()).toBe('Yi Tay'))
    press(button)
    await vi.waitFor(() => expect(root()!.querySelector('[role=status].said')!.textContent).toBe(words.card.notKept))
  })
})
