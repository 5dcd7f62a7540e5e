// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { toColumns } from '../../../engine/mention-columns.ts'
import type { Entry, EntryId, Mention } from '../../../engine/model.ts'
import { DEFAULT_SETTINGS } from '../../../entrypoints/options/settings.ts'
import { createCardHost } from '../../../entrypoints/card/card-host.tsx'
import type { CardPage } from '../../../entrypoints/card/messages.ts'
import { ENTRIES, READING, TEXT } from '../../fakes/gallery/fake-article.ts'
import { wordsOf } from '../../components/stage.ts'

const { card: words, keys: keyWords } = wordsOf('en')
const entry = (id: EntryId): Entry => ENTRIES.find((each) => each.id === id)!
const nthOf = (id: EntryId): number => READING.mentions.findIndex(({ entryId }) => entryId === id)

/** What jsdom has not: the top layer, and where things are. */
beforeEach(() => {
  document.body.replaceChildren()
  document.querySelector('bandu-card')?.remove()
  Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} })
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  Object.assign(window, {
    matchMedia: () => ({ matches: false }),
    requestAnimationFrame: (run: () => void) => setTimeout(run),
  })
})

/** `full`: the browser has no room for anything. */
function setUp({ known = new Set<EntryId>(), full = false }: { known?: Set<EntryId>; full?: boolean } = {}) {
  const asked: { type: string; [key: string]: unknown }[] = []
  fakeBrowser.runtime.onMessage.addListener(((message: { type: string }) => {
    asked.push(message)
    if (message.type === 'entries')
      return Promise.resolve((message as unknown as { ids: EntryId[] }).ids.flatMap((id) => entry(id) ?? []))
    if (message.type === 'findMentions') return Promise.resolve({ mentions: toColumns([]), pairs: [], entries: [] })
    if (message.type === 'keep') return Promise.resolve(full ? 'full' : 'kept')
    if (message.type === 'know' && full) return Promise.resolve({ error: 'QuotaExceededError' })
    if (message.type === 'suggest') return Promise.resolve([entry('person/jeff-dean')])
    return Promise.resolve(true)
  }) as never)
  const mentions: Mention[] = [...READING.mentions]
  const page = {
    reading: { ...READING, article: null, mentions },
    pageSpans: mentions.map(({ span }) => span),
    textMap: { text: TEXT, rangeOf: () => null },
    correct: vi.fn(async () => !full),
    takeBack: vi.fn(async () => !full),
  }
  const goBack = vi.fn()
  const onGone = vi.fn()
  const host = createCardHost(window, {
    page: () => page as unknown as CardPage,
    twins: () => [],
    settings: () => ({ ...DEFAULT_SETTINGS, uiLanguage: 'en' }),
    known: () => known,
    kept: () => new Set(),
    canGoBack: () => false,
    goBack,
    showMention: vi.fn(),
    showPlace: vi.fn(),
    onShown: vi.fn(),
    onGone,
    onClosed: vi.fn(),
  })
  const root = () => document.querySelector('bandu-card')?.shadowRoot ?? null
  const title = () => root()?.querySelector('h2')?.textContent
  const button = (name: string) =>
    [...(root()?.querySelectorAll('button') ?? [])].find(
      (each) => each.getAttribute('aria-label') === name || each.textContent?.trim() === name,
    )!
  return { host, page, root, title, button, asked, known, onGone }
}

describe('the card of a page', () => {
  it('goes with its mention, and says which that was', () => {
    const { host, page, root, onGone } = setUp()
    const at = nthOf('person/yi-tay')
    const span = page.pageSpans[at]!
    host.show(at, { pointer: null, pinned: false, focus: false })
    host.refresh()
    expect(onGone).not.toHaveBeenCalled()
    page.pageSpans = page.pageSpans.filter((each) => each !== span)
    host.refresh()
    expect(root()).toBeNull()
    expect(onGone).toHaveBeenCalledExactlyOnceWith(span)
  })

  it('shows a mention and goes when it is closed', () => {
    const { host, title, root } = setUp()
    host.show(nthOf('person/yi-tay'), { pointer: null, pinned: false, focus: false })
    expect(title()).toBe('Yi Tay')
    expect(host.isShowing(nthOf('person/yi-tay'))).toBe(true)
    expect(host.close()).toBe(true)
    expect(root()).toBeNull()
    expect(host.close()).toBe(false)
  })

  it('closes when its mention is gone from the page', () => {
    const { host, page, root } = setUp()
    host.show(nthOf('person/yi-tay'), { pointer: null, pinned: true, focus: false })
    page.pageSpans = []
    host.refresh()
    expect(root()).toBeNull()
  })

  it('shows what was looked up: one entry as itself, several to choose among, none with a sentence', () => {
    const { host, title, root } = setUp()
    host.showFound('Quoc', [entry('person/quoc-le')], () => [])
    expect(title()).toBe('Quoc V. Le')
    host.showFound('Quoc and Jeff', [entry('person/quoc-le'), entry('person/jeff-dean')], () => [])
    expect(title()).toBe('Quoc and Jeff')
    expect(root()!.querySelectorAll('.candidates button')).toHaveLength(2)
    host.showFound('nobody', [], () => [])
    expect(root()!.textContent).toContain(words.nothing)
    expect(root()!.querySelectorAll('a')).toHaveLength(2)
    expect(host.isPinned()).toBe(true)
  })

  it('shows the keys over whatever shows, and goes back to it', () => {
    const { host, title, root } = setUp()
    host.show(nthOf('person/yi-tay'), { pointer: null, pinned: true, focus: true })
    host.toggleHelp()
    expect(root()!.textContent).toContain(keyWords.actions.lookUp)
    host.toggleHelp()
    expect(title()).toBe('Yi Tay')
    host.close()
    host.toggleHelp()
    expect(root()).not.toBeNull()
    host.toggleHelp()
    expect(root()).toBeNull()
  })

  it('acts for no press that is not the reader’s', () => {
    const { host, button, asked } = setUp()
    host.show(nthOf('person/yi-tay'), { pointer: null, pinned: true, focus: false })
    button(words.know).click()
    button(words.save).click()
    button(words.close).click()
    expect(asked.filter(({ type }) => type === 'know' || type === 'keep')).toEqual([])
    expect(host.isPinned()).toBe(true)
  })

  it('is pinned and let go by key; knows of nothing to do when none shows', () => {
    const { host } = setUp()
    expect(host.act('pin')).toBe(false)
    expect(host.act('copy')).toBe(false)
    host.show(nthOf('person/yi-tay'), { pointer: null, pinned: false, focus: false })
    expect(host.act('pin')).toBe(true)
    expect(host.isPinned()).toBe(true)
    host.closeUnlessPinned()
    expect(host.isPinned()).toBe(true)
    expect(host.act('pin')).toBe(true)
    host.closeUnlessPinned()
    expect(host.isPinned()).toBe(false)
  })
})
