/**
 * A tab, as a reader has it: look at it, point at words, press keys. The same over both browsers, since puppeteer's
 * Page is; whatever differs (panel, toolbar, worker) is in chrome.mjs and firefox.mjs.
 */
import { poll } from './polling.mjs'

/** ms */
const AT_REST = 350

export class Tab {
  /** The puppeteer page, for what this class has no word for. */
  page

  /** @param {import('puppeteer-core').Page} page */
  constructor(page) {
    this.page = page
  }

  /** Loads a URL and waits for its DOM; pages with a running script never "load" in a stricter sense. */
  async goto(url) {
    await this.page.goto(url, { waitUntil: 'domcontentloaded' })
  }

  async reload() {
    await this.page.reload({ waitUntil: 'domcontentloaded' })
  }

  async back() {
    await this.page.goBack({ waitUntil: 'domcontentloaded' })
  }

  /** Runs in the page's own world. */
  evaluate(run, ...args) {
    return this.page.evaluate(run, ...args)
  }

  /** Waits until `ask`, run in the page, answers something truthy, and returns that. */
  until(ask, what, ...args) {
    return poll(() => this.evaluate(ask, ...args), what)
  }

  async bringToFront() {
    await this.page.bringToFront()
  }

  close() {
    return this.page.close()
  }

  /** Until nothing fades or moves any more, and that is painted: for pictures. */
  still() {
    return this.evaluate(async () => {
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
    })
  }

  // ---- what Bandu shows ----

  /**
   * Every mark on the page, in document order: the highlight it is in (`bandu-…`) and its text; not what is only lit up
   * for a moment. The registry of highlights is shared between the extension's world and the page's.
   * @returns {Promise<{name: string, text: string}[]>}
   */
  marks() {
    return this.evaluate(readMarks)
  }

  /** What is lit up besides the marks: the mention whose card is open (`open`), a place that was jumped to (`lit`). */
  litTexts(name) {
    return this.evaluate(readMarks, name)
  }

  /** The texts of all marks, once there is at least one, or once there is one that says `text`. */
  async markedTexts(text = null) {
    const marks = await poll(
      async () => {
        const all = await this.marks()
        return (text === null ? all.length > 0 : all.some((mark) => mark.text === text)) && all
      },
      text === null ? 'marks on the page' : `a mark on ${text}`,
    )
    return marks.map((mark) => mark.text)
  }

  /**
   * The card, when one is open: its words, where it is, and the tag of the element its host stands in.
   * @returns {Promise<null | {text: string, box: {x: number, y: number, width: number, height: number}, parent: string}>}
   */
  card() {
    return this.evaluate(readCard)
  }

  cardShown(words = '') {
    return poll(
      async () => {
        const card = await this.card()
        return card?.text.includes(words) && card
      },
      words ? `a card that says ${words}` : 'a card',
    )
  }

  cardGone() {
    return poll(async () => (await this.card()) === null, 'the card to go')
  }

  /** Clicks a button or link of the card by its accessible name or words. */
  async clickInCard(name) {
    let before = null
    let since = 0
    // Where it has come to rest, for as long as a hand needs to get there: the card moves with a page that scrolls smoothly,
    // and takes no press on a button that has just jumped.
    const point = await poll(async () => {
      const now = await this.evaluate(pointInCard, name)
      if (!now || now.x !== before?.x || now.y !== before?.y) since = Date.now()
      before = now
      return now && Date.now() - since > AT_REST && now
    }, `"${name}" in the card`)
    await this.page.mouse.move(point.x, point.y, { steps: 4 })
    await this.page.mouse.click(point.x, point.y)
  }

  /** What has the focus: the tag, or inside the card `bandu-card > button`. */
  focused() {
    return this.evaluate(() => {
      const outer = document.activeElement
      const inner = outer?.shadowRoot?.activeElement
      return [outer, inner]
        .filter(Boolean)
        .map((element) => element.localName + (element.id ? `#${element.id}` : ''))
        .join(' > ')
    })
  }

  // ---- pointing ----

  /**
   * Where a text stands on the page: scrolls it into view if it is out of it.
   * @param {string} text @param {{nth?: number, within?: string}} [options] `within`: a CSS selector
   */
  pointOf(text, { nth = 0, within = 'body' } = {}) {
    return poll(() => this.evaluate(pointOfText, text, nth, within), `"${text}" on the page`)
  }

  /** Brings the pointer to rest on a text, from a little way off, as a hand does. */
  async hover(text, options) {
    const { x, y } = await this.pointOf(text, options)
    await this.page.mouse.move(Math.max(1, x - 60), Math.max(1, y - 40))
    await this.page.mouse.move(x, y, { steps: 8 })
  }

  /** Moves the pointer to where there is nothing to point at. */
  async pointAway() {
    await this.page.mouse.move(3, 3, { steps: 6 })
  }

  async clickText(text, options) {
    const { x, y } = await this.pointOf(text, options)
    await this.page.mouse.move(x, y)
    await this.page.mouse.click(x, y)
  }

  async click(selector) {
    await this.page.click(selector)
  }

  async tap(text, options) {
    const { x, y } = await this.pointOf(text, options)
    await this.page.touchscreen.tap(x, y)
  }

  /** Presses a key or a chord: `Escape`, `Alt+N`. */
  async press(keys) {
    await pressChord(this.page.keyboard, keys)
  }

  /** The chord that pastes. Headless Chromium knows none of the system's chords: it is told what this one does. */
  async paste() {
    const { keyboard } = this.page
    await keyboard.down('Control')
    await keyboard.press('v', { commands: ['Paste'] })
    await keyboard.up('Control')
  }

  /** What the clipboard holds, as text. */
  pasted() {
    return pastedIn(this)
  }

  scrollY() {
    return this.evaluate(() => Math.round(scrollY))
  }
}

/** Pasted as a reader does it, into a field that is gone again. */
export async function pastedIn(page) {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('textarea'), { id: 'pasted' })
    document.body.append(field)
    field.focus({ preventScroll: true })
  })
  await page.paste()
  const text = await page.until(() => document.querySelector('#pasted').value, 'something to paste')
  await page.evaluate(() => document.querySelector('#pasted').remove())
  return text
}

/** @param {import('puppeteer-core').Keyboard} keyboard */
export async function pressChord(keyboard, keys) {
  const parts = keys.split('+')
  const last = parts.pop()
  for (const part of parts) await keyboard.down(part)
  await keyboard.press(last.length === 1 && parts.includes('Shift') ? last.toUpperCase() : last)
  for (const part of parts.reverse()) await keyboard.up(part)
}

// ---- what runs in the page; each stands alone, since its source is sent there ----

function readMarks(light = null) {
  const found = []
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('bandu-')) continue
    const lights = /-(open|lit)$/.exec(name)
    if (light ? lights?.[1] !== light : lights) continue
    // forEach is a callback, which a sandboxed page may not run.
    for (const range of highlight) {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      if (live.startContainer.isConnected) found.push({ name, live })
    }
  }
  found.sort((a, b) => a.live.compareBoundaryPoints(Range.START_TO_START, b.live))
  return found.map(({ name, live }) => ({ name, text: live.toString() }))
}

function readCard() {
  const host = document.querySelector('bandu-card')
  const root = host?.shadowRoot
  if (!root) return null
  const shown = [...root.children].find((element) => element.localName !== 'style' && element.getClientRects().length)
  if (!shown) return null
  const { x, y, width, height } = shown.getBoundingClientRect()
  return { text: shown.innerText, box: { x, y, width, height }, parent: host.parentElement.localName }
}

function pointInCard(name) {
  const root = document.querySelector('bandu-card')?.shadowRoot
  const named = (element) =>
    [element.getAttribute('aria-label'), element.title, element.textContent.trim()].includes(name)
  const element = [...(root?.querySelectorAll('button, a, summary, [role=button]') ?? [])].find(named)
  if (!element) return null
  // The card's own foot may lie over what it scrolls.
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

function pointOfText(text, nth, within) {
  const root = document.querySelector(within)
  if (!root) return null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let left = nth
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('script, style, template')) continue
    for (let at = node.data.indexOf(text); at >= 0; at = node.data.indexOf(text, at + text.length)) {
      if (left-- > 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + text.length)
      const [first] = range.getClientRects()
      if (!first) return null
      if (first.top < 80 || first.bottom > innerHeight - 20)
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' })
      const [now] = range.getClientRects()
      // The page is told of it a frame later, and what moves under a pointer opens nothing: asked again.
      if (now.top !== first.top) return null
      return { x: now.left + now.width / 2, y: now.top + now.height / 2, top: now.top, bottom: now.bottom }
    }
  }
  return null
}
