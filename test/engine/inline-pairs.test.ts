import { describe, expect, it } from 'vitest'
import { findInlinePairs } from '../../engine/inline-pairs.ts'

/** text → zh | en | abbr, every pair of it. */
const PAIRS: readonly (readonly [text: string, ...pairs: string[]])[] = [
  // persons
  ['最早的草稿出自雅各布·乌什科雷特(Jakob Uszkoreit)之手。', '雅各布·乌什科雷特|Jakob Uszkoreit|'],
  ['多伦多大学教授杰弗里·辛顿（Geoffrey Hinton）离开了谷歌', '杰弗里·辛顿|Geoffrey Hinton|'],
  ['聯合創辦人格雷格·布羅克曼（Greg Brockman）宣布休長假', '格雷格·布羅克曼|Greg Brockman|'],
  ['NVIDIACEO黄仁勋(Jensen Huang)在台上', '黄仁勋|Jensen Huang|'],
  ['公司由创始人杨植麟(Zhilin Yang)领导', '杨植麟|Zhilin Yang|'],
  ['他的导师是约书亚·本吉奥(Yoshua Bengio,图灵奖得主)', '约书亚·本吉奥|Yoshua Bengio|'],
  ['Ilya Sutskever(伊尔亚·苏茨克维)离职后创办了新公司', '伊尔亚·苏茨克维|Ilya Sutskever|'],
  // terms, Chinese first
  ['这套流程叫检索增强生成(Retrieval-Augmented Generation,RAG)。', '检索增强生成|Retrieval-Augmented Generation|RAG'],
  [
    '我们采用人类反馈强化学习（RLHF，Reinforcement Learning from Human Feedback）',
    '人类反馈强化学习|Reinforcement Learning from Human Feedback|RLHF',
  ],
  ['生成式人工智慧(Generative AI,簡稱「生成式 AI」)走進校園', '生成式人工智慧|Generative AI|生成式 AI'],
  ['它用的是图神经网络(GNN)', '图神经网络|null|GNN'],
  ['对比学习(Contrastive Learning)把相近的样本拉到一起', '对比学习|Contrastive Learning|'],
  ['这属于在线学习(online learning)的范畴', '在线学习|online learning|'],
  ['模型的基础是**混合专家**(Mixture of Experts,MoE)', '混合专家|Mixture of Experts|MoE'],
  ['论文提出了“思维链”(Chain-of-Thought)提示', '思维链|Chain-of-Thought|'],
  ['「幻覺」(hallucination)是它最大的毛病', '幻覺|hallucination|'],
  ['AI 代理 (AI Agent) 會自己規劃', 'AI 代理|AI Agent|'],
  ['把 Q 学习(Q-learning)推广到连续动作', 'Q 学习|Q-learning|'],
  ['這種方法稱為擴散模型(英文:Diffusion Model,縮寫:DM)', '擴散模型|Diffusion Model|DM'],
  // works, organisations, events
  ['清华大学知识工程实验室(KEG)和智谱AI(Zhipu AI)', '清华大学知识工程实验室|null|KEG', '智谱AI|Zhipu AI|'],
  ['《苦涩的教训》(The Bitter Lesson)一文', '苦涩的教训|The Bitter Lesson|'],
  ['本文译自《麻省理工科技评论》(MIT Technology Review)', '麻省理工科技评论|MIT Technology Review|'],
  ['他加入了艾伦人工智能研究所(Allen Institute for AI,AI2)', '艾伦人工智能研究所|Allen Institute for AI|AI2'],
  ['论文将在神经信息处理系统大会(NeurIPS)上发表', '神经信息处理系统大会|null|NeurIPS'],
  // English first
  ['Transformer(转换器)是这一切的开端', '转换器|Transformer|'],
  [
    '他們把 Retrieval-Augmented Generation（RAG，檢索增強生成）做成產品',
    '檢索增強生成|Retrieval-Augmented Generation|RAG',
  ],
  ['所谓 LoRA(低秩适配)只训练很少的参数', '低秩适配|null|LoRA'],
  // English alone
  ['They train large language models (LLMs) on code.', 'null|large language models|LLMs'],
  ['We use Mixture of Experts (MoE) layers.', 'null|Mixture of Experts|MoE'],
  ['an RNN (recurrent neural network) reads one token at a time', 'null|recurrent neural network|RNN'],
  // several in one sentence
  ['前者是变分自编码器(VAE),后者是生成对抗网络(GAN)。', '变分自编码器|null|VAE', '生成对抗网络|null|GAN'],
]

const NO_PAIRS = [
  '國科會去年起推動「可信任生成式AI對話引擎」計畫（TAIDE），',
  '上周忙得要命(super busy),没空回信。',
  '参数最多的是 GPT-3(175B)。',
  '科學(xué)家又聚到了一起。',
  '这篇论文(2024)引用很多。',
  '奥特曼(CEO)没有回应。',
  '他在伦敦(UK)工作。',
  '合影(左)是他的照片。',
  '题图(AI生成)来自网络。',
  'Claude(左)和 Gemini(右)的回答',
  'OpenAI(位于旧金山)没有置评',
  '结果见图(Figure 3)。',
  'The company (founded in 2015) grew fast.',
  'the model (7B) is small',
  '详情请见官网(https://example.com)。',
  '花了三天(3 days)才跑完',
  '他说没问题(lol)。',
  '输出的是键(key)，然后求和。',
  '去年十二月(December)他离职了。',
  'GPT-4（OpenAI）、Claude（Anthropic）和别的模型',
  'OpenAI 的 o1(代号草莓)发布了。',
  '未闭合的括号(Large Language Model',
]

describe('findInlinePairs', () => {
  it.each(PAIRS)('reads %s', (text, ...pairs) => {
    const found = findInlinePairs(text).map(({ zh, en, abbr }) => `${zh}|${en}|${abbr ?? ''}`)
    expect(found).toEqual(pairs)
  })

  it.each(NO_PAIRS)('sees no pair in %s', (text) => {
    expect(findInlinePairs(text)).toEqual([])
  })

  it('gives spans that hold the names they tell of', () => {
    for (const [text] of PAIRS) {
      for (const pair of findInlinePairs(text)) {
        for (const [span, name] of [
          [pair.zhSpan, pair.zh],
          [pair.enSpan, pair.en],
          [pair.abbrSpan, pair.abbr],
        ] as const) {
          expect(span && text.slice(span.start, span.end)).toBe(name)
        }
        expect(text.slice(pair.span.start, pair.span.end)).toMatch(/[)）]$/)
      }
    }
  })

  it('takes time in proportion to a text of nothing but parentheses', () => {
    const cost = (n: number) => findInlinePairs('('.repeat(n)).length
    expect(cost(200_000)).toBe(0)
  })

  it('lets the glossary say where a name begins', () => {
    const text = '团队研发大型多模态模型(LMM)'
    const start = text.indexOf('大型')
    expect(findInlinePairs(text, [{ start, end: text.indexOf('('), entries: [1] }])[0]?.zh).toBe('大型多模态模型')
  })

  it('does not join two things that the glossary knows apart', () => {
    const text = '吴恩达(Coursera)'
    const known = [
      { start: 0, end: 3, entries: [1] },
      { start: 4, end: 12, entries: [2] },
    ]
    expect(findInlinePairs(text, known)).toEqual([])
  })
})
