import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../engine/align/align.ts'
import { openAlignLexicon, type AlignLexicon } from '../../engine/align/lexicon.ts'
import { buildAlignLexicon } from '../../scripts/compile-align-lexicon.ts'
import { sentences } from '../engine/align/demo-pair.ts'
import { hostileText } from './hostile-text.ts'
import { rounds } from './size.mjs'

let lexicon: AlignLexicon
beforeAll(async () => {
  lexicon = openAlignLexicon(await buildAlignLexicon())
}, 60_000)

const side = fc.array(
  hostileText.map((text) => text.replace(/\n/g, ' ')).filter((text) => text.trim() !== ''),
  { maxLength: 25 },
)

describe('The beads of any two texts', () => {
  it('partition both, in order, and are as sure as they can be', () => {
    fc.assert(
      fc.property(side, side, (one, two) => {
        const { beads, confidence } = align(sentences(one), sentences(two), lexicon)
        expect(beads.flatMap(({ original }) => original)).toEqual(one.map((_, at) => at))
        expect(beads.flatMap(({ translation }) => translation)).toEqual(two.map((_, at) => at))
        for (const { original, translation, status, confidence: sure } of beads) {
          expect(original.length + translation.length).toBeGreaterThan(0)
          expect(status).toBe(original.length === 0 ? 'added' : translation.length === 0 ? 'left-out' : 'aligned')
          expect(sure).toBeGreaterThanOrEqual(0)
          expect(sure).toBeLessThanOrEqual(1)
        }
        expect(confidence >= 0 && confidence <= 1).toBe(true)
      }),
      { numRuns: rounds(60, 1500) },
    )
  })
})
