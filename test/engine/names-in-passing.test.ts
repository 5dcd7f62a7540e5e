import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../engine/language.ts'
import { findMentions } from '../../engine/mentions.ts'
import { madeLexicon } from './made-lexicon.ts'

const gloss = { en: 'x', zh: '某' }
const shy = (text: string, near: string) => ({ text, case: 'exact', cues: { near: [near] } })
const lexicon = madeLexicon([
  { id: 'organisation/amber', subtype: 'company', forms: ['Amber Works', '安柏'], gloss },
  { id: 'organisation/brook', subtype: 'company', forms: ['Brookline Systems', '溪桥'], gloss },
  { id: 'organisation/harrow', subtype: 'university', forms: ['Harrow University'], gloss },
  { id: 'organisation/courier', subtype: 'media', forms: [shy('The Lantern', 'newspaper')], gloss },
  { id: 'organisation/daily', subtype: 'media', forms: ['Evening Ledger'], gloss },
  { id: 'organisation/ninety', subtype: 'company', forms: [{ text: '九十', cues: { near: ['浏览器'] } }], gloss },
  { id: 'model/card', subtype: 'hardware', forms: [shy('K70', 'warehouse')], gloss },
  { id: 'model/kestrel', subtype: 'model', forms: ['Kestrel', '红隼'], gloss },
  { id: 'model/osprey', subtype: 'model', forms: ['Osprey', '鱼鹰'], gloss },
  { id: 'term/ai', forms: ['AI', '人工智能'], gloss },
  { id: 'term/pretraining', forms: ['pretraining', '预训练'], gloss },
  { id: 'term/inference', forms: ['inference', '推理'], gloss },
])

function marks(text: string, about: string): string[] {
  const whole = `${about}\n${text}`
  return findMentions(whole, detectLanguage(whole), lexicon).mentions.flatMap(({ kind, span, entryId }) =>
    span.start > about.length ? [`${kind} ${whole.slice(span.start, span.end)}${entryId ? ` = ${entryId}` : ''}`] : [],
  )
}

/** Six things of the field and more, so that hardly anything else is spoken of. */
const ZH = '安柏和溪桥都做人工智能：红隼、鱼鹰，先预训练，再推理。'
const EN = 'Amber Works and Brookline Systems make AI: Kestrel and Osprey, first pretraining, then inference.'

const CASES: readonly (readonly [what: string, about: string, text: string, ...marks: string[]])[] = [
  ['a Latin name beside Chinese', ZH, '团队在Marlin上又跑了一遍。', 'model Marlin'],
  ['a firm that something is sold to', ZH, '影像业务卖给Quarvex，其余留下。', 'organisation Quarvex'],
  ['a firm that opens its own', ZH, '今年用的是Quarvex开源的工具。', 'organisation Quarvex'],
  ['capitals at the end', ZH, '换到做过旋转的roundMNIST，误差又高了。', 'model roundMNIST'],
  ['two words that something introduces', ZH, '他們提出的 Weight Bridge 把兩套權重相減。', 'model Weight Bridge'],
  ['a name with a plus', ZH, '平台Forge++的核心用了五年。', 'model Forge++'],
  ['what is founded is a firm', ZH, '他先创办了Tidewater，三年后卖掉。', 'organisation Tidewater'],
  ['the last word of a firm', ZH, '做滑翔机的 Linden Aviation 已经上市。', 'organisation Linden Aviation'],
  ['a day of somebody', ZH, '五月的Harbor Day上，他又提了一次。', 'event Harbor Day'],
  ['no person of two words', ZH, '随后Orla Fenwick也走了。'],
  ['nobody who speaks', ZH, '对此Fenwick表示，暂时不会。'],
  ['no everyday capitals', ZH, '请把PDF发到VIP群里，APP里也行，Q3见。'],
  ['no unit', ZH, '主频 3 GHz，内存 24 GB，够用了。'],
  ['no English sentence in a Chinese page', ZH, '原话是：We ran it on Marlin twice and then stopped.'],
  ['nothing in a text of another field', '安柏的店。', '我们在Marlin上又走了一遍。'],

  ['what somebody built', EN, 'In June the lab built Marlin, which both writes and spots such text.', 'model Marlin'],
  ['what is told in apposition', EN, 'Wren, the Danish supercomputer, was full.', 'model Wren'],
  ['shouted', EN, 'MERLIN, led by two students, came next.', 'model MERLIN'],
  ['an act', EN, 'Ottawa tabled CADA, an act on risky systems.', 'work CADA'],
  ['scholars at a university nobody knows', EN, 'Two students at Pinewood disagreed.', 'organisation Pinewood'],
  [
    'a person of a known body',
    EN,
    'On 3 June Orla Fenwick of the Evening Ledger wrote.',
    'person Orla Fenwick',
    'organisation Evening Ledger = organisation/daily',
  ],
  [
    'what a known body has',
    EN,
    'Brookline Systems’s GSM2k is a fresh set.',
    'organisation Brookline Systems = organisation/brook',
    'model GSM2k',
  ],
  ['what a body answered with', EN, 'The rival lab answered with Tundra, in June.', 'model Tundra'],
  ['what is named so', EN, 'It holds a quiet mixer named Minna and little else.', 'model Minna'],
  ['a product by its sort', EN, 'Its first product, Tinder2, was late.', 'model Tinder2'],
  ['a firm whose software it is', EN, 'Penwick, whose checker reads essays, agreed.', 'organisation Penwick'],
  ['a body that says something', EN, 'On Monday the NQTB warned them.', 'organisation NQTB'],
  ['whom somebody was hired from', EN, 'They hired a team away from Nevada2 in March.', 'organisation Nevada2'],
  [
    'no town, event or speaker of a body',
    EN,
    'Amber Works’s Redmond campus; Amber Works’s November event; Amber Works’s Fenwick said.',
    'organisation Amber Works = organisation/amber',
    'organisation Amber Works = organisation/amber',
    'organisation Amber Works = organisation/amber',
  ],
  ['nobody who is called so', EN, 'He met a student named Clarissa, and a man called Brookes.'],
  ['somebody by what they are', EN, 'Missy Fenwick, a roboticist, disagreed.', 'person Missy Fenwick'],
  ['somebody by what they think', EN, 'Orla Fenwick worries that it fails.', 'person Orla Fenwick'],
  [
    'somebody after Mr.',
    EN,
    'Orla Fenwick worries. In October, Ms. Fenwick left.',
    'person Orla Fenwick',
    'person Fenwick',
  ],
  ['no months in a list', EN, 'When it spoke in May, Orla Fenwick, the director, heard.', 'person Orla Fenwick'],
  [
    'what is like what a word says',
    EN,
    'Chatbots like Nomi and Kindred2 went on; it hears of labs such as Tidewater.',
    'model Nomi',
    'model Kindred2',
    'organisation Tidewater',
  ],
  ['other such things', EN, 'She tried Nomi, Halo and other chatbots in June.', 'model Nomi', 'model Halo'],
  [
    'who takes part in a round',
    EN,
    'It raised a round led by Greenoak, with participation from Halyard.',
    'organisation Greenoak',
    'organisation Halyard',
  ],
  ['who led a round', EN, 'In May, Greenoak led the latest round.', 'organisation Greenoak'],
  [
    'a body by its people',
    EN,
    'Orla Fenwick worries. Orla Fenwick of Deepwater, an editor, wrote.',
    'person Orla Fenwick',
    'person Orla Fenwick',
    'organisation Deepwater',
  ],
  ['a firm that goes on', EN, 'At Amber Works Energy it is quiet.', 'organisation Amber Works Energy'],
  [
    'the same body in full',
    EN,
    'At the Amber Works Institute it is quiet.',
    'organisation Amber Works Institute = organisation/amber',
  ],
  [
    'two among others',
    EN,
    'Forty people, Orla Fenwick and Bram Ellis among them, signed.',
    'person Orla Fenwick',
    'person Bram Ellis',
  ],
  ['what they call it', EN, 'Annual cadence, they call it.', 'term Annual cadence'],
  ['a term that is coined', EN, 'They coined the term killer acquisitions, and meant it.', 'term killer acquisitions'],
  [
    'no day, tongue or speaker in such a list',
    EN,
    'She heard of things like Monday’s talk, of languages such as English, and of people like Fenwick.',
  ],
  ['no building of something plain', EN, 'They built Monday into the plan, and released Chinese.'],
  [
    'no person as a model',
    EN,
    'Orla Fenwick, the director, left. The board had called Fenwick.',
    'person Orla Fenwick',
    'person Fenwick',
  ],
  ['nothing when of another field', 'Amber Works opened a shop.', 'In June the club built Marlin, which leaks.'],

  [
    'a university by its name',
    EN,
    'She then went to Harrow, where she stayed.',
    'organisation Harrow = organisation/harrow',
  ],
  ['no other Harrow', EN, 'A train to Harrow Hill left late; she likes Harrow chairs.'],

  ['a medium that is told', EN, 'He told The Lantern as much.', 'organisation The Lantern = organisation/courier'],
  ['a medium that reports', EN, 'The Lantern reported it first.', 'organisation The Lantern = organisation/courier'],
  [
    'a medium beside another',
    EN,
    'It is what The Lantern and Evening Ledger had said.',
    'organisation The Lantern = organisation/courier',
    'organisation Evening Ledger = organisation/daily',
  ],
  [
    'a medium that somebody speaks to',
    ZH,
    '他对The Lantern说，这只是开始。',
    'organisation The Lantern = organisation/courier',
  ],
  ['no lantern', EN, 'They sat under The Lantern all night.'],
  ['a card that is counted', ZH, '四张K70就能跑起来。', 'model K70 = model/card'],
  ['no card', EN, 'Bus K70 was late.'],
  [
    'a firm beside firms',
    ZH,
    '溪桥、九十、安柏都签了。',
    'organisation 溪桥 = organisation/brook',
    'organisation 九十 = organisation/ninety',
    'organisation 安柏 = organisation/amber',
  ],
  ['no firm alone', ZH, '来了九十个人。'],
]

describe('names dropped in passing', () => {
  it.each(CASES)('%s', (_, about, text, ...expected) => expect(marks(text, about)).toEqual(expected))
})
