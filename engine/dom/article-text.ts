/**
 * The text of an extracted element: blocks become segments, white space collapses as it does on the screen, and every
 * character keeps the text node and the place it came from.
 */
import type { Segment, SegmentKind, Span } from '../model.ts'

/** Characters of the article that stand together in one text node. */
export interface Run {
  /** In the article's text. */
  readonly start: number
  readonly length: number
  /** Of the extracted tree. */
  readonly node: Text
  readonly offset: number
}

export interface ArticleText {
  readonly text: string
  readonly segments: readonly Segment[]
  /** Ordered by start. */
  readonly runs: readonly Run[]
  readonly links: readonly { readonly element: Element; readonly span: Span }[]
}

/** Segments are joined by this; it belongs to no node. */
const GAP = '\n\n'

export function articleText(root: Element): ArticleText {
  const segments: Segment[] = []
  const runs: Run[] = []
  const links: { element: Element; span: Span }[] = []
  const parts: string[] = []
  let length = 0
  let open: { start: number; kind: SegmentKind } | null = null
  /** A white space that is shown only if a character follows. */
  let pending: { node: Text; offset: number } | null = null

  const put = (text: string, node: Text, offset: number): void => {
    parts.push(text)
    const last = runs.at(-1)
    if (last && last.node === node && last.offset + last.length === offset && last.start + last.length === length)
      runs[runs.length - 1] = { ...last, length: last.length + text.length }
    else runs.push({ start: length, length: text.length, node, offset })
    length += text.length
  }
  const close = (): void => {
    pending = null
    if (!open) return
    segments.push({ id: segments.length, span: { start: open.start, end: length }, kind: open.kind })
    open = null
  }
  const write = (node: Text): void => {
    const preformatted = node.parentElement?.closest('pre') != null
    const pieces = node.data.matchAll(preformatted ? /(\n)|([^\n]+)/g : /([\s\u200b\ufeff]+)|([^\s\u200b\ufeff]+)/g)
    for (const piece of pieces) {
      const [, space, text] = piece
      const offset = piece.index
      if (space !== undefined) {
        if (preformatted) {
          if (open) put('\n', node, offset)
        } else if (open && /\s/.test(space)) pending ??= { node, offset }
      } else if (text !== undefined && text.trim() !== '') {
        if (!open) {
          if (segments.length > 0) {
            parts.push(GAP)
            length += GAP.length
          }
          open = { start: length, kind: kindOf(node, root) }
        } else if (pending) put(' ', pending.node, pending.offset)
        pending = null
        put(text, node, offset)
      }
    }
  }

  // A stack of its own: pages nest five thousand deep. A function closes what an element opened.
  const stack: (Node | (() => void))[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (typeof node === 'function') node()
    else if (node.nodeType === TEXT || node.nodeType === CDATA) write(node as Text)
    else if (node.nodeType === ELEMENT) {
      const element = node as Element
      const tag = element.localName
      if (tag === 'br' || tag === 'hr') close()
      else {
        if (BLOCKS.has(tag)) {
          close()
          stack.push(close)
        }
        if (tag === 'a' && element.hasAttribute('href')) {
          const from = length
          stack.push(() => {
            // A link that opens its segment starts after the gap before it.
            const start = open && open.start >= from ? open.start : from
            links.push({ element, span: { start: Math.min(start, length), end: length } })
          })
        }
        for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child)
      }
    }
  }
  close()
  return { text: parts.join(''), segments, runs, links }
}

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

const KINDS: readonly (readonly [selector: string, kind: SegmentKind])[] = [
  ['h1, h2, h3, h4, h5, h6', 'heading'],
  ['figcaption, caption', 'caption'],
  ['pre', 'code'],
  ['blockquote', 'quote'],
  ['li, dd, dt', 'item'],
]

function kindOf(node: Text, root: Element): SegmentKind {
  for (const [selector, kind] of KINDS) {
    const around = node.parentElement?.closest(selector)
    if (around && root.contains(around)) return kind
  }
  return 'paragraph'
}
