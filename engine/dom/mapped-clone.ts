/**
 * A clone of a document whose text nodes know which live ones they came from, fit for Readability to take apart.
 *
 * Readability moves and rewraps elements but keeps most text nodes, so the text nodes carry the identity. Two things in
 * it would break that (0.6.0): when a pass finds too little text it restores the body through `innerHTML`, which makes
 * new nodes; and it replaces `javascript:` links by their text. So the clone's body gets an `innerHTML` of its own, which
 * hands out a token for a mapped copy and restores that copy, and `javascript:` addresses are taken out before.
 *
 * Trusted types: two statements of Readability 0.6.0 assign to an `innerHTML`, `page.innerHTML` in `_grabArticle` (the
 * one above) and `tmp.innerHTML` in `_unwrapNoscriptImages`, for images in `noscript` on a page parsed without scripts.
 * Both meet properties of our own here and move nodes, so Readability runs under `require-trusted-types-for 'script'`
 * with no policy at all; it uses no DOMParser. Whoever parses the page does.
 */
import { SHOW_CDATA, SHOW_TEXT } from './elements.ts'

export interface MappedClone {
  readonly document: Document
  /** The live text node a clone's came from. */
  liveOf(node: Node): Text | null
}

/** The address of a link as its page writes it; Readability makes `href` absolute, on a base that a parsed page has not. */
export const WRITTEN_HREF = 'data-bandu-href'

export function cloneMapped(live: Document): MappedClone {
  const document = copyDocument(live)
  const origins = new WeakMap<Node, Text>()
  pairTexts(live, document, (from, to) => origins.set(to, from))
  prepare(document)
  keepIdentity(document.body, origins)
  unwrapByMoving(document)
  return { document, liveOf: (node) => origins.get(node) ?? null }
}

/** Readability knows tags by their upper-case names, which only an HTML document gives: XHTML moves into one. */
function copyDocument(live: Document): Document {
  if (live.contentType === 'text/html') return live.cloneNode(true) as Document
  const document = live.implementation.createHTMLDocument('')
  document.documentElement.replaceWith(document.importNode(live.documentElement, true))
  return document
}

/** Walks two equal trees side by side. */
function pairTexts(from: Node, to: Node, pair: (from: Text, to: Text) => void): void {
  const there = (from.ownerDocument ?? (from as Document)).createTreeWalker(from, SHOW_TEXT | SHOW_CDATA)
  const here = (to.ownerDocument ?? (to as Document)).createTreeWalker(to, SHOW_TEXT | SHOW_CDATA)
  while (there.nextNode() && here.nextNode()) pair(there.currentNode as Text, here.currentNode as Text)
}

function prepare(document: Document): void {
  for (const link of document.querySelectorAll('a[href^="javascript:" i]')) link.removeAttribute('href')
  for (const link of document.querySelectorAll('a[href]')) link.setAttribute(WRITTEN_HREF, link.getAttribute('href')!)
  // WeChat shows its text only once its own script has run; a saved or fetched page keeps it hidden.
  document.querySelector('#js_content')?.removeAttribute('style')
  // Readability climbs to the body and no further; what other extensions hang beside it would make it throw.
  for (const child of document.querySelectorAll(':root > *'))
    if (child !== document.head && child !== document.body) child.remove()
}

function keepIdentity(body: HTMLElement, origins: WeakMap<Node, Text>): void {
  let kept: Node | null = null
  const copy = (from: Node): Node => {
    const to = from.cloneNode(true)
    pairTexts(from, to, (one, other) => {
      const live = origins.get(one)
      if (live) origins.set(other, live)
    })
    return to
  }
  Object.defineProperty(body, 'innerHTML', {
    get() {
      kept = copy(body)
      return TOKEN
    },
    set(value: string) {
      if (value !== TOKEN || !kept) throw new Error('the clone’s body is restored from its own snapshot only')
      body.replaceChildren(...copy(kept).childNodes)
    },
  })
}

/** `tmp = createElement('div'); tmp.innerHTML = noscript.innerHTML`, without markup in between. */
function unwrapByMoving(document: Document): void {
  const noscripts = new Map<string, Element>()
  for (const noscript of document.querySelectorAll('noscript')) {
    const token = `${TOKEN} ${noscripts.size}`
    noscripts.set(token, noscript)
    Object.defineProperty(noscript, 'innerHTML', { get: () => token })
  }
  if (noscripts.size === 0) return
  const create = document.createElement.bind(document)
  Object.defineProperty(document, 'createElement', {
    value(tag: string) {
      const element = create(tag)
      if (tag === 'div')
        Object.defineProperty(element, 'innerHTML', {
          set(token: string) {
            element.replaceChildren(...(noscripts.get(token)?.cloneNode(true).childNodes ?? []))
          },
        })
      return element
    },
  })
}

const TOKEN = '\u0000snapshot'
