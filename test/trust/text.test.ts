import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldCode } from '../../engine/fold.ts'
import type { Language } from '../../engine/model.ts'
import { splitSentences } from '../../engine/segment.ts'
import { hostileText } from './hostile-text.ts'
import { rounds } from './size.mjs'

const numRuns = rounds(300, 20_000)

describe('A folded text', () => {
  it('has the offsets of the text itself: every slice folds to the slice of the fold', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
        const folded = fold(text)
        expect(folded.length).toBe(text.length)
        expect(folded.slice(start, end)).toBe(fold(text.slice(start, end)))
      }),
      { numRuns },
    )
  })

  it('stays as it is when folded again, and line ends and halves of characters stay what they are', () => {
    for (let code = 0; code < 0x10000; code++) {
      expect(foldCode(foldCode(code))).toBe(foldCode(code))
      if (code === 10 || code === 13 || (code >= 0xd800 && code < 0xe000)) expect(foldCode(code)).toBe(code)
    }
  })
})

describe('Sentences of a text', () => {
  it.each<Language>(['zh-Hans', 'zh-Hant', 'en', 'other'])('tile it, in order and apart: %s', (language) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let at = 0
        for (const { start, end } of splitSentences(text, language)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(at, start).trim()).toBe('')
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns },
    )
  })
})
