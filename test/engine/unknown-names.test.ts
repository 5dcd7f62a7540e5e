import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../engine/language.ts'
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { openLexicon } from '../../engine/lexicon.ts'
import { findMentions } from '../../engine/mentions.ts'

const nothing = openLexicon(compileLexicon([], { variants: () => [] }))

/** With an empty glossary: "kind name" of every mention. */
function names(text: string): string[] {
  return findMentions(text, detectLanguage(text), nothing).mentions.map(
    ({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`,
  )
}

const TEXTS: readonly (readonly [text: string, ...names: string[]])[] = [
  // beside titles
  ['据猎头綦俐丽介绍，候选人先看算力。', 'person 綦俐丽'],
  ['清华大学教授唐杰在会上发言。', 'organisation 清华大学', 'person 唐杰'],
  ['他的同门是高文院士的学生。', 'person 高文'],
  ['編輯 | 陳彩嫻\n三月四日，課程上線。', 'person 陳彩嫻'],
  ['作者:晓静、郑可君\n头图来自网络', 'person 晓静', 'person 郑可君'],
  ['公司 CEO Clément Delangue 说，这只是开始。', 'person Clément Delangue'],
  ['MIT 的 Peter Holderrieth 和 Ezra Erives 开了一门课。', 'person Peter Holderrieth', 'person Ezra Erives'],
  ['感谢我的招聘人员 Katelyn 在这一年里一直保持联系。', 'person Katelyn'],
  ['General counsel Dominic Perella stays behind.', 'person Dominic Perella'],
  ['Sharif Shameem, cofounder of LexicaArt, told the story.', 'person Sharif Shameem', 'organisation LexicaArt'],
  ['“It is early days,” said Anya Petrova.', 'person Anya Petrova'],
  // what a sentence begins with, a role and a full stop are no part of a name
  ['Under Ludmila Orlova, who took over in May, it grew.', 'person Ludmila Orlova'],
  ['開發者羅納赫（Armin Ronacher）示範過。', 'person 羅納赫', 'person Armin Ronacher'],
  ['公司資安長魏柏恩（Paul Weber Jr.）發文反駁。', 'person 魏柏恩', 'person Paul Weber Jr.'],
  ['香港科技大学谢敏仪（Pascaline Tse）提出。', 'organisation 香港科技大学', 'person 谢敏仪', 'person Pascaline Tse'],
  ['卢卡辛斯基（Lukasinski）等人提出。', 'person 卢卡辛斯基', 'person Lukasinski'],
  ['他们和蔚蓝科技（Azura Technology）合作。', 'organisation 蔚蓝科技', 'organisation Azura Technology'],
  // a law has its kind in both names
  ['參議員提出的機器透明法案（Machine Transparency Act）。', 'work 機器透明法案', 'work Machine Transparency Act'],
  ['常用的办法是贪心算法（Greedy Search）。', 'term 贪心算法', 'term Greedy Search'],
  ['他做的是自编码。实验室的同学都叫好。'],
  // a university that is only spoken of
  ['他說大學部的學生比較多，據說大學畢業生最多。'],
  ['老师说大学很好，她读大学时就认识他，人人都说大学里最自由。'],
  ['Karén Simonyan comes along. Simonyan will lead research.', 'person Karén Simonyan', 'person Simonyan'],
  // lines of names
  [
    'Ranking models by votes\nLianmin Zheng, Ying Sheng and Wei-Lin Chiang, May 2023\nIt began as a side project.',
    'person Lianmin Zheng',
    'person Ying Sheng',
    'person Wei-Lin Chiang',
  ],
  ['A founder returns\nBy Anirban Ghoshal\nThe memo came on Friday.', 'person Anirban Ghoshal'],
  // lists
  [
    '特别要感谢 Mira、Anton、Bo Han 和 Priya，他们一直鼓励我。',
    'person Mira',
    'person Anton',
    'person Bo Han',
    'person Priya',
  ],
  [
    '比赛当天，顾晓明、芈小川、沈亦舟、唐一鸣四人联手，仍然输了。',
    'person 顾晓明',
    'person 芈小川',
    'person 沈亦舟',
    'person 唐一鸣',
  ],
  ['他與林志遠、吳佩珊和陳以安等人創辦公司。', 'person 林志遠', 'person 吳佩珊', 'person 陳以安'],
  ['新部門由宋承宇領軍。', 'person 宋承宇'],
  ['部长江向东主张放宽限制。', 'person 江向东'],
  // investors of a round
  [
    '这一轮由远山资本、北溟基金与海拓汽车联合领投，Lantern Peak 等跟投。',
    'organisation 远山资本',
    'organisation 北溟基金',
    'organisation 海拓汽车',
  ],
  ['本轮融资由晴川創投旗下基金領投。', 'organisation 晴川創投'],
  // Latin beside Chinese without a space
  ['这篇由海德堡Anja Keller等人写成。', 'person Anja Keller'],
  ['公司创始人Pavel Novak在会上发言。', 'person Pavel Novak'],
  ['Anja Keller and colleagues measured it twice.', 'person Anja Keller'],
  // by shape
  ['先有 R-CNN，后有 Conv-LSTM 的变体。', 'model R-CNN'],
  ['马克·陈后来接替了安德烈·卡帕西的工作。', 'person 马克·陈', 'person 安德烈·卡帕西'],
  ['德米什·哈萨比斯上台。哈萨比斯说，这只是第一步。', 'person 德米什·哈萨比斯', 'person 哈萨比斯'],
  [
    'In the table oasst-pythia-12b stands above stablelm-tuned-alpha-7b.',
    'model oasst-pythia-12b',
    'model stablelm-tuned-alpha-7b',
  ],
  ['他们又训练了 SpanBERT、COCO-LM 和 Zeta-v2.1。', 'model SpanBERT', 'model COCO-LM', 'model Zeta-v2.1'],
  ['GPT1.0、GPT2.0 都是单向模型，Foo2.5 不是。', 'model GPT1.0', 'model GPT2.0', 'model Foo2.5'],
  // organisations
  ['他毕业于浙江大学，后来加入之江实验室。', 'organisation 浙江大学', 'organisation 之江实验室'],
  [
    'She left Nimbus Labs for the University of Waterloo.',
    'organisation Nimbus Labs',
    'organisation University of Waterloo',
  ],
  ['他告诉“甲子光年”，候选人先看算力。', 'organisation 甲子光年'],
  // pairs
  [
    '诺姆·沙泽尔(Noam Shazeer)排在第一位。Noam Shazeer 很意外，Shazeer 回忆说。',
    'person 诺姆·沙泽尔',
    'person Noam Shazeer',
    'person Noam Shazeer',
    'person Shazeer',
  ],
  ['常微分方程(ODE)是基础，ODE 有许多解法。', 'term 常微分方程', 'term ODE', 'term ODE'],
  ['他在人工智慧影響力峰會（AI Impact Summit）上發言。', 'event 人工智慧影響力峰會', 'event AI Impact Summit'],
  ['We train large language models (LLMs). LLMs are hungry.', 'term large language models', 'term LLMs', 'term LLMs'],
  [
    '参数高效微调研究所(Institute for Efficient Tuning)成立了。',
    'organisation 参数高效微调研究所',
    'organisation Institute for Efficient Tuning',
  ],
  // works
  ['他最近写了一篇博客《重返故地》，谈到这段经历。', 'work 重返故地'],
  [
    '他们把新课 "Generative AI with Stochastic Differential Equations" 传上网。',
    'work Generative AI with Stochastic Differential Equations',
  ],
]

const NOTHING = [
  '首席科学家都从这里走出去。',
  '他说这是“最好的时代”，没有人反对。',
  '欢迎来到 Open House，周末免费参观。',
  'COVID-19 改变了 F-16 的日程。',
  '请安装 Python3.9，见 Figure2.1，那是 Web2.0 的时代。',
  '请访问 example-site.com 或写信给 a.b-chat@example.org。',
  '创始人和员工都很高兴，经理也来了。',
  'The New York office opens on Monday.',
  '我们去了 Paris、London 和 Rome。',
  '《今天》这个词他说了三遍。',
  '广州、温州、宁波等人口大市，老人、孩子、妇女等人群都在名单上。',
  '工程由施工方负责，比赛由总教练带领，会议由董事长主持。',
  '市场由散户领投，老师、家长和校长等三方都来了。',
  '这所大学的实验室不大，另一个研究所也是。',
  '與其他實驗室相比，資源要少得多；美國大學和頂尖研究院也一樣。',
  'Generative AI and Responsible AI are topics; Our Research is not a lab.',
]

describe('names that no glossary knows', () => {
  it.each(TEXTS)('finds those of %s', (text, ...expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each(NOTHING)('finds none in %s', (text) => {
    expect(names(text)).toEqual([])
  })

  it('keeps the sentence that introduces a name, and is not sure', () => {
    const text = '天气很好。常微分方程(ODE)是基础。'
    const [mention] = findMentions(text, 'zh-Hans', nothing).mentions
    expect(mention).toMatchObject({
      entryId: null,
      sureness: 'unknown',
      evidence: { by: 'text', pair: { abbr: 'ODE' } },
    })
    const evidence = mention!.evidence
    expect(evidence.by === 'text' && text.slice(evidence.at.start, evidence.at.end)).toBe('常微分方程(ODE)是基础。')
  })
})
