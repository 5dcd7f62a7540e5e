import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../engine/language.ts'
import { findMentions } from '../../engine/mentions.ts'
import { madeLexicon } from './made-lexicon.ts'

const gloss = { en: 'x', zh: '某' }
const lexicon = madeLexicon([
  { id: 'organisation/amber', forms: ['Amber Works', '安柏'], gloss },
  { id: 'organisation/brook', forms: ['Brookline Systems', '溪桥'], gloss },
  { id: 'place/taiwan', forms: ['台湾'], gloss },
])

/** What has no entry, in a text that names two things outright. */
function marks(text: string): string[] {
  const about = /\p{Script=Han}/u.test(text) ? '安柏、溪桥。' : 'Amber Works, Brookline Systems.'
  const whole = `${about}\n${text}`
  return findMentions(whole, detectLanguage(whole), lexicon).mentions.flatMap(({ kind, span, entryId }) =>
    entryId === null ? [`${kind} ${whole.slice(span.start, span.end)}`] : [],
  )
}

const CASES: readonly (readonly [what: string, text: string, ...marks: string[]])[] = [
  // terms
  ['a phrase by its last word', 'They dropped easy items by contrastive filtering.', 'term contrastive filtering'],
  ['no phrase that only points', 'The same filtering took longer, and their hypothesis failed.'],
  ['somebody’s law', 'It is Wexford’s law again.', 'term Wexford’s law'],
  ['no law of a state', 'It is a law, and the governor signed it.'],
  [
    'what something is called',
    'What followed was called slow unveiling: a size every two months.',
    'term slow unveiling',
  ],
  ['no call that goes on', 'She was called in the morning, and he was called by the board.'],
  ['an effect', '学界担心的虹吸效应于是又成了话题。', 'term 虹吸效应'],
  ['no effect of any kind', '这种效应没有出现。'],
  ['a chief of something', '她去那里当首席语言科学家。', 'term 首席语言科学家'],
  ['what people say for it', '十八台机器列队，人称“十八罗汉”。', 'term 十八罗汉'],
  ['no speech in quotes', '他提出“我们明天再说吧，好不好”。'],
  ['a small word that is called', '作者设计了一个叫squeezing的函数。', 'term squeezing'],
  ['a programme', '三月端出「智慧台灣計畫」，要招募三百人。', 'term 智慧台灣計畫'],
  ['a law in quotes', '院會通過「數位平台法草案」。', 'work 數位平台法草案'],
  // models
  [
    'a counted list',
    '当时还分成松源、松澜、松汇、松溯四个模型。',
    'model 松源',
    'model 松澜',
    'model 松汇',
    'model 松溯',
  ],
  ['no list that is counted otherwise', '当时还分成松源、松澜、松汇五个模型。'],
  ['no list of sorts', '当时还分成文本、图像、语音三个模型。'],
  ['a product and its number', '第六代无人车青鸾06，便宜了六成。', 'model 青鸾06'],
  ['a product and its letter', '老同学也在造北征 A1。', 'model 北征 A1'],
  ['no price', '推出售价300元的平台，搭载功耗150瓦的芯片。'],
  // bodies, places, works
  ['a business group', '安柏自动驾驶事业群总裁来了。', 'organisation 自动驾驶事业群'],
  ['a center that is set up', '公司在台北設 AI 研發中心，由他掌舵。', 'organisation AI 研發中心'],
  ['no center of any kind', '各家的 AI 研發中心都缺人。'],
  ['a zone', '2013 年松濱工業區的資料中心啟用。', 'place 松濱工業區'],
  [
    'a course in two languages',
    '教材是自家的程式設計速成課程（Coding Crash Course）。',
    'work 程式設計速成課程',
    'work Coding Crash Course',
  ],
  // people
  ['the one whose others are not named', '以往的做法都太慢；吴志恒等人的记忆库够大。', 'person 吴志恒'],
  ['who made it', '主力开发者是梁楯等几位博士生。', 'person 梁楯'],
  ['its authors', '作者付梓庭、赵子恒和导师都在。', 'person 付梓庭', 'person 赵子恒'],
  ['somebody of a university by its short name', '清大的簡禎輔主攻智慧製造。', 'person 簡禎輔'],
  ['whom it comes from', '它出自胡世民教授的团队。', 'person 胡世民'],
  ['no author of a verb', '作者高度评价、和盘托出。'],
  ['no person by others', '今天高层等人都在。'],
]

describe('told by the text', () => {
  it.each(CASES)('%s: %s', (_, text, ...expected) => expect(marks(text)).toEqual(expected))
})
