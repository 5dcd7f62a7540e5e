/**
 * The page text: what a reader sees of a live page as one string, with the way back to its nodes.
 *
 * The walk keeps the data of every text node as it is, unit for unit, so that an offset is a node's start plus a
 * distance and nothing has to be counted twice. Two things differ: line breaks and tabs inside a text node are white
 * space to a reader and become spaces (one for one), and where one block ends and another begins, or at a `<br>`, stands
 * a "\n" that belongs to no node. No style is asked for: what is a block is told by its tag, and what is hidden by
 * attributes alone, so a walk costs no layout.
 */
import type { Span } from '../model.ts'

/** Both ends of a range, as StaticRange takes them. */
export interface NodeRange {
  readonly startContainer: Text
  readonly startOffset: number
  readonly endContainer: Text
  readonly endOffset: number
}

export interface TextMap {
  readonly text: string
  /** Only the first part of a longer page. */
  readonly truncated: boolean
  /** From the first to the last character of a span; null where it holds none of a node. */
  rangeOf(span: Span): NodeRange | null
  /** The same cut at its text nodes, without pieces of white space: what highlights are made of. */
  rangesOf(span: Span): NodeRange[]
  /** Where a place of a text node stands in `text`; null for a node that is not in it. */
  offsetOf(node: Node, offset: number): number | null
}

export interface TextMapOptions {
  /** Longest text, UTF-16 code units; the rest of the page is left out. */
  readonly limit?: number
}

/** Walks the visible text below a root, in document order; open shadow trees are walked in place of what they hide. */
export function buildTextMap(root: Document | Element | null, { limit = Infinity }: TextMapOptions = {}): TextMap {
  const nodes: Text[] = []
  const starts: number[] = []
  const pieces: string[] = []
  let length = 0
  let truncated = false
  let atBoundary = true

  const boundary = (): void => {
    if (atBoundary) return
    pieces.push('\n')
    length++
    atBoundary = true
  }
  const add = (node: Text): void => {
    let { data } = node
    // White space between two blocks is none; between two words of inline elements it is.
    if (data === '' || (atBoundary && !NOT_BLANK.test(data))) return
    if (length + data.length > limit) {
      data = data.slice(0, limit - length)
      truncated = true
    }
    nodes.push(node)
    starts.push(length)
    pieces.push(BREAKS.test(data) && !isPreformatted(node) ? data.replace(ALL_BREAKS, ' ') : data)
    length += data.length
    atBoundary = false
  }

  // A stack of its own: pages nest five thousand deep. null marks the end of a block.
  const stack: (Node | null)[] = root ? [root] : []
  while (stack.length > 0 && !truncated) {
    const node = stack.pop()!
    if (node === null) boundary()
    else if (node.nodeType === TEXT || node.nodeType === CDATA) add(node as Text)
    else if (node.nodeType === ELEMENT) {
      const element = node as Element
      const tag = element.localName
      if (tag === 'br' || tag === 'hr') boundary()
      else if (!isSkipped(element, tag)) {
        if (BLOCKS.has(tag)) {
          boundary()
          stack.push(null)
        }
        pushChildren(stack, element, tag)
      }
    } else if (node.nodeType === DOCUMENT || node.nodeType === FRAGMENT) pushChildren(stack, node, '')
  }
  return new WalkedText(pieces.join(''), truncated, nodes, Float64Array.from(starts))
}

class WalkedText implements TextMap {
  readonly text: string
  readonly truncated: boolean
  readonly #nodes: readonly Text[]
  readonly #starts: Float64Array
  /** Made when it is first asked for: painting needs none. */
  #indices: Map<Node, number> | null = null

  constructor(text: string, truncated: boolean, nodes: readonly Text[], starts: Float64Array) {
    this.text = text
    this.truncated = truncated
    this.#nodes = nodes
    this.#starts = starts
  }

  rangeOf(span: Span): NodeRange | null {
    const pieces = this.rangesOf(span)
    const [first] = pieces
    const last = pieces.at(-1)
    if (!first || !last) return null
    return { ...first, endContainer: last.endContainer, endOffset: last.endOffset }
  }

  rangesOf({ start, end }: Span): NodeRange[] {
    const ranges: NodeRange[] = []
    for (let i = this.#indexAt(start); i < this.#nodes.length && this.#starts[i]! < end; i++) {
      const node = this.#nodes[i]!
      const at = this.#starts[i]!
      // A node may have changed since the walk: never past what it holds now.
      const from = Math.max(0, start - at)
      const to = Math.min(end - at, node.length, this.#lengthOf(i))
      if (from < to && NOT_BLANK.test(this.text.slice(at + from, at + to)))
        ranges.push({ startContainer: node, startOffset: from, endContainer: node, endOffset: to })
    }
    return ranges
  }

  offsetOf(node: Node, offset: number): number | null {
    this.#indices ??= new Map(this.#nodes.map((one, i) => [one, i]))
    const index = this.#indices.get(node)
    if (index === undefined) return null
    return this.#starts[index]! + Math.min(offset, this.#lengthOf(index))
  }

  /** The last node that starts at or before an offset; 0 before the first. */
  #indexAt(offset: number): number {
    let low = 0
    let high = this.#nodes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  #lengthOf(index: number): number {
    const next = this.#starts[index + 1] ?? this.text.length
    return Math.min(next - this.#starts[index]!, this.#nodes[index]!.length)
  }
}

// Node types by number: an isolated world need not have the page's constructors.
const ELEMENT = 1
const TEXT = 3
const CDATA = 4
const DOCUMENT = 9
const FRAGMENT = 11

const NOT_BLANK = /[^\s\u200b\ufeff]/
const BREAKS = /[\n\r\t\f]/
const ALL_BREAKS = /[\n\r\t\f]/g

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** What holds no text of an article. Ruby's readings are left out, so that the words they stand over stay whole. */
const SKIPPED = new Set(
  (
    'audio button canvas datalist embed head iframe input math meter nav noscript object option progress rp rt script select style ' +
    'svg template textarea title video bandu-card'
  ).split(' '),
)

function isSkipped(element: Element, tag: string): boolean {
  if (SKIPPED.has(tag)) return true
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  if (element.getAttribute('role') === 'navigation') return true
  // The foot of the page; that of an article may hold its sources.
  if (tag === 'footer') return element.closest('article, main') === null
  return tag === 'dialog' && !element.hasAttribute('open')
}

function pushChildren(stack: (Node | null)[], node: Node, tag: string): void {
  const shadow = tag === '' ? null : (node as Element).shadowRoot
  if (tag === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes()
    if (assigned.length > 0) {
      for (let i = assigned.length - 1; i >= 0; i--) stack.push(assigned[i]!)
      return
    }
  }
  for (let child = (shadow ?? node).lastChild; child; child = child.previousSibling) stack.push(child)
}

function isPreformatted(node: Text): boolean {
  return node.parentElement?.closest('pre') != null
}
