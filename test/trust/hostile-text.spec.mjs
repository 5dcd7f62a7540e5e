/** Markup and code in every text that a page, a file or a pair can bring: shown as it was written, and nothing of it runs. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, expect, it } from 'vitest'
import { LISTED, at, poll } from '../browser/harness.mjs'
import { fill, inEachBrowser, words } from '../browser/readings.mjs'
import { ending, filesSaved } from '../browser/saved-files.mjs'
import { LINKS, RAN, SCRIPTS, escaped, squeezed } from './payloads.mjs'
import { FULL } from './size.mjs'

/** In short every way in once, each by another way round. */
const PAYLOADS = FULL ? SCRIPTS.map(({ text }) => text) : SCRIPTS.filter((_, i) => i % 6 === 0).map(({ text }) => text)
/** Names that stand nowhere else. */
const nameOf = (i) => `Qorvax${i + 11}`
const { packs, pairing } = words

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bandu-hostile-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function file(name, content) {
  fs.writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}

const cell = (text) => `"${text.replaceAll('"', '""')}"`

/** Every name twice: where it is introduced, and where its card shows that sentence. */
function cardPage() {
  const parts = PAYLOADS.map((text, i) => [
    `<p>${nameOf(i)} was first written up so ${escaped(text)} and nobody minded it at the time, as far as is known.</p>`,
    `<p>Much later somebody else came upon ${nameOf(i)} again, in the course of other work of the same kind.</p>`,
  ])
  const head = escaped(PAYLOADS[0])
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${head}</title>
<meta name="author" content="${head}"><meta property="og:site_name" content="${head}"></head>
<body><article><h1>${head}</h1>${parts.map(([first]) => first).join('\n')}${parts.map(([, second]) => second).join('\n')}</article></body></html>`
}

/** A text of the demo pair with payloads in the last sentences of its long paragraphs; both texts with the same ones. */
function pairPage(name) {
  const page = fs.readFileSync(path.resolve(import.meta.dirname, `../pages/demo/${name}`), 'utf8')
  // The first few lines say where it is from, which is no part of an article.
  let i = -5
  return page.replace(/([^<>]{40,})([^<>]{5})<\/p>/g, (whole, begin, end) =>
    ++i < 0 ? whole : `${begin} ${escaped(PAYLOADS[i % PAYLOADS.length])} ${end}</p>`,
  )
}
/** How many of them that is, at least. */
const PAIRED = 6

/** In a page of ours: what ran, what the policies had to stop, and whether anything of it became an element. */
const damage = (ran) => ({
  ran: window[ran] ?? null,
  stopped: window.banduStopped ?? [],
  made: [
    ...document.querySelectorAll(
      'script:not([src]), iframe, object, embed, form[action], base, meta[http-equiv], [onerror], [onload], [onfocus], [ontoggle]',
    ),
  ].map((element) => element.outerHTML),
})
const UNHARMED = { ran: null, stopped: [], made: [] }
const watch = () => {
  window.banduStopped = []
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
    window.banduStopped.push(`${violatedDirective} ${sourceFile}`),
  )
}

inEachBrowser('hostile text', { grant: ['*://*.example/*'] }, (reading) => {
  let page, options

  it('in a pack and in the name of its file is shown as written, and runs nowhere in the settings', async () => {
    page = reading().tab
    options = await reading().openOptions()
    await options.until(() => document.querySelector('.packs'), 'the packs')
    await options.evaluate(watch)
    const wrong = PAYLOADS.map((text) => `Name,,${cell(text)},gloss`).join('\r\n')
    await options.setFiles('.packs input[type=file]', file('wrong.csv', wrong))
    await options.until(() => document.querySelectorAll('.pack-notes li').length >= 20, 'the mistakes')
    await options.evaluate(
      (name) =>
        [...document.querySelectorAll('.packs button')].find((each) => each.textContent.trim() === name).click(),
      packs.close,
    )

    const table = `en,zh,kind,gloss\r\n${PAYLOADS.map((text, i) => `${nameOf(i)},,model,${cell(text)}`).join('\r\n')}\r\n`
    const title = `<img src=x onerror=${RAN}=1>`
    await options.setFiles('.packs input[type=file]', file(`${title}.csv`, table))
    await options.until(
      (wanted) => document.body.innerText.includes(wanted),
      'the offer',
      fill(packs.addThis, { title }),
    )
    expect(squeezed(await options.evaluate(() => document.body.textContent))).toContain(squeezed(PAYLOADS[0]))
    await options.evaluate(
      (name) =>
        [...document.querySelectorAll('.packs button')].find((each) => each.textContent.trim() === name).click(),
      packs.take,
    )
    await options.until((wanted) => document.body.innerText.includes(wanted), 'the pack', fill(packs.added, { title }))
    expect(await options.evaluate(damage, RAN)).toEqual(UNHARMED)
  })

  it('in a page and in a gloss is shown on the card as written, and runs nowhere in the page', async () => {
    await reading().switchTo(page)
    reading().site.pages.set('/hostile', { body: cardPage() })
    await page.goto(at(LISTED, '/hostile'))
    await page.evaluate(watch)
    await page.markedTexts(nameOf(PAYLOADS.length - 1))
    const seen = new Map()
    const { length } = await page.marks()
    for (let step = 0; step < length; step++) {
      await page.press(']')
      const card = await poll(() => page.evaluate(readWholeCard), 'the card')
      // In some of them a name of ours stands as well.
      const name = /Qorvax\d+/.exec(card.text)?.[0]
      seen.set(name, `${seen.get(name) ?? ''} ${card.text}`)
      expect(card.made).toEqual([])
    }
    for (const [i, text] of PAYLOADS.entries()) {
      const shown = squeezed(seen.get(nameOf(i)) ?? '')
      // Once as the gloss, once in the sentence that introduces the name.
      expect(shown.split(squeezed(text)).length - 1, `${nameOf(i)}: ${text}`).toBeGreaterThanOrEqual(2)
    }
    await page.press('Escape')
    expect((await page.evaluate(damage, RAN)).ran).toBeNull()
    expect(await page.evaluate(() => window.banduStopped)).toEqual([])
  })

  it('in a page and in a gloss is shown in the panel as written, and runs nowhere there', async () => {
    await reading().openPanel()
    const { panel } = reading()
    await panel.until(() => document.querySelector('h1'), 'the panel')
    await panel.evaluate(watch)
    const shown = await panel.until(
      (count) => document.querySelectorAll('.row').length >= count && document.body.textContent,
      'the rows',
      PAYLOADS.length,
    )
    for (const text of PAYLOADS) expect(squeezed(shown)).toContain(squeezed(text))
    expect(squeezed(await panel.evaluate(() => document.querySelector('h1').textContent))).toBe(squeezed(PAYLOADS[0]))
    expect(await panel.evaluate(damage, RAN)).toEqual(UNHARMED)
  })

  it('in both texts of a pair is shown in the thread as written, and in every file it is written to', async () => {
    const { panel, site } = reading()
    site.pages.set('/hostile-story', { body: pairPage('story.html') })
    site.pages.set('/hostile-essay', { body: pairPage('original.html') })
    await page.goto(at(LISTED, '/hostile-story'))
    await page.markedTexts('Quoc Le')
    await panel.click('#tab-glossary')
    await panel.says('Quoc V. Le')
    await panel.click('#tab-original')
    await panel.until(() => document.querySelector('.address-form input, details.fold summary'), 'the address form')
    await panel.evaluate(() => document.querySelector('details.fold')?.setAttribute('open', ''))
    await panel.click('.address-form input')
    await panel.type(at('other.example', '/hostile-essay'))
    await panel.click('.address-form button')
    await panel.until(() => document.querySelector('.thread .bead .there'), 'beads')
    const shown = squeezed(await panel.evaluate(() => document.querySelector('.thread').textContent))
    for (const text of PAYLOADS.slice(0, PAIRED)) expect(shown).toContain(squeezed(text))
    const files = await exportAll(panel)
    expect(await panel.evaluate(damage, RAN)).toEqual(UNHARMED)
    for (const kind of ['tmx', 'tbx']) {
      const { window } = new JSDOM(files[kind], { contentType: 'application/xml' })
      const names = new Set([...window.document.querySelectorAll('*')].map(({ localName }) => localName))
      for (const name of ['script', 'img', 'svg', 'iframe', 'parsererror']) expect(names).not.toContain(name)
      if (kind === 'tmx')
        for (const text of PAYLOADS.slice(0, PAIRED))
          expect(
            squeezed([...window.document.querySelectorAll('seg')].map(({ textContent }) => textContent).join('')),
          ).toContain(squeezed(text))
      window.close()
    }
    // CommonMark takes "<" for markup unless it is escaped; an address between "<" and ">" may be http alone.
    expect(files.md.match(/(?<!\\)<(?!https?:\/\/[^\s<>]*>)[^\n]{0,40}/g)).toBeNull()
    expect(files.md.match(/\]\((?!<?https?:)[^)]*\)/g)).toBeNull()
    expect(files.csv.match(/(?:^|,)"?[=+\-@\t]/gm)).toBeNull()
  })

  it('in both texts of a pair is shown side by side as written, and runs nowhere there', async () => {
    const { panel } = reading()
    await panel.choose(pairing.paired.sideBySide)
    const address = await panel.until(
      async () =>
        (await (globalThis.browser ?? globalThis.chrome).tabs.query({})).find(({ url }) =>
          url?.includes('parallel.html?'),
        )?.url,
      'the page for both texts',
    )
    const both = await reading().openOptions(address.slice(reading().base.length))
    await both.until(() => document.body?.innerText.includes('Quoc'), 'both texts')
    await both.evaluate(watch)
    const shown = squeezed(await both.evaluate(() => document.body.textContent))
    for (const text of PAYLOADS.slice(0, PAIRED))
      expect(shown.split(squeezed(text)).length - 1).toBeGreaterThanOrEqual(2)
    expect(await both.evaluate(damage, RAN)).toEqual(UNHARMED)
    await reading().switchTo(page)
  })

  it('as an address is nowhere a link, is not read and does not open', async () => {
    const { panel, site } = reading()
    const links = LINKS.map(
      (link) => `<p>原文链接: <a href="${escaped(link)}">${escaped(link)}</a>,原文: ${escaped(link)}</p>`,
    )
    const story = fs.readFileSync(path.resolve(import.meta.dirname, '../pages/demo/story.html'), 'utf8')
    site.pages.set('/hostile-links', { body: story.replace(/(<p[^>]*>[^<]*<\/p>\s*)/, `$1${links.join('\n')}`) })
    await page.goto(at(LISTED, '/hostile-links'))
    await page.markedTexts('Quoc Le')
    await panel.click('#tab-glossary')
    await panel.says('Quoc V. Le')
    await panel.click('#tab-original')
    await panel.until(() => document.querySelector('.address-form input, details.fold summary'), 'the address form')
    const shown = await panel.evaluate(() =>
      [...document.querySelectorAll('a[href], [data-url], .address')].map(
        (each) => each.href || each.dataset.url || each.textContent,
      ),
    )
    for (const address of shown) expect(address).toMatch(/^(https?:\/\/|[\w.-]+\/)/)
    const before = site.requests.length
    const tabs = () =>
      panel.evaluate(async () => (await (globalThis.browser ?? globalThis.chrome).tabs.query({})).length)
    const open = await tabs()
    for (const link of LINKS.filter((_, i) => FULL || i % 12 === 0).filter((each) => /^[\x21-\x7e]+$/.test(each))) {
      await panel.until(() => {
        const box = document.querySelector('.address-form input')
        document.querySelector('details.fold')?.setAttribute('open', '')
        return box
      }, 'the address form')
      await panel.click('.address-form input')
      await panel.type(link)
      await panel.click('.address-form button')
      await panel.evaluate((names) => {
        for (const each of document.querySelectorAll('button'))
          if (names.includes(each.textContent.trim())) each.click()
      }, [pairing.failed.open, pairing.failed.openTab].filter(Boolean))
      await panel.evaluate(() => {
        const box = document.querySelector('.address-form input')
        if (box) box.value = ''
      })
    }
    expect(await tabs()).toBe(open)
    expect(site.requests.slice(before).map(({ url }) => url)).toEqual([])
    expect(await panel.evaluate(damage, RAN)).toEqual(UNHARMED)
  })

  it('as an address in a pack is refused, line by line', async () => {
    await reading().switchTo(options)
    // A control character is refused before anything is read.
    const links = LINKS.filter((link) => ![...link].some((character) => character < ' '))
    const entries = links.map((link, i) =>
      JSON.stringify({
        id: `model/q${i}`,
        kind: 'model',
        forms: [nameOf(i)],
        gloss: { en: 'a', zh: '一' },
        links: { homepage: link },
      }),
    )
    await options.setFiles(
      '.packs input[type=file]',
      file('links.json', `{"id":"links","title":"links","entries":[\n${entries.join(',\n')}\n]}`),
    )
    const text = await options.until(
      (line) => document.body.innerText.includes(line) && document.querySelector('.packs').innerText,
      'the last line refused',
      fill(packs.line, { line: links.length + 1 }),
    )
    for (let i = 0; i < links.length; i++) expect(text).toContain(fill(packs.line, { line: i + 2 }))
    expect(await options.evaluate(damage, RAN)).toEqual(UNHARMED)
  })
})

function readWholeCard() {
  const root = document.querySelector('bandu-card')?.shadowRoot
  const card = root?.querySelector('.card')
  if (!card) return null
  const made = [
    ...root.querySelectorAll(
      'script, img, iframe, object, embed, form, base, meta, link, video, input, template, [onerror], [onload], [onfocus], [ontoggle]',
    ),
  ]
  const links = [...root.querySelectorAll('a')].filter(({ protocol }) => !/^https?:$/.test(protocol))
  return { text: card.textContent, made: [...made, ...links].map((element) => element.outerHTML) }
}

/** Chooses every file the menu offers, and answers with their texts by ending. */
async function exportAll(panel) {
  const choices = [pairing.paired.tmx, pairing.paired.markdown, pairing.paired.csv, pairing.paired.tbx]
  const files = await filesSaved(panel, pairing.paired.export, choices)
  return Object.fromEntries(files.map((file) => [ending(file), file.text]))
}
