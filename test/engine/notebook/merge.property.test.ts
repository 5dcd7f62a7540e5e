import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kept } from '../../../engine/model.ts'
import { asAsked, forgotten, revived, withNote, withTags } from '../../../engine/notebook/change.ts'
import { changedAt, compact, isKept, mergeKept, type Line } from '../../../engine/notebook/merge.ts'
import { readKept, stored } from '../../../engine/notebook/read.ts'

/** Few values and few times, so that most states meet in some of them. */
const at = fc.integer({ min: 0, max: 6 })
const met = {
  article: fc.constant({ url: 'https://yitay.example/back', title: 'Returning', published: null }),
  sentence: fc.record({
    text: fc.constantFrom('Quoc and Denny were there.', '感谢 Denny 和 Quoc。'),
    language: fc.constantFrom('en' as const, 'zh-Hans' as const),
    before: fc.constant(''),
    after: fc.constant(''),
  }),
  twin: fc.constant(null),
}
const subject = fc.oneof(
  fc.constant(null),
  fc.record({ what: fc.constant('bead' as const), ...met }),
  fc.record({
    what: fc.constant('entry' as const),
    entryId: fc.constant('person/denny-zhou'),
    kind: fc.constant('person' as const),
    names: fc.constant({ en: 'Denny Zhou', zh: '周登勇' }),
    gloss: fc.constant(null),
    surface: fc.constant('Denny'),
    ...met,
  }),
)
const state: fc.Arbitrary<Kept> = fc.record({
  id: fc.constant('person/denny-zhou'),
  created: at,
  subject: fc.record({ value: subject, at }),
  note: fc.record({ value: fc.constantFrom('', 'chain of thought', '思维链'), at }),
  tags: fc.record({ value: fc.constantFrom([], ['brain'], ['brain', 'people']), at }),
  deleted: at,
})
const kept = state.filter(isKept)

describe('merging two states of a line', () => {
  it('does not mind the order', () => {
    fc.assert(fc.property(state, state, (a, b) => void expect(mergeKept(a, b)).toEqual(mergeKept(b, a))))
  })

  it('does not mind the grouping', () => {
    fc.assert(
      fc.property(
        state,
        state,
        state,
        (a, b, c) => void expect(mergeKept(mergeKept(a, b), c)).toEqual(mergeKept(a, mergeKept(b, c))),
      ),
    )
  })

  it('does not mind being done again', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        expect(mergeKept(a, a)).toEqual(a)
        expect(mergeKept(mergeKept(a, b), b)).toEqual(mergeKept(a, b))
      }),
    )
  })

  it('gives the same in writing, whichever computer did it', () => {
    fc.assert(
      fc.property(
        state,
        state,
        (a, b) => void expect(JSON.stringify(mergeKept(a, b))).toBe(JSON.stringify(mergeKept(b, a))),
      ),
    )
  })

  it('ends alike on computers that hear of the changes in any order, deletions and their lightening among them', () => {
    fc.assert(
      fc.property(
        fc
          .array(state, { minLength: 1, maxLength: 5 })
          .chain((states) => fc.tuple(fc.constant(states), fc.shuffledSubarray(states, { minLength: states.length }))),
        ([states, shuffled]) => {
          const all = (some: readonly Kept[]): Kept => compact(some.reduce((sum, one) => mergeKept(sum, one)))
          expect(all(shuffled)).toEqual(all(states))
        },
      ),
    )
  })
})

describe('a change', () => {
  it('wins over all it was made from, even where the clock runs behind', () => {
    fc.assert(
      fc.property(kept, state, at, (line, other, now) => {
        const known = mergeKept(line, other)
        if (!isKept(known)) return
        const noted = withNote(known, 'seen again', now)
        expect(mergeKept(known, noted)).toEqual(noted)
        expect(mergeKept(other, noted).note.value).toBe('seen again')
        expect(mergeKept(known, withTags(known, ['x'], now)).tags.value).toEqual(['x'])
      }),
    )
  })

  it('deletes a line, and undo brings back every word of it', () => {
    fc.assert(
      fc.property(kept, at, (line, now) => {
        const forgottenLine = forgotten(line, now)
        const gone = compact(mergeKept(line, forgottenLine))
        expect(isKept(gone)).toBe(false)
        const back = mergeKept(gone, revived(forgottenLine, now))
        expect(isKept(back)).toBe(true)
        expect([back.subject.value, back.note.value, back.tags.value]).toEqual([
          line.subject.value,
          line.note.value,
          line.tags.value,
        ])
      }),
    )
  })

  it('that is asked for here and now is done, whatever the clocks of others say', () => {
    fc.assert(
      fc.property(state, state, at, (before, asked, now) => {
        expect(isKept(asAsked(before, asked, now))).toBe(isKept(asked))
      }),
    )
  })

  it('made elsewhere after a deletion keeps the line', () => {
    fc.assert(
      fc.property(kept, (line) => {
        const gone = compact(forgotten(line, changedAt(line) + 1))
        const edited: Line = withNote(line, 'mine', gone.deleted + 1)
        const merged = compact(mergeKept(gone, edited))
        expect(isKept(merged)).toBe(true)
        expect(merged.note.value).toBe('mine')
        expect(merged.subject.value).toEqual(line.subject.value)
      }),
    )
  })
})

describe('a stored line', () => {
  it('comes back as it was, whatever order its keys were put in', () => {
    fc.assert(
      fc.property(state, (item) => {
        const sorted = JSON.parse(JSON.stringify(stored(item), (_key, value: unknown) => sortKeys(value))) as unknown
        const read = readKept(sorted)
        expect(read.ok && JSON.stringify(read.item)).toBe(JSON.stringify(read.ok && sameOrder(item)))
      }),
    )
  })

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (value) => void readKept(value)))
    fc.assert(
      fc.property(
        state,
        fc.jsonValue(),
        fc.constantFrom('id', 'created', 'subject', 'note', 'tags', 'deleted', 'v'),
        (item, value, key) => {
          const read = readKept({ ...stored(item), [key]: value })
          if (read.ok) expect(readKept(stored(read.item))).toEqual(read)
        },
      ),
    )
  })
})

/** As Chromium's storage gives objects back. */
function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function sameOrder(item: Kept): Kept {
  const read = readKept(stored(item))
  if (!read.ok) throw new Error(read.at)
  return read.item
}
