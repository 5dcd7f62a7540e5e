/**
 * Is this page an article? The question Readability's `isProbablyReaderable` asks, for Chinese too: its 140 characters a
 * paragraph are Latin ones, and a Chinese paragraph says as much in forty. Text may also stand in `section`, `span` or
 * between `<br>`s, as on WeChat and in copies of it. No style and no layout is asked for.
 *
 * Text nodes are gathered by the block they stand in. A block scores the square root of its weight above the floor, as
 * there; links weigh nothing, and neither do teasers (a block whose heading links elsewhere), menus, comments and side
 * columns. Most articles are told within their first few paragraphs.
 */
export function looksLikeArticle(document: Document, url: string): boolean {
  if (!document.body) return false
  const walker = document.createTreeWalker(document.body, SHOW_TEXT)
  const gathered = new Map<Element, Gathered>()
  const verdicts: Verdicts = new Map([[document.body, true]])
  const here = withoutFragment(url)
  let score = 0
  let enough: number | null = null
  let node: Node | null
  for (let seen = 0; seen < MOST_NODES && (node = walker.nextNode()); seen++) {
    const text = node.nodeValue!
    // White space between two tags: half the text nodes of a page.
    if (text.trim() === '') continue
    const block = blockOf(node)
    if (!block) continue
    let words = gathered.get(block)
    if (!words) gathered.set(block, (words = { weight: 0, waiting: [], most: 0, teaser: null }))
    words.waiting.push(text)
    words.most += HEAVIEST * text.length
    // What a teaser or a menu says need not be weighed, letter by letter: only how heavy it can be at most.
    if (words.most < FLOOR) continue
    // A front page is made of these: none of what is around them is asked then.
    if (words.most < TEASER_MOST && (words.teaser ??= isTeaser(block, here))) continue
    if (!isProse(block, verdicts)) continue
    const last = words.waiting.pop()!
    for (const each of words.waiting) words.weight += weigh(each)
    words.waiting = []
    const before = words.weight
    const weight = (words.weight += weigh(last))
    if (weight < FLOOR || (weight < TEASER_MOST && (words.teaser ??= isTeaser(block, here)))) continue
    score += Math.sqrt(weight - FLOOR) - Math.sqrt(Math.max(0, before - FLOOR))
    if (score >= LEAST && score >= (enough ??= threshold(document, url))) return true
  }
  return false
}

/** The text of one block so far. */
interface Gathered {
  /** Of what was weighed. */
  weight: number
  /** What was not. */
  waiting: string[]
  /** Of all of it, if it were Chinese. */
  most: number
  /** Null: nobody has asked. */
  teaser: boolean | null
}

const SHOW_TEXT = 4
/** Time is bounded whatever the page; where so many nodes hold no article, none begins. */
const MOST_NODES = 5000
/** Weight a paragraph must have before it counts, in Latin letters. */
const FLOOR = 100
/** A block that long is more than a teaser, whatever its heading links to. */
const TEASER_MOST = 450

/** Of one character. */
const HEAVIEST = 3.3

/** An English translation has about 3.3 characters for one of Chinese; spaces are shared out among the letters. */
function weigh(text: string): number {
  let weight = 0
  const length = Math.min(text.length, 2000)
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x3040 && code <= 0x9fff) weight += HEAVIEST
    else if (code > 0x20) weight += 1.15
  }
  return weight
}

/** A page that calls itself an article, or gives its date, needs less; a front page is hardly ever one. */
function threshold(document: Document, url: string): number {
  if (/^[a-z]+:\/\/[^/]+\/?([?#]|$)/i.test(url)) return 70
  return document.querySelector(SAYS_SO) ? LEAST : 20
}

/** Asked for by no page less: until then nobody looks at its address and its head. */
const LEAST = 12

const SAYS_SO =
  'meta[property="og:type"][content="article"],meta[property="article:published_time"],meta[name="pubdate"],meta[name="publishdate"],#js_content'

// Lists, not patterns: a page runs this once, and to compile a pattern costs it more than all the look-ups in a set.
/** Wrappers of runs of text; whatever is around them is the paragraph. */
const INLINE = words(
  'abbr b bdi bdo big cite code del dfn em font i ins kbd mark q ruby s small span strike strong sub sup tt u var time data',
)
const HEADINGS = words('h1 h2 h3 h4 h5 h6')
const OUTSIDE = words(
  'a script style noscript template nav aside form button select textarea option label svg iframe figcaption ' +
    'h1 h2 h3 h4 h5 h6',
)

/** The block a text node belongs to; null where it is a link's, a script's or the like. */
function blockOf(node: Node): Element | null {
  let at = node.parentElement
  while (at && INLINE.has(at.localName)) at = at.parentElement
  return at && !OUTSIDE.has(at.localName) ? at : null
}

type Verdicts = Map<Element, boolean>

/** May the text of this block be an article's? Each element on the way up is asked once. */
function isProse(block: Element, verdicts: Verdicts): boolean {
  const asked: Element[] = []
  let verdict: boolean | undefined
  for (let at: Element | null = block; at && verdict === undefined; at = at.parentElement) {
    asked.push(at)
    verdict = verdicts.get(at) ?? (isAside(at) ? false : undefined)
  }
  for (const element of asked) verdicts.set(element, verdict ?? true)
  return verdict ?? true
}

const ASIDE_TAGS = words('nav aside footer form noscript a button dialog table')
const ASIDE_ROLES = words('navigation complementary dialog search')
const ASIDE_NAME =
  /comment|sidebar|related|recommend|cookie|consent|newsletter|disclaimer|copyright|footer|reply|replies|popup|modal|menu|banner|disqus/i
const PERHAPS_NAME = /article|body|column|content|main|story|post|entry|wrap|page|with|has/i

function isAside(element: Element): boolean {
  const tag = element.localName
  if (ASIDE_TAGS.has(tag))
    return tag !== 'form' && tag !== 'table' ? true : element.querySelector('p,br,article') === null
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const role = element.getAttribute('role') ?? ''
  const name = `${element.getAttribute('class') ?? ''} ${element.id} ${role}`
  return (name.length > 2 && ASIDE_NAME.test(name) && !PERHAPS_NAME.test(name)) || ASIDE_ROLES.has(role)
}

/** Does the heading in the same box, or in one of the two around it, link to another page? */
function isTeaser(block: Element, here: string): boolean {
  let box: Element | null = block
  for (let level = 0; level < 3 && box && !WHOLE.has(box.localName); level++, box = box.parentElement) {
    for (let at = box.firstElementChild, i = 0; at && i < 6; at = at.nextElementSibling, i++) {
      const link = HEADINGS.has(at.localName)
        ? at.querySelector('a')
        : at.localName === 'a' && at.querySelector('h1,h2,h3,h4')
          ? at
          : null
      const href = (link as HTMLAnchorElement | null)?.href
      if (href && withoutFragment(href) !== here) return true
    }
  }
  return false
}

/** What holds the article itself, and its neighbours. */
const WHOLE = words('body main article')

function withoutFragment(url: string): string {
  const end = url.indexOf('#')
  return end < 0 ? url : url.slice(0, end)
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
