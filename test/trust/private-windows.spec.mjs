/** A private window: everything works there, and nothing of it is written down but what she keeps by a press of her own. */
import { beforeAll, expect, it } from 'vitest'
import { LISTED, at, poll, settled } from '../browser/harness.mjs'
import { inEachBrowser, words } from '../browser/readings.mjs'

const STORY = at(LISTED, '/demo/story.html')
const ESSAY = at('www.yitay.net', '/blog/returning-to-google-deepmind')
const { card, pairing } = words

/** In the panel: all that is stored, save in which tab the toolbar was pressed last. Both kinds of windows share it. */
const stored = async () => {
  const { storage } = globalThis.browser ?? globalThis.chrome
  const [local, sync, { click: _, ...session }] = await Promise.all(
    ['local', 'sync', 'session'].map((area) => storage[area].get(null)),
  )
  return JSON.stringify([local, sync, session])
}

inEachBrowser('a private window', { privateWindows: true }, (reading) => {
  let before

  beforeAll(async () => {
    const { tab, panel } = reading()
    // Another page, in a window that is not private.
    await tab.goto(ESSAY)
    await tab.markedTexts('Quoc Le')
    await reading().openPanel()
    await panel.until(() => document.querySelector('.row'), 'the names')
    before = await settled(() => panel.evaluate(stored))
    await reading().closePanel()
    // A tab in front of another window is never offered, the one behind it is.
    await reading().newTab(at(LISTED, '/login'))
  })

  it('has its marks, its card and its panel', async () => {
    const { panel } = reading()
    const tab = await reading().privateWindow(STORY)
    await tab.markedTexts('Quoc Le')
    await tab.hover('Jeff Dean', { within: 'main' })
    await tab.cardShown('Jeff Dean')
    await tab.press('Escape')
    await tab.cardGone()
    await reading().openPanel()
    await panel.says('Quoc V. Le')
    await panel.until(() => document.querySelector('h1')?.textContent.includes('創業一年半'), 'the private page')
    await panel.until(
      async () =>
        (await (globalThis.browser ?? globalThis.chrome).tabs.query({ active: true, currentWindow: true }))[0]
          .incognito,
      'the panel to stand in the private window',
    )
  })

  it('is a world of its own: a tab that is open outside is not offered there', async () => {
    const { panel } = reading()
    await panel.click('#tab-original')
    await panel.says(pairing.none.read)
    expect(
      await panel.evaluate(async () => (await (globalThis.browser ?? globalThis.chrome).tabs.query({})).length),
    ).toBe(3)
    expect(await settled(() => panel.evaluate(() => document.querySelectorAll('.open-tabs li').length))).toBe(0)
    await panel.click('#tab-glossary')
  })

  it('leaves nothing behind when two texts are paired there, a name is put right and the panel is searched', async () => {
    const { tab, panel } = reading()
    await panel.click('[role=searchbox]')
    await panel.type('Hinton')
    await panel.says('Geoffrey Hinton')
    await panel.press('Escape')
    await panel.click('#tab-original')
    await panel.choose(pairing.none.read)
    await panel.until(() => document.querySelector('.thread .bead .there'), 'beads')
    await tab.hover('Jeff Dean', { within: 'main' })
    await tab.cardShown('Jeff Dean')
    await tab.clickInCard(card.wrong)
    await tab.clickInCard(card.wrongNone)
    await tab.cardShown(card.chosenSaid)
    await tab.press('Escape')
    expect(await settled(() => panel.evaluate(stored))).toBe(before)
  })

  it('keeps what she saves there by a press of her own, and what she knows', async () => {
    const { tab, panel } = reading()
    await tab.hover('Quoc Le', { within: 'main' })
    await tab.cardShown('Quoc V. Le')
    await tab.clickInCard(card.save)
    const local = () => panel.evaluate(async () => (globalThis.browser ?? globalThis.chrome).storage.local.get(null))
    const lines = async () => Object.keys(await local()).filter((key) => key.startsWith('kept-'))
    await poll(async () => (await lines()).length === 1, 'the line in the notebook')
    await tab.clickInCard(card.know)
    await poll(async () => (await local()).known?.length === 1, 'the name to be known')
    await tab.press('Escape')
  })
})
