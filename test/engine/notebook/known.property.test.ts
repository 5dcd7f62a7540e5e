import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownIds, knownParts, mergeKnown, noteKnown, readKnown } from '../../../engine/notebook/known.ts'

const ids = ['person/denny-zhou', 'model/ul2', 'term/rag'] as const
const times = fc.dictionary(
  fc.constantFrom(...ids),
  fc.integer({ min: -5, max: 5 }).filter((time) => time !== 0),
)

describe('known words', () => {
  it('come to the same on every computer, whatever it hears of first', () => {
    fc.assert(
      fc.property(times, times, times, (a, b, c) => {
        expect(mergeKnown(a, b)).toEqual(mergeKnown(b, a))
        expect(mergeKnown(mergeKnown(a, b), c)).toEqual(mergeKnown(a, mergeKnown(b, c)))
        expect(mergeKnown(mergeKnown(a, b), b)).toEqual(mergeKnown(a, b))
      }),
    )
  })

  it('are what she marked last, even where the clock runs behind', () => {
    fc.assert(
      fc.property(times, fc.subarray([...ids]), fc.nat(9000), (before, known, now) => {
        const noted = noteKnown(before, known, now)
        expect(knownIds(noted).toSorted()).toEqual(known.toSorted())
        expect(mergeKnown(before, noted)).toEqual(noted)
        expect(noteKnown(noted, known, now + 9000)).toEqual(noted)
      }),
    )
  })

  it('fit into the sync, the newest of them, and come back', () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`term/number-${at}`, at + 1]))
    const parts = knownParts(many)
    expect(Object.keys(parts).length).toBeLessThanOrEqual(8)
    for (const part of Object.values(parts)) expect(JSON.stringify(part).length).toBeLessThan(4000)
    const back = Object.values(parts).map(readKnown).reduce(mergeKnown, {})
    expect(back['term/number-2999']).toBe(3000)
    expect(back['term/number-0']).toBeUndefined()
    const few = { 'model/ul2': 7, 'term/rag': -9 }
    expect(Object.values(knownParts(few)).map(readKnown).reduce(mergeKnown, {})).toEqual(few)
  })

  it.each([null, 'x', [1], { 'no id': 1 }, { 'a/b': 1.5 }, { 'a/b': 1e12 }, { __proto__: { 'a/b': 1 } }])(
    'take nothing from %j',
    (value) => expect(readKnown(value)).toEqual({}),
  )
})
