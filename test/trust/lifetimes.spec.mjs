/** What ends in the middle of a reading (the worker, the panel, a tab, the extension itself), and clocks that jump. */
import { beforeEach, expect, it } from 'vitest'
import { LISTED, at, poll, settled } from '../browser/harness.mjs'
import { inEachBrowser, words } from '../browser/readings.mjs'
import { FULL, rounds } from './size.mjs'

const STORY = at(LISTED, '/demo/story.html')
const ESSAY = at('www.yitay.net', '/blog/returning-to-google-deepmind')

inEachBrowser('in the middle of a reading', { grant: ['*://*.example/*'] }, (reading, kind) => {
  beforeEach(async () => {
    await reading().tab.goto(STORY)
    await reading().tab.markedTexts('Quoc Le')
    if (!(await reading().panelIsOpen())) await reading().openPanel()
    await reading().panel.until(() => document.querySelector('#tab-glossary'), 'the tabs')
    await reading().panel.click('#tab-glossary')
    await reading().panel.says('Quoc V. Le')
  })

  it('the worker is killed again and again: she sees nothing of it', async () => {
    const { tab, panel } = reading()
    const deeds = [
      async () => {
        await tab.reload()
        await tab.markedTexts('Quoc Le')
        await panel.says('Quoc V. Le')
      },
      async () => {
        await tab.goto(ESSAY)
        expect(await tab.markedTexts('Quoc Le')).toContain('Google Brain')
        await panel.until(() => document.querySelector('h1')?.textContent.includes('The Long Way Back'), 'its title')
        await tab.goto(STORY)
        await tab.markedTexts('Quoc Le')
        await panel.until(() => document.querySelector('h1')?.textContent.includes('創業一年半'), 'the story’s title')
      },
      async () => {
        await panel.click('[role=searchbox]')
        await panel.type('Hinton')
        await panel.says('Geoffrey Hinton')
        await panel.press('Escape')
      },
      async () => {
        await tab.hover('Jeff Dean', { within: 'main' })
        await tab.cardShown('Jeff Dean')
        await tab.press('Escape')
        await tab.cardGone()
        await tab.pointAway()
      },
    ]
    const deadly = rounds(4, 50)
    for (let i = 0; i < deadly; i++) {
      // At moments spread over the deed, from its very start to when it is nearly done.
      const deed = deeds[i % deeds.length]()
      const death = new Promise((done) => setTimeout(done, (i * 137) % 400)).then(() => reading().killWorker())
      await Promise.all([deed, death])
    }
    expect(await reading().errors()).toEqual([])
  }, 600_000)

  it('the panel is loaded again while two texts are being paired: it knows the page and pairs anew', async () => {
    const { panel } = reading()
    for (const when of ['fetching', 'aligning']) {
      await panel.click('#tab-original')
      await panel.choose(words.pairing.none.read)
      if (when === 'aligning')
        await panel.until(() => document.querySelector('.steps li.now:last-child, .thread'), 'the last step')
      await panel.evaluate(() => {
        document.body.dataset.before = ''
        setTimeout(() => location.reload(), 0)
      })
      await panel.until(() => document.body && !('before' in document.body.dataset), 'the new panel')
      await panel.says('Quoc V. Le')
    }
    await panel.click('#tab-original')
    await panel.choose(words.pairing.none.read)
    await panel.until(() => document.querySelector('.thread .bead .there'), 'beads')
  })

  it('the page goes into the back/forward cache and comes out: page and panel speak again', async () => {
    const { tab, panel } = reading()
    await tab.goto(ESSAY)
    await panel.until(() => document.querySelector('h1')?.textContent.includes('The Long Way Back'), 'the other title')
    await tab.back()
    await panel.until(() => document.querySelector('h1')?.textContent.includes('創業一年半'), 'the first title')
    await tab.markedTexts('Quoc Le')
    await tab.hover('Quoc Le', { within: 'main' })
    await tab.cardShown('Quoc V. Le')
    await panel.until(() => document.querySelector('.row.lit')?.textContent.includes('Quoc V. Le'), 'the lit row')
    await tab.press('Escape')
  })

  it('a tab is discarded and comes back: it is read again', async () => {
    const { tab, panel } = reading()
    const other = await reading().newTab(ESSAY)
    await panel.until(() => document.querySelector('h1')?.textContent.includes('The Long Way Back'), 'the second tab')
    const discarded = await panel.evaluate(async (wanted) => {
      const api = globalThis.browser ?? globalThis.chrome
      const tabs = await api.tabs.query({ currentWindow: true })
      const old = tabs.find(({ url }) => url === wanted)
      // Chromium gives the tab another number.
      const now = (await api.tabs.discard(old.id)) ?? (await api.tabs.get(old.id))
      return { id: now.id, discarded: now.discarded }
    }, STORY)
    expect(discarded.discarded).toBe(true)
    await panel.evaluate(
      (id) => (globalThis.browser ?? globalThis.chrome).tabs.update(id, { active: true }),
      discarded.id,
    )
    await panel.until(() => document.querySelector('h1')?.textContent.includes('創業一年半'), 'the tab that came back')
    await panel.says('Quoc V. Le')
    // The harness has lost its hold of a discarded tab: it goes on with the other.
    await reading().switchTo(other)
    await tab.close().catch(() => {})
  })

  it.each([
    ['eight hours on', 8 * 3600e3],
    // Firefox takes its time: one way is enough in short.
    ...(FULL || kind === 'chrome' ? [['a day back', -24 * 3600e3]] : []),
  ])('the clock jumps %s, as after a sleep: all goes on', async (_, jump) => {
    const { tab, panel } = reading()
    await reading().killWorker()
    await panel.evaluate(async (by) => {
      const api = globalThis.browser ?? globalThis.chrome
      const [active] = await api.tabs.query({ active: true, currentWindow: true })
      const now = Date.now.bind(Date)
      Date.now = () => now() + by
      await api.scripting.executeScript({
        target: { tabId: active.id },
        args: [by],
        func: (ms) => {
          const { performance } = window
          const [date, monotonic] = [Date.now.bind(Date), performance.now.bind(performance)]
          Date.now = () => date() + ms
          performance.now = () => monotonic() + ms
        },
      })
    }, jump)
    await tab.hover('Jeff Dean', { within: 'main' })
    await tab.cardShown('Jeff Dean')
    await tab.press('Escape')
    await tab.evaluate(() => {
      const paragraph = document.createElement('p')
      paragraph.textContent = '后来 Geoffrey Hinton 也提到过这件事,他说这是一个好消息,值得大家都去看一看。'
      document.querySelector('#article-content').append(paragraph)
    })
    await tab.markedTexts('Geoffrey Hinton')
    // Not as it is seen: rows that are scrolled out of sight have no innerText in Firefox.
    await panel.until(
      () => [...document.querySelectorAll('.row')].some((row) => row.textContent.includes('Geoffrey Hinton')),
      'the new name',
    )
  })

  it.runIf(FULL)(
    'the extension is loaded anew under an open page: the old reader falls silent, the page notices nothing',
    async () => {
      const session = reading()
      const { tab, panel } = session
      const wrong = []
      tab.page.on('pageerror', (error) => wrong.push(error.message))
      tab.page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
      await panel.evaluate(() => setTimeout(() => (globalThis.browser ?? globalThis.chrome).runtime.reload(), 0))
      await poll(async () => !(await session.panelIsOpen()), 'the old panel to go')
      // All that the old reader listens to.
      await tab.evaluate(() => {
        const paragraph = document.createElement('p')
        paragraph.textContent = 'Geoffrey Hinton 也提到过这件事。'
        document.querySelector('#article-content').append(paragraph)
        scrollBy(0, 200)
        dispatchEvent(new Event('resize'))
        history.pushState(null, '', '?again')
      })
      await tab.hover('Quoc Le', { within: 'main' })
      await tab.clickText('Quoc Le', { within: 'main' })
      for (const key of [']', '[', 'Enter', 'Escape']) await tab.press(key)
      await tab.pointAway()
      if (kind === 'chrome') {
        expect(await settled(() => tab.card(), { quiet: 900 })).toBeNull()
        await tab.until(
          () => [...CSS.highlights.keys()].every((name) => !name.startsWith('bandu-')),
          'the old marks to go',
        )
        expect(await tab.evaluate(() => document.querySelector('bandu-card'))).toBeNull()
      } else {
        // Firefox itself puts the new gate into pages that are open: a new reader takes the old one's place.
        await tab.markedTexts('Geoffrey Hinton')
        await tab.press('Escape')
        await tab.cardGone()
      }
      expect(wrong).toEqual([])
      // And the new one reads this page when it is asked to. A Chromium that is driven starts no new worker after this:
      // the old one is held on to.
      if (kind === 'chrome') return
      await session.openPanel()
      await tab.markedTexts('Quoc Le')
      await tab.hover('Quoc Le', { within: 'main' })
      await tab.cardShown('Quoc V. Le')
      expect(await tab.evaluate(() => document.querySelectorAll('bandu-card').length)).toBe(1)
      await tab.press('Escape')
      await tab.cardGone()
      expect(wrong).toEqual([])
    },
  )
})
