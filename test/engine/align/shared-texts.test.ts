import process from 'node:process'
import { beforeAll, describe, expect, it } from 'vitest'
import { beadSteps } from '../../../engine/align/bead-search.ts'
import { openAlignLexicon, type AlignLexicon } from '../../../engine/align/lexicon.ts'
import { buildAlignLexicon } from '../../../scripts/compile-align-lexicon.ts'
import { alignedTexts, asSentences } from '../../bench/aligned-texts.ts'
import { calibrationError, RUN_SIDES, runsAlone, strictF1, type ScoredText } from '../../bench/alignment-score.ts'

const shared = process.env.BANDU_SHARED
if (!shared) console.log('left out: manually aligned texts (BANDU_SHARED is not set)')

describe.runIf(shared)('manually aligned texts', () => {
  let lexicon: AlignLexicon
  beforeAll(async () => {
    lexicon = openAlignLexicon(await buildAlignLexicon())
  })

  function aligned(set: 'mac-dev' | 'partial-dev'): ScoredText[] {
    return alignedTexts(shared!, set).map((text) => {
      const steps = beadSteps(asSentences(text.zh), asSentences(text.en), lexicon, [])
      for (;;) {
        const step = steps.next()
        if (step.done) return { gold: text.gold, beads: step.value }
      }
    })
  }

  it.each([
    ['mac-dev', 0.9],
    ['partial-dev', 0.905],
  ] as const)('%s reaches a strict F1 of %f', (set, least) => {
    const texts = aligned(set)
    expect(texts.length).toBeGreaterThan(0)
    expect(strictF1(texts)).toBeGreaterThanOrEqual(least)
  })

  it('have their runs of unaligned sentences found, on either side, and are as sure as they are right', () => {
    const texts = aligned('partial-dev')
    for (const side of RUN_SIDES) {
      const { precision, recall, wanted } = runsAlone(texts, side)
      expect(wanted).toBeGreaterThan(100)
      expect(precision).toBeGreaterThanOrEqual(0.95)
      expect(recall).toBeGreaterThanOrEqual(0.95)
    }
    expect(calibrationError(texts)).toBeLessThanOrEqual(0.03)
  })
})
