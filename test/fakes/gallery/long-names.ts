/** Names that try the panel's lines: the longest of each kind, a person with five aliases, one without a space. */
import { glossaryRows, type GlossaryRow } from '../../../components/glossary/rows.ts'
import type { Entry, Form, Kind, Mention, Reading } from '../../../engine/model.ts'
import { READING } from './fake-article.ts'

const NAMES: readonly (readonly [kind: Kind, forms: readonly string[], en: string, zh: string])[] = [
  [
    'person',
    [
      'Jürgen Schmidhuber-Vandermeulen van den Berg',
      'Jürgen',
      'J. S. V. van den Berg',
      'Schmidhuber',
      '尤尔根·施米德胡贝·范登伯格',
      '施米德胡贝教授',
    ],
    'Directs an institute whose name is longer than this line and wrote on nets that rewrite their own weights.',
    '主持一间名称比这一行还长的研究所，研究会改写自身权重的网络。',
  ],
  ['person', ['Li', '李'], '', ''],
  [
    'model',
    ['Generative Pre-trained Transformer with Retrieval-Augmented Mixture-of-Experts', 'GPT-RAMoE'],
    'A made-up model.',
    '虚构的模型。',
  ],
  [
    'model',
    ['Supercalifragilisticexpialidocious-175B-Instruct-v0.2-GGUF-Q4_K_M'],
    'Its name has no space to break at.',
    '名称里没有可以断行的空格。',
  ],
  [
    'organisation',
    ['National Key Laboratory', '中国科学院自动化研究所模式识别国家重点实验室多模态人工智能系统分部'],
    'A laboratory with a Chinese name of more than thirty characters.',
    '中文名称超过三十个字的实验室。',
  ],
  ['term', ['注意力'], 'Has no English name.', '没有英文名。'],
]

export function longNames(): { readonly reading: Reading; readonly rows: readonly GlossaryRow[] } {
  const entries = NAMES.map(([kind, texts, en, zh], i): Entry => {
    const forms = texts.map((text, at): Form => {
      const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
      return {
        text,
        language,
        region: null,
        status: at ? 'admitted' : 'preferred',
        case: 'fold',
        part: 'name',
        cues: null,
      }
    })
    return { id: `${kind}/long-${i}`, kind, subtype: '', forms, gloss: { en, zh }, facts: [], relations: [], links: [] }
  })
  const mentions = entries.flatMap((entry, i) =>
    entry.forms.map(({ text }, at): Mention => ({
      span: { start: 40 * i + 5 * at, end: 40 * i + 5 * at + 4 },
      kind: entry.kind,
      entryId: entry.id,
      sureness: 'sure',
      evidence: { by: 'name', form: text, status: 'preferred' },
    })),
  )
  return {
    reading: {
      ...READING,
      title: 'What “Generative Pre-trained Transformer” means: 一个名字的来历、误会与三次改名（上）——附完整年表',
      siteName: 'The Journal of Names That Do Not Fit on One Line of a Narrow Panel',
      article: null,
      mentions,
      entries,
    },
    rows: glossaryRows(mentions, entries, 400),
  }
}
