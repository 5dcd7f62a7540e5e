/**
 * Names by what stands beside them: 猎头綦俐丽告诉, 李飞飞教授, 编辑:蛋酱、泽南, CEO Sean White, "Sharif Shameem,
 * cofounder of LexicaArt", a line that holds nothing but names.
 */
import { hanNameLists } from './han-name-lists.ts'
import { hanTitledNames } from './han-titled-names.ts'
import { latePattern } from './late-pattern.ts'
import { latinTitledNames, PERSON_NAME as NAME } from './latin-titled-names.ts'
import type { Kind, Span } from './model.ts'
import { HAN_TITLES, isHan } from './name-shapes.ts'

export interface TitledName extends Span {
  readonly kind: Kind
  /** The title, label or verb that says so. */
  readonly cue: Span
}

/** Names beside titles in `text`; `folded` is the same text folded, `mixed` what `plain` makes of it. In no order, overlaps possible. */
export function findTitledNames(text: string, folded: string, mixed: string): TitledName[] {
  return [
    ...bylines(text, folded),
    ...nameLines(text),
    ...hanTitledNames(folded),
    ...hanNameLists(folded, mixed),
    ...latinTitledNames(mixed),
  ]
}

/** Simplified, with the case of its Latin kept. */
export function plain(text: string, folded: string): string {
  let mixed = ''
  for (let at = 0; at < text.length; at++) mixed += isHan(text[at]) ? folded[at] : text[at]
  return mixed
}

const BYLINE =
  /(?<=^|[\n,，。|;\s])(编辑|编译|作者|撰文|采访|采写|整理|译者|校对|记者|责编|策划|编者|文)\s?([:|丨/])\s*/g
const ACCOUNT = /(?:微信公众号|公众号)\s?[:(]\s*([^\n,，。;|()（）\sid]{2,16})/g

/** 编辑:蛋酱、泽南 — pen names too: the label is enough. */
function* bylines(text: string, folded: string): Generator<TitledName> {
  for (const match of folded.matchAll(BYLINE)) {
    if (match[1] === '文' && match.index > 0 && folded[match.index - 1] !== '\n') continue
    const cue = { start: match.index, end: match.index + match[1]!.length }
    let at = match.index + match[0].length
    for (let count = 0; count < 8; count++) {
      const name =
        /^(?:\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})*|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})(?=[\s、,，&/|丨;。\n]|$)/u.exec(
          text.slice(at, at + 40),
        )?.[0]
      if (!name || HAN_TITLES.some((title) => folded.startsWith(title, at))) break
      yield { start: at, end: at + name.length, kind: 'person', cue }
      const joint = /^(?:[、&/]|\s?[,，]?\s(?=\p{Script=Han}{2,3}(?:[\s\n]|$)))\s*/u.exec(
        text.slice(at + name.length, at + name.length + 8),
      )?.[0]
      if (!joint) break
      at += name.length + joint.length
    }
  }
  for (const match of folded.matchAll(ACCOUNT)) {
    const end = match.index + match[0].length
    yield {
      start: end - match[1]!.length,
      end,
      kind: 'organisation',
      cue: { start: match.index, end: end - match[1]!.length },
    }
  }
}

const NAME_LINE = latePattern(
  `^(?:[Bb]y )?(${NAME}(?:(?:, and |, | and | & )${NAME})*)(?:,? (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? )?(?:\\d{1,2},? )?\\d{4})?$`,
  'u',
)
const WHOLE_NAME = latePattern(NAME, 'gu')
/** No line of names in Latin letters has any, or begins with a figure or a mark: so hardly a Chinese page needs NAME_LINE, 30 ms. */
const NO_NAME_LINE = /[\u3000-\u9fff\uff00-\uffef]|^[\0-@]|^$/

/** A line of names and at most a date, as under a headline. One or two names need the date or "by". */
function* nameLines(text: string): Generator<TitledName> {
  let start = 0
  for (const line of text.split('\n')) {
    const words = line.trim()
    const match = line.length <= 400 && !NO_NAME_LINE.test(words) ? NAME_LINE().exec(words) : null
    if (match) {
      const offset = start + line.indexOf(match[1]!)
      const names = [...match[1]!.matchAll(WHOLE_NAME())]
      const rest = line.trim().slice(match[1]!.length + (match.index ?? 0))
      if (names.length > 2 || /\d{4}/.test(rest) || /^[Bb]y /.test(line.trim())) {
        for (const name of names)
          yield {
            start: offset + name.index,
            end: offset + name.index + name[0].length,
            kind: 'person',
            cue: { start: offset, end: offset + match[1]!.length },
          }
      }
    }
    start += line.length + 1
  }
}
