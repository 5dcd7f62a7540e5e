/** Who may ask for what: every message there is, true and malformed, from everybody who could send one. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LISTED, at, poll, settled } from '../browser/harness.mjs'
import { inEachBrowser } from '../browser/readings.mjs'
import { rounds } from './size.mjs'

/** Every message that travels inside Bandu, as it is meant. */
const MESSAGES = [
  { type: 'injectReader' },
  { type: 'injectReader', tabId: 1 },
  { type: 'injectReader', anyway: true },
  { type: 'findMentions', text: 'Geoffrey Hinton', language: 'en', chinese: 'zh-Hans' },
  { type: 'searchGlossary', query: 'Hinton', limit: 5, chinese: 'zh-Hans' },
  { type: 'openPanel' },
  { type: 'setBadge', count: 3 },
  { type: 'readerStarted' },
  { type: 'tabRead', tabId: 1, outcome: 'restricted' },
  { type: 'command', command: 'next-mention' },
  { type: 'reveal', span: { start: 0, end: 9 }, open: true },
  { type: 'readAnyway' },
  { type: 'extract' },
  { type: 'twins', twins: null },
  { type: 'hoverEntry', key: 'person/yi-tay' },
  { type: 'injectPart', part: 'card' },
  { type: 'lookUp', text: 'Geoffrey Hinton', language: 'en', chinese: 'zh-Hans' },
  { type: 'suggest', query: 'Hinton', chinese: 'zh-Hans' },
  { type: 'entries', ids: ['person/yi-tay'], chinese: 'zh-Hans' },
  { type: 'know', entryId: 'person/yi-tay', known: false },
  {
    type: 'correct',
    correction: { page: 'example.com/a', form: 'Yi Tay', entryId: null, found: 'person/yi-tay', time: 1 },
    holds: false,
  },
  { type: 'keep', items: [] },
]

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bandu-stranger-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

/**
 * Another extension, of the kind a reader may have been talked into: whatever a page asks of it, it asks of Bandu, from its
 * background and from its own content script, as messages and over a port.
 */
function stranger(kind, id) {
  const background = `const api = globalThis.browser ?? chrome
api.runtime.onMessage.addListener((message, sender, respond) => {
  Promise.all([
    api.runtime.sendMessage(${JSON.stringify(id)}, message).then((answer) => ({ answer }), (error) => ({ error: String(error) })),
    new Promise((done) => {
      const port = api.runtime.connect(${JSON.stringify(id)}, { name: 'bandu-panel' })
      port.onMessage.addListener((answer) => done({ answer }))
      port.onDisconnect.addListener(() => done({ error: String(api.runtime.lastError?.message ?? port.error) }))
      try { port.postMessage(message) } catch (error) { done({ error: String(error) }) }
    }),
  ]).then(respond)
  return true
})`
  const content = `const api = globalThis.browser ?? chrome
document.documentElement.dataset.stranger = ''
addEventListener('message', async ({ data }) => {
  if (!data?.stranger) return
  const own = await Promise.resolve(api.runtime.sendMessage(${JSON.stringify(id)}, data.stranger)).then((answer) => ({ answer }), (error) => ({ error: String(error) }))
  const [sent, port] = await api.runtime.sendMessage(data.stranger)
  postMessage({ answers: JSON.stringify([own, sent, port]) }, '*')
})`
  const manifest = {
    manifest_version: 3,
    name: 'Stranger',
    version: '1',
    background: kind === 'chrome' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'], run_at: 'document_start' }],
    host_permissions: ['<all_urls>'],
    ...(kind === 'firefox' ? { browser_specific_settings: { gecko: { id: 'stranger@bandu.example' } } } : {}),
  }
  fs.writeFileSync(path.join(folder, 'background.js'), background)
  fs.writeFileSync(path.join(folder, 'content.js'), content)
  fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}

inEachBrowser('messages', {}, (reading, kind) => {
  const STORY = at(LISTED, '/demo/story.html')

  beforeAll(async () => {
    await reading().tab.goto(STORY)
    await reading().tab.markedTexts('Quoc Le')
    await reading().openPanel()
    await reading().panel.says('Quoc V. Le')
  })

  /** In the panel: sends a message as the content script of the tab in front would, and answers with what came back. */
  const asContentScript = async (messages) => {
    const api = globalThis.browser ?? globalThis.chrome
    const [tab] = await api.tabs.query({ active: true, currentWindow: true })
    const [{ result }] = await api.scripting.executeScript({
      target: { tabId: tab.id },
      args: [messages],
      func: async (all) => {
        const answers = []
        for (const message of all)
          answers.push(
            await Promise.resolve((globalThis.browser ?? globalThis.chrome).runtime.sendMessage(message)).then(
              (answer) => (answer === undefined ? 'none' : answer),
              (error) => `refused: ${error.message}`,
            ),
          )
        return JSON.stringify(answers.map((answer) => (answer === undefined ? 'none' : answer)))
      },
    })
    return JSON.parse(result)
  }

  it('of a page, a frame of it or a worker reach nobody: there is no one to send them to', async () => {
    const { tab, panel } = reading()
    const before = await settled(() => panel.text())
    const marks = await tab.marks()
    const outcome = await tab.evaluate(async (messages) => {
      const runtime = [typeof globalThis.chrome?.runtime?.sendMessage, typeof globalThis.browser?.runtime?.sendMessage]
      const frame = document.createElement('iframe')
      frame.srcdoc = '<p>A frame</p>'
      document.body.append(frame)
      await new Promise((done) => frame.addEventListener('load', done))
      const heard = []
      addEventListener('message', ({ data }) => heard.push(data))
      for (const message of messages) {
        for (const target of [window, frame.contentWindow]) {
          target.postMessage(message, '*')
          target.postMessage({ ...message, source: 'bandu' }, '*')
          for (const at of [target, target.document, target.document.documentElement]) {
            at.dispatchEvent(new CustomEvent(message.type, { detail: message, bubbles: true }))
            at.dispatchEvent(new CustomEvent('bandu', { detail: message, bubbles: true }))
            at.dispatchEvent(new MessageEvent('message', { data: message }))
          }
        }
        const channel = new BroadcastChannel('bandu-panel')
        channel.postMessage(message)
        channel.close()
      }
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      frame.remove()
      // What came back is what was sent: nobody answered.
      return { runtime, answers: heard.filter((data) => !messages.some((message) => message.type === data?.type)) }
    }, MESSAGES)
    expect(outcome).toEqual({ runtime: ['undefined', 'undefined'], answers: [] })
    expect(await settled(() => panel.text())).toBe(before)
    expect(await tab.card()).toBeNull()
    expect(await tab.marks()).toEqual(marks)
  })

  it('of a content script are answered where they are about its own page, and refused where they are the panel’s', async () => {
    const { panel } = reading()
    const [own, named, anyway, found, searched, , badge] = await panel.evaluate(asContentScript, MESSAGES)
    expect(own).toBe('injected')
    expect(found.mentions.which).toHaveLength(1)
    expect(badge).toBe(true)
    for (const answer of [named, anyway, searched])
      expect(answer === 'none' || answer === null || answer.startsWith('refused')).toBe(true)
    // Nor can it talk the panel out of showing the page.
    const tabId = await panel.evaluate(
      async () =>
        (await (globalThis.browser ?? globalThis.chrome).tabs.query({ active: true, currentWindow: true }))[0].id,
    )
    await panel.evaluate(asContentScript, [{ type: 'tabRead', tabId, outcome: 'restricted' }])
    expect(await settled(() => panel.text())).toContain('Quoc V. Le')
  })

  it('of the extension’s own pages are answered', async () => {
    const { panel } = reading()
    const found = await panel.evaluate(
      (message) => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(message),
      MESSAGES[4],
    )
    expect(found.length).toBeGreaterThan(0)
  })

  it('that are malformed are refused, and nothing throws', async () => {
    const { panel, tab } = reading()
    const count = rounds(100, 2000)
    const made = []
    for (let seed = 1; made.length < count; seed++) made.push(malformed(seed))
    for (let i = 0; i < made.length; i += 100) {
      const answers = await panel.evaluate(asContentScript, made.slice(i, i + 100))
      // Either no answer, or the honest answer to a question that turned out to be sound.
      for (const answer of answers)
        if (typeof answer === 'object' && answer !== null) expect(answer).not.toHaveProperty('error')
    }
    const own = await panel.evaluate(
      async (all) => {
        const api = globalThis.browser ?? globalThis.chrome
        const answers = []
        for (const message of all)
          answers.push(await Promise.resolve(api.runtime.sendMessage(message)).catch(() => null))
        return answers.filter((answer) => answer && typeof answer === 'object' && 'error' in answer)
      },
      made.slice(0, 100),
    )
    expect(own).toEqual([])
    // The background, the panel and the page go on.
    expect(await panel.text()).toContain('Quoc V. Le')
    await tab.hover('Quoc Le', { within: 'main' })
    await tab.cardShown('Quoc V. Le')
    await tab.press('Escape')
    expect(await reading().errors()).toEqual([])
  })

  it('that the page’s end of the port could send malformed leave the panel standing', async () => {
    const { panel, tab } = reading()
    await tab.reload()
    await tab.markedTexts('Quoc Le')
    await panel.says('Quoc V. Le')
    // From the panel to the page, as a panel of another version might. What comes last is obeyed last.
    await panel.evaluate(async (all) => {
      const api = globalThis.browser ?? globalThis.chrome
      const [active] = await api.tabs.query({ active: true, currentWindow: true })
      const port = (window.banduTestPort = api.tabs.connect(active.id, { name: 'bandu-panel', frameId: 0 }))
      window.banduHeard = []
      port.onMessage.addListener((message) => window.banduHeard.push(message.type))
      for (const message of all) port.postMessage(message)
      port.postMessage({ type: 'light', spans: [{ start: 0, end: 6 }] })
    }, commands())
    await poll(async () => (await tab.litTexts('lit')).length > 0, 'the last of them to be obeyed')
    const answered = await panel.evaluate(() => {
      window.banduTestPort.disconnect()
      return window.banduHeard.includes('reading')
    })
    expect(answered).toBe(true)
    // One of them has sent the page on a smooth ride, under a pointer that is not to miss.
    await settled(() => tab.evaluate(() => scrollY))
    await tab.press('Escape')
    await tab.hover('Jeff Dean', { within: 'main' })
    await tab.cardShown('Jeff Dean')
    await tab.press('Escape')
    expect(await reading().errors()).toEqual([])
  })

  it('that somebody who has broken into the page sends in its reader’s name leave the panel standing', async () => {
    const { panel, tab } = reading()
    const told = []
    for (let seed = 1; told.length < rounds(300, 2000); seed++) told.push(malformedReading(seed))
    await panel.evaluate(async (all) => {
      const api = globalThis.browser ?? globalThis.chrome
      const [active] = await api.tabs.query({ active: true, currentWindow: true })
      await api.scripting.executeScript({
        target: { tabId: active.id },
        args: [JSON.stringify(all)],
        func: (json) => {
          ;(globalThis.browser ?? globalThis.chrome).runtime.onConnect.addListener((port) => {
            for (const message of JSON.parse(json)) port.postMessage(message)
          })
        },
      })
      setTimeout(() => location.reload(), 0)
    }, told)
    await panel.until(() => document.querySelector('#tab-glossary'), 'the new panel')
    await panel.says('Quoc V. Le')
    await settled(() => panel.text())
    expect(await reading().errors()).toEqual([])
    await tab.goto(at('www.yitay.net', '/blog/returning-to-google-deepmind'))
    await panel.until(() => document.querySelector('h1')?.textContent.includes('The Long Way Back'), 'the next page')
    await tab.goto(STORY)
    await panel.says('Quoc V. Le')
  })

  it('of another extension reach nobody', async () => {
    const id = kind === 'chrome' ? new URL(reading().base).hostname : 'bandu@bandu.example'
    await reading().install(stranger(kind, id))
    const { tab } = reading()
    await tab.goto(STORY)
    await tab.markedTexts('Quoc Le')
    await tab.until(() => 'stranger' in document.documentElement.dataset, 'the other extension')
    for (const message of MESSAGES) {
      const answers = JSON.parse(
        await tab.evaluate(
          (sent) =>
            new Promise((done) => {
              addEventListener('message', function hear({ data }) {
                if (!data?.answers) return
                removeEventListener('message', hear)
                done(data.answers)
              })
              postMessage({ stranger: sent }, '*')
            }),
          message,
        ),
      )
      for (const each of answers) expect(each, JSON.stringify(message)).not.toHaveProperty('answer')
    }
  })
})

const STORY_URL = at(LISTED, '/demo/story.html')

/** A number from a seed, so that what failed can be tried again. */
function random(seed) {
  let state = seed * 2_654_435_761
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const ODD = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53 + 2,
  '',
  'x',
  '\u0000',
  '\ud800',
  'a'.repeat(5000),
  '__proto__',
  [],
  [[]],
  {},
  { type: 'findMentions' },
  [null],
  'constructor',
  'toString',
  '🙂'.repeat(50),
]
const KEYS = [
  'tabId',
  'anyway',
  'text',
  'language',
  'chinese',
  'query',
  'limit',
  'count',
  'span',
  'entryId',
  'outcome',
  'command',
  'part',
  'ids',
  'items',
  'correction',
  'holds',
  'known',
  '__proto__',
  'constructor',
  'extra',
]

/** A message of a known or unknown type whose other parts are anything. */
function malformed(seed) {
  const next = random(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  if (next() < 0.1) return pick(ODD.filter((each) => each !== null && typeof each !== 'boolean'))
  const message = next() < 0.85 ? { ...pick(MESSAGES) } : { type: pick(ODD) }
  // Opening a panel is no question, and a reader put in twice is one.
  if (message.type === 'openPanel') message.type = 'setBadge'
  for (let i = 0; i < 1 + next() * 4; i++)
    Object.defineProperty(message, pick(KEYS), {
      value: pick(ODD),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  return JSON.parse(JSON.stringify(message))
}

/** Commands of the panel with anything in them. */
function commands() {
  const all = []
  for (const type of ['reveal', 'follow', 'goBack', 'hoverEntry', 'light', 'extract', 'twins', 'choose', 'nothing', ''])
    for (const odd of ODD)
      all.push({
        type,
        span: odd,
        spans: odd,
        offset: odd,
        key: odd,
        twins: odd,
        mention: odd,
        entry: odd,
        open: odd,
      })
  return [...all, ...ODD]
}

/** What a page's reader says, with one of its parts anything. */
function malformedReading(seed) {
  const next = random(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const span = { start: 0, end: 6 }
  const reading = {
    state: 'read',
    url: STORY_URL,
    title: 'x',
    siteName: null,
    language: 'en',
    length: 100,
    mentions: {
      said: [
        {
          kind: 'person',
          entryId: 'person/quoc-le',
          sureness: 'sure',
          evidence: { by: 'name', form: 'Quoc Le', status: 'preferred' },
        },
      ],
      starts: [0],
      ends: [6],
      which: [0],
    },
    chinese: 'zh-Hans',
    pairs: [],
    article: {
      url: STORY_URL,
      canonical: null,
      title: 'x',
      byline: null,
      siteName: null,
      published: null,
      language: 'en',
      text: 'Quoc Le',
      segments: [{ id: 0, span, kind: 'paragraph' }],
      links: [],
    },
    truncated: false,
  }
  const message = pick([
    { type: 'reading', reading },
    { type: 'reading', reading },
    { type: 'view', span },
    { type: 'hovered', mention: 0 },
    { type: 'hoveredText', offset: 0 },
    { type: 'canGoBack', canGoBack: true },
  ])
  // Down some way into it, and there something else.
  const copy = JSON.parse(JSON.stringify(message))
  let at = copy
  for (;;) {
    const name = pick(Object.keys(at))
    const part = at[name]
    if (typeof part === 'object' && part !== null && Object.keys(part).length > 0 && next() < 0.8) at = part
    else {
      at[name] = pick(ODD.filter((odd) => typeof odd !== typeof part || typeof odd === 'object'))
      break
    }
  }
  return copy
}
