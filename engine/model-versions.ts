/**
 * A version or a size of a model that the glossary has without it: LLaMA 7B, Command 3.1 Turbo, 文心 4.5. The name goes on
 * over it and means the family's entry, likely: which of its versions is meant the glossary does not say.
 */
import type { Span } from './model.ts'
import type { Found } from './outermost.ts'
import { spanIndex } from './span-index.ts'

const SIZE = String.raw`\d{1,4}(?:\.\d{1,2})?[BbM]`
const WORD =
  'Turbo|Pro|Ultra|Mini|mini|Nano|nano|Flash|Max|Plus|Lite|Large|Medium|Small|Tiny|Base|Instruct|Chat|Coder|Code|Preview|Omni|Thinking|Reasoning|Vision|Audio|Alpha|Beta|Distill|XL|XXL|Ti|Super'
const NUMBER = String.raw`[vV]?\d{1,2}\.\d{1,2}|[vV]\d{1,2}`
/** A bare number counts only before such a word: in "BERT 3 times" it counts something. */
const VERSION = new RegExp(
  `(?:[ -](?:${SIZE}|${WORD})|[ -]?(?:${NUMBER})(?!\\d|\\.\\d|[%x×倍亿万千个元分秒年月]| ?(?:%|percent|million|billion|trillion|times|points|per|亿|万|倍|分))|[ -]?\\d{1,2}(?=[ -](?:${WORD}|${SIZE})(?![A-Za-z\\d])))(?:[ -](?:${SIZE}|${WORD}|\\d{1,2}(?![\\d.%A-Za-z])))*(?![A-Za-z\\d])`,
  'y',
)

/** The models of `known` that a version follows, over both. */
export function findModelVersions(text: string, known: readonly Found[]): Found[] {
  const taken = spanIndex(known)
  return known.flatMap((found) => {
    const { span, sense } = found
    if (sense.kind !== 'model' || !sense.entryId) return []
    VERSION.lastIndex = span.end
    const version = VERSION.exec(text)
    if (!version || (/\d$/.test(text.slice(span.start, span.end)) && /^\d/.test(version[0]))) return []
    const whole: Span = { start: span.start, end: span.end + version[0].length }
    if (taken.overlapping(whole).some((each) => each.span.end > span.end)) return []
    return [{ span: whole, sense: { ...sense, sureness: 'likely' } }]
  })
}
