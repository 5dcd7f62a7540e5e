import { describe, expect, it } from 'vitest'
import { closenessOf, digestOf } from '../../../engine/align/digest.ts'
import { bead, PAIRED, sentencesFrom } from '../../fixtures/paired-texts.ts'

const { alignment, original, translation } = PAIRED
const digest = digestOf(alignment, original.sentences, translation.sentences)

describe('digestOf', () => {
  it('counts sentences of the original that are here, left out, and not sure', () => {
    expect(digest.original.sentences).toEqual({ total: 7, translated: 5, alone: 0, unsure: 2 })
  })

  it('counts the editors’ own sentences and paragraphs', () => {
    expect(digest.translation.sentences).toEqual({ total: 6, translated: 4, alone: 2, unsure: 0 })
    expect(digest.translation.paragraphs).toEqual({ total: 4, translated: 3, alone: 1, unsure: 0 })
    expect(digest.translation.each.map(({ state, bead }) => [state, bead])).toEqual([
      ['translated', 0],
      ['alone', 1],
      ['translated', 3],
      ['translated', 6],
    ])
  })

  it('gives each run the bead to jump to', () => {
    expect(digest.runs.map(({ status, bead, lastBead, sure }) => [status, bead, lastBead, sure])).toEqual([
      ['added', 1, 2, true],
      ['left-out', 5, 5, false],
      ['left-out', 7, 7, false],
    ])
  })

  it('tells beads by how surely they are shown', () => {
    expect(digest.closeness).toEqual({ exact: 3, approximate: 1, paragraph: 0 })
    expect([0.95, 0.8, 0.79, 0.5, 0.49].map(closenessOf)).toEqual([
      'exact',
      'exact',
      'approximate',
      'approximate',
      'paragraph',
    ])
  })

  it('takes a single sentence that is a whole paragraph for sure', () => {
    const en = sentencesFrom([['a'], ['b'], ['c']])
    const zh = sentencesFrom([['甲'], ['丙']])
    const { runs, original } = digestOf(
      { beads: [bead([0], [0]), bead([1], []), bead([2], [1])], confidence: 1 },
      en,
      zh,
    )
    expect(runs).toEqual([{ status: 'left-out', bead: 1, lastBead: 1, sentences: [1], paragraphs: [1], sure: true }])
    expect(original.paragraphs).toEqual({ total: 3, translated: 2, alone: 1, unsure: 0 })
  })

  it('joins what is left out or added between the same two beads, whatever its order', () => {
    const en = sentencesFrom([['a', 'b', 'c', 'd']])
    const zh = sentencesFrom([['甲', '乙', '丙', '丁']])
    const beads = [bead([0], [0]), bead([1], []), bead([], [1]), bead([2], []), bead([], [2]), bead([3], [3])]
    const { runs } = digestOf({ beads, confidence: 1 }, en, zh)
    expect(runs.map(({ status, sentences, sure }) => [status, sentences, sure])).toEqual([
      ['left-out', [1, 2], true],
      ['added', [1, 2], true],
    ])
  })

  it('adds up on both sides', () => {
    for (const side of [digest.original, digest.translation]) {
      for (const { total, translated, alone, unsure } of [side.sentences, side.paragraphs])
        expect(translated + alone + unsure).toBe(total)
    }
  })

  it('says nothing of two texts without a bead', () => {
    const empty = { text: '', spans: [], paragraphs: [] }
    expect(digestOf({ beads: [], confidence: 0 }, empty, empty).runs).toEqual([])
  })
})
