import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../../engine/align/align.ts'
import { openAlignLexicon, type AlignLexicon } from '../../../engine/align/lexicon.ts'
import type { Alignment } from '../../../engine/model.ts'
import { buildAlignLexicon } from '../../../scripts/compile-align-lexicon.ts'
import { CHINESE, ENGLISH, GOLD, sentences } from './demo-pair.ts'

let lexicon: AlignLexicon
beforeAll(async () => {
  lexicon = openAlignLexicon(await buildAlignLexicon())
})

const english = sentences(ENGLISH)
const chinese = sentences(CHINESE)
const traditional = sentences([
  '本文作者是一位資深編輯，喜歡咖啡和長跑。',
  '以下是我們整理的內容，供讀者參考。',
  '2017年6月，谷歌的阿希什·瓦斯瓦尼和七位同事發表了關於 Transformer 的論文。',
  '論文的題目是《Attention Is All You Need》。',
  '這個模型不需要循環，也不需要卷積。',
  '它在八塊 P100 顯卡上訓練了三天半。',
  '它把英語翻譯成德語，比以前的任何系統都好。',
  '幾年之內，幾乎所有的大型語言模型都建立在這種架構上。',
  '這在當時是顯而易見的嗎？作者們自己並不這麼認爲。',
  '八位作者後來都離開了谷歌，大多數人創辦了公司。',
  '歡迎在評論區留言。',
  '本號將繼續關注人工智能的進展。',
])

function alignedPairs({ beads }: Alignment): [readonly number[], readonly number[]][] {
  return beads.filter((bead) => bead.status === 'aligned').map((bead) => [bead.original, bead.translation])
}

describe('a translation with words of the editors around it', () => {
  it('is aligned bead by bead, merged and split sentences too', () => {
    expect(alignedPairs(align(english, chinese, lexicon))).toEqual(GOLD.map(([zh, en]) => [en, zh]))
  })

  it('has its introduction and its close marked as added, and the sentence that is missing as left out', () => {
    const { beads } = align(english, chinese, lexicon)
    const of = (status: string) => beads.filter((bead) => bead.status === status)
    expect(of('added').flatMap((bead) => bead.translation)).toEqual([0, 1, 10, 11])
    expect(of('left-out').flatMap((bead) => bead.original)).toEqual([4])
  })

  it('is aligned the same when the Chinese is the original', () => {
    expect(alignedPairs(align(chinese, english, lexicon))).toEqual(GOLD)
  })

  it('is aligned the same in Traditional characters, to the last digit of its confidence', () => {
    expect(align(english, traditional, lexicon)).toEqual(align(english, chinese, lexicon))
  })

  it('is recognised as one: its mean confidence is high', () => {
    expect(align(english, chinese, lexicon).confidence).toBeGreaterThan(0.75)
  })
})

describe('what does not belong together', () => {
  const unrelated = sentences([
    'Bake the bread for forty minutes until the crust is brown.',
    'Our ferry reached the island long after midnight.',
    'Nobody had repaired the roof since the storm.',
    'My grandmother kept bees behind the church.',
    'The orchestra tuned while the rain fell on the tent.',
    'He polished his boots and said nothing.',
    'Wolves crossed the frozen lake in February.',
  ])

  it('gets no bead that looks sure, and a low mean confidence', () => {
    const alignment = align(unrelated, chinese, lexicon)
    expect(Math.max(0, ...alignment.beads.filter((b) => b.status === 'aligned').map((b) => b.confidence))).toBeLessThan(
      0.5,
    )
    expect(alignment.confidence).toBeLessThan(0.4)
  })

  it.each([
    ['the original', [], CHINESE.slice(0, 2), ['added', 'added']],
    ['the translation', ENGLISH.slice(0, 2), [], ['left-out', 'left-out']],
    ['both', [], [], []],
  ])('is said plainly when %s is empty', (_, en, zh, statuses) => {
    const alignment = align(sentences(en), sentences(zh), lexicon)
    expect(alignment.beads.map((bead) => bead.status)).toEqual(statuses)
    expect(alignment.confidence).toBe(0)
  })
})

describe('paragraphs', () => {
  it('decide what the words leave open', () => {
    const en = sentences(['He paused.', 'Rain began to fall.', 'Rain began to fall.', 'She laughed.'], [0, 0, 1, 1])
    const zh = sentences(['他停了停。', '下雨了。', '她笑了。'], [0, 1, 1])
    const { beads } = align(en, zh, lexicon)
    const rain = beads.find((bead) => bead.translation.includes(1))!
    expect(rain.original).toEqual([2])
  })

  it('that only one side has are not used', () => {
    const known = sentences(
      ENGLISH,
      ENGLISH.map((_, k) => k),
    )
    expect(align(known, chinese, lexicon)).toEqual(align(english, chinese, lexicon))
  })
})

describe('names of the glossary', () => {
  it('tie sentences that share no other word', () => {
    const en = sentences(['Then Zephyrine spoke.', 'Then Quibbler spoke.'])
    const zh = sentences(['接着泽菲琳开口。', '接着奎布勒开口。', '接着泽菲琳开口。'])
    const names = [
      ['Zephyrine', '泽菲琳'],
      ['Quibbler', '奎布勒'],
    ] as const
    const paired = align(en, zh, lexicon, { names }).beads.find((bead) => bead.original.includes(1))!
    expect(paired.translation).toContain(1)
  })
})

describe('a run that is watched', () => {
  it('reports its progress, rising and within 0 to 1', () => {
    const seen: number[] = []
    align(english, chinese, lexicon, { onProgress: (fraction) => seen.push(fraction) })
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.every((fraction, k) => fraction >= 0 && fraction <= 1 && (k === 0 || fraction > seen[k - 1]!))).toBe(
      true,
    )
  })

  it('stops at the next step when it is cancelled, and has no alignment', () => {
    let steps = 0
    const cancelled = () => ++steps > 2
    expect(align(english, chinese, lexicon, { cancelled })).toBeNull()
    expect(steps).toBe(3)
  })
})

describe('whatever the two texts are', () => {
  const line = (words: readonly string[]) => fc.array(fc.constantFrom(...words), { maxLength: 12 })
  const zhText = fc.array(
    line(['模型', '语言', '“', '”', '。', '，', '三万', '谷歌', 'GPT', '', '她笑道：']).map((w) => w.join('')),
    { maxLength: 14 },
  )
  const enText = fc.array(
    line(['model', 'language', '"', "'", '.', '30,000', 'Google', 'GPT-4', '', 'she laughed']).map((w) => w.join(' ')),
    { maxLength: 14 },
  )
  const grouped = (lines: readonly string[], sizes: readonly number[]) => {
    let paragraph = 0
    return lines.map((_, k) => (paragraph += (sizes[k % Math.max(1, sizes.length)] ?? 0) % 2))
  }

  it('beads partition both sides in order, each with a probability', () => {
    fc.assert(
      fc.property(zhText, enText, fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }), (zh, en, sizes) => {
        const alignment = align(sentences(zh, grouped(zh, sizes)), sentences(en, grouped(en, sizes)), lexicon)
        expect(alignment.beads.flatMap((bead) => bead.original)).toEqual(zh.map((_, k) => k))
        expect(alignment.beads.flatMap((bead) => bead.translation)).toEqual(en.map((_, k) => k))
        for (const { original, translation, status, confidence } of alignment.beads) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          expect(status).toBe(!translation.length ? 'left-out' : !original.length ? 'added' : 'aligned')
        }
        expect(alignment.confidence).toBeGreaterThanOrEqual(0)
        expect(alignment.confidence).toBeLessThanOrEqual(1)
      }),
      { numRuns: 150 },
    )
  })
})
