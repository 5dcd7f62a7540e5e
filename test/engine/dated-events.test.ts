import { beforeAll, describe, expect, it } from 'vitest'
import path from 'node:path'
import { detectLanguage } from '../../engine/language.ts'
import { openLexicon, type Lexicon } from '../../engine/lexicon.ts'
import { findMentions } from '../../engine/mentions.ts'
import { cachedLexicon } from '../../scripts/lexicon-cache.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = openLexicon(await cachedLexicon((file) => import(path.resolve(import.meta.dirname, '../../scripts', file))))
}, 60_000)

const events = (text: string): string[] =>
  findMentions(text, detectLanguage(text), lexicon)
    .mentions.filter(({ kind }) => kind === 'event')
    .map(({ span }) => text.slice(span.start, span.end))

describe('a conference with its year', () => {
  it.each([
    ['Hinton 的论文已被 NIPS 2017 接收，另一篇在 ICLR 2018 评审。', ['NIPS 2017', 'ICLR 2018']],
    ['NVIDIA and OpenAI both had booths at NeurIPS 2023.', ['NeurIPS 2023']],
    ['輝達在CES2026公布新晶片，OpenAI 沒有參加。', ['CES2026']],
  ])('is one name in %s', (text, names) => {
    expect(events(text)).toEqual(names)
  })

  it.each([
    ['OpenAI 与 DeepMind 参加了 NeurIPS 2023 年的会议。', ['NeurIPS']],
    ['OpenAI and DeepMind sent NeurIPS 2000.5 pages.', ['NeurIPS']],
    ['OpenAI and DeepMind came to NeurIPS 20231 times.', ['NeurIPS']],
  ])('is not one that a count or a date follows: %s', (text, names) => {
    expect(events(text)).toEqual(names)
  })
})
