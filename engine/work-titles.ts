/**
 * Titles: 《…》 that a word before it introduces as something written, or after it as a magazine or paper; a quoted run of
 * capitalised English words after such a word. Other quotes are emphasis or speech.
 */
import type { Kind, Span } from './model.ts'

export interface WorkTitle extends Span {
  readonly kind: Kind
  readonly cue: Span
}

const LONGEST_TITLE = 80
const WRITTEN =
  /(论文|文章|一文|博客|博文|长文|报道|报告|专著|著作|新书|书籍|图书|小说|电影|纪录片|剧集|播客|节目|课程|新课|公开信|访谈|演讲|综述|题为|名为|标题为|标题是|写过|写了|写下|撰写|合写|执笔|起草|发表|出版|著有|合著|一篇|一本|一部|一书|公号文|推文|稿件|参考|阅读|译自|编译自|摘自|原文|标题|教材|教程|白皮书|备忘录|回忆录|传记|专栏|导演|执导|拍摄|创作)[了的]?[是为]?[:\s]*$/
const MEDIA_AFTER = /^\s?(杂志|日报|晚报|周刊|时报|报纸|编辑部|记者|报道|主编|资深|专访|网站|撰稿)/
const WRITTEN_AFTER = /^\s?(一文|一书|这本|这篇|论文|的论文|中写|课程|里写|开篇|这部|作者)/

/** Titles that the words beside them introduce, brackets left out; in order. */
export function findWorkTitles(text: string, folded: string): WorkTitle[] {
  return [...bracketed(folded), ...quoted(text, folded)]
}

function* bracketed(folded: string): Generator<WorkTitle> {
  for (let open = folded.indexOf('《'); open >= 0; open = folded.indexOf('《', open + 1)) {
    const close = folded.slice(open, open + LONGEST_TITLE).indexOf('》')
    if (close < 3) continue
    const span = { start: open + 1, end: open + close }
    const media = MEDIA_AFTER.exec(folded.slice(span.end + 1, span.end + 6))
    if (media) yield { ...span, kind: 'organisation', cue: after(span.end + 1, media) }
    const before = WRITTEN.exec(folded.slice(Math.max(0, open - 12), open))
    const behind = WRITTEN_AFTER.exec(folded.slice(span.end + 1, span.end + 6))
    // After a colon or a list's 、 the word that introduces may stand before an earlier title: alone on its line it is one.
    const alone = /^\s*$/.test(lineAround(folded, open, span.end + 1))
    if (before)
      yield {
        ...span,
        kind: 'work',
        cue: { start: open - before[0].length, end: open - before[0].length + before[1]!.length },
      }
    else if (behind) yield { ...span, kind: 'work', cue: after(span.end + 1, behind) }
    else if (alone) yield { ...span, kind: 'work', cue: { start: open, end: span.end + 1 } }
  }
}

const BARE = /[《〈]([^《》〈〉\n]{2,60})[》〉]/g
const MEDIA = /(?:日报|晚报|早报|时报|商报|周报|科学报|周刊|月刊|杂志|画报|邮报|导报|新报)$/
const LAW = /(?:法|条例|办法|规定|草案|规划|宪章|公约|宣言)$/

/**
 * What stands between 《》 or 〈〉 with nothing beside it that says what it is: a law, a book, a film. Of less than four
 * characters it may as well be a journal (《自然》).
 */
export function* bareTitles(folded: string): Generator<WorkTitle> {
  for (const match of folded.matchAll(BARE)) {
    const start = match.index + 1
    const span = { start, end: start + match[1]!.length }
    const cue = { start: match.index, end: span.end + 1 }
    if (MEDIA.test(match[1]!)) yield { ...span, kind: 'organisation', cue }
    else if (match[1]!.length >= 4 || LAW.test(match[1]!)) yield { ...span, kind: 'work', cue }
  }
}

const after = (at: number, match: RegExpExecArray): Span => {
  const start = at + match[0].length - match[1]!.length
  return { start, end: start + match[1]!.length }
}

function lineAround(folded: string, start: number, end: number): string {
  const from = folded.lastIndexOf('\n', start) + 1
  const to = folded.indexOf('\n', end)
  const line = { from: Math.max(from, start - 40), to: Math.min(to < 0 ? folded.length : to, end + 40) }
  return folded.slice(line.from, start) + folded.slice(end, line.to)
}

/** An American comma stands inside. */
const QUOTED = /"\s?(\p{Lu}[^"\n《》]{8,78}?[\p{L}\d?!])[,.]?\s?"/gu
const WRITTEN_EN =
  /\b(paper|papers|essay|article|post|blog|book|talk|lecture|course|titled|entitled|called|wrote|podcast|letter|memo|report)[:,]?\s?$/i

/** "Faith and Fate", a paper written with …; the "Stochastic Parrots" paper. */
const WRITTEN_AFTER_EN =
  /^,? (?:(?:an?|the|its|their|his|her|that) (?:[\p{L}\d’'-]{2,16} ){0,3})?(paper|essay|book|film|novel|memoir|article|column|documentary|manifesto|memo|preprint|speech|lecture)(?![\p{L}-])/u

/** A quotation of four words and more in which every one of some length has a capital is a title, whatever stands before it. */
export function* bareQuotations(text: string): Generator<WorkTitle> {
  for (const match of text.replace(/[“”„‟]/g, '"').matchAll(QUOTED)) {
    const words = match[1]!.split(/\s+/)
    const long = words.filter(
      (word) => word.length > 3 && !/^(?:from|with|over|into|upon|about|that|than|when|your|their|does)$/.test(word),
    )
    if (words.length < 4 || long.length < 3 || !long.every((word) => /^["'(]?[\p{Lu}\d]/u.test(word))) continue
    const start = match.index + match[0].indexOf(match[1]!)
    const end = start + match[1]!.length
    yield { start, end, kind: 'work', cue: { start: start - 1, end: end + 1 } }
  }
}

function* quoted(text: string, folded: string): Generator<WorkTitle> {
  const plain = text.replace(/[“”„‟]/g, '"')
  for (const match of plain.matchAll(QUOTED)) {
    const words = match[1]!.split(/\s+/).filter((word) => word.length > 3)
    // A sentence is quoted with small letters, a title with capitals.
    if (
      words.length < 2 ||
      /\p{Script=Han}/u.test(match[1]!) ||
      words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length < words.length * 0.75
    )
      continue
    const lead = folded.slice(Math.max(0, match.index - 14), match.index)
    const cue = WRITTEN.exec(lead) ?? WRITTEN_EN.exec(lead)
    const start = match.index + match[0].indexOf(match[1]!)
    if (!cue) {
      const behind = match.index + match[0].length
      const after_ = WRITTEN_AFTER_EN.exec(text.slice(behind, behind + 60))
      if (after_) yield { start, end: start + match[1]!.length, kind: 'work', cue: after(behind, after_) }
      continue
    }
    const from = match.index - cue[0].length
    yield { start, end: start + match[1]!.length, kind: 'work', cue: { start: from, end: from + cue[1]!.length } }
  }
}
