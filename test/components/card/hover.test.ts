// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchHover } from '../../../components/card/hover.ts'
import type { Box } from '../../../components/card/place-card.ts'

/** Marks stand at x 100–150 (0) and 200–250 (1) of one line, y 100–120; the card of either opens below it. */
function setUp() {
  const told: string[] = []
  let card: Box | null = null
  let painted = true
  const life = new AbortController()
  const hover = watchHover(window, {
    signal: life.signal,
    mentionAt: ({ x, y }) =>
      !painted || y < 100 || y > 120 ? -1 : x >= 100 && x <= 150 ? 0 : x >= 200 && x <= 250 ? 1 : -1,
    cardBox: () => card,
    delay: () => 300,
    onRest(mention) {
      told.push(`card ${mention}`)
      card = { left: 100, top: 128, right: 440, bottom: 400 }
    },
    onLeave() {
      told.push('closed')
      card = null
    },
    onPlace: () => {},
  })
  const move = (x: number, y: number, pointerType = 'mouse') => {
    const event = new MouseEvent('pointermove', { clientX: x, clientY: y, bubbles: true })
    document.dispatchEvent(Object.assign(event, { pointerType }))
  }
  return { told, move, hover, life, paint: (now: boolean) => (painted = now) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('watchHover', () => {
  it('opens nothing while the pointer passes', () => {
    const { told, move } = setUp()
    for (let x = 0; x < 400; x += 10) {
      move(x, 110)
      vi.advanceTimersByTime(16)
    }
    move(400, 10)
    vi.advanceTimersByTime(1000)
    expect(told).toEqual([])
  })

  it('opens the card where the pointer comes to rest, though the hand is not quite still', () => {
    const { told, move } = setUp()
    move(120, 110)
    for (const x of [121, 119, 122, 120]) {
      vi.advanceTimersByTime(70)
      move(x, 111)
    }
    vi.advanceTimersByTime(30)
    expect(told).toEqual(['card 0'])
  })

  it('keeps the card on the way to it and on it, also across another mark', () => {
    const { told, move } = setUp()
    move(145, 110)
    vi.advanceTimersByTime(300)
    for (const [x, y] of [
      [170, 121],
      [190, 126],
      [210, 127],
      [215, 140],
    ] as const) {
      move(x, y)
      vi.advanceTimersByTime(60)
    }
    vi.advanceTimersByTime(5000)
    expect(told).toEqual(['card 0'])
  })

  it('changes to another mark sooner than it opened the first', () => {
    const { told, move } = setUp()
    move(120, 110)
    vi.advanceTimersByTime(300)
    move(160, 105)
    move(230, 101)
    vi.advanceTimersByTime(80)
    expect(told).toEqual(['card 0', 'card 1'])
  })

  it('closes a while after the pointer has left both', () => {
    const { told, move } = setUp()
    move(120, 110)
    vi.advanceTimersByTime(300)
    move(120, 60)
    vi.advanceTimersByTime(299)
    expect(told).toEqual(['card 0'])
    vi.advanceTimersByTime(100)
    expect(told).toEqual(['card 0', 'closed'])
  })

  it('leaves a finger to the taps, and falls silent when its life ends', () => {
    const { told, move, life } = setUp()
    move(120, 110, 'touch')
    vi.advanceTimersByTime(1000)
    life.abort()
    move(120, 110)
    vi.advanceTimersByTime(1000)
    expect(told).toEqual([])
  })
})

describe('text that changes under a pointer', () => {
  it('opens the card of a mark painted where the pointer rests already', () => {
    const { told, move, hover, paint } = setUp()
    paint(false)
    move(120, 110)
    vi.advanceTimersByTime(1000)
    expect(told).toEqual([])
    paint(true)
    hover.again()
    vi.advanceTimersByTime(300)
    expect(told).toEqual(['card 0'])
  })

  it('does not bring back what was closed there', () => {
    const { told, move, hover } = setUp()
    move(120, 110)
    vi.advanceTimersByTime(300)
    hover.forget()
    hover.again()
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['card 0'])
  })
})
