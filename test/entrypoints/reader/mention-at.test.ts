import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { innermostAt } from '../../../entrypoints/reader/mention-at.ts'

describe('innermostAt', () => {
  it('finds the name inside the title, and the title around it', () => {
    const text = '读《重返 Google DeepMind》与 Reka'
    const title = { start: 1, end: text.indexOf('》') + 1 }
    const name = { start: text.indexOf('Google'), end: text.indexOf('》') }
    const reka = { start: text.indexOf('Reka'), end: text.length }
    const spans = [title, name, reka]
    expect(innermostAt(spans, name.start)).toBe(1)
    expect(innermostAt(spans, 2)).toBe(0)
    expect(innermostAt(spans, title.end - 1)).toBe(0)
    expect(innermostAt(spans, text.indexOf('与'))).toBe(-1)
    expect(innermostAt(spans, text.length - 1)).toBe(2)
  })

  it('agrees with looking at every span', () => {
    const spans = fc
      .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 6 })), { maxLength: 30 })
      .map((pairs) =>
        pairs
          .map(([start, length]) => ({ start: start * 2, end: start * 2 + Math.min(length, 2) }))
          .sort((a, b) => a.start - b.start || b.end - a.end),
      )
    fc.assert(
      fc.property(spans, fc.nat(130), (sorted, offset) => {
        const index = innermostAt(sorted, offset)
        const any = sorted.some(({ start, end }) => start <= offset && offset < end)
        expect(index >= 0).toBe(any)
        if (index >= 0) expect(sorted[index]!.start <= offset && offset < sorted[index]!.end).toBe(true)
      }),
    )
  })
})
