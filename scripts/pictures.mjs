/**
 * `npm run pictures`: the README's and the stores' pictures, of the real extension on the demo story, so that they are
 * never out of date. 1280 × 800 each, into screenshots/store/; the README's two also into assets/readme/.
 *
 * Each is the page and the panel as they are, put together side by side; nothing is drawn by hand. The pointer, the
 * place and what is awaited are fixed, so that another run gives the same layout.
 */
import fs from 'node:fs'
import path from 'node:path'
import { findBrowser } from './browsers.mjs'
import { ROOT, ready, stop } from './setup.mjs'
import { tool } from './steps.mjs'

const STORY = 'http://www.jiqizhixin.com/demo/story.html'
const SIZE = { width: 1280, height: 800 }
const PANEL = 360
const OUT = path.join(ROOT, 'screenshots/store')
/** Pictures that the README shows. */
const README = { card: 'bandu.png', parallel: 'parallel.png' }

ready()
await findBrowser('chrome').catch((error) => stop(error.message))
const { code } = await tool('wxt', ['build', '-b', 'chrome'], { echo: true })
if (code !== 0) stop('The build failed; see above.')
// Only now: these need node_modules.
const { launch } = await import('../test/browser/harness.mjs')
const { poll } = await import('../test/browser/polling.mjs')

fs.mkdirSync(OUT, { recursive: true })
await take('en-US', async (session, save) => {
  await session.tab.hover('Denny')
  await session.tab.cardShown('Denny Zhou')
  await save('card')
  await session.tab.press('Escape')
  await session.tab.pointAway()
  await session.tab.evaluate(() => scrollTo(0, 0))
  await save('glossary')
  await pair(session)
  await session.tab.hover('芯片會壞')
  await session.panel.until(() => document.querySelector('.bead.lit'), 'the lit sentence')
  await save('original')
  await session.panel.click('.toolbar .group > .button')
  const parallel = await session.ownPage('parallel.html')
  await parallel.until(() => document.querySelectorAll('.rows > li').length > 40, 'both texts')
  await session.resize({ page: SIZE })
  await parallel.hover('.rows > li:not(.apart) [data-mention]')
  await parallel.until(() => document.querySelector('bandu-card'), 'a card')
  await save('parallel', { alone: true })
})
await take('zh-TW', async (session, save) => {
  await session.tab.hover('Denny')
  await session.tab.cardShown('Denny Zhou')
  await save('card-zh-TW')
})
console.log(`Pictures in ${path.relative(ROOT, OUT)} and assets/readme`)

/** One browser, in one language, with the story and the panel open. */
async function take(language, show) {
  const session = await launch('chrome', { language, size: SIZE, grant: ['*://*.yitay.net/*'] })
  const taken = []
  try {
    await session.tab.goto(STORY)
    await session.tab.markedTexts('Denny')
    await session.openPanel()
    await session.panel.until(() => document.body.innerText.includes('Denny Zhou'), 'the glossary')
    await session.resize({ page: { ...SIZE, width: SIZE.width - PANEL - 1 }, panel: { ...SIZE, width: PANEL } })
    // Put together only at the end: another tab in front would part the panel from its page.
    await show(session, async (name, { alone = false } = {}) => {
      await still(session)
      taken.push({ name, shots: await session.shots({ alone }) })
    })
    for (const { name, shots } of taken) {
      const file = path.join(OUT, `${name}.png`)
      await session.mount(shots, SIZE, file)
      if (README[name]) fs.copyFileSync(file, path.join(ROOT, 'assets/readme', README[name]))
    }
  } finally {
    await session.close()
  }
}

/** Waits for fonts and for all that moves to have come to rest. */
async function still(session) {
  await session.tab.evaluate(async () => void (await document.fonts.ready))
  await session.tab.still()
}

/** Reads the original by the panel's own button. */
async function pair(session) {
  await poll(async () => {
    await session.panel.click('#tab-original')
    return session.panel.evaluate(() => document.querySelector('.candidates .primary') !== null)
  }, 'the second tab')
  await session.panel.click('.candidates .primary')
  await session.panel.until(() => document.querySelector('.thread > .bead'), 'sentences')
}
