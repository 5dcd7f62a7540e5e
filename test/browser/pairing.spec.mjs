import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { LISTED, at, poll, settled } from './harness.mjs'
import { fill, inEachBrowser, words } from './readings.mjs'
import { ending, filesSaved } from './saved-files.mjs'

const STORY = at(LISTED, '/demo/story.html')
const ESSAY_HOST = 'www.yitay.net'
const ESSAY = at(ESSAY_HOST, '/blog/returning-to-google-deepmind')
const { pairing } = words

/** In the panel: the beads as two texts and a sureness each. */
const beads = () => {
  const shown = [...document.querySelectorAll('.thread > .bead')].map((bead) => ({
    here: bead.querySelector('.here')?.textContent ?? null,
    there: bead.querySelector('.there')?.textContent ?? null,
  }))
  return shown.length > 0 && shown
}

/** In the panel: a selector for the bead whose text begins so. */
const beadThat = (start) => {
  const bead = [...document.querySelectorAll('.bead')].find((each) => each.textContent.includes(start))
  for (const each of document.querySelectorAll('[data-wanted]')) each.removeAttribute('data-wanted')
  bead?.setAttribute('data-wanted', '')
  return bead && '[data-wanted]'
}

/** The panel on its first tab, with the article's names in it. */
async function openGlossary(session) {
  if (!(await session.panelIsOpen())) await session.openPanel()
  await session.panel.until(() => document.querySelector('#tab-glossary'), 'the tabs')
  // The head grows while the page is read, and moves what is below it: press until the tab is there.
  await poll(async () => {
    await session.panel.click('#tab-glossary')
    return (await session.panel.text()).includes('Quoc V. Le')
  }, 'the glossary')
}

const openOriginal = ({ panel }) =>
  poll(async () => {
    await panel.click('#tab-original')
    return panel.evaluate(() => document.querySelector('#tab-original')?.getAttribute('aria-selected') === 'true')
  }, 'the second tab')

/** Types an address into "pair with" and sends it. */
async function pairWith({ panel }, url) {
  await panel.until(() => document.querySelector('.address-form input, details.fold summary'), 'the address form')
  await panel.evaluate(() => document.querySelector('details.fold')?.setAttribute('open', ''))
  await panel.click('.address-form input')
  await panel.type(url)
  await panel.click('.address-form button')
}

inEachBrowser('the pairing', { grant: ['*://*.example/*'] }, (reading) => {
  beforeEach(async () => {
    const session = reading()
    await session.tab.goto(STORY)
    await session.tab.markedTexts('Quoc Le')
    await openGlossary(session)
    await openOriginal(session)
    // A pair of an earlier test is remembered, never read again by itself.
    await session.panel.says(pairing.none.candidate)
  })

  it('offers the original the page names, and asks nobody before the click', async () => {
    const { panel, site } = reading()
    await panel.says(ESSAY_HOST)
    await panel.says(pairing.reasons.label)
    expect(site.requests.filter(({ host }) => host === ESSAY_HOST)).toEqual([])
  })

  it('reads it on one click, once, and sets sentence beside sentence', async () => {
    const { panel, site } = reading()
    const before = site.requests.length
    await panel.choose(pairing.none.read)
    const shown = await panel.until(beads, 'beads')
    await panel.says('editors’ own')
    const asked = site.requests.slice(before)
    expect(asked.map(({ host }) => host)).toEqual([ESSAY_HOST])
    expect(asked[0].headers).not.toHaveProperty('cookie')
    expect(asked[0].headers).not.toHaveProperty('referer')
    const gold = JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../pages/demo/beads.json'), 'utf8'))
    expect(shown.length).toBeGreaterThan(gold.beads.length / 2)
    const quoc = shown.find(({ there }) => there?.includes('Quoc'))
    expect(quoc.here).toMatch(/Quoc/)
  })

  it('lights a sentence’s twin, from the page to the panel and back', async () => {
    const { panel, tab } = reading()
    await panel.choose(pairing.none.read)
    await panel.until(() => document.querySelector('.thread .bead .there'), 'beads')
    // The harness has a pointer a window; a reader has one.
    await panel.hover('#tab-original')
    await tab.hover('第一周', { within: 'main' })
    await panel.until(
      () => /first week/i.test(document.querySelector('.bead.lit .there')?.textContent),
      'the twin in the panel',
    )
    await tab.pointAway()
    await panel.hover(await panel.until(beadThat, 'the bead', '第一周'))
    await poll(
      async () => (await tab.litTexts('lit')).some(({ text }) => text.includes('第一周')),
      'the twin in the page',
    )
  })

  it('shows in the other page too, when both are open', async () => {
    const session = reading()
    const story = session.tab
    const essay = await session.newTab(ESSAY)
    await essay.markedTexts('Quoc Le')
    await session.switchTo(story)
    await openGlossary(session)
    await openOriginal(session)
    await session.panel.choose(pairing.none.read)
    await session.panel.until(() => document.querySelector('.thread .bead .there'), 'beads')
    await session.panel.hover(await session.panel.until(beadThat, 'the bead', '第一周'))
    await poll(
      async () => (await essay.litTexts('lit')).some(({ text }) => /first week/.test(text)),
      'the twin in its own page',
    )
    await essay.close()
  })

  it('stays with its tab, while another one comes to the front and goes', async () => {
    const session = reading()
    const { tab, panel, site } = session
    await openOriginal(session)
    await panel.choose(pairing.none.read)
    await panel.until(beads, 'beads')
    // A long list grows when the browser has time.
    const count = () => panel.evaluate(() => document.querySelectorAll('.thread > .bead').length)
    const before = await settled(count)
    const requests = () => site.requests.filter(({ host }) => host === ESSAY_HOST).length
    const asked = requests()
    await session.openOptions()
    await panel.until(() => !document.querySelector('.thread'), 'the other tab beside it')
    await session.switchTo(tab)
    await poll(async () => (await count()) === before, 'the beads again')
    expect(requests()).toBe(asked)
    // And it speaks with the page as before.
    await panel.hover(await panel.until(beadThat, 'the bead', '第一周'))
    await poll(async () => (await tab.litTexts('lit')).some(({ text }) => text.includes('第一周')), 'its sentence lit')
  })

  it('says on a card how the other text puts it', async () => {
    const { panel, tab } = reading()
    await panel.choose(pairing.none.read)
    await panel.until(() => document.querySelector('.thread .bead .there'), 'beads')
    await tab.pointAway()
    await tab.hover('Jeff Dean', { within: 'main' })
    const { text } = await tab.cardShown(words.card.inOriginal)
    expect(text).toContain('Jeff Dean')
    expect(text).toMatch(/Singapore/)
  })

  it('hands the pair over as a file', async () => {
    const { panel } = reading()
    await panel.choose(pairing.none.read)
    await panel.until(() => document.querySelector('.thread .bead .there'), 'beads')
    const choices = [pairing.paired.tmx, pairing.paired.markdown, pairing.paired.tbx]
    const files = await filesSaved(panel, pairing.paired.export, choices)
    expect(files.map(ending)).toEqual(['tmx', 'md', 'tbx'])
    expect(files[0].text).toContain('<tmx version="1.4">')
    expect(files[0].text).toContain('Google DeepMind')
    expect(files[1].text).toContain('yitay.net')
    expect(files[2].text).toContain('<martif')
  })

  describe('when the other page', () => {
    it.each([
      ['asks to log in', '/login', 'login'],
      ['is a PDF', '/paper.pdf', 'wrong-type'],
      ['is two hundred megabytes', '/huge', 'too-large'],
    ])('%s, says so in one sentence, and the glossary goes on', async (_, pathname, reason) => {
      const session = reading()
      await pairWith(session, at('other.example', pathname))
      await session.panel.says(fill(pairing.failures[reason], { host: 'other.example' }))
      await session.panel.says(words.panel.notPaired)
      await session.panel.click('#tab-glossary')
      await session.panel.says('Quoc V. Le')
    })

    it('is about something else, shows no bead', async () => {
      const session = reading()
      await pairWith(session, at('other.example', '/unrelated'))
      await session.panel.says(pairing.failed.unrelatedTitle)
      expect(await session.panel.evaluate(() => document.querySelector('.thread'))).toBeNull()
    })

    it('is slow, can be stopped', async () => {
      const session = reading()
      await pairWith(session, at('other.example', '/slow/30000'))
      await session.panel.choose(pairing.searching.stop)
      await session.panel.says(pairing.none.candidate)
    })
  })
})

/** The browser itself writes each of these to the console, so its errors are not counted here. */
inEachBrowser('a page that answers with an error', { grant: ['*://*.example/*'], quiet: false }, (reading) => {
  it.each([
    ['is not there', '/status/404', 'not-found'],
    ['breaks', '/status/500', 'server-error'],
    ['sends round in circles', '/redirect-loop', 'refused'],
  ])('%s: one sentence says so', async (_, pathname, reason) => {
    const session = reading()
    await session.tab.goto(STORY)
    await session.tab.markedTexts('Quoc Le')
    await openGlossary(session)
    await openOriginal(session)
    await pairWith(session, at('other.example', pathname))
    await session.panel.says(fill(pairing.failures[reason], { host: 'other.example' }))
  })
})

inEachBrowser('from the original’s side', { grant: ['*://*.example/*'] }, (reading) => {
  it.each([
    ['gb18030', 'header', 'story.hans.html'],
    ['gb18030', 'none', 'story.hans.html'],
    ['gb18030', 'wrong', 'story.hans.html'],
    ['big5', 'meta', 'story.html'],
    ['big5', 'none', 'story.html'],
  ])('reads a translation in %s, told by %s', async (encoding, told, file) => {
    const session = reading()
    const { tab, panel } = session
    await tab.goto(ESSAY)
    await tab.markedTexts('Quoc Le')
    await openGlossary(session)
    await openOriginal(session)
    await pairWith(session, at('other.example', `/${encoding}/${told}/${file}`))
    const shown = await panel.until(beads, 'beads')
    await panel.says(fill(words.panel.pairedWith, { host: 'other.example' }))
    expect(shown.some(({ here, there }) => /first week/i.test(here ?? '') && /第一周/.test(there ?? ''))).toBe(true)
    await panel.choose(pairing.paired.unpair)
  })
})

inEachBrowser('without leave', {}, (reading, kind) => {
  // Headless Chromium shows no prompt that could be answered; Firefox is told by a preference to refuse.
  it.runIf(kind === 'chrome')('says which site it wants to read, and that one request is all', async () => {
    const session = reading()
    await session.tab.goto(STORY)
    await session.tab.markedTexts('Quoc Le')
    await session.openPanel()
    await session.panel.says('Quoc V. Le')
    await openOriginal(session)
    await pairWith(session, at('third.example', '/blog/returning-to-google-deepmind'))
    expect(session.site.requests.filter(({ host }) => host === 'third.example')).toEqual([])
  })
})
