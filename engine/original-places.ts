/**
 * The places of an article that lead elsewhere, its links and the addresses written out in its text, each with the
 * words that introduce it: "原文链接：…", a heading 參考內容 with addresses below it, or the link's own words.
 */

import { BARE_URL, urlKey } from './known-pair.ts'
import type { Article, Segment } from './model.ts'
import { afterLast, trimmedEnd } from './text-ends.ts'

/** What the words before a link call it. `paper` also stands for code, data and reading tips: not this text. */
export type Label = 'original' | 'translation' | 'source' | 'mention' | 'paper' | null

export interface Place {
  readonly url: string
  /** The link's own words; '' for a bare address. */
  readonly text: string
  readonly label: Label
  /** The same for all links under one label. */
  readonly group: string
  /** UTF-16 offset in the article; the text's length for links outside of it. */
  readonly at: number
}

export function findPlaces(article: Article): Place[] {
  const all = findSpots(article)
  // An original stands at the head or the foot; a page of a thousand links is not searched whole.
  const spots = all.length > MOST ? [...all.slice(0, MOST / 3), ...all.slice((-2 * MOST) / 3)] : all
  return spots.map((spot) => ({ url: spot.url, text: spot.text, at: spot.start, ...labelOf(article, spot, spots) }))
}

const MOST = 300

/** The clauses that name an original, a source, or something else. Both scripts, since pages are converted by machines. */
const ORIGINAL =
  /(?:英文|外文|原始)?原(?:文|帖|貼|贴|博客)|(?:编|編|翻)?[译譯](?:[译譯])?自|(?:编译|編譯|翻译|翻譯)(?:来源|來源|自)|英文(?:版|出处|出處|博客|连结|链接|連結)|(?:原|首)(?:载|載|发|發)(?:于|於|自)?|translat(?:ed|ion) (?:of|from)|(?:first|originally) (?:published|appeared|posted|written)|original (?:article|post|text|source|version|essay|chinese|english|blog|piece|story)|read (?:it in )?the original|(?:^|\W)original\s*[:：]?\s*$/i
const TRANSLATION =
  /中文(?:版|译|譯|翻|博客)|(?:简|簡|繁)[体體]?中文|译文|譯文|(?:chinese|mandarin) (?:version|translation|edition)|translated into (?:simplified |traditional )?chinese|(?:read|available) (?:this |it )?in chinese/i
const SOURCE =
  /[参參]考(?:内容|內容|资料|資料|链接|鏈接|連結|连结|来源|來源|文章|报道|報道|網址|网址|信息|資訊)?|来源|來源|出处|出處|引自|[转轉](?:自|载|載)|博客|部落格|網誌|blog|(?:^|\W)via(?:\W|$)|sources?(?:\W|$)|references?(?:\W|$)|h\/t|^\s*(?:链接|鏈接|連結|网址|網址)/i
const PAPER =
  /论文|論文|paper|项目|項目|专案|專案|project|代码|代碼|程式碼|(?:^|\W)code|github|开源|開源|demo|试用|試用|体验|體驗|模型(?:地址|下[载載]|权重|權重)|数据集|資料集|dataset|推[荐薦][阅閱]|相[关關](?:[阅閱]|报|報|文|链|連)|延伸|往期|阅读更多|閱讀更多|更多(?:内容|內容|精彩|文章|资讯)|更多[:：]|[扫掃][码碼描]|[关關]注|投稿|[联聯][系繫絡络]|招聘|[版授][权權]|备案|備案|下[载載]|[购購][买買]|报名|報名|直播|视频|影片|视頻|官网|官網|主[页頁]|related|further reading|see also|more from|subscribe|follow|download|register|sign up|advert|图源|圖源|题图|題圖|头图|頭圖|图片|圖片|配图|image|photo|credit|license|许可|許可|注册|註冊|read more|recommended|演示|slides|video/i
const OVERRULES = /博客|部落格|网志|網誌|英文原文|原文(?:链接|鏈接|連結|地址|网址)?[:：]?$|[译譯]自|blog|original/i
const MENTION = /博[客文]|部落格|文章|一文|长文|長文|撰文|公开信|公開信|blog|post|essay|op-ed|letter|memo|interview/i

interface Spot {
  readonly url: string
  readonly text: string
  readonly start: number
  readonly end: number
}

function findSpots(article: Article): Spot[] {
  const { text } = article
  const spots: Spot[] = []
  for (const link of article.links) {
    if (!/^https?:\/\//i.test(link.url)) continue
    const words = link.text.trim()
    const span = link.span ?? { start: text.length, end: text.length }
    spots.push({ url: link.url, text: isAddress(words) ? '' : words, ...span })
  }
  const taken = spots.filter(({ start }) => start < text.length)
  for (const { url, start, end } of writtenOut(text)) {
    if (!taken.some((spot) => spot.start < end && start < spot.end)) spots.push({ url, text: '', start, end })
  }
  return spots.sort((a, b) => a.start - b.start)
}

/** Addresses in the text, as people and converters write them: no scheme, a full-width colon, a full stop behind. */
function writtenOut(text: string): Spot[] {
  const found: Spot[] = []
  for (const pattern of [BARE_URL, NO_SCHEME]) {
    for (const match of text.matchAll(pattern)) {
      const shown = withoutTail(match[0])
      const start = match.index
      const end = start + shown.length
      if (found.some((spot) => spot.start < end && start < spot.end)) continue
      const url = /^https?[:：]/i.test(shown) ? shown.replace(/^(https?)[:：]\s?/i, '$1:') : `https://${shown}`
      if (urlKey(url) !== '') found.push({ url, text: '', start, end })
    }
  }
  return found
}

const NO_SCHEME =
  /(?:https?(?:：|:\s)\/\/|(?<![\w.@/-])(?=(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|io|ai|dev|co|blog|me|xyz|edu|gov|uk|cn|tw)\/))[^\s"'<>`\\^{|}\u3000-\u9fff\uff00-\uffef“”‘’…]{4,}/gi

function withoutTail(url: string): string {
  let end = url.length
  while (end > 0) {
    const last = url[end - 1]!
    const unbalanced = last === ')' && url.slice(0, end).split(')').length > url.slice(0, end).split('(').length
    if (!/[.,;:!?\]*]/.test(last) && !unbalanced) break
    end--
  }
  return url.slice(0, end)
}

/** The words right before a link, else the link's own, else the heading over the list it stands in. */
function labelOf(article: Article, spot: Spot, spots: readonly Spot[]): { label: Label; group: string } {
  const at = article.segments.findIndex(({ span }) => span.start <= spot.start && spot.start < span.end)
  const segment = article.segments[at]
  if (!segment) return { label: nameOf(spot.text, true), group: `outside ${spot.start} ${spot.url}` }
  const before = beforeLink(article.text, spot, segment, spots)
  const own = nameOf(spot.text, true)
  const near = own ?? nameOf(lastClause(before), false)
  if (near !== null) return { label: near, group: `segment ${at} ${near}` }
  const heading = MARKER.test(before) || isListed(before) ? headingOver(article, at, spots) : null
  if (heading) return { label: heading.label, group: `list ${heading.at}` }
  const mention = MENTION.test(spot.text) || (MENTION.test(before.slice(-12)) && /[(（:：《“「]\s*$/.test(before))
  return { label: mention ? 'mention' : null, group: `spot ${spot.start}` }
}

const MARKER = /^[\s\d[\].,、()（）•·*▲►\-–—:：]*$/

/** A reference as a list puts it: "[3] Yi Tay, Returning to Google DeepMind, ". */
function isListed(before: string): boolean {
  return /^\s*(?:\[\d+\]|\d+[.、)]|[•·*-])\s/.test(before)
}

function beforeLink(text: string, spot: Spot, segment: Segment, spots: readonly Spot[]): string {
  let from = segment.span.start
  for (const other of spots)
    if (other.end <= spot.start && other.end > from && other.end > other.start) from = other.end
  return text.slice(from, spot.start)
}

function lastClause(before: string): string {
  const tail = afterLast(trimmedEnd(before, '《“「"(（<[【:：'), '。；;！!？?\n').slice(-110)
  // Only words that lead into the link count: "…来源不明，他说" does not.
  const clause = afterLast(tail, '，,、|')
  return clause.trim() === '' ? tail : clause
}

function nameOf(words: string, own: boolean): Label {
  if (words.trim() === '' || (own && words.length > 40)) return null
  if (PAPER.test(words) && !OVERRULES.test(words)) return 'paper'
  if (TRANSLATION.test(words)) return 'translation'
  if (ORIGINAL.test(words)) return 'original'
  return !own && SOURCE.test(words) ? 'source' : null
}

/** The heading of the list a link stands in: upwards over segments that hold links, to a short one that is a label. */
function headingOver(article: Article, at: number, spots: readonly Spot[]): { label: Label; at: number } | null {
  for (let index = at - 1; index >= 0 && index >= at - 40; index--) {
    const { span } = article.segments[index]!
    const text = article.text.slice(span.start, span.end).trim()
    const inside = spots.filter((spot) => spot.start >= span.start && spot.start < span.end)
    if (inside.length > 0) {
      // "参考链接：https://…" with more addresses on the lines below.
      const lead = article.text.slice(span.start, inside[0]!.start)
      const label = MARKER.test(lead) || isListed(lead) ? null : nameOf(lastClause(lead), false)
      if (label !== null) return { label, at: index }
      if (!MARKER.test(lead) && !isListed(lead)) return null
      continue
    }
    const isLabel =
      text.length <= 40 && (/[:：]\s*$/.test(text) || article.segments[index]!.kind === 'heading' || text.length <= 16)
    if (isLabel) {
      const label = nameOf(text, false)
      return label === null ? null : { label, at: index }
    }
    // A reference's own words on a line above its address.
    if (text.length > 120 || at - index > 1) return null
  }
  return null
}

function isAddress(words: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(words)
}
