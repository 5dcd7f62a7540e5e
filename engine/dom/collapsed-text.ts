/**
 * Text as it is read, made of text nodes as they are stored, with the way back.
 *
 * White space within a line collapses to one space, at its ends it is none, and a break of source lines between two
 * East Asian characters is none either (CSS Text 3, 4.1.2 and 4.1.3). All other characters are kept one for one. What
 * stands together in a node and in the text is one piece: four parallel arrays, two numbers to go either way.
 */
export class CollapsedText {
  /** UTF-16 code units so far. */
  length = 0
  readonly nodes: Text[] = []
  /** Where each piece starts in the text. Ascending. */
  readonly starts: number[] = []
  readonly lengths: number[] = []
  /** Where each piece starts in its node. */
  readonly offsets: number[] = []
  #parts: string[] = []
  #pending: Pending | null = null
  /** What goes before the next character; null in the middle of a line. */
  #separator: string | null = ''
  /** The last character, for the rule of East Asian line breaks. */
  #last = 0

  /** Adds a node's characters. `preformatted`: its white space counts, but for empty lines. */
  add(node: Text, data: string, preformatted: boolean): void {
    const irregular = preformatted ? LINE_BREAKS : IRREGULAR_SPACE
    let from = 0
    irregular.lastIndex = 0
    for (let match = irregular.exec(data); match; match = irregular.exec(data)) {
      this.#put(node, data, from, match.index, preformatted)
      this.#space(node, match.index, BREAK.test(match[0]), preformatted)
      from = irregular.lastIndex
    }
    this.#put(node, data, from, data.length, preformatted)
  }

  /** Ends the line: white space before and after goes, and `separator` stands before the next character, if any comes. */
  endLine(separator: string): void {
    this.#pending = null
    this.#separator ??= separator
  }

  /** How many characters would stand between what there is and the next one. */
  get gap(): number {
    return this.#separator?.length ?? (this.#pending ? 1 : 0)
  }

  /** White space that stands in no node. */
  addSpace(text: ' ' | '\n'): void {
    if (this.#separator === null) this.#pending = { node: null, offset: 0, broken: false, text }
  }

  /** The end of the line so far, as long as it was added at once; '' at the start of a line. */
  get tail(): string {
    return this.#separator === null ? this.#parts.at(-1)! : ''
  }

  toString(): string {
    return this.#parts.join('')
  }

  #put(node: Text, data: string, from: number, to: number, preformatted: boolean): void {
    let start = from
    let end = to
    if (!preformatted) {
      if (start < end && data.charCodeAt(start) === SPACE) this.#space(node, start++, false, false)
      if (start < end && data.charCodeAt(end - 1) === SPACE) end--
    }
    if (start >= end || (preformatted && !NOT_BLANK.test(data.slice(start, end)))) return
    this.#open(node, data.charCodeAt(start))
    this.#append(data.slice(start, end), node, start)
    this.#last = data.charCodeAt(end - 1)
    if (end < to) this.#space(node, end, false, false)
  }

  #space(node: Text, offset: number, broken: boolean, preformatted: boolean): void {
    if (this.#separator !== null) return
    if (this.#pending) this.#pending = { ...this.#pending, broken: this.#pending.broken || broken }
    else this.#pending = { node, offset, broken, text: preformatted ? '\n' : ' ' }
  }

  /** What stands before the character that now follows. */
  #open(node: Text, next: number): void {
    const pending = this.#pending
    this.#pending = null
    if (this.#separator !== null) {
      if (this.length > 0) this.#append(this.#separator, null, 0)
      this.#separator = null
    } else if (pending) {
      const dropped =
        pending.broken && pending.text === ' ' && pending.node === node && isWide(this.#last) && isWide(next)
      if (!dropped) this.#append(pending.text, pending.node, pending.offset)
    }
  }

  #append(text: string, node: Text | null, offset: number): void {
    if (node) {
      const last = this.nodes.length - 1
      const lengthBefore = this.lengths[last]
      if (
        this.nodes[last] === node &&
        this.offsets[last]! + lengthBefore! === offset &&
        this.starts[last]! + lengthBefore! === this.length
      )
        this.lengths[last] = lengthBefore! + text.length
      else {
        this.nodes.push(node)
        this.starts.push(this.length)
        this.lengths.push(text.length)
        this.offsets.push(offset)
      }
    }
    this.#parts.push(text)
    this.length += text.length
  }
}

interface Pending {
  readonly node: Text | null
  readonly offset: number
  readonly broken: boolean
  readonly text: ' ' | '\n'
}

/** White space that does not stay as it is: two and more, and any kind but the plain space. */
const IRREGULAR_SPACE = /\s{2,}|[^\S ]/g
const LINE_BREAKS = /[\n\r\f]+/g
const BREAK = /[\n\r\f]/
const NOT_BLANK = /\S/
const SPACE = 0x20

/** East Asian wide and full-width, without Hangul, which writes spaces. */
function isWide(code: number): boolean {
  if (code < 0x2e80) return false
  return (
    code <= 0x312f ||
    (code >= 0x3190 && code <= 0xa4cf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff60)
  )
}
