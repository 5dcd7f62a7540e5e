import { expect, it } from 'vitest'
import type { Article } from '../../../engine/model.ts'
import { dropPair, heldPair, holdPair, type HeldPair } from '../../../entrypoints/sidepanel/held-pairs.ts'

const article = (text: string): Article => ({ url: 'https://www.jiqizhixin.com/a', text }) as Article
const pairOf = (text: string): HeldPair =>
  ({ article: article(text), pair: {}, pairing: { state: 'paired' } }) as HeldPair

it('finds a tab’s own pair again, as long as its text is the same', () => {
  const pair = pairOf('一年半')
  holdPair(1, pair)
  expect(heldPair(1, article('一年半'))).toBe(pair)
  expect(heldPair(2, article('一年半'))).toBeNull()
  expect(heldPair(1, article('两年'))).toBeNull()
  dropPair(1)
  expect(heldPair(1, article('一年半'))).toBeNull()
})

it('holds eight, and lets the first one go', () => {
  for (let tab = 1; tab <= 9; tab++) holdPair(tab, pairOf('一年半'))
  expect(heldPair(1, article('一年半'))).toBeNull()
  expect(heldPair(9, article('一年半'))).not.toBeNull()
})
