/**
 * The page text: what a reader sees of a live page as one string, with the way back to its nodes.
 *
 * White space is collapsed as on the screen (collapsed-text.ts); where one block ends and another begins, and for any run
 * of `<br>`, stands one "\n" that belongs to no node. What is a block is told by its tag and what is hidden by attributes
 * alone, so a walk asks for no style and no layout. Menus and the foot of the page are left out where their tags say so.
 *
 * After the page has changed, build it anew: 50,000 characters take about a millisecond, which is less than keeping
 * offsets right under mutations would. As long as `text` is equal, all offsets hold and only the nodes are new.
 */
import type { Span } from '../model.ts'
import { CollapsedText } from './collapsed-text.ts'
import { BLOCKS, CDATA, DOCUMENT, ELEMENT, FRAGMENT, PREFORMATTED, TEXT, TEXTLESS } from './elements.ts'

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
  /** The same cut at its text nodes, in order: what highlights are made of. */
  rangesOf(span: Span): NodeRange[]
  /** Where a place of a text node stands in `text`; null for a node that is not in it. White space that is not shown stands where the next character does. */
  offsetOf(node: Node, offset: number): number | null
}

export interface TextMapOptions {
  /** Longest text, UTF-16 code units; the rest of the page is left out. */
  readonly limit?: number
}

/** Walks the visible text below a root, in document order; open shadow trees are walked in place of what they hide. */
export function buildTextMap(root: Document | Element | null, { limit = Infinity }: TextMapOptions = {}): TextMap {
  const collapsed = new CollapsedText()
  let truncated = false
  let preformatted = 0
  const endBlock = (): void => collapsed.endLine('\n')
  const endPreformatted = (): void => void preformatted--

  // A stack of its own: pages nest five thousand deep. A node stands for itself and those after it, which nobody looks at
  // before their turn: of a page of a hundred thousand, most lie beyond the limit. A function ends what an element began.
  const stack: (Node | (() => void))[] = root ? [() => walk(root)] : []
  while (stack.length > 0 && !truncated) {
    const next = stack.pop()!
    if (typeof next === 'function') next()
    else {
      const after = next.nextSibling
      if (after) stack.push(after)
      walk(next)
    }
  }
  return new WalkedText(collapsed, truncated)

  function walk(node: Node): void {
    if (node.nodeType === TEXT || node.nodeType === CDATA) {
      const { data } = node as Text
      const room = limit - collapsed.length - collapsed.gap
      truncated = data.length > room && (room <= 0 ? /\S/.test(data) : data.trim().length > room)
      if (room > 0) collapsed.add(node as Text, truncated ? firstPart(data, room) : data, preformatted > 0)
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element
      const tag = element.localName
      if (tag === 'br' || tag === 'hr') endBlock()
      else if (!isSkipped(element, tag)) {
        if (BLOCKS.has(tag)) {
          endBlock()
          stack.push(endBlock)
          if (PREFORMATTED.has(tag)) {
            preformatted++
            stack.push(endPreformatted)
          }
        }
        pushChildren(element, tag)
      }
    } else if (node.nodeType === DOCUMENT || node.nodeType === FRAGMENT) pushChildren(node, '')
  }

  function pushChildren(node: Node, tag: string): void {
    const shadow = tag === '' ? null : (node as Element).shadowRoot
    if (tag === 'slot') {
      const assigned = (node as HTMLSlotElement).assignedNodes()
      // Neighbours there are none on the page.
      for (let i = assigned.length - 1; i >= 0; i--) stack.push(() => walk(assigned[i]!))
      if (assigned.length > 0) return
    }
    const { firstChild } = shadow ?? node
    if (firstChild) stack.push(firstChild)
  }
}

/** Sorted arrays, so every question is a binary search. */
class WalkedText implements TextMap {
  readonly text: string
  readonly truncated: boolean
  readonly #nodes: readonly Text[]
  readonly #starts: Float64Array
  readonly #lengths: Float64Array
  readonly #offsets: Float64Array
  /** The first piece of each node. Made when it is first asked for: painting needs none. */
  #firsts: Map<Node, number> | null = null

  constructor(collapsed: CollapsedText, truncated: boolean) {
    this.text = collapsed.toString()
    this.truncated = truncated
    this.#nodes = collapsed.nodes
    this.#starts = Float64Array.from(collapsed.starts)
    this.#lengths = Float64Array.from(collapsed.lengths)
    this.#offsets = Float64Array.from(collapsed.offsets)
  }

  rangeOf(span: Span): NodeRange | null {
    const ranges = this.rangesOf(span)
    const last = ranges.at(-1)
    return last ? { ...ranges[0]!, endContainer: last.endContainer, endOffset: last.endOffset } : null
  }

  rangesOf({ start, end }: Span): NodeRange[] {
    const ranges: NodeRange[] = []
    for (let i = this.#pieceAt(start); i < this.#nodes.length && this.#starts[i]! < end; i++) {
      const node = this.#nodes[i]!
      const at = this.#starts[i]!
      const from = this.#offsets[i]! + Math.max(0, start - at)
      // The node may have changed since the walk: never past what it holds now.
      const to = Math.min(this.#offsets[i]! + Math.min(end - at, this.#lengths[i]!), node.length)
      if (from >= to) continue
      const before = ranges.at(-1)
      if (before?.endContainer === node) ranges[ranges.length - 1] = { ...before, endOffset: to }
      else ranges.push({ startContainer: node, startOffset: from, endContainer: node, endOffset: to })
    }
    return ranges
  }

  offsetOf(node: Node, offset: number): number | null {
    this.#firsts ??= firstPieces(this.#nodes)
    const first = this.#firsts.get(node)
    if (first === undefined) return null
    // The last piece of the node that starts at or before the offset.
    let low = first
    let high = first
    for (let step = 1; this.#nodes[high] === node; step *= 2) high += step
    high = Math.min(high, this.#nodes.length)
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#nodes[middle] === node && this.#offsets[middle]! <= offset) low = middle
      else high = middle
    }
    const distance = Math.max(0, offset - this.#offsets[low]!)
    if (distance < this.#lengths[low]! || this.#nodes[low + 1] !== node)
      return this.#starts[low]! + Math.min(distance, this.#lengths[low]!)
    return this.#starts[low + 1]!
  }

  /** The last piece that starts at or before an offset; 0 before the first. */
  #pieceAt(offset: number): number {
    let low = 0
    let high = this.#nodes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }
}

function firstPieces(nodes: readonly Text[]): Map<Node, number> {
  const firsts = new Map<Node, number>()
  for (let i = nodes.length - 1; i >= 0; i--) firsts.set(nodes[i]!, i)
  return firsts
}

/** Half a surrogate pair is no character. */
function firstPart(data: string, length: number): string {
  const last = data.charCodeAt(length - 1)
  return data.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}

function isSkipped(element: Element, tag: string): boolean {
  if (TEXTLESS.has(tag)) return true
  // Most paragraphs and words in bold have none: one question instead of three.
  if (!element.hasAttributes() && !BY_ITS_TAG.has(tag)) return false
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  // WeChat hides its text until its own script has run.
  if (style !== null && HIDING.test(style) && element.id !== 'js_content') return true
  if (tag === 'dialog') return !element.hasAttribute('open')
  // Those of the page. The ones of an article may hold its contents and its sources.
  if (tag === 'nav' || tag === 'footer' || element.getAttribute('role') === 'navigation')
    return element.closest('article, main, #js_content') === null
  return false
}

const BY_ITS_TAG: ReadonlySet<string> = new Set(['dialog', 'nav', 'footer'])

const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i
