import { describe, expect, it } from 'vitest'
import { visibleSpan } from '../../../entrypoints/reader/visible-span.ts'

/** A page of lines of ten characters, 20 px each, scrolled by `scrolled` px; every tenth character has no box. */
const page = (scrolled: number) => (offset: number) => {
  if (offset % 10 === 9) return null
  const top = Math.floor(offset / 10) * 20 - scrolled
  return { top, bottom: top + 20 }
}

describe('visibleSpan', () => {
  it.each([
    [0, 0, 309],
    [400, 199, 509],
    [1990, 990, 1000],
  ])('scrolled by %i px', (scrolled, start, end) => {
    const span = visibleSpan(600, 1000, page(scrolled))!
    expect(Math.abs(span.start - start)).toBeLessThanOrEqual(1)
    expect(Math.abs(span.end - end)).toBeLessThanOrEqual(1)
  })

  it('is none when the text is elsewhere', () => {
    expect(visibleSpan(600, 1000, page(5000))).toBeNull()
    expect(visibleSpan(600, 0, page(0))).toBeNull()
  })
})
