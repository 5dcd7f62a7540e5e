/**
 * A clone of a document whose text nodes know which live ones they came from, fit for Readability to take apart.
 *
 * Readability moves and rewraps elements but keeps most text nodes, so the text nodes carry the identity. Two things in
 * it would break that (0.6.0): when its first pass finds too little text it restores the body through `innerHTML`, which
 * makes new nodes; and it replaces `javascript:` links by their text. So the clone's body gets an `innerHTML` of its own,
 * which hands out a token for a mapped copy and restores that copy, and `javascript:` addresses are taken out before.
 * One assignment to an `innerHTML` is left, of images in `noscript` (`_unwrapNoscriptImages`): where trusted types are
 * enforced, a `default` policy must answer while Readability runs.
 */
export interface MappedClone {
  readonly document: Document
  /** The live text node a clone's came from. */
  liveOf(node: Node): Text | null
}

export function cloneMapped(live: Document): MappedClone {
  const document = live.cloneNode(true) as Document
  const origins = new WeakMap<Node, Text>()
  pairTexts(live, document, (from, to) => origins.set(to, from))
  prepare(document)
  if (document.body) keepIdentity(document.body, origins)
  return { document, liveOf: (node) => origins.get(node) ?? null }
}

const SHOW_TEXT = 4
const SHOW_CDATA = 8

/** Walks two equal trees side by side. */
function pairTexts(from: Node, to: Node, pair: (from: Text, to: Text) => void): void {
  const there = (from.ownerDocument ?? (from as Document)).createTreeWalker(from, SHOW_TEXT | SHOW_CDATA)
  const here = (to.ownerDocument ?? (to as Document)).createTreeWalker(to, SHOW_TEXT | SHOW_CDATA)
  while (there.nextNode() && here.nextNode()) pair(there.currentNode as Text, here.currentNode as Text)
}

function prepare(document: Document): void {
  for (const link of document.querySelectorAll('a[href^="javascript:" i]')) link.removeAttribute('href')
  // WeChat shows its text only once its own script has run; the saved page keeps it hidden.
  const hidden = document.querySelector<HTMLElement>('#js_content')
  hidden?.removeAttribute('style')
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
    configurable: true,
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

const TOKEN = '\u0000snapshot'
