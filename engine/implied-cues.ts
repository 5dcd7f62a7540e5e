/**
 * What tells the sense of a name by the sort of thing it is, so that no entry has to say it: whoever a source is quoted by is
 * a medium (对Axios说, "told The Verge"), and whatever is counted by the card or the piece is hardware (四张H20).
 */
import type { Cue } from './cues.ts'
import type { Entry, Span } from './model.ts'

const QUOTED_BY =
  /(?:(?:对|向|跟|据|告诉|接受|获|引述|援引)(?:了)?|(?<![a-z])(?:told|tells|by|to|in|of|cited by|according to)(?: the)?) ?["「“《]?$/
const REPORTS =
  /^["」”》]? ?(?:(?:最先|率先|首先|此前|周[一二三四五六日]|昨[日天]|今[日天]|当地时间)?(?:报道|披露|曝光|援引|引述|获悉|采访|专访|爆料|说|表示|透露|称)|(?:first )?(?:reports|reported|reporting|revealed|has learned|writes|wrote|quoted)(?![a-z]))/
/** What "to" and "by" lead to is told by more than that. */
const SAID = /(?:说|表示|透露|称|坦言|直言|承认|证实)/
const COUNTED = /(?:\d|[一两二三四五六七八九十百千万余多几数])(?:张|块|片|颗|枚|台) ?$/
const CARD = /^ ?(?:显卡|显示卡|加速卡|计算卡|芯片|晶片|gpus?(?![a-z])|chips?(?![a-z])|卡)/

/** `folded` is the text folded. Null: nothing is implied. */
export function impliedCue({ kind, subtype }: Entry, folded: string, { start, end }: Span): Cue | null {
  const media = kind === 'organisation' && subtype === 'media'
  if (!media && !(kind === 'model' && subtype === 'hardware')) return null
  const before = folded.slice(Math.max(0, start - 16), start)
  const after = folded.slice(end, end + 16)
  const word = media ? source(before, after) : counted(before, after)
  return word ? { found: 'sentence', word, at: { start, end }, count: 1 } : null
}

function source(before: string, after: string): string | null {
  const quoted = QUOTED_BY.exec(before)?.[0]
  const reports = REPORTS.exec(after)?.[0]
  if (reports && !/^["」”》]? ?(?:说|表示|透露|称)/.test(reports)) return reports.trim()
  if (!quoted) return null
  if (/told|tells|告诉|according|cited|援引|引述/.test(quoted)) return quoted.trim()
  return SAID.test(after.slice(0, 4)) || /据/.test(quoted) ? quoted.trim() : null
}

function counted(before: string, after: string): string | null {
  return (COUNTED.exec(before) ?? CARD.exec(after))?.[0].trim() ?? null
}
