/**
 * Who is speaking: which parts of a text stand in quotation marks.
 *
 * Speech stays speech in translation, and where it begins and ends is the surest mark of a boundary in a dialogue
 * (one sentence of 他笑道：“……” often becomes three). Marks are of many kinds: “ ” 「 」 『 』, straight ones that look
 * the same at both ends, and in British books single ones that look like apostrophes.
 */

export interface Quotations {
  /** Share of each sentence that is quoted, 0..1. */
  readonly share: Float64Array
  /** Is a quotation open before each sentence, and after the last? 0 or 1. */
  readonly inside: Uint8Array
  /** Does the sentence begin with an opening mark, end with a closing one? */
  readonly opens: Uint8Array
  readonly closes: Uint8Array
}

const OPENING = /["“「『]/
const SINGLE_OPENING = /(?:^|[\s(—–-])['‘](?=[^\s])/

/** Single marks count as quotation marks where more sentences have them than have double ones. */
export function quotations(sentences: readonly string[]): Quotations {
  const single =
    sentences.filter((s) => SINGLE_OPENING.test(s)).length > sentences.filter((s) => OPENING.test(s)).length
  const n = sentences.length
  const share = new Float64Array(n)
  const inside = new Uint8Array(n + 1)
  const opens = new Uint8Array(n)
  const closes = new Uint8Array(n)
  let open = false
  sentences.forEach((sentence, i) => {
    let quoted = 0
    for (let k = 0; k < sentence.length; k++) {
      const mark = kindOfMark(sentence, k, open, single)
      if (mark === 'opens') {
        open = true
        if (k < 2) {
          opens[i] = 1
          // A mark of the paragraph before that was never closed.
          inside[i] = 0
        }
      } else if (mark === 'closes') {
        open = false
        if (k > sentence.length - 3) closes[i] = 1
      } else if (open) quoted++
    }
    share[i] = quoted / Math.max(1, sentence.length)
    inside[i + 1] = open ? 1 : 0
  })
  return { share, inside, opens, closes }
}

function kindOfMark(text: string, at: number, open: boolean, single: boolean): 'opens' | 'closes' | null {
  const mark = text[at]!
  switch (mark) {
    case '“':
    case '「':
      return single ? null : 'opens'
    case '”':
    case '」':
      return single ? null : 'closes'
    case '"':
      if (single) return null
      return open && !opensHere(text, at) ? 'closes' : 'opens'
    case '‘':
      return single ? 'opens' : null
    case '’':
    case "'":
      if (!single) return null
      if (opensHere(text, at) && mark === "'") return 'opens'
      return open && /[.,!?…—–-]/.test(text[at - 1] ?? '') ? 'closes' : null
    default:
      return null
  }
}

/** Before a word and after a space, a dash or nothing. */
function opensHere(text: string, at: number): boolean {
  return /^$|[\s(—–:：，-]/.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? '')
}
