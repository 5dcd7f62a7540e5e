/**
 * Readability on a mapped clone: the element it found, its facts, and the way from its text nodes to the live ones. The
 * page itself is never touched.
 */
import { Readability } from '@mozilla/readability'
import { ELEMENT, TEXT } from './elements.ts'
import { cloneMapped, type MappedClone } from './mapped-clone.ts'

export interface ReadableContent {
  readonly ok: true
  /** Of the clone; classes are kept. */
  readonly content: Element
  /** Readability's own text, white space and all. */
  readonly textContent: string
  readonly title: string
  readonly byline: string | null
  readonly siteName: string | null
  /** As the page writes it. */
  readonly published: string | null
  liveOf(node: Node): Text | null
}

export interface NoContent {
  readonly ok: false
  readonly reason: 'no-article' | 'too-large'
}

/** What Readability takes apart, and what it needs to know of it. */
export interface CopiedPage extends MappedClone {
  readonly ok: true
  readonly charThreshold: number
}

/** The first half; a page that Readability should not be run on has none. */
export function copyPage(live: Document, maxElements: number): CopiedPage | NoContent {
  if (live.body?.localName !== 'body') return { ok: false, reason: 'no-article' }
  const size = measure(live.body, (sofar) => isTooLarge(sofar, maxElements))
  if (isTooLarge(size, maxElements)) return { ok: false, reason: 'too-large' }
  const charThreshold = size.han > size.characters / 4 ? HAN_THRESHOLD : LATIN_THRESHOLD
  return { ok: true, charThreshold, ...cloneMapped(live) }
}

/** The second half. */
export function readContent({ document, liveOf, charThreshold }: CopiedPage): ReadableContent | NoContent {
  const found = new Readability<Element>(document, {
    serializer: (element) => element as Element,
    keepClasses: true,
    charThreshold,
  }).parse()
  const textContent = found?.textContent ?? ''
  if (!found?.content || !/\S/.test(textContent)) return { ok: false, reason: 'no-article' }
  return {
    ok: true,
    content: found.content,
    textContent,
    title: found.title?.trim() ?? '',
    byline: found.byline?.replace(/\s+/g, ' ').trim() || null,
    siteName: found.siteName?.trim() || null,
    published: found.publishedTime?.trim() || null,
    liveOf,
  }
}

/** Readability walks its own way down; browsers' parsers stop nesting at 512. */
const MAX_DEPTH = 1000
/** UTF-16 code units outside scripts and styles. Readability reads every one many times over. */
const MAX_CHARACTERS = 1_000_000

/**
 * Below this many characters Readability takes a text for a failure and tries again with menus and comments let in. Its
 * own 500 are Latin ones; a Chinese news item of 300 is whole.
 */
const LATIN_THRESHOLD = 500
const HAN_THRESHOLD = 200

interface Size {
  readonly elements: number
  readonly depth: number
  readonly characters: number
  readonly han: number
}

const isTooLarge = ({ elements, depth, characters }: Size, maxElements: number): boolean =>
  elements > maxElements || depth > MAX_DEPTH || characters > MAX_CHARACTERS

/** One walk without recursion, since deep pages are what it guards against; no further than to where there is enough. */
function measure(root: Element, isEnough: (size: Size) => boolean): Size {
  const size = { elements: 0, depth: 0, characters: 0, han: 0 }
  let depth = 0
  let node: Node | null = root
  while (node && !isEnough(size)) {
    let below: Node | null = null
    if (node.nodeType === ELEMENT) {
      size.elements++
      size.depth = Math.max(size.depth, depth)
      below = UNREAD.has((node as Element).localName) ? null : node.firstChild
    } else if (node.nodeType === TEXT) {
      const { data } = node as Text
      size.characters += data.length
      if (data.length < 10_000) size.han += data.match(HAN)?.length ?? 0
    }
    if (below) {
      node = below
      depth++
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = node === root ? null : (node?.nextSibling ?? null)
  }
  return size
}

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg'])
const HAN = /[\u3400-\u9fff]/g
