/**
 * Is this page an article? The question Readability's `isProbablyReaderable` asks, for Chinese too: its 140 characters
 * a paragraph are Latin ones, and a Chinese paragraph says as much in sixty. Text may also stand in `section`, `span`
 * or between `<br>`s, as on WeChat and in copies of it. No style and no layout is asked for; most pages are told within
 * their first few hundred text nodes.
 *
 * A paragraph scores the square root of its weight above the floor, as there; what a paragraph is in, decides: text of
 * links and teasers (a block whose heading links elsewhere) counts nothing, and paragraphs of comments, menus and side
 * columns neither.
 */
export function looksLikeArticle(document: Document, url: string): boolean {
  if (!document.body) return false
  const enough = threshold(document, url)
  const walker = document.createTreeWalker(document.body, SHOW_TEXT)
  const blocks = new Map<Element, number>()
  let score = 0
  let seen = 0
  while (walker.nextNode() && seen++ < MOST_NODES) {
    const text = walker.currentNode.nodeValue!
    const weight = weigh(text)
    if (weight < 2) continue
    const block = blockOf(walker.currentNode)
    if (!block) continue
    const before = blocks.get(block) ?? 0
    blocks.set(block, before + weight)
    if (before + weight < FLOOR || (before < FLOOR && !isProse(block, url))) {
      // A block that failed once is not asked again.
      if (before + weight >= FLOOR) blocks.set(block, -Infinity)
      continue
    }
    score += Math.sqrt(before + weight - FLOOR + 1) - (before >= FLOOR ? Math.sqrt(before - FLOOR + 1) : 0)
    if (score >= enough) return true
  }
  return false
}

const SHOW_TEXT = 4
const MOST_NODES = 6000
/** Latin characters a paragraph must have before it counts; see `weigh`. */
const FLOOR = 120

/** A Han character says as much as two and a half Latin letters. */
function weigh(text: string): number {
  let weight = 0
  const length = Math.min(text.length, 4000)
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x3400 && code <= 0x9fff) weight += 2.5
    else if (code > 0x20) weight += 1.15
  }
  return weight
}

/** A page that calls itself an article needs less; a front page is hardly ever one. */
function threshold(document: Document, url: string): number {
  if (/^[a-z]+:\/\/[^/]+\/?([?#]|$)/i.test(url)) return 70
  const says = document.querySelector(
    'meta[property="og:type"][content="article"], meta[property="article:published_time"], #js_content',
  )
  return says ? 12 : 20
}

/** Wrappers of runs of text; whatever else is around them is the paragraph. */
const INLINE =
  /^(a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|ruby|s|small|span|strike|strong|sub|sup|tt|u|var|time|data|wbr)$/

const OUTSIDE =
  /^(a|script|style|noscript|template|nav|aside|form|button|select|textarea|option|label|svg|iframe|figcaption)$/

/** The block a text node belongs to; null where it is a link's, a script's or the like. */
function blockOf(node: Node): Element | null {
  let at = node.parentElement
  while (at && INLINE.test(at.localName)) {
    if (at.localName === 'a') return null
    at = at.parentElement
  }
  return at && !OUTSIDE.test(at.localName) ? at : null
}

const ASIDE =
  'nav, aside, footer, form, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"], [role="dialog"],' +
  '[class*="comment"], [id*="comment"], [class*="sidebar"], [id*="sidebar"], [class*="related"], [class*="recommend"],' +
  '[class*="cookie"], [class*="consent"], [class*="newsletter"], [class*="disclaimer"], [class*="copyright"], noscript, a'

/** Is a block of some length a paragraph of an article? */
function isProse(block: Element, url: string): boolean {
  if (block.closest(ASIDE)) return false
  let teaser = block.parentElement
  // The heading of a teaser stands in the same box, or one above it.
  for (let level = 0; level < 2 && teaser; level++, teaser = teaser.parentElement) {
    if (teaser.localName === 'body' || teaser.localName === 'main') break
    const links = teaser.querySelectorAll<HTMLAnchorElement>(
      ':scope > h1 a[href], :scope > h2 a[href], :scope > h3 a[href], :scope > h4 a[href], :scope > a > h2, :scope > a > h3',
    )
    for (const link of links) if (leadsAway(link, url)) return false
  }
  return true
}

/** An anchor of this very page is no teaser: headings link to themselves. */
function leadsAway(link: HTMLAnchorElement | Element, url: string): boolean {
  const href = (link.closest('a') as HTMLAnchorElement | null)?.href ?? ''
  return href !== '' && href.split('#')[0] !== url.split('#')[0]
}
