/** Whatever stands at the address of an original: one sentence says so, and the reading goes on. */
import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, expect, it } from 'vitest'
import { LISTED, at, poll, settled } from '../browser/harness.mjs'
import { fill, inEachBrowser, words } from '../browser/readings.mjs'
import { FULL } from './size.mjs'

const { pairing } = words
const STORY = at(LISTED, '/demo/story.html')
const ESSAY = fs.readFileSync(path.resolve(import.meta.dirname, '../pages/demo/original.html'), 'utf8')
const SHELL =
  '<!doctype html><html lang="en"><title>An application</title><body><div id="root"></div><script src="/app.js"></script></body></html>'
const type = (value) => ({ 'content-type': value })

/** What stands there, what it is, and the sentence: a failure, or null where it is read all the same. */
const ANSWERS = [
  ['a picture', { body: Buffer.from('89504e47', 'hex'), headers: type('image/png') }, 'wrong-type'],
  ['data', { body: '{"text":"Yi Tay"}', headers: type('application/json') }, 'wrong-type'],
  [
    'a download',
    { body: Buffer.alloc(64), headers: { ...type('application/zip'), 'content-disposition': 'attachment' } },
    'wrong-type',
  ],
  ['nothing at all', { body: '' }, 'no-article'],
  ['a page that its own script fills', { body: SHELL }, 'empty-shell'],
  [
    'a text in the same language',
    { body: fs.readFileSync(path.resolve(import.meta.dirname, '../pages/demo/story.tw.html'), 'utf8') },
    'same-language',
  ],
  [
    'sixty megabytes that were packed into sixty kilobytes',
    { body: gzipSync(Buffer.alloc(60_000_000, '<p>the same again</p>')), headers: { 'content-encoding': 'gzip' } },
    'too-large',
  ],
  ['a connection that is cut', { answer: (response) => response.socket.destroy() }, 'refused'],
  [
    'a page that breaks off',
    {
      answer: (response) => {
        response.writeHead(200, { ...type('text/html'), 'content-length': 90_000 })
        response.write(ESSAY.slice(0, 900))
        setTimeout(() => response.socket.destroy(), 50)
      },
    },
    'refused',
  ],
  [
    'the way to a site she did not allow',
    { status: 302, headers: { location: 'http://elsewhere.invalid/blog' }, body: '' },
    'refused',
  ],
  ['the way to a file', { status: 302, headers: { location: 'file:///etc/passwd' }, body: '' }, 'refused'],
  ['an unknown encoding', { body: ESSAY, headers: type('text/html; charset=martian') }, null],
  [
    'UTF-16',
    {
      body: Buffer.from(`\ufeff${ESSAY.replace('<meta charset="utf-8">', '')}`, 'utf16le'),
      headers: type('text/html'),
    },
    null,
  ],
  [
    'UTF-8 that says it is big5',
    {
      body: ESSAY.replace('<meta charset="utf-8">', '<meta charset="big5">'),
      headers: type('text/html; charset=utf-8'),
    },
    null,
  ],
  ['a page with cookies and a log-in of its own', { body: ESSAY, headers: { 'set-cookie': 'who=she; Path=/' } }, null],
  ...(FULL
    ? [
        ['silence', { answer: () => {} }, 'timeout'],
        [
          'a page that never ends',
          {
            answer: (response) => {
              response.writeHead(200, type('text/html'))
              response.write(ESSAY.slice(0, 900))
            },
          },
          'timeout',
        ],
      ]
    : []),
]

inEachBrowser('at the address of the original', { grant: ['*://*.example/*'], quiet: false }, (reading) => {
  beforeEach(async () => {
    const { tab, panel } = reading()
    await tab.goto(STORY)
    await tab.markedTexts('Quoc Le')
    if (!(await reading().panelIsOpen())) await reading().openPanel()
    await panel.until(() => document.querySelector('#tab-original'), 'the tabs')
    await panel.click('#tab-glossary')
    await panel.says('Quoc V. Le')
    await panel.click('#tab-original')
    await panel.says(pairing.none.candidate)
  })

  it.each(ANSWERS)(
    'stands %s',
    async (what, answer, reason) => {
      const { tab, panel, site } = reading()
      const host = 'other.example'
      site.pages.set('/there', answer)
      if (what.includes('cookies')) {
        // She has been there and is known there; the fetch is not.
        await tab.goto(at(host, '/there'))
        await tab.goto(STORY)
        await panel.says(pairing.none.candidate)
        await settled(() => panel.text())
      }
      await panel.until(() => document.querySelector('.address-form input, details.fold summary'), 'the address form')
      await panel.evaluate(() => document.querySelector('details.fold')?.setAttribute('open', ''))
      await panel.click('.address-form input')
      await panel.type(at(host, '/there'))
      await panel.click('.address-form button')
      if (reason === null) await panel.until(() => document.querySelector('.thread .bead .there'), 'beads')
      else
        await poll(
          async () => (await panel.text()).includes(fill(pairing.failures[reason], { host })),
          `"${pairing.failures[reason]}"`,
          { timeout: 40_000 },
        )
      const asked = site.requests.filter(({ path: asking }) => asking === '/there').at(-1)
      expect(asked.headers).not.toHaveProperty('cookie')
      expect(asked.headers).not.toHaveProperty('referer')
      // The names are still there, and the page.
      await panel.click('#tab-glossary')
      await panel.says('Quoc V. Le')
      expect((await tab.marks()).length).toBeGreaterThan(10)
      if (reason === null) {
        await panel.click('#tab-original')
        await panel.choose(pairing.paired.unpair)
      }
    },
    90_000,
  )
})
