/**
 * The text of an extracted element: its blocks become segments, white space collapses as it does on the screen, and
 * every character keeps the text node and the place it came from (collapsed-text.ts).
 */
import type { Segment, SegmentKind, Span } from '../model.ts'
import { CollapsedText } from './collapsed-text.ts'
import { BLOCKS, CDATA, ELEMENT, PREFORMATTED, TEXT } from './elements.ts'

export interface ArticleText {
  /** Segments joined by "\n\n". */
  readonly text: string
  readonly segments: readonly Segment[]
  /** Where the characters stand in the extracted tree; the gaps between segments stand nowhere. */
  readonly places: CollapsedText
  /** Every link with an address; null: it shows no text. */
  readonly links: readonly { readonly element: Element; readonly span: Span | null }[]
}

export function articleText(root: Element): ArticleText {
  const places = new CollapsedText()
  const segments: { start: number; end: number; kind: SegmentKind }[] = []
  const links: { element: Element; span: Span }[] = []
  const kinds: SegmentKind[] = ['paragraph']
  let preformatted = 0
  let breaks = 0
  let inLine = false

  const close = (): void => {
    places.endLine('\n\n')
    if (inLine) segments.at(-1)!.end = places.length
    inLine = false
    breaks = 0
  }
  const write = (node: Text): void => {
    const { data } = node
    const first = data.search(/\S/)
    if (first < 0) return places.add(node, data, preformatted > 0)
    if (breaks > 0 && inLine) {
      if (preformatted > 0) places.addSpace('\n')
      else if (breaks > 1 || endsLine(places.tail) || startsLine(data.slice(first, first + 12))) close()
      else places.addSpace(' ')
    }
    breaks = 0
    const from = places.length
    places.add(node, data, preformatted > 0)
    // The first character of a segment comes after the gap before it.
    if (!inLine) segments.push({ start: from === 0 ? 0 : from + GAP, end: places.length, kind: kinds.at(-1)! })
    inLine = true
  }
  const endKind = (): void => void kinds.pop()
  const endPreformatted = (): void => void preformatted--

  // A stack of its own: pages nest deep. A function ends what an element began.
  const stack: (Node | (() => void))[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (typeof node === 'function') node()
    else if (node.nodeType === TEXT || node.nodeType === CDATA) write(node as Text)
    else if (node.nodeType === ELEMENT) {
      const element = node as Element
      const tag = element.localName
      if (tag === 'br') breaks++
      else if (tag === 'hr') close()
      else if (!READINGS.has(tag)) {
        if (BLOCKS.has(tag)) {
          close()
          stack.push(close)
          kinds.push(kindOf(element, tag) ?? kinds.at(-1)!)
          stack.push(endKind)
          if (PREFORMATTED.has(tag)) {
            preformatted++
            stack.push(endPreformatted)
          }
        }
        if (tag === 'a' && element.hasAttribute('href')) {
          const start = places.length
          stack.push(() => links.push({ element, span: { start, end: places.length } }))
        }
        for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child)
      }
    }
  }
  close()
  const text = places.toString()
  return {
    text,
    segments: segments.map(({ start, end, kind }, id) => ({ id, span: { start, end }, kind })),
    places,
    links: links.map(({ element, span }) => ({ element, span: trimmed(text, span) })),
  }
}

/** Length of what joins segments. */
const GAP = 2

/** The readings of ruby, so that the words they stand over stay whole. */
const READINGS = new Set(['rt', 'rp', 'rtc'])

/**
 * Two `<br>` divide paragraphs. One does so too where a sentence ends or a list begins, as on many pages that know no
 * other break; in the middle of a sentence it is a space.
 */
function endsLine(tail: string): boolean {
  return /[。！？!?….:：;；][”’」』）】》"')\]]*$/.test(tail) || /^https?:\/\/\S+$/.test(tail)
}

function startsLine(head: string): boolean {
  return /^(?:https?:|www\.|\[\d+\]|[（(]?\d{1,2}[.、）)]\s?\D|[•·●▪◦■◆▶►※*]|[【「『]|[一二三四五六七八九十]+、)/.test(
    head,
  )
}

const TAG_KINDS = new Map<string, SegmentKind>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'] as const),
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['pre', 'code'],
  ['xmp', 'code'],
  ['listing', 'code'],
  ['blockquote', 'quote'],
  ['li', 'item'],
  ['dt', 'item'],
  ['dd', 'item'],
])

const CAPTION_CLASS = /(?:^|[-_\s])(?:img|image|photo|pic|fig)?-?_?caption(?:$|[-_\s])/i

function kindOf(element: Element, tag: string): SegmentKind | null {
  const kind = TAG_KINDS.get(tag)
  if (kind) return kind
  return (tag === 'p' || tag === 'div') && CAPTION_CLASS.test(element.getAttribute('class') ?? '') ? 'caption' : null
}

/** A link's words without the white space at its ends; null: it has none. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const from = words.search(/\S/)
  return from < 0 ? null : { start: start + from, end: start + words.trimEnd().length }
}
