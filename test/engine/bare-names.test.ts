import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../engine/language.ts'
import { findMentions } from '../../engine/mentions.ts'
import { madeLexicon } from './made-lexicon.ts'

const gloss = { en: 'x', zh: '某' }
const lexicon = madeLexicon([
  { id: 'organisation/google', forms: ['Google', '谷歌'], gloss },
  { id: 'organisation/openai', forms: ['OpenAI'], gloss },
  { id: 'organisation/tsinghua', forms: ['清华大学'], gloss },
  { id: 'model/kestrel', forms: ['Kestrel', '红隼'], gloss },
  { id: 'organisation/amber', forms: ['安柏'], gloss },
  { id: 'organisation/brook', forms: ['溪桥'], gloss },
  { id: 'person/demis', forms: ['Demis Hassabis', '德米斯·哈萨比斯'], gloss },
  { id: 'person/ilya', forms: ['Ilya Sutskever', '伊利亚·苏茨克维'], gloss },
  { id: 'place/israel', forms: ['Israel'], gloss },
  { id: 'place/shanghai', forms: ['上海'], gloss },
  { id: 'place/taiwan', forms: ['台湾'], gloss },
  { id: 'place/new-taipei', forms: ['新北市'], gloss },
  { id: 'term/ai', forms: ['AI', '人工智能'], gloss },
])

/** "kind name" of every mention that has no entry. A text of the field names two things outright: `about` does. */
function names(text: string, about: string): string[] {
  const whole = `${about}\n${text}`
  return findMentions(whole, detectLanguage(whole), lexicon).mentions.flatMap(({ kind, span, entryId }) =>
    entryId === null ? [`${kind} ${whole.slice(span.start, span.end)}`] : [],
  )
}
const OF_FIELD = 'OpenAI、谷歌。'

const CASES: readonly (readonly [what: string, text: string, ...names: string[]])[] = [
  // bodies of towns
  ['of a town called new', '谷歌與新北市政府簽約。', 'organisation 新北市政府'],
  ['set up in a town', '谷歌在上海設立腦科學研發中心。', 'organisation 腦科學研發中心'],
  // people
  ['no verb behind a role', '更受开发者关注的是许可证。'],
  ['nobody of a sort', '这家公司，高管等人都没有回应，由高校生创办的那家也没有。'],
  ['a founder', '新创里有梁峻安创办的安桥。', 'person 梁峻安'],
  ['the first of several of a university', '清华大学丁晓行等人的网络走红。', 'person 丁晓行'],
  ['a given name', 'The letter was signed by Lucy Tanaka and 40 others.', 'person Lucy Tanaka'],
  [
    'initials and particles',
    'Signed: Peter J. van der Molen, Diane Greene-Ortiz.',
    'person Peter J. van der Molen',
    'person Diane Greene-Ortiz',
  ],
  ['a Chinese surname', 'Work by Yifeng Zhang has followed.', 'person Yifeng Zhang'],
  ['given names without spaces', '作者Carlos Ruiz和John Tsang也在場。', 'person Carlos Ruiz', 'person John Tsang'],
  [
    'no institute named after somebody',
    'She moved to the Martin Fisher Institute last year.',
    'organisation Martin Fisher Institute',
  ],
  ['a role some words on', 'Ravindu Perera, a former Marine colonel, ran it.', 'person Ravindu Perera'],
  ['a surname of two letters', 'Jianyu Wu wrote first. “No,” Wu said.', 'person Jianyu Wu', 'person Wu'],
  ['a title before', '食藥署署長吳佩珍表示，審查已經開始。', 'organisation 食藥署', 'person 吳佩珍'],
  ['a name of two characters before a verb of two', '研究员曾立认为，这只是开始。', 'person 曾立'],
  ['is', '計畫執行長是闕明達，昨天上任。', 'person 闕明達'],
  ['those added to the first', '立委高佳芸與黃凱都到場。', 'person 高佳芸', 'person 黃凱'],
  ['a body before and a title after', '內科部廖偉成醫師帶隊。', 'person 廖偉成'],
  ['a team', '这套方案由所里的张弓明团队设计。', 'person 张弓明'],
  ['a verb of speech', '成绩公布后，邱晓敏指出，题目太少。', 'person 邱晓敏'],
  ['an office in Latin letters', '公司CEO王海平此前在学校教书。', 'person 王海平'],
  ['an office and any verb', '所长何宝鸿泼了冷水。', 'person 何宝鸿'],
  ['a surname that is a country', 'Brian Israel, then general counsel, wrote it.', 'person Brian Israel'],
  ['a foreign name', '她请来大卫·西尔文合写这本书。', 'person 大卫·西尔文'],
  ['a rank', '江俊明九段到場，黃佳勝教練也在。', 'person 江俊明', 'person 黃佳勝'],
  [
    'two foreign names, one in a pair',
    '他遇到了傑夫·迪恩和格雷格·科拉多（Greg Corrado）。',
    'person 傑夫·迪恩',
    'person 格雷格·科拉多',
    'person Greg Corrado',
  ],
  ['a foreign double name', '校長馬克·泰西耶-拉維涅辭職。', 'person 馬克·泰西耶-拉維涅'],
  // organisations
  [
    'a head word',
    'He chairs the Naval Innovation Board and a Joint Artificial Intelligence Center.',
    'organisation Naval Innovation Board',
    'organisation Joint Artificial Intelligence Center',
  ],
  [
    'a head that “on” follows',
    'The National Safety Commission on Robotics met twice.',
    'organisation National Safety Commission on Robotics',
  ],
  [
    'what leads to it',
    'Maria Ortega of the Future of Work Institute left.',
    'person Maria Ortega',
    'organisation Future of Work Institute',
  ],
  ['Latin right beside Chinese', '選前，Doublecheck Lab與媒體一起查核。', 'organisation Doublecheck Lab'],
  ['a firm called something AI', 'It was built by Nomad AI, a startup.', 'organisation Nomad AI'],
  ['the place they are named after', '昨天台灣人權促進會發表聲明。', 'organisation 台灣人權促進會'],
  ['a known organisation before', '清华大学类脑计算研究中心有三十人。', 'organisation 类脑计算研究中心'],
  ['Latin in front', '他毕业后去了GTE实验室。', 'organisation GTE实验室'],
  ['a ministry with its title', '教育部次長林明說，今年會辦。', 'organisation 教育部', 'person 林明'],
  ['a firm with its founder', '灵溪科技创始人没有回应。', 'organisation 灵溪科技'],
  ['a firm that was bought', '两年前它收购了云杉智能。', 'organisation 云杉智能'],
  ['a newspaper between 《》', '据《浙东科学报》统计，一共三家。', 'organisation 浙东科学报'],
  ['the sort before, in Latin', '它来自创业公司Cogniton。', 'organisation Cogniton'],
  ['its founder', 'Cosiner创始人回到学校。', 'organisation Cosiner'],
  ['an apposition', 'Alpha Novum, the Heidelberg firm, signed too.', 'organisation Alpha Novum'],
  ['where somebody is', 'Daniel Lauer at Entry Now called it a gap.', 'person Daniel Lauer', 'organisation Entry Now'],
  ['an address', 'The hackers of Reply.AI tried it.', 'organisation Reply.AI'],
  ['a list', '学员来自安柏、奇石实业、英杰与溪桥。', 'organisation 奇石实业', 'organisation 英杰'],
  [
    'its initials',
    'A Joint Robotics Safety Center, or JRSC, was set up.',
    'organisation Joint Robotics Safety Center',
    'organisation JRSC',
  ],
  [
    'two halves after “the”',
    'He ran the Ocean and Weather Administration.',
    'organisation Ocean and Weather Administration',
  ],
  ['a pair', '据国际扫地机联合会（IFSR）统计。', 'organisation 国际扫地机联合会', 'organisation IFSR'],
  ['a hospital with a numeral', '隨後聯合三軍總醫院測試。', 'organisation 三軍總醫院'],
  ['two fields', '经费给了上海脑科学与类脑研究中心。', 'organisation 上海脑科学与类脑研究中心'],
  ['a short university', '國立成功大學很早就開課，成大今年擴大招生。', 'organisation 國立成功大學'],
  // works, laws, plans and events
  ['a law', '委员会修改了《无人载具实验条例》和《海商法》。', 'work 无人载具实验条例', 'work 海商法'],
  ['a plan between quotes', '部裡推動「半導體登月計畫」，為期五年。', 'term 半導體登月計畫'],
  ['a plan of a place', '院會核定台灣AI行動計畫。', 'term 台灣AI行動計畫'],
  [
    'a quoted title',
    'In “The Broken Promise of Copying Large Models” they showed it.',
    'work The Broken Promise of Copying Large Models',
  ],
  ['an act', 'The Blue Lantern Act of 2019 covers it.', 'work Blue Lantern Act'],
  ['a project', 'They joined Project Heron in May.', 'work Project Heron'],
  ['a contest', 'The Deepfake Spotting Challenge drew 2,000 teams.', 'event Deepfake Spotting Challenge'],
  ['a conference of somebody', '下周举行谷歌开发者大会。', 'event 谷歌开发者大会'],
  ['a date before', '2018年世界机器人大会在这里。', 'event 世界机器人大会'],
  ['a conference of the world', '首日，世界机器人大会来了两万人。', 'event 世界机器人大会'],
  ['what she studied', '又有主修统计的陈韵如，三人合伙。', 'person 陈韵如'],
  ['where he is from, and a name of two', '来自Brook的李昂一起出席。', 'person 李昂'],
  ['a room-mate', '他和室友林书豪念的都是电机。', 'person 林书豪'],
  ['somebody known beside him', '作者是德米斯·哈萨比斯和罗子涵，都很年轻。', 'person 罗子涵'],
  ['somebody told beside him', '研究员周予安、林纪出自同一所学校。', 'person 周予安', 'person 林纪'],
  [
    'two who are told, around her',
    'Brought by Lucy Tanaka, Karla Ortega and Sarah Anders.',
    'person Lucy Tanaka',
    'person Karla Ortega',
    'person Sarah Anders',
  ],
  [
    'the last of a list of people',
    'By Lucy Tanaka, Sarah Anders and Kirk Wallace Johanson.',
    'person Lucy Tanaka',
    'person Sarah Anders',
    'person Kirk Wallace Johanson',
  ],
  [
    'one told, and another after her',
    'Two students at Brook, Sarah Anders and Vania Coen, did publish theirs.',
    'person Sarah Anders',
    'person Vania Coen',
  ],
  [
    'one told, and another before her',
    'Critics, Zerak Talut and Sarah Anders among them, asked why.',
    'person Zerak Talut',
    'person Sarah Anders',
  ],
  ['one whom she wrote with', 'In a paper written with Nuha Dzeri and others it was shown.', 'person Nuha Dzeri'],
  ['one who stands with others', 'It goes back to Miel Otto and others.', 'person Miel Otto'],
  ['a role before and a title after', '主辦人呂仁園教授說，很難。', 'person 呂仁園'],
  ['a jury’s member', '評審廖元甫指出，明年再來。', 'person 廖元甫'],
  ['an office after the name', '石崇德部長則說，已經開始。', 'person 石崇德'],
  [
    'a foreign name that something is got after',
    '塞巴斯·布貝克拿到它，布貝克則走了。',
    'person 塞巴斯·布貝克',
    'person 布貝克',
  ],
  ['a foreign surname after a title', '藝術家帕格倫與學者克勞福德的作品。', 'person 帕格倫', 'person 克勞福德'],
  ['a foreign surname with others', '雷希特等人重新採集。', 'person 雷希特'],
  ['what a person does', 'Yun Fei来自别处，Aria Nolan加入了团队。', 'person Yun Fei', 'person Aria Nolan'],
  // places
  ['what is there', 'It was heard by a court in Nashville, which agreed.', 'place Nashville'],
  ['a little town', '大会在上海云溪小镇开幕。', 'place 上海云溪小镇'],
  // organisations
  [
    'the first word alone, later',
    'He joined Inflexa AI, and Inflexa grew. Figure 2 shows it. Inflexa has money.',
    'organisation Inflexa AI',
    'organisation Inflexa',
    'organisation Inflexa',
  ],
  ['being bought', '2018年买下印度的Parlamind，不贵。', 'organisation Parlamind'],
  ['whose team it is', '由清华大学的VisionX团队做出。', 'organisation VisionX'],
  // models
  ['the sort before', '醫院採用系統DeepMets，很快。', 'model DeepMets'],
  ['the sort after', '与医院合作的QOCX平台上线。', 'model QOCX'],
  ['a launch', '公司昨天发布CodeFinch Agent，收费不高。', 'model CodeFinch Agent'],
  ['the sort before, and a space', '做成營銷平台 ZORIQ，很快。', 'model ZORIQ'],
  ['called', 'He wrote a chatbot called Perla in a week.', 'model Perla'],
  ['a capital inside', '后来有了ProteaNet和可训练的OpenLeaf。', 'model ProteaNet', 'model OpenLeaf'],
  ['no space before', '结果超过了HexaBERT不少。', 'model HexaBERT'],
]

const NOTHING: readonly string[] = [
  'In The End the Board met. The Company said so, and Our Team agreed.',
  'A Data Center needs power; Generative AI and Causal AI are fields. Press Conference at ten.',
  'The Long March began here, and Hong Kong followed.',
  'She took the Max Planck Medal home.',
  '四所大学和几家医院都在等，模型换一家医院就不准。',
  '他們建議政府出手，美國政府沒有回應。',
  '前沿科技和风险资本都在追，拥抱科技的人更多。',
  '董事长和总经理说，公司计划明年上市，股东大会再议。',
  '国防部门的高级团队，安全团队，技术团队都来了。',
  'JavaScript and a PhD from McAllister are no models; they met in March in Python.',
  '發展科技和看好科技的人都說，院長應該高興地出席。',
  'XMLHttpRequest, DataLoader and AutoModelForCausalLM( are code. Why Every Lab Despite Being Small Needs a Board.',
  '他回到实验室，钱存进银行，隔壁办公室空着，调解委员会也在。',
  '他们又在板桥的园区盖新办公室，下个月租了大办公室。',
  '它是一种ERP系统，也有PC系统和AI框架。',
  '来自上海的方法很多，来自以色列的高手也多，出身名校的程序员，攻读博士的许多人。',
  '不過工業中心，擴充人工智能數據中心，学者达特茅斯，在哈佛等地。',
  '任国防部长，现任校长、安全部部长、董事长都在。时任院长。',
  'Stable Horizon来自慕尼黑，安柏上海办公室也在，读博士时研究这个。',
  '他说“这个办法”不行，“最好的方法”也不行。',
]

describe('names that are told by little, in a text of the field', () => {
  it.each(CASES)('are found by %s: %s', (_, text, ...expected) => {
    expect(names(text, OF_FIELD)).toEqual(expected)
  })

  it.each(NOTHING)('are not in %s', (text) => {
    expect(names(text, OF_FIELD)).toEqual([])
  })

  it.each([
    ['Kestrel 7B is small.', 'model/kestrel Kestrel 7B'],
    ['Kestrel 3.5 Turbo costs less.', 'model/kestrel Kestrel 3.5 Turbo'],
    ['红隼 4.5 上线。', 'model/kestrel 红隼 4.5'],
    ['They ran Kestrel 3 times, and Kestrel 2.5% faster.', 'model/kestrel Kestrel', 'model/kestrel Kestrel'],
    ['kestrel-tuned-alpha-7b is on the list.', 'model/kestrel kestrel-tuned-alpha-7b'],
    ['德米什·哈萨比斯来了。', 'person/demis 德米什·哈萨比斯'],
    ['伊利亚·苏茨凯维尔来了。', 'person/ilya 伊利亚·苏茨凯维尔'],
    ['德米特里·哈萨比斯来了。', 'null 德米特里·哈萨比斯'],
  ])('go with the entry that is meant: %s', (text, ...expected) => {
    const whole = `${OF_FIELD}\n${text}`
    const found = findMentions(whole, detectLanguage(whole), lexicon).mentions.slice(2)
    expect(found.map(({ entryId, span }) => `${entryId} ${whole.slice(span.start, span.end)}`)).toEqual(expected)
  })

  it('are left alone in any other text', () => {
    expect(names('Lucy Tanaka chairs the Naval Innovation Board.', 'It rained.')).toEqual([])
  })
})
