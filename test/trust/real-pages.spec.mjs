/** Whole pages as sites send them: what can be told of us there, and whether the article is read to the last character. */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { LISTED, at, poll, settled } from '../browser/harness.mjs'
import { inEachBrowser } from '../browser/readings.mjs'
import { squeezed } from './payloads.mjs'
import { FULL } from './size.mjs'

const shared = process.env.BANDU_SHARED
const PAGES = path.resolve(import.meta.dirname, '../pages')
/** Ours always; Readability's own test pages where they are at hand, a few of them in the short form. */
const FILES = [
  ...fs.readdirSync(path.join(PAGES, 'extract')).map((name) => [name, path.join(PAGES, 'extract', name, 'page.html')]),
  ...['home', 'login', 'empty', 'unrelated'].map((name) => [name, path.join(PAGES, 'site', `${name}.html`)]),
  ...(shared
    ? fs
        .readdirSync(path.join(shared, 'readability-pages'))
        .filter((_, i) => FULL || i % 30 === 3)
        .map((name) => [name, path.join(shared, 'readability-pages', name, 'source.html')])
    : []),
]
const READABILITY = fs.readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
)

/** Nothing of the page's own runs or loads, so that whatever is different afterwards is not its doing. */
const still = (nonce) => ({
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`,
})

/** Without what a browser does to a page by itself, later: it gives a field the focus, and lays out a picture that failed. */
function stilled(source) {
  return source
    .replace(/<(img|source|video|iframe)\b[^>]*>/gi, (tag) => tag.replace(/\s(src|srcset|poster)\s*=/gi, ' data-$1='))
    .replace(/\sautofocus\b(\s*=\s*("[^"]*"|'[^']*'))?/gi, '')
}

/** A page's own movements would be seen as differences. */
const MOTIONLESS = '<style>*, *::before, *::after { animation: none !important; transition: none !important }</style>'

inEachBrowser('on pages as sites send them', {}, (reading) => {
  const { pages } = { pages: () => reading().site.pages }

  describe('a page can tell nothing of Bandu, save the marks on an article', () => {
    it.each(FILES)('%s', async (_, file) => {
      const { tab } = reading()
      const source = stilled(fs.readFileSync(file, 'utf8'))
      // First in the document, so that nothing happens unseen.
      pages().set('/watched', {
        body: source.replace(
          /<head\b[^>]*>|<html\b[^>]*>|^/i,
          (start) => `${start}<script nonce="w">(${watchEverything})()</script>${MOTIONLESS}`,
        ),
        headers: still('w'),
      })
      await tab.goto(at(LISTED, '/watched'))
      const before = await tab.until(() => window.banduBefore, 'the page to look at itself')
      const marks = await settled(() => tab.evaluate(() => [...CSS.highlights.keys()]), { quiet: 600 })
      const { after, events } = await tab.evaluate(() => ({ after: window.banduLook(), events: window.banduEvents }))
      expect(events).toEqual([])
      expect(differences(JSON.parse(before), JSON.parse(after))).toEqual([])
      for (const name of marks) expect(name).toMatch(/^bandu-/)
    })
  })

  describe('the article is Readability’s, every character stands on the page, and the page is as it was', () => {
    beforeAll(async () => {
      await reading().tab.goto(at(LISTED, '/demo/story.html'))
      await reading().openPanel()
    })

    // A front page's menu, which Readability takes for text, is no page text.
    it.each(FILES.filter(([name]) => name !== 'home'))('%s', async (_, file) => {
      const { tab, panel } = reading()
      pages().set('/still', { body: fs.readFileSync(file, 'utf8'), headers: still('n') })
      await tab.goto(at(LISTED, '/still'))
      const dom = () => tab.evaluate(() => new XMLSerializer().serializeToString(document))
      const before = await dom()
      const read = await poll(() => panel.evaluate(readArticle), 'the article')
      if (read.text === null) {
        expect(['other-language', 'empty', 'not-article', 'read']).toContain(read.state)
        return expect(await dom()).toBe(before)
      }
      const expected = await tab.page.evaluate(
        `(() => { ${READABILITY}; const clone = document.cloneNode(true); clone.querySelector('#js_content')?.removeAttribute('style'); return new Readability(clone).parse()?.textContent })()`,
      )
      expect(squeezed(read.text)).toBe(squeezed(expected))
      const wanted = squeezed(read.text)
      const lit = await poll(async () => {
        const texts = squeezed((await tab.litTexts('lit')).map(({ text }) => text).join(''))
        return texts.length >= wanted.length && texts
      }, `all ${wanted.length} characters of the article to be lit on the page`)
      // A whole paragraph is lit, with what Readability leaves out in its midst: a formula, how a name is pronounced.
      expect(without(lit, wanted)?.length ?? Infinity, 'characters that are not the article’s').toBeLessThan(
        wanted.length / 20,
      )
      expect(await dom()).toBe(before)
    })
  })
})

/** What a text has besides another that stands in it, in order; null: that one is not all there. */
function without(text, other) {
  let at = 0
  const more = text.split('').filter((character) => {
    if (character !== other[at]) return true
    at++
    return false
  })
  return at === other.length ? more : null
}

/** Which parts are not the same, and the first place of each: whole pages are too long to be told. */
function differences(before, after) {
  return Object.keys(before).flatMap((part) => {
    const [a, b] = [before, after].map((each) => JSON.stringify(each[part]))
    if (a === b) return []
    let at = 0
    while (a[at] === b[at]) at++
    return [`${part}: ${a.slice(at - 40, at + 80)} | ${b.slice(at - 40, at + 80)}`]
  })
}

/** In the panel: reads the page in front to its article, and has the page light up all of it. The port stays open. */
async function readArticle() {
  const api = globalThis.browser ?? globalThis.chrome
  window.banduTestPort?.disconnect()
  const [tab] = await api.tabs.query({ active: true, currentWindow: true })
  await api.runtime.sendMessage({ type: 'injectReader', tabId: tab.id, anyway: true })
  const port = api.tabs.connect(tab.id, { name: 'bandu-panel', frameId: 0 })
  window.banduTestPort = port
  return new Promise((done, fail) => {
    let asked = false
    port.onDisconnect.addListener(() => fail(new Error('the page is gone')))
    port.onMessage.addListener(({ type, reading }) => {
      if (type !== 'reading' || reading.state === 'reading') return
      if (reading.article) {
        port.postMessage({ type: 'light', spans: reading.article.segments.map(({ span }) => span) })
        return done({ state: reading.state, text: reading.article.text })
      }
      if (reading.state === 'not-article' && !asked) {
        asked = true
        return port.postMessage({ type: 'readAnyway' })
      }
      if (reading.state !== 'read') return done({ state: reading.state, text: null })
      port.postMessage({ type: 'extract' })
      // Where Readability finds nothing no article will come.
      setTimeout(() => done({ state: 'read', text: null }), 3000)
    })
  })
}

/** In the page, before anything else: what a page can see of itself and of what is done to it. */
function watchEverything() {
  const events = (window.banduEvents = [])
  const own = new Set(['banduEvents', 'banduLook', 'banduBefore'])
  window.banduLook = () => {
    const names = (object) =>
      Object.getOwnPropertyNames(object)
        .filter((name) => !own.has(name) && !/^\d+$/.test(name))
        .sort()
    const elements = [document.documentElement, ...document.body.querySelectorAll('*')].slice(0, 60)
    const styles = elements.map((element) => {
      const style = getComputedStyle(element)
      // Lengths change while pictures fail to come, and one that has failed is as large as its words.
      return [...style]
        .filter((name) => !/^(width|height|inline-size|block-size)$/.test(name))
        .map((name) => `${name}:${style.getPropertyValue(name)}`)
        .filter((text) => !text.includes('px'))
        .join(';')
    })
    return JSON.stringify({
      window: names(window),
      document: names(document),
      navigator: names(navigator),
      prototypes: [Element, HTMLElement, Document, Node, EventTarget, Range, History].map(
        ({ prototype }) => names(prototype).length,
      ),
      dom: new XMLSerializer().serializeToString(document),
      sheets: document.styleSheets.length,
      adopted: document.adoptedStyleSheets.length,
      styles,
      loaded: performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        // The page's own, which may still be coming.
        .filter((name) => !/^(https?|file):/.test(name)),
      marked: [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')].map(
        ({ name }) => name,
      ),
      kept: [document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)],
      place: [
        scrollX,
        scrollY,
        history.length,
        document.title,
        document.activeElement?.localName,
        String(getSelection()),
      ],
      workers: navigator.serviceWorker?.controller ?? null,
    })
  }
  // Of scripts alone: pictures that may not load are the page's own affair.
  addEventListener('error', (event) => event instanceof ErrorEvent && events.push(`error ${event.message}`), true)
  addEventListener('message', ({ data }) => events.push(`message ${JSON.stringify(data)}`), true)
  const types = [
    'storage',
    'unhandledrejection',
    'focusin',
    'focusout',
    'selectionchange',
    'scroll',
    'hashchange',
    'popstate',
    'blur',
    'securitypolicyviolation',
  ]
  document.addEventListener('DOMContentLoaded', () => {
    // From here on nothing of the page's own happens any more; content scripts come after this.
    for (const type of types)
      document.addEventListener(
        type,
        (event) => {
          if (type !== 'securitypolicyviolation' || /^(moz|chrome)-extension/.test(event.sourceFile))
            events.push(`${type} on ${event.target.nodeName}`)
        },
        true,
      )
    new MutationObserver((records) => {
      for (const { type, target } of records) events.push(`${type} of ${target.nodeName}`)
    }).observe(document, { childList: true, attributes: true, characterData: true, subtree: true })
    window.banduBefore = window.banduLook()
  })
}
