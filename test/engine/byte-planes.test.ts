import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromPlanes, toPlanes } from '../../engine/byte-planes.ts'

it('gives back every pair of 32-bit numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.integer())), (pairs) => {
      const cells = Int32Array.from(pairs.flat())
      expect(fromPlanes(toPlanes(cells))).toEqual(cells)
    }),
  )
})
