import { expect, it } from 'vitest'
import { LISTED, at, poll } from './harness.mjs'
import { cardText, inEachBrowser, words, wordsIn } from './readings.mjs'

const { card, pairing, parallel } = words

inEachBrowser('both texts side by side', { grant: ['*://*.yitay.net/*'] }, (reading) => {
  let page
  const says = (text) => page.until((wanted) => document.body.innerText.includes(wanted), `"${text}"`, text)
  const lines = (which) =>
    page.evaluate(
      (side) => [...document.querySelectorAll(`.rows > li:not(.apart) > .${side}`)].map((each) => each.lang),
      which,
    )

  it('open from the panel in a tab of their own', async () => {
    const session = reading()
    await session.tab.goto(at(LISTED, '/demo/story.html'))
    await session.tab.markedTexts('Quoc Le')
    await session.openPanel()
    await session.panel.until(() => document.querySelector('#tab-original'), 'the tabs')
    await poll(async () => {
      await session.panel.click('#tab-original')
      return (await session.panel.text()).includes(pairing.none.candidate)
    }, 'the second tab')
    await session.panel.choose(pairing.none.read)
    await session.panel.until(() => document.querySelector('.thread > .bead'), 'beads')
    await session.panel.choose(pairing.paired.readSideBySide)
    page = await session.ownPage('parallel.html')
    await page.until(() => document.querySelectorAll('.rows > li').length > 40, 'rows')
    // The title is set once the texts are painted.
    await page.until(() => document.title.includes('The Long Way Back to Google DeepMind'), 'the title of both')
    expect(new Set(await lines('first'))).toEqual(new Set(['zh-Hant-TW']))
    expect(new Set(await lines('second'))).toEqual(new Set(['en']))
  })

  it('stand on the same line: first baseline beside first baseline, and the thread’s sign between', async () => {
    const apart = await page.evaluate(() => {
      const boxOf = (node) => {
        const range = document.createRange()
        range.setStart(node, 0)
        range.setEnd(node, 1)
        return range.getClientRects()[0]
      }
      const firstText = (element) => document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
      return [...document.querySelectorAll('.rows > li:not(.apart)')].map((row) => {
        const [one, two] = ['.first', '.second'].map((side) => boxOf(firstText(row.querySelector(side))))
        const dot = row.querySelector('.dot').getBoundingClientRect()
        return { texts: Math.abs(one.bottom - two.bottom), dot: dot.top >= one.top - 4 && dot.bottom <= one.bottom + 4 }
      })
    })
    expect(apart.filter(({ texts }) => texts > 8)).toEqual([])
    expect(apart.filter(({ dot }) => !dot)).toEqual([])
  })

  it('light up together, whichever is pointed at', async () => {
    const lit = () =>
      page.evaluate(() => {
        const ground = document.createElement('i')
        ground.style.background = 'var(--lit)'
        document.querySelector('.rows').append(ground)
        const wanted = getComputedStyle(ground).backgroundColor
        ground.remove()
        return [...document.querySelectorAll('.rows .words')]
          .filter((words) => getComputedStyle(words).backgroundColor === wanted)
          .map((words) => words.closest('li').dataset.bead + ' ' + (words.closest('.first') ? 'first' : 'second'))
      })
    const bead = await page.evaluate(() => document.querySelectorAll('.rows > li:not(.apart)')[3].dataset.bead)
    for (const side of ['first', 'second']) {
      await page.hover(`[data-bead="${bead}"] > .${side} .words`)
      await poll(async () => (await lit()).join() === `${bead} first,${bead} second`, `bead ${bead} lit by its ${side}`)
    }
  })

  it('have live names on both sides: a card says who it is and how the other text puts it', async () => {
    await page.until(markIn, 'Quoc Le', 'Quoc Le', '.second')
    await page.hover('[data-wanted]')
    const text = await page.until(cardText, 'the card')
    expect(text).toContain('Quoc V. Le')
    expect(text).toContain(words.card.inTranslation)
    await page.press('Escape')
    await page.until(() => !document.querySelector('bandu-card'), 'no card')
    // With the pointer away only the keys open it.
    await page.hover('.top')
    await page.press(']')
    await page.until(cardText, 'the card by key')
    await page.press('Enter')
    await page.until(() => document.activeElement?.localName === 'bandu-card', 'the focus in the card')
    await page.press('Escape')
    await page.until(() => !document.querySelector('bandu-card'), 'no card')
  })

  it('keep a pair in the notebook, beside its sign, and take it out again', async () => {
    const keep = async () => {
      await page.hover('.rows > li:not(.apart) .words')
      await page.click('.rows > li:not(.apart) .between button')
    }
    const kept = () =>
      page.evaluate(async () => {
        const all = Object.values(await (globalThis.browser ?? chrome).storage.local.get(null))
        const sentence = document.querySelector('.rows > li:not(.apart) .first .words').textContent
        return all.some((line) => !line?.deleted && line?.subject?.value?.sentence?.text === sentence)
      })
    const pressed = () =>
      page.evaluate(() => document.querySelector('.rows > li:not(.apart) .between button').ariaPressed === 'true')
    expect(await kept()).toBe(false)
    await keep()
    await poll(async () => (await pressed()) && (await kept()), 'the pair in the notebook')
    await keep()
    await poll(async () => !(await pressed()) && !(await kept()), 'the pair out of the notebook')
  })

  it('say in her language that a pair was not kept, until she has read it', async () => {
    const speak = (uiLanguage) =>
      page.evaluate(async (wanted) => {
        const { sync } = (globalThis.browser ?? chrome).storage
        const { settings = {} } = await sync.get('settings')
        await sync.set({ settings: { ...settings, uiLanguage: wanted } })
      }, uiLanguage)
    const { panel } = wordsIn('zh_TW')
    await speak('zh_TW')
    await page.until(() => document.documentElement.lang === 'zh-Hant-TW', 'Chinese')
    await page.evaluate(() => {
      const { runtime } = globalThis.browser ?? chrome
      const { sendMessage } = runtime
      runtime.sendMessage = (message) => (message.type === 'keep' ? Promise.resolve('full') : sendMessage(message))
    })
    await page.hover('.rows > li:not(.apart) .words')
    await page.click('.rows > li:not(.apart) .between button')
    await says(panel.notKept)
    await page.click(`[role=alert] [aria-label="${panel.dismiss}"]`)
    await page.until(() => document.querySelector('[role=alert]') === null, 'it put away')
    await speak('browser')
    await page.reload()
    page = await reading().ownPage('parallel.html')
    await page.until(() => document.querySelectorAll('.rows > li').length > 40, 'rows')
  })

  it('have the keys of an article: copy, save and know by key, and their map', async () => {
    await page.press('?')
    await page.until(() => document.querySelector('dialog[open]'), 'the map')
    await page.press('Escape')
    await page.until(() => !document.querySelector('dialog[open]'), 'it shut')
    await page.press(']')
    const text = await page.until(cardText, 'the card by key')
    await page.press('c')
    await page.until(
      (said) => document.querySelector('bandu-card').shadowRoot.textContent.includes(said),
      'it',
      card.copied,
    )
    await page.press('s')
    await page.until(
      (said) => document.querySelector('bandu-card').shadowRoot.textContent.includes(said),
      'it',
      card.saved,
    )
    await page.press('s')
    await page.press('Escape')
    await page.until(() => !document.querySelector('bandu-card'), 'no card')
    const [names] = (await page.pasted()).split('\n')
    for (const name of names.split(' · ')) expect(text).toContain(name)
  })

  it('look up what is selected, by key and from the menu, and give the focus back', async () => {
    const select = (text) =>
      page.evaluate((wanted) => {
        const walker = document.createTreeWalker(document.querySelector('.rows'), NodeFilter.SHOW_TEXT)
        while (walker.nextNode() && !walker.currentNode.data.includes(wanted));
        const node = walker.currentNode
        const start = node.data.indexOf(wanted)
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' })
        getSelection().setBaseAndExtent(node, start, node, start + wanted.length)
      }, text)
    const lookedUp = async (name) => {
      const says = (wanted) => document.activeElement?.shadowRoot?.querySelector('.card')?.innerText.includes(wanted)
      await page.until(says, `a card of ${name}, with the focus in it`, name)
      await page.press('Escape')
      await page.until(() => !document.querySelector('bandu-card'), 'no card')
    }
    await select('Jeff Dean')
    await page.press('l')
    await lookedUp('Jeff Dean')
    await select('Singapore')
    await reading().menu('look-up', 'Singapore')
    await lookedUp('Singapore')
    await page.evaluate(() => {
      getSelection().removeAllRanges()
      scrollTo(0, 0)
    })
  })

  it('tell the editors’ own and what was left out apart, and fold what is long', async () => {
    await says(pairing.paired.ownLabel)
    await says(pairing.paired.leftOutZh)
    const folded = () => page.evaluate(() => document.querySelectorAll('.rest[hidden]').length)
    expect(await folded()).toBeGreaterThan(0)
    await page.click('.unfold')
    await says(parallel.fewer)
    await page.click('.top .button')
    await poll(async () => (await folded()) === 0, 'every passage shown')
    await page.click('.top .button')
    await poll(async () => (await folded()) > 0, 'long passages folded')
  })

  it('change places at a click', async () => {
    await page.click('.top .button:nth-of-type(2)')
    await poll(async () => (await lines('first')).every((lang) => lang === 'en'), 'English first')
  })

  it('are there again when the tab is loaded anew and the panel is shut, in the order that was chosen', async () => {
    const session = reading()
    if (await session.panelIsOpen()) await session.closePanel()
    await page.reload()
    page = await session.ownPage('parallel.html')
    await page.until(() => document.querySelectorAll('.rows > li').length > 40, 'rows')
    expect((await lines('first')).every((lang) => lang === 'en')).toBe(true)
    await page.click('.top .button:nth-of-type(2)')
  })

  it('are told to be gone in a plain sentence', async () => {
    await page.evaluate(() => void (location.search = '?pair=0123'))
    page = await reading().ownPage('parallel.html?pair=0123')
    await says(parallel.goneTitle)
  })
})

/** In the page: stamps the first mark within that says so. */
function markIn(name, within) {
  const marks = [...document.querySelectorAll(`.rows ${within} .mention`)]
  const mark = marks.find((each) => each.textContent === name)
  mark?.setAttribute('data-wanted', '')
  return Boolean(mark)
}
