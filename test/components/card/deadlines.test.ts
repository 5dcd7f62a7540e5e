// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDeadlines } from '../../../components/card/deadlines.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const told: string[] = []
  const deadlines = createDeadlines(window, {
    soon: () => told.push('soon'),
    late: () => told.push('late'),
    next() {
      told.push('next')
      deadlines.stop('late')
    },
  })
  return { told, deadlines }
}

describe('Deadlines', () => {
  it('are kept each in its time, whichever was set first', () => {
    const { told, deadlines } = setUp()
    deadlines.set('late', 300)
    deadlines.set('soon', 140)
    vi.advanceTimersByTime(139)
    expect(told).toEqual([])
    vi.advanceTimersByTime(1)
    expect(told).toEqual(['soon'])
    vi.advanceTimersByTime(160)
    expect(told).toEqual(['soon', 'late'])
  })

  it('are put off again and again without a timer for each', () => {
    const { told, deadlines } = setUp()
    const timers = vi.spyOn(window, 'setTimeout')
    for (let move = 0; move < 100; move++) {
      deadlines.set('soon', 140)
      deadlines.set('late', 300)
      vi.advanceTimersByTime(10)
    }
    expect(told).toEqual([])
    expect(timers.mock.calls.length).toBeLessThan(12)
    vi.advanceTimersByTime(130)
    expect(told).toEqual(['soon'])
    vi.advanceTimersByTime(160)
    expect(told).toEqual(['soon', 'late'])
  })

  it('are not kept once they are stopped, by what happens before them too', () => {
    const { told, deadlines } = setUp()
    deadlines.set('soon', 100)
    deadlines.set('next', 200)
    deadlines.set('late', 200)
    deadlines.stop('soon')
    expect(deadlines.isSet('soon')).toBe(false)
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['next'])
  })
})
