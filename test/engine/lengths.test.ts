import { expect, it } from 'vitest'
import { lengthsOf, pieceAt, startOfPiece } from '../../engine/lengths.ts'

it('Pieces are found by number and by place, empty ones and the last of a row too', () => {
  const numbers = Uint16Array.from({ length: 100 }, (_, at) => (at * at) % 5)
  const lengths = lengthsOf(numbers)
  let start = 0
  numbers.forEach((length, nth) => {
    expect(startOfPiece(lengths, nth)).toBe(start)
    for (let place = start; place < start + length; place++) expect(pieceAt(lengths, place)).toBe(nth)
    start += length
  })
  expect([...lengths.marks].at(-1)).toBe(start)
})
