import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { scan } from '../../engine/automaton.ts'
import { openLexicon } from '../../engine/lexicon.ts'
import { buildLexicon } from '../../scripts/compile-lexicon.ts'
import { madeLexicon } from './made-lexicon.ts'

const lexicon = openLexicon(await buildLexicon(path.resolve(import.meta.dirname, '../fixtures/packs')))

/** What a scan finds, as `surface=entry`. */
function found(text: string, nested = false): string[] {
  return scan(lexicon, text, { nested }).map(({ start, end, forms }) => {
    const entries = new Set(forms.map((form) => lexicon.entryId(lexicon.form(form).entry).split('/')[1]))
    return `${text.slice(start, end)}=${[...entries].join('|')}`
  })
}

describe('A name is found however it is spelt', () => {
  it.each([
    ['GPT-4, GPT 4, GPT4, GPT‑4 and gpt-4', ['GPT-4=gpt-4', 'GPT 4=gpt-4', 'GPT4=gpt-4', 'GPT‑4=gpt-4', 'gpt-4=gpt-4']],
    ['ＧＰＴ－４ 的', ['ＧＰＴ－４=gpt-4']],
    ['GPT-\n4 的早期版本', ['GPT-\n4=gpt-4']],
    ['和 GPT-\u200b\n  4 相比', ['GPT-\u200b\n  4=gpt-4']],
    ['Long Range Arena / LongRangeArena', ['Long Range Arena=long-range-arena', 'LongRangeArena=long-range-arena']],
    ['by TechInAsia and Tech In Asia', ['TechInAsia=tech-in-asia', 'Tech In Asia=tech-in-asia']],
    [
      'finetuning, fine tuning, Fine-Tuning',
      ['finetuning=fine-tuning', 'fine tuning=fine-tuning', 'Fine-Tuning=fine-tuning'],
    ],
    ['Open AI and Deep Mind', ['Open AI=openai', 'Deep Mind=google-deepmind']],
    ['Quoc V Le, Quoc V. Le, Quoc Le', ['Quoc V Le=quoc-le', 'Quoc V. Le=quoc-le', 'Quoc Le=quoc-le']],
    ['Le Viet Quoc', ['Le Viet Quoc=quoc-le']],
    [
      '诺姆·沙泽尔、諾姆・沙澤爾、诺姆沙泽尔、诺姆 · 沙泽尔',
      [
        '诺姆·沙泽尔=noam-shazeer',
        '諾姆・沙澤爾=noam-shazeer',
        '诺姆沙泽尔=noam-shazeer',
        '诺姆 · 沙泽尔=noam-shazeer',
      ],
    ],
    ['谷歌DeepMind和谷歌 DeepMind', ['谷歌DeepMind=google-deepmind', '谷歌 DeepMind=google-deepmind']],
    ['人工智慧的部落格', ['人工智慧=artificial-intelligence', '部落格=blog']],
    ['大語言模型與微調', ['大語言模型=llm', '微調=fine-tuning']],
    ['LLMs and large language models', ['LLMs=llm', 'large language models=llm']],
    ['two technologies', ['technologies=technology']],
    ["Google’s and Google's", ['Google=google', 'Google=google']],
    ['Google\n   DeepMind at Google  Brain', ['Google\n   DeepMind=google-deepmind', 'Google  Brain=google-brain']],
    [
      'Long-\nRange Arena, arti-\nficial intelligence',
      ['Long-\nRange Arena=long-range-arena', 'arti-\nficial intelligence=artificial-intelligence'],
    ],
    ['Deep\u00adMind, Goo\u200bgle', ['Deep\u00adMind=google-deepmind', 'Goo\u200bgle=google']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('A name is not found inside another word', () => {
  it.each([
    'GPT-4o',
    'GPT-4.5',
    'GPT4o',
    'GPT-40',
    'Googler',
    'googling',
    'RoBERTa',
    'DistilBERT',
    'BERTScore',
    'PALM',
    'palm',
    'llm',
    'Lra',
    'yitay',
    'www.google.com',
    'https://example.org/openai/gpt-4',
    'press@google.com',
    'fine.tuning',
    'Google — DeepM',
    'Noams',
    'open ai',
    'tech\n\nin Asia',
  ])('%s', (text) => expect(found(text).filter((one) => !one.startsWith('Google='))).toEqual([]))
})

describe('A name ends where its text goes on', () => {
  it.each([
    ['GPT-4的', ['GPT-4=gpt-4']],
    ['GPT-4.', ['GPT-4=gpt-4']],
    ['GPT-4-based', ['GPT-4=gpt-4']],
    ['GoogleCEO', ['Google=google']],
    ['OpenAIGoogle', ['OpenAI=openai', 'Google=google']],
    ['H100GPU，8xH100', ['H100=h100', 'H100=h100']],
    ['theGoogle', ['Google=google']],
    ['A100LLM', ['LLM=llm']],
    ['Google.He said', ['Google=google']],
    ['在Google工作', ['Google=google']],
    ['LaMDA/PaLM', ['PaLM=palm']],
    ['PaLMs', ['PaLMs=palm']],
    ['Google — DeepMind', ['Google=google', 'DeepMind=google-deepmind']],
    ['Google\n\nBrain', ['Google=google']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('Nested hits', () => {
  it('come with the longer one, and in order', () => {
    expect(found('谷歌 DeepMind 的 Google Brain', true)).toEqual([
      '谷歌 DeepMind=google-deepmind',
      '谷歌=google',
      'DeepMind=google-deepmind',
      'Google Brain=google-brain',
      'Google=google',
    ])
  })
  it('are left out unless asked for', () => {
    expect(found('谷歌 DeepMind 的 Google Brain')).toEqual([
      '谷歌 DeepMind=google-deepmind',
      'Google Brain=google-brain',
    ])
  })
})

it('A letter in capitals is no name behind capitals', () => {
  const gloss = { en: 'x', zh: '某' }
  const letters = madeLexicon([
    { id: 'model/kest', forms: ['KEST'], gloss },
    { id: 'organisation/x', forms: ['X'], gloss },
    { id: 'organisation/google', forms: ['Google'], gloss },
  ])
  const surfaces = (text: string) => scan(letters, text).map(({ start, end }) => text.slice(start, end))
  expect(surfaces('KESTX、KEST、GoogleX')).toEqual(['KEST', 'Google', 'X'])
})
