// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import type { Span } from '../../../engine/model.ts'
import type { CardHost, CardHostOptions } from '../../../entrypoints/card/messages.ts'
import type { Jumps } from '../../../entrypoints/reader/jumps.ts'
import { createLateCard } from '../../../entrypoints/reader/late-card.ts'
import type { PageReading } from '../../../entrypoints/reader/page-reading.ts'
import { createWalk } from '../../../entrypoints/reader/walk.ts'

const TITLE: Span = { start: 0, end: 4 }
const [YI_TAY, GOOGLE, REKA]: readonly Span[] = [
  { start: 20, end: 26 },
  { start: 40, end: 46 },
  { start: 60, end: 64 },
]

/** A page whose mentions change, and a card whose script comes when it is told to. */
function setUp(...pageSpans: (Span | undefined)[]) {
  const page = { pageSpans: pageSpans as Span[], textMap: { text: 'one text', rangeOf: () => null } }
  const shown: Span[] = []
  let come = () => {}
  const script = new Promise<void>((resolve) => (come = resolve))
  const options = {
    page: () => page,
    onGone: (span: Span) => walk.passOver(span),
  } as unknown as CardHostOptions
  const card = createLateCard(window, options, async () => {
    await script
    return () => ({ show: (mention: number) => shown.push(page.pageSpans[mention]!) }) as unknown as CardHost
  })
  const jumps = { step: vi.fn(), canGoBack: () => false } as unknown as Jumps
  const walk = createWalk(window, {
    page: () => page as unknown as PageReading,
    jumps,
    card,
    onPlace: vi.fn(),
    onWay: vi.fn(),
  })
  return { page, walk, card, shown, come }
}

describe('the walk from mention to mention', () => {
  it('goes on from where it was though those before it are none any more', async () => {
    const { page, walk, shown, come } = setUp(TITLE, YI_TAY, GOOGLE, REKA)
    come()
    walk.step(1)
    walk.step(1)
    await vi.waitFor(() => expect(shown.at(-1)).toBe(YI_TAY))
    page.pageSpans = [YI_TAY!, GOOGLE!, REKA!]
    expect(walk.at()).toBe(0)
    walk.step(1)
    expect(shown.at(-1)).toBe(GOOGLE)
    walk.step(-1)
    expect(shown.at(-1)).toBe(YI_TAY)
  })

  it('shows the next one when the first is none any more by the time that the card has come', async () => {
    const { page, walk, shown, come } = setUp(TITLE, YI_TAY, GOOGLE)
    walk.step(1)
    page.pageSpans = [YI_TAY!, GOOGLE!]
    come()
    await vi.waitFor(() => expect(shown).toEqual([YI_TAY]))
    walk.step(1)
    expect(shown).toEqual([YI_TAY, GOOGLE])
  })

  it('leaves it at that where the pointer asked for the card, and where the page has another text', async () => {
    const { page, walk, card, shown, come } = setUp(TITLE, YI_TAY, GOOGLE)
    card.show(0, { pointer: { x: 1, y: 1 }, pinned: false, focus: false })
    page.pageSpans = [YI_TAY!, GOOGLE!]
    come()
    walk.step(1)
    await vi.waitFor(() => expect(shown).toEqual([YI_TAY]))
    page.pageSpans = [GOOGLE!]
    page.textMap = { ...page.textMap, text: 'another' }
    walk.passOver(YI_TAY!)
    expect(shown).toEqual([YI_TAY])
  })
})
