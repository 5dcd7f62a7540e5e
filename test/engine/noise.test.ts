import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../engine/language.ts'
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { openLexicon } from '../../engine/lexicon.ts'
import { findMentions } from '../../engine/mentions.ts'
import { readPack } from '../../engine/pack.ts'

const PACK = {
  id: 'noise',
  title: 'Noise',
  entries: [
    { id: 'model/transformer', forms: ['Transformer'], gloss: { en: 'An architecture.' } },
    { id: 'model/h100', forms: ['H100'], gloss: { en: 'A GPU.' } },
    { id: 'organisation/anthropic', forms: ['Anthropic'], gloss: { en: 'A lab.' } },
    { id: 'organisation/google', forms: ['Google', '谷歌'], gloss: { en: 'A company.' } },
    { id: 'organisation/jiqizhixin', forms: ['机器之心', 'Synced'], gloss: { en: 'A magazine.' } },
    { id: 'person/mark-zuckerberg', forms: ['Mark Zuckerberg', '扎克伯格'], gloss: { en: 'A founder.' } },
    { id: 'person/oriol-vinyals', forms: ['Oriol Vinyals', 'Vinyals'], gloss: { en: 'A researcher.' } },
    { id: 'term/chief-scientist', forms: ['chief scientist', '首席科学家'], gloss: { en: 'A title.' } },
    { id: 'term/domain', forms: ['domain knowledge', '领域知识'], gloss: { en: 'Knowledge of a field.' } },
    { id: 'term/gpu', forms: ['GPU'], gloss: { en: 'A processor.' } },
    { id: 'term/llm', forms: ['large language model', '大语言模型'], gloss: { en: 'A model.' } },
    { id: 'term/natural-language', forms: ['natural language processing', '自然语言处理'], gloss: { en: 'A field.' } },
  ],
}
const result = readPack(JSON.stringify(PACK))
if (!result.ok) throw new Error(JSON.stringify(result.errors))
const lexicon = openLexicon(compileLexicon([result.pack], { variants: () => [] }))

function mentions(text: string): string[] {
  return findMentions(text, detectLanguage(text), lexicon).mentions.map(
    ({ span, entryId }) => `${entryId} ${text.slice(span.start, span.end)}`,
  )
}

const DAMAGED: readonly (readonly [what: string, text: string, ...mentions: string[]])[] = [
  [
    'a character converted to its wrong twin',
    '首席科學傢紮克伯格寫信',
    'term/chief-scientist 首席科學傢',
    'person/mark-zuckerberg 紮克伯格',
  ],
  [
    'Simplified left in a Traditional page',
    '機器之心报道了大語言模型',
    'organisation/jiqizhixin 機器之心',
    'term/llm 大語言模型',
  ],
  ['a Taiwan word put where two words met', '他有領網域知識', 'term/domain 領網域知識'],
  [
    'the sound of a character in parentheses',
    '首席科學(xué)家談大語(yǔ)言模型',
    'term/chief-scientist 首席科學(xué)家',
    'term/llm 大語(yǔ)言模型',
  ],
  ['a stray mark inside a word', '自然語言?處理是老問題', 'term/natural-language 自然語言?處理'],
  ['a lost character', '據機器之�報道', 'organisation/jiqizhixin 機器之�'],
  ['a lost first character', '他讀過�器之心的稿', 'organisation/jiqizhixin �器之心'],
  ['a character lost between others', '據機?之心報道', 'organisation/jiqizhixin 機?之心'],
  ['scraps of tags', '他們訓練大語言</span>模型', 'term/llm 大語言</span>模型'],
  ['lost spaces', 'GoogleCEO買了H100GPU', 'organisation/google Google', 'model/h100 H100', 'term/gpu GPU'],
  ['a word hyphenated at the end of a line', 'The Trans-\nformer won.', 'model/transformer Trans-\nformer'],
  [
    'one letter off in a long name',
    'He thanked Orial Vinyals and Antropic.',
    'person/oriol-vinyals Orial Vinyals',
    'organisation/anthropic Antropic',
  ],
  ['a lost space in a name', 'by MarkZuckerberg, 2004', 'person/mark-zuckerberg MarkZuckerberg'],
]

const CLEAN = [
  'Performers and transforms are words.',
  'Is it? Yes. 真的?好的。',
  'a well-\nknown fact',
  'He sees (and hears) it, 天氣(很好)嗎?',
]

describe('findMentions in a damaged text', () => {
  it.each(DAMAGED)('sees through %s', (_, text, ...expected) => {
    expect(mentions(text)).toEqual(expected)
  })

  it.each(CLEAN)('adds nothing to %s', (text) => {
    expect(mentions(text)).toEqual([])
  })

  it('says that a name is misspelt and of what', () => {
    const text = 'He thanked Orial Vinyals.'
    expect(findMentions(text, 'en', lexicon).mentions).toMatchObject([
      { sureness: 'likely', evidence: { by: 'misspelling', form: 'Orial Vinyals', of: 'Oriol Vinyals' } },
    ])
  })
})
