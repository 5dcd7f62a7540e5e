/** A made-up story and its made-up original, with everything that a reading and a pairing can hold. */
import { digestOf } from '../../../engine/align/digest.ts'
import type {
  Alignment,
  Bead,
  Bilingual,
  Difference,
  Entry,
  Fact,
  Form,
  InlinePair,
  Kind,
  Mention,
  Reading,
  Sentences,
  Span,
  TermPair,
} from '../../../engine/model.ts'
import type { PairedTexts } from '../../../components/original/thread.ts'

// ---- entries ----

const person = (slug: string, forms: readonly string[], gloss: Bilingual, more: Partial<Entry> = {}): Entry =>
  entry('person', slug, 'researcher', forms, gloss, more)

function entry(
  kind: Kind,
  slug: string,
  subtype: string,
  forms: readonly string[],
  gloss: Bilingual,
  more: Partial<Entry> = {},
): Entry {
  const seen = new Set<string>()
  return {
    id: `${kind}/${slug}`,
    kind,
    subtype,
    forms: forms.map((text): Form => {
      const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
      const status = seen.has(language) ? 'admitted' : 'preferred'
      seen.add(language)
      return { text, language, region: null, status, case: 'fold', part: 'name', cues: null }
    }),
    gloss,
    facts: [],
    relations: [],
    links: [],
    ...more,
  }
}

const role = (en: string, zh: string, asOf: string): Fact => ({ label: 'role', value: { en, zh }, asOf })

export const ENTRIES: readonly Entry[] = [
  person(
    'yi-tay',
    ['Yi Tay', '郑毅'],
    {
      en: 'Research scientist who left Google to help found Reka and came back to Google DeepMind; first author of UL2.',
      zh: '离开 Google 参与创办 Reka、后来回到 Google DeepMind 的研究科学家，UL2 的第一作者。',
    },
    {
      facts: [
        role('Senior research scientist, Google DeepMind', 'Google DeepMind 资深研究科学家', '2024-11'),
        {
          label: 'former',
          value: { en: 'Co-founder of Reka', zh: 'Reka 联合创始人' },
          from: '2023-03',
          until: '2024-09',
        },
      ],
      links: [
        { type: 'homepage', url: 'https://www.yitay.net/' },
        { type: 'scholar', url: 'https://scholar.google.com/citations?user=VBclY_cAAAAJ' },
      ],
      relations: [
        { type: 'works-at', to: 'organisation/google-deepmind' },
        { type: 'founded', to: 'organisation/reka' },
        { type: 'wrote', to: 'model/ul2' },
      ],
    },
  ),
  person(
    'quoc-le',
    ['Quoc V. Le', 'Quoc Le'],
    {
      en: 'Research scientist at Google, one of the first people on Google Brain and co-author of sequence-to-sequence learning.',
      zh: 'Google 研究科学家，Google Brain 最早的成员之一，序列到序列学习的作者之一。',
    },
    {
      facts: [role('Google Fellow, Google DeepMind', 'Google DeepMind 的 Google Fellow', '2024-10')],
      links: [
        { type: 'homepage', url: 'https://cs.stanford.edu/~quocle/' },
        { type: 'wikipedia', url: 'https://en.wikipedia.org/wiki/Quoc_V._Le' },
      ],
      relations: [
        { type: 'works-at', to: 'organisation/google-deepmind' },
        { type: 'worked-with', to: 'person/yi-tay' },
      ],
    },
  ),
  person('denny-zhou', ['Denny Zhou', '周登勇'], {
    en: 'Founded and leads the reasoning team at Google DeepMind.',
    zh: '在 Google DeepMind 创立并带领推理团队。',
  }),
  person('jeff-dean', ['Jeff Dean', '杰夫·迪恩'], { en: 'Chief scientist of Google.', zh: 'Google 首席科学家。' }),
  person('jason-wei', ['Jason Wei'], {
    en: 'Researcher known for chain-of-thought prompting; left Google Brain for OpenAI in 2023.',
    zh: '以思维链提示知名的研究者，2023 年由 Google Brain 转往 OpenAI。',
  }),
  person('jason-weston', ['Jason Weston'], {
    en: 'Research scientist at Meta AI, known for memory networks.',
    zh: 'Meta AI 研究科学家，以记忆网络知名。',
  }),
  entry(
    'model',
    'ul2',
    'model',
    ['UL2', 'Unifying Language Learning'],
    {
      en: 'A language model trained on several denoising tasks at once, so that one model fills gaps as well as it continues a text.',
      zh: '同时以多种去噪任务训练的语言模型，既能填空，也能续写。',
    },
    {
      facts: [
        { label: 'maker', value: { en: 'Google Brain', zh: 'Google Brain' } },
        { label: 'released', value: { en: 'May 2022', zh: '2022 年 5 月' } },
        { label: 'size', value: { en: '20 billion parameters', zh: '200 亿参数' } },
      ],
      links: [{ type: 'paper', url: 'https://arxiv.org/abs/2205.05131' }],
      relations: [{ type: 'made', to: 'organisation/google-brain' }],
    },
  ),
  entry('model', 'reka-core', 'model', ['Reka Core'], {
    en: 'The largest multimodal model of Reka.',
    zh: 'Reka 最大的多模态模型。',
  }),
  entry('model', 'mmlu', 'benchmark', ['MMLU'], {
    en: 'A multiple-choice test over 57 subjects.',
    zh: '涵盖 57 个学科的选择题评测。',
  }),
  entry('organisation', 'google-deepmind', 'lab', ['Google DeepMind', '谷歌 DeepMind'], {
    en: 'The AI laboratory of Google, made of Google Brain and DeepMind in 2023.',
    zh: 'Google 的人工智能实验室，2023 年由 Google Brain 与 DeepMind 合并而成。',
  }),
  entry('organisation', 'google-brain', 'lab', ['Google Brain', '谷歌大脑'], {
    en: 'The deep-learning team of Google from 2011 to 2023.',
    zh: 'Google 的深度学习团队，2011–2023。',
  }),
  entry('organisation', 'reka', 'company', ['Reka AI', 'Reka'], {
    en: 'A start-up founded in 2022 by people from DeepMind, Google and Meta.',
    zh: '2022 年由来自 DeepMind、Google 与 Meta 的人创办的初创公司。',
  }),
  entry('term', 'first-author', 'academic', ['first author', '一作', '第一作者'], {
    en: 'Named first on a paper: usually whoever did most of the work.',
    zh: '论文署名第一的作者，通常出力最多。',
  }),
  entry('term', 'xoogler', 'slang', ['Xoogler', '前谷歌员工'], {
    en: 'Someone who used to work at Google.',
    zh: '曾在 Google 工作的人。',
  }),
  entry('term', 'lead-investor', 'business', ['lead investor', '领投'], {
    en: 'Whoever sets the terms of a funding round and puts in the most.',
    zh: '谈定一轮融资条件、出资最多的一方。',
  }),
  entry('term', 'llm', 'technical', ['large language model', '大语言模型', '大型语言模型'], {
    en: 'A neural network trained on a great deal of text to continue it.',
    zh: '以大量文本训练、用来续写文本的神经网络。',
  }),
  entry('work', 'returning', 'article', ['Returning to Google DeepMind', '重返 Google DeepMind'], {
    en: 'A blog post in which Yi Tay tells why he came back.',
    zh: 'Yi Tay 讲述自己为何回来的博客文章。',
  }),
]

// ---- the two texts ----

/** Each line: what the story says, what the original says; null: that side has nothing. An empty line: new paragraph. */
const LINES: readonly (readonly [here: string | null, there: string | null, confidence?: number] | null)[] = [
  ['創業一年半，胖了 15 公斤，他又回來了。', null],
  ['離開大廠的人為什麼回頭？我們讀了他的《重返 Google DeepMind》，也問了幾位 Xoogler。', null],
  null,
  ['Yi Tay 宣布回到 Google DeepMind，重新做研究。', 'Yi Tay is back at Google DeepMind and doing research again.'],
  [
    '他的主管仍是 Quoc Le，頭銜是資深研究科學家。',
    'His title is senior research scientist. His manager, as before, is Quoc Le.',
  ],
  null,
  ['他在 Google Brain 的三年多裡寫了約 45 篇論文，其中 16 篇是一作。', null],
  ['UL2 與 U-PaLM 都在其列，UL2 至今仍被引用。', null],
  ['大型語言模型一詞那時還很新。', null],
  null,
  [
    'Reka 的技術團隊不到 15 人，Reka Core 五月仍衝進排行榜前五。',
    'With a technical team of fewer than 15, Reka put Reka Core among the top five of the leaderboard in May.',
  ],
  ['日夜顛倒，他重了 30 斤。', 'Long days and bad habits left him 15 kg heavier.'],
  ['那一年公司融了約 6000 萬美元。', 'That year the company raised about 58 million dollars.'],
  [null, 'He would rest sooner now.'],
  [null, 'He would also ask for help earlier.'],
  null,
  [
    '最後他謝過 Denny、Jason 和 Quoc，也謝了 Jeff Dean 與招聘人員 Katelyn。',
    'He ends on thanks: Denny, Jason, Quoc, Jeff Dean, and Katelyn, who recruited him.',
    0.66,
  ],
  ['他說，回來的感覺像回家。', 'Coming back, large language models and all, felt like coming home.', 0.43],
  null,
  ['編者按：回流的不只他一人。', null],
  ['Xoogler 們說起理由大同小異：領投臨陣退出、買不到算力、招不齊人。', null],
  ['MMLU 的分數再高，也付不了房租。', null],
  ['谷歌大腦的老同事 Denny 說，檢索增強生成（Retrieval-Augmented Generation，RAG）才是下一步。', null],
]

interface Sides {
  readonly here: Sentences
  readonly there: Sentences
  readonly alignment: Alignment
}

const SIDES: Sides = weave()

function weave(): Sides {
  const here = side()
  const there = side()
  const beads: Bead[] = []
  for (const line of LINES) {
    if (line === null) {
      here.paragraph()
      there.paragraph()
      continue
    }
    const [chinese, english, confidence = 0.97] = line
    const translation = chinese === null ? [] : [here.add(chinese, '')]
    // Two sentences of the original in one line make one bead.
    const original =
      english === null ? [] : english.split(/(?<=[.!?]) (?=[A-Z])/).map((sentence) => there.add(sentence, ' '))
    beads.push({
      original,
      translation,
      status: chinese === null ? 'left-out' : english === null ? 'added' : 'aligned',
      confidence,
    })
  }
  return { here: here.done(), there: there.done(), alignment: { beads, confidence: 0.94 } }
}

function side() {
  let text = ''
  const spans: Span[] = []
  const paragraphs: number[] = []
  let paragraph = 0
  return {
    add(sentence: string, gap: string): number {
      if (text !== '') text += paragraphs.at(-1) === paragraph ? gap : '\n\n'
      spans.push({ start: text.length, end: text.length + sentence.length })
      paragraphs.push(paragraph)
      text += sentence
      return spans.length - 1
    },
    paragraph: () => void paragraph++,
    done: (): Sentences => ({ text, spans, paragraphs }),
  }
}

// ---- mentions ----

export const TEXT = SIDES.here.text

function everywhere(text: string, surface: string, make: (span: Span) => Omit<Mention, 'span'>): Mention[] {
  const found: Mention[] = []
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
    const span = { start: at, end: at + surface.length }
    found.push({ span, ...make(span) })
  }
  return found
}

function named(text: string, surface: string, id: string): Mention[] {
  return everywhere(text, surface, () => ({
    kind: id.split('/')[0] as Kind,
    entryId: id,
    sureness: 'sure',
    evidence: { by: 'name', form: surface, status: 'preferred' },
  }))
}

function inOrder(mentions: readonly Mention[]): Mention[] {
  const sorted = mentions.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  // Only the longest of those that start together, and none inside another, as far as this story goes.
  return sorted.filter(
    (mention, i) =>
      !sorted.slice(0, i).some((other) => other.span.end > mention.span.start && other.span.end >= mention.span.end),
  )
}

const fullName: Span = { start: TEXT.indexOf('Quoc Le'), end: TEXT.indexOf('Quoc Le') + 7 }

export const PAIR: InlinePair = (() => {
  const start = TEXT.indexOf('檢索增強生成')
  return {
    zh: '檢索增強生成',
    en: 'Retrieval-Augmented Generation',
    abbr: 'RAG',
    span: { start, end: start + 41 },
    zhSpan: { start, end: start + 6 },
    enSpan: null,
    abbrSpan: null,
  }
})()

const last = (text: string, surface: string): Span => ({
  start: text.lastIndexOf(surface),
  end: text.lastIndexOf(surface) + surface.length,
})

export const MENTIONS: readonly Mention[] = inOrder([
  ...named(TEXT, '《重返 Google DeepMind》', 'work/returning'),
  ...named(TEXT, 'Yi Tay', 'person/yi-tay'),
  ...named(TEXT, 'Google DeepMind', 'organisation/google-deepmind'),
  ...named(TEXT, 'Quoc Le', 'person/quoc-le'),
  ...named(TEXT, 'Google Brain', 'organisation/google-brain'),
  ...named(TEXT, '谷歌大腦', 'organisation/google-brain'),
  ...named(TEXT, 'UL2', 'model/ul2'),
  ...named(TEXT, 'Reka Core', 'model/reka-core'),
  ...named(TEXT, 'Reka', 'organisation/reka'),
  ...named(TEXT, 'MMLU', 'model/mmlu'),
  ...named(TEXT, '一作', 'term/first-author'),
  ...named(TEXT, 'Xoogler', 'term/xoogler'),
  ...named(TEXT, '領投', 'term/lead-investor'),
  ...named(TEXT, '大型語言模型', 'term/llm'),
  ...named(TEXT, 'Jeff Dean', 'person/jeff-dean'),
  ...everywhere(TEXT, 'Quoc', () => ({
    kind: 'person',
    entryId: 'person/quoc-le',
    sureness: 'sure',
    evidence: { by: 'full-name', form: 'Quoc', at: fullName },
  })),
  ...everywhere(TEXT, 'Denny', () => ({
    kind: 'person',
    entryId: 'person/denny-zhou',
    sureness: 'likely',
    evidence: { by: 'graph', form: 'Denny', via: ['person/yi-tay', 'organisation/google-brain'], others: [] },
  })),
  ...everywhere(TEXT, 'Jason', () => ({
    kind: 'person',
    entryId: null,
    sureness: 'likely',
    evidence: { by: 'candidates', form: 'Jason', candidates: ['person/jason-wei', 'person/jason-weston'] },
  })),
  ...everywhere(TEXT, 'Katelyn', () => ({
    kind: 'person',
    entryId: null,
    sureness: 'unknown',
    evidence: { by: 'context', form: 'Katelyn', cue: '招聘人員', at: last(TEXT, '招聘人員') },
  })),
  ...everywhere(TEXT, '檢索增強生成', (at) => ({
    kind: 'term',
    entryId: null,
    sureness: 'likely',
    evidence: { by: 'text', form: '檢索增強生成', at, pair: PAIR },
  })),
])

export const READING: Reading = {
  state: 'read',
  url: 'https://news.example/returning',
  title: '創業一年半，胖了 15 公斤',
  siteName: '某某科技',
  language: 'zh-Hant',
  length: TEXT.length,
  mentions: MENTIONS,
  entries: ENTRIES,
  pairs: [PAIR],
  article: {
    url: 'https://news.example/returning',
    title: '創業一年半，胖了 15 公斤',
    canonical: null,
    byline: null,
    siteName: '某某科技',
    published: '2024-11-08',
    language: 'zh-Hant',
    text: TEXT.repeat(12),
    segments: [],
    links: [],
  },
  truncated: false,
}

// ---- the pairing ----

function difference(here: string, there: string, same: boolean): Difference {
  return { kind: 'number', same, translation: last(SIDES.here.text, here), original: last(SIDES.there.text, there) }
}

const beadOf = (surface: string): number =>
  SIDES.alignment.beads.findIndex((bead) =>
    bead.translation.some((i) =>
      SIDES.here.text.slice(SIDES.here.spans[i]!.start, SIDES.here.spans[i]!.end).includes(surface),
    ),
  )

export const TEXTS: PairedTexts = {
  original: SIDES.there,
  originalLanguage: 'en',
  translation: SIDES.here,
  translationLanguage: 'zh-Hant',
  alignment: SIDES.alignment,
  digest: digestOf(SIDES.alignment, SIDES.there, SIDES.here),
  differences: new Map([
    [beadOf('30 斤'), [difference('30 斤', '15 kg', true)]],
    [beadOf('6000 萬'), [difference('6000 萬美元', '58 million dollars', false)]],
  ]),
}

export const TERM_PAIRS: readonly TermPair[] = [
  'person/yi-tay',
  'person/quoc-le',
  'organisation/google-deepmind',
  'term/llm',
  'term/first-author',
].map((entryId) => ({
  entryId,
  translation: MENTIONS.filter((mention) => mention.entryId === entryId),
  original: [
    ...named(SIDES.there.text, 'Yi Tay', 'person/yi-tay'),
    ...named(SIDES.there.text, 'Quoc', 'person/quoc-le'),
    ...named(SIDES.there.text, 'Google DeepMind', 'organisation/google-deepmind'),
    ...named(SIDES.there.text, 'large language models', 'term/llm'),
  ].filter((mention) => mention.entryId === entryId),
}))
