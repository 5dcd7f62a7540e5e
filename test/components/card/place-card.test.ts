import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTowards, placeCard, within, type Box } from '../../../components/card/place-card.ts'

const viewport = { width: 1000, height: 800 }
const line = (left: number, top: number, width = 80, height = 24): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

describe('placeCard', () => {
  it('puts the card under the word, its text under the first letter', () => {
    const place = placeCard({ lines: [line(300, 200)], pointer: null, card: { width: 340, height: 300 }, viewport })
    expect(place).toMatchObject({ x: 284, y: 232, side: 'below' })
  })

  it('goes above where there is no room below', () => {
    const place = placeCard({ lines: [line(300, 700)], pointer: null, card: { width: 340, height: 300 }, viewport })
    expect(place).toMatchObject({ y: 700 - 8 - 300, side: 'above' })
  })

  it('follows the line that was pointed at when a name wraps', () => {
    const lines = [line(900, 200), line(50, 228)]
    const place = placeCard({ lines, pointer: { x: 60, y: 240 }, card: { width: 340, height: 200 }, viewport })
    expect(place.x).toBe(34)
  })

  it('never covers a line of the mention and never leaves the viewport', () => {
    const number = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(number(980), number(770), number(700), fc.boolean(), (left, top, height, wraps) => {
        const lines = wraps ? [line(left, top, 20), line(0, top + 26)] : [line(left, top)]
        const { x, y, maxHeight, side } = placeCard({ lines, pointer: null, card: { width: 340, height }, viewport })
        const shown = Math.min(height, maxHeight)
        const ends = Math.max(...lines.map((box) => box.bottom))
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + 340).toBeLessThanOrEqual(viewport.width)
        if (side === 'below') expect(y).toBeGreaterThan(ends)
        else expect(y + shown).toBeLessThan(top)
      }),
    )
  })
})

describe('a card that is there already', () => {
  const card = (height: number) => ({ width: 340, height })
  it('stays on its side when it grows, while there is some room', () => {
    const lines = [line(300, 350)]
    const before = placeCard({ lines, pointer: null, card: card(300), viewport })
    expect(before.side).toBe('below')
    const lower = [line(300, 500)]
    expect(placeCard({ lines: lower, pointer: null, card: card(460), viewport, side: 'below' }).side).toBe('below')
    expect(placeCard({ lines: lower, pointer: null, card: card(460), viewport }).side).toBe('above')
  })

  it('changes sides where only a few lines would be seen', () => {
    expect(placeCard({ lines: [line(300, 700)], pointer: null, card: card(300), viewport, side: 'below' }).side).toBe(
      'above',
    )
  })

  it('is put in the middle when it belongs to no line', () => {
    expect(placeCard({ lines: [], pointer: null, card: card(200), viewport })).toMatchObject({ x: 330, y: 300 })
  })

  it('cannot be dragged out of the window', () => {
    expect(within({ x: -50, y: 9000 }, card(200), viewport)).toEqual({ x: 0, y: 600 })
    expect(within({ x: 20, y: 30 }, card(200), viewport)).toEqual({ x: 20, y: 30 })
    // Higher than the window: its head stays.
    expect(within({ x: 20, y: -30 }, card(900), viewport).y).toBe(0)
  })
})

describe('isTowards', () => {
  const card = line(300, 300, 340, 200)
  it.each([
    ['straight down to the card', { x: 320, y: 280 }, { x: 320, y: 290 }, true],
    ['aslant, within sixty degrees', { x: 320, y: 280 }, { x: 326, y: 286 }, true],
    ['along the line, away', { x: 320, y: 280 }, { x: 280, y: 281 }, false],
    ['back up', { x: 320, y: 280 }, { x: 320, y: 260 }, false],
    ['inside the card', { x: 320, y: 280 }, { x: 400, y: 400 }, true],
  ])('%s', (_, from, to, expected) => {
    expect(isTowards(from, to, card)).toBe(expected)
  })
})
