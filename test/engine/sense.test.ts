import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../engine/language.ts'
import { openLexicon } from '../../engine/lexicon.ts'
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { findMentions } from '../../engine/mentions.ts'
import { readPack } from '../../engine/pack.ts'
import type { Mention } from '../../engine/model.ts'

const result = readPack(readFileSync(new URL('../fixtures/ambiguous.json', import.meta.url), 'utf8'))
if (!result.ok) throw new Error(JSON.stringify(result.errors))
const lexicon = openLexicon(compileLexicon([result.pack], { variants: () => [] }))

/** What the form means in the text: an id, `nothing` (no mention), or `somebody` (a person, not decided). */
function meaning(text: string, form: string): string {
  const start = text.indexOf(form)
  const { mentions } = findMentions(text, detectLanguage(text), lexicon)
  const mention = mentions.find(({ span }) => span.start <= start && start + form.length <= span.end)
  return mention ? (mention.entryId ?? (mention.kind === 'person' ? 'somebody' : `a ${mention.kind}`)) : 'nothing'
}

/** Forty forms and more, each in two contexts: form, one text and what it means there, another text and what it means there. */
const SENSES: readonly (readonly [string, string, string, string, string])[] = [
  [
    'Bard',
    'Google 把 Bard 改名之前，它靠 LaMDA 回答问题。',
    'model/bard',
    'The Bard of Avon wrote thirty-seven plays.',
    'nothing',
  ],
  [
    'Gemini',
    'DeepMind trained Gemini on text, images and video.',
    'model/gemini',
    'The Winklevoss twins run the crypto exchange Gemini.',
    'organisation/gemini-exchange',
  ],
  [
    'Claude',
    'Anthropic 在三月发布了新的 Claude。',
    'model/claude',
    'Claude Monet painted water lilies for thirty years.',
    'nothing',
  ],
  [
    'Falcon',
    '阿布扎比的 Falcon 一度排在开源模型榜首。',
    'model/falcon',
    'SpaceX landed the Falcon booster on a ship.',
    'model/falcon-9',
  ],
  [
    'Cursor',
    '很多程序员改用 Cursor 写代码，VS Code 被放在一边。',
    'model/cursor',
    'Cursor keys move the mouse pointer when numlock is off.',
    'nothing',
  ],
  [
    'Scale',
    'Alexandr Wang founded Scale to sell data labeling to carmakers.',
    'organisation/scale-ai',
    'The programme is called AI at Scale and began in Redmond.',
    'nothing',
  ],
  [
    'unway',
    'Runway showed Gen-3, its newest text-to-video model.',
    'organisation/runway',
    'With this burn rate the startup has a runway of nine months.',
    'term/runway',
  ],
  [
    'Together',
    'Together released RedPajama, an open data set.',
    'organisation/together-ai',
    'Together they wrote three papers in a year.',
    'nothing',
  ],
  [
    'Notion',
    '团队用 Notion 写文档，会议笔记也放在里面。',
    'organisation/notion',
    'Notion of fairness differs between countries.',
    'nothing',
  ],
  [
    'Character',
    'Shazeer left Google to start Character, a chatbot company.',
    'organisation/character-ai',
    'Character matters more than talent in this trade.',
    'nothing',
  ],
  ['文心', '百度在发布会上演示了文心的新版本。', 'model/wenxin', '他在大学里讲刘勰的文心之说。', 'nothing'],
  ['通义', '阿里把通义开放给了所有开发者。', 'model/tongyi', '这个字在古书里是通义，并不难懂。', 'nothing'],
  ['豆包', '字节跳动的豆包日活超过了 Kimi。', 'model/doubao', '早餐她买了两个豆包和一杯豆浆。', 'nothing'],
  [
    '推理',
    '思维链让模型的数学推理能力上了一个台阶。',
    'term/reasoning',
    '量化之后显存占用减半，推理延迟也低了。',
    'term/inference',
  ],
  [
    '代理',
    '这个 AI 代理会自己规划任务，再去订票。',
    'term/agent',
    '爬虫要不停更换代理，否则 IP 会被封。',
    'term/proxy',
  ],
  ['卷', '大模型创业到底有多卷，只有他们知道。', 'term/involution', '这本书的第二卷写于战后。', 'nothing'],
  ['卡', '融到的钱还不够买卡，只好再去找投资人。', 'term/graphics-card', '她把卡片寄给了外婆。', 'nothing'],
  [
    '扩展',
    '他负责 Transformer 架构的改进和扩展。',
    'term/scaling',
    '在浏览器里安装这个扩展只要一分钟。',
    'term/browser-extension',
  ],
  [
    'attention',
    'Each attention layer has sixteen heads.',
    'term/attention',
    'The launch drew attention from regulators.',
    'nothing',
  ],
  [
    'ransformer',
    'The Transformer replaced recurrent networks within two years.',
    'model/transformer',
    'A transformer steps the voltage down before it reaches the house.',
    'nothing',
  ],
  ['转换器', '谷歌的“转换器”如今撑起了所有大语言模型。', 'model/transformer', '出国记得带一个电源转换器。', 'nothing'],
  [
    'Don',
    'Yi Tay thanked Don and others at Google Brain.',
    'person/donald-metzler',
    "Don't read too much into one benchmark.",
    'nothing',
  ],
  [
    'Jason',
    'Yi Tay 说，他在谷歌大脑时常和 Jason 一起吃饭。',
    'person/jason-wei',
    'Jason 说他从没见过这样的数据。',
    'somebody',
  ],
  [
    'Sam',
    'OpenAI 的员工联名要求 Sam 回来。',
    'person/sam-altman',
    'FTX 倒闭之后，Sam 被引渡回国。',
    'person/sam-bankman-fried',
  ],
  [
    'Altman',
    'Sam Altman returned after five days. Altman said he was tired.',
    'person/sam-altman',
    'The Altman Z-score predicts bankruptcy.',
    'nothing',
  ],
  [
    'Meta',
    'Meta 把权重放到了网上。',
    'organisation/meta',
    'meta tags belong in the head of a page, Meta description or not: see meta-learning.',
    'nothing',
  ],
  ['X', '这段视频在X上疯传。', 'organisation/x', '设 X 为随机变量，求它的期望。', 'nothing'],
  ['Pi', "Inflection's chatbot Pi is meant to be kind.", 'model/pi', 'It even runs on a Raspberry Pi.', 'nothing'],
  [
    'Edge',
    'Microsoft put the assistant into Bing and Edge.',
    'model/edge',
    'Edge cases are where such systems fail.',
    'nothing',
  ],
  ['lama', '很多团队在 Llama 上微调自己的模型。', 'model/llama', 'At the zoo a llama spat at the keeper.', 'nothing'],
  [
    'Turing',
    'Microsoft says Turing now leads SuperGLUE.',
    'model/turing-nlg',
    'At Bletchley, Turing worked on Enigma; Alan Turing also ran marathons.',
    'person/alan-turing',
  ],
  ['GLUE', 'The model tops GLUE, MNLI included.', 'model/glue', 'GLUE AND PAPER is a shop for children.', 'nothing'],
  [
    'Copilot',
    'GitHub says Copilot writes a third of the code.',
    'model/copilot',
    'Copilot error was ruled out after the crash.',
    'nothing',
  ],
  [
    'Inflection',
    'Suleyman started Inflection in 2022.',
    'organisation/inflection-ai',
    'Inflection of verbs is hard for learners.',
    'nothing',
  ],
  ['连线', '《连线》杂志采访了八位作者。', 'organisation/wired', '记者与前方连线，了解最新情况。', 'nothing'],
  ['蒸馏', '他们用 DeepSeek 的输出蒸馏出一个小模型。', 'term/distillation', '这家酒厂坚持两次蒸馏。', 'nothing'],
  ['对齐', '怎样让大模型与人类价值观对齐，仍无定论。', 'term/alignment', '标题请居中，正文左侧对齐。', 'nothing'],
  ['幻觉', '接上检索以后，大模型的幻觉少了很多。', 'term/hallucination', '病人服药后出现了幻觉。', 'nothing'],
  [
    'compute',
    'Labs are short of compute: every cluster of GPUs is taken.',
    'term/compute',
    'It is easy to compute the mean of a column.',
    'nothing',
  ],
  ['Phi', 'Microsoft trained Phi on textbooks.', 'model/phi', 'She was elected to Phi Beta Kappa.', 'nothing'],
  ['Sora', 'OpenAI 的 Sora 能生成一分钟的视频。', 'model/sora', 'Sora is the hero of Kingdom Hearts.', 'nothing'],
  ['星火', '科大讯飞发布了新一代星火。', 'model/xinghuo', '星火燎原，不过一夜之间。', 'nothing'],
  [
    'Mistral',
    'Mistral, founded in Paris by Arthur Mensch, raised 385 million.',
    'organisation/mistral-ai',
    'The Mistral is a cold wind of Provence.',
    'nothing',
  ],
  [
    'Shannon',
    'Claude Shannon built a mouse. Shannon called it Theseus.',
    'person/claude-shannon',
    'Ships sailed up the Shannon to Limerick.',
    'nothing',
  ],
]

describe('what a form with several meanings means', () => {
  const contexts = SENSES.flatMap(
    ([form, first, one, second, two]) =>
      [
        [form, first, one],
        [form, second, two],
      ] as const,
  )

  it('has at least forty forms in two contexts each', () => {
    expect(SENSES.length).toBeGreaterThanOrEqual(40)
  })

  it.each(contexts)('%s in "%s" is %s', (form, text, expected) => {
    expect(meaning(text, form)).toBe(expected)
  })
})

const only = (text: string, surface: string): Mention | undefined => {
  const { mentions } = findMentions(text, detectLanguage(text), lexicon)
  return mentions.findLast(({ span }) => text.slice(span.start, span.end) === surface)
}

describe('why', () => {
  it('names the word that decided, where it stands', () => {
    const text = 'SpaceX landed the Falcon booster.'
    const evidence = only(text, 'Falcon')?.evidence
    expect(evidence).toMatchObject({ by: 'cue', cue: 'SpaceX', at: { start: 0, end: 6 }, others: ['model/falcon'] })
  })

  it('points at the full name a surname stands for', () => {
    expect(only('Sam Altman came back. Altman slept.', 'Altman')).toMatchObject({
      sureness: 'sure',
      evidence: { by: 'full-name', at: { start: 0, end: 10 } },
    })
  })

  it('tells which entries tie a given name to the text, and is not sure', () => {
    const mention = only('Yi Tay 说，他常和 Jason 一起吃饭。', 'Jason')
    expect(mention).toMatchObject({
      entryId: 'person/jason-wei',
      sureness: 'likely',
      evidence: { by: 'graph', via: ['person/yi-tay'], others: ['person/jason-weston'] },
    })
  })

  it('leaves a given name open when two fit, and lists both', () => {
    const mention = only('感谢 Jason、Vera 和 Emil。', 'Jason')
    expect(mention).toMatchObject({
      entryId: null,
      kind: 'person',
      sureness: 'unknown',
      evidence: { by: 'candidates', candidates: ['person/jason-wei', 'person/jason-weston'] },
    })
  })

  it('knows a person in a list whom nobody knows', () => {
    const mention = only('感谢 Jason、Vera 和 Emil。', 'Vera')
    expect(mention).toMatchObject({
      entryId: null,
      kind: 'person',
      sureness: 'unknown',
      evidence: { by: 'context', cue: '感谢' },
    })
  })

  it('takes a cue of the sentence before one of the text', () => {
    const text = 'SpaceX sent a satellite up. Abu Dhabi put Falcon among the open-source models.'
    expect(only(text, 'Falcon')?.entryId).toBe('model/falcon')
  })

  it('takes no cue from afar in a text that names nothing of the glossary outright', () => {
    const words = { kind: 'term', subtype: 'technical', gloss: { en: 'A word.', zh: '一个词。' } }
    const cued = (id: string, text: string) => ({ ...words, id, forms: [{ text, cues: { near: ['模型'] } }] })
    const named = (id: string, text: string) => ({ ...words, id, forms: [text] })
    const entries = [cued('term/hallucination', '幻觉'), named('term/gpt', '大语言模型'), named('term/rag', '检索增强')]
    const pack = readPack(JSON.stringify({ id: 'terms', title: 'Terms', entries }))
    if (!pack.ok) throw new Error(JSON.stringify(pack.errors))
    const terms = openLexicon(compileLexicon([pack.pack], { variants: () => [] }))
    const marked = (text: string) => findMentions(text, 'zh-Hans', terms).mentions.length
    expect(marked('发烧的人容易产生幻觉。孩子在学校拆心脏的模型。')).toBe(0)
    expect(marked('发烧的人容易产生幻觉，模型也是。')).toBe(1)
    expect(marked('幻觉仍然没有解决。大语言模型配上检索增强，好了一些。这个模型还不够。')).toBe(3)
  })
})
