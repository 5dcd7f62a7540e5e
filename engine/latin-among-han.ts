/**
 * Names in Latin letters in the midst of Chinese: Jittor的开发者, 他們提出的 Chat Vector, 在smallNORB上. A Chinese sentence
 * writes hardly anything else in capitals, so that in a text that names many things of the field whatever is left there
 * names one too: a firm or an event where its last word or the words beside it say so, a model, data set or product else.
 */
import type { Kind, Span } from './model.ts'
import type { UnknownName } from './unknown-names.ts'

const CAPITALISED = String.raw`[A-Z][A-Za-z\d]*(?:[-.+’'][A-Za-z\d]+)*\+{0,2}`
/** affNIST, smallNORB. */
const TAIL_OF_CAPITALS = String.raw`[a-z]{2,6}[A-Z]{3,8}`
const NAME = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d@#$/._+&=<>*'’-] ?)(?:${CAPITALISED}(?: ${CAPITALISED}){0,2}|${TAIL_OF_CAPITALS})(?![\p{Script=Latin}\d@/_=<>*&]|[-.:'’+][A-Za-z\d]| [A-Za-z\d(])`,
  'gu',
)
const BEFORE = /(?:\p{Script=Han}|[、，,：:；;（(「『“"《。]) ?$/u
const AFTER = /^ ?(?:\p{Script=Han}|[、，,；;。：:）)」』”"》！？])/u

const FIRM =
  /(?:^| )(?:Inc|Corp|Corporation|Ltd|Group|Holdings?|Partners|Capital|Ventures|Networks|Aviation|Aerospace|Airlines|Motors|Energy|Semiconductors?|Electronics|Industries|Dynamics|Expeditions|Studios?|Pictures|Games|Entertainment|Media|Press|Bank|Pharma|Pharmaceuticals|Therapeutics|Biosciences|Institute|Foundation|University|College|Society|Association|Council|Consulting|Solutions|Technologies|Robotics|Labs?)$/
const FIRM_BEFORE =
  /(?:公司|集团|企业|初创|新创|创办了?|创立了?|成立了?|创建了?|领投的?也?是?|跟投的?也?是?|投资人|股东|加入了?|入职|供职于?|任职于?|就职于?|跳槽到?|离开了?|收购了?|并购了?|买下了?|入股了?|卖给了?|分拆成|投资方有|投资方包括|网站|媒体|招聘平台|电商平台) ?["「“]?$/
const FIRM_AFTER =
  /^ ?(?:公司|集团|(?:联合|共同)?创始人|(?:联合|共同)?创办人|首席|执行长|董事长|总裁|旗下|卖给|被?收购|股价|市值|上市|领投|跟投|裁员|开源的|宣布|披露)/
const OCCASION = /(?:^| )(?:Day|Days|Summit|Conference|Expo|Forum|Week|Fest|Con)$/
/** Whoever says something may be anybody. */
const SPEAKS = /^ ?(?:说|表示|认为|指出|写道|坦言|回忆|解释|透露|问|答|笑|告诉|本人|先生|女士|教授|博士|等人|夫妇)/
/** Two plain words are a person's name as often. */
const TWO_PLAIN = /^[A-Z][a-z]+ [A-Z][a-z]+$/
const INTRODUCED =
  /(?:提出|发布|推出|做出|造出|研发|开发|打造|训练出?|名为|叫|叫做|称为|取名|命名为|平台|系统|工具|产品)了?的? ?["「“]?$/

/** What is written in capitals and names nothing, or nothing that a page is about. */
const EVERYDAY = new RegExp(
  `^(?:${(
    'OK VIP PDF App APP APPs Apps Wi-Fi WiFi Email E-mail EMAIL ID IDs USB PPT Excel Word Logo LOGO Demo DEMO Bug BUG Blog BLOG Offer OFFER ' +
    'Boss Title Vlog KPI OKR OKRs Plan PLUS Pro Max Mini Beta Note Notes Tips FAQ NEW New Hot Top TOP No NO Part PART Day DAY Step Steps Vol Chapter Figure Fig ' +
    'Table Section Appendix Eq Type Phase Level Lv Round Season Version Ver Q1 Q2 Q3 Q4 H1 H2 AM PM BC AD TM CEO CTO CFO COO CMO VP HR PR ' +
    'DIY BGM PK CP UP SUV MPV DNA RNA mRNA PCR NBA CBA GDP CPI VS Tab Esc Ctrl Shift Enter Alt Cmd URL HTTP HTTPS HTML CSS XML SQL JSON YAML CSV ' +
    'Markdown Web Linux Unix Mac iOS Android Windows Hello Hi Yes The This That And Or But In On At Of To For By With Is It You We He She They My Your Our Read More Share Like ' +
    'Copyright All Rights Reserved Inbox Follow Menu Home About Contact Login Search Download Photo Image Source Credit GIF PNG JPG JPEG SVG MP3 MP4 ' +
    'Mr Mrs Ms Dr Prof Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
    'January February March April June July August September October November December English Chinese Python Java Go Rust Agent Agents Token Tokens Prompt AI AGI LLM'
  )
    .replaceAll(/[-+]/g, String.raw`\$&`)
    .replaceAll(' ', '|')})$`,
)

/** `plain` is the text with its Chinese folded and its Latin as written; `free`: nothing known is there. */
export function findLatinAmongHan(plain: string, free: (span: Span) => boolean): UnknownName[] {
  const names: UnknownName[] = []
  for (const { 0: form, index: start } of plain.matchAll(NAME)) {
    const end = start + form.length
    const before = plain.slice(Math.max(0, start - 10), start)
    const after = plain.slice(end, end + 8)
    if (form.length < 3 || /^[A-Z]\d+$/.test(form) || !BEFORE.test(before) || !AFTER.test(after)) continue
    if (!/\p{Script=Han} ?$/u.test(before) && !/^ ?\p{Script=Han}/u.test(after)) continue
    if (SPEAKS.test(after) || form.split(' ').every((word) => EVERYDAY.test(word))) continue
    if (TWO_PLAIN.test(form) && !FIRM.test(form) && !OCCASION.test(form) && !INTRODUCED.test(before)) continue
    if (EVERYDAY.test(form.split(' ')[0]!) && !INTRODUCED.test(before)) continue
    const span = { start, end }
    if (!free(span)) continue
    const kind = kindOf(form, before, after)
    const cue = plain.slice(start, end)
    names.push({ span, kind, base: null, evidence: { by: 'context', form, cue, at: span } })
  }
  return names
}

function kindOf(form: string, before: string, after: string): Kind {
  if (OCCASION.test(form)) return 'event'
  return FIRM.test(form) || FIRM_BEFORE.test(before) || FIRM_AFTER.test(after) ? 'organisation' : 'model'
}
