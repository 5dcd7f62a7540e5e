/** Page after page with the panel open: what is held in memory is level once all is warm. */
import { expect, it } from 'vitest'
import { LISTED, at } from '../browser/harness.mjs'
import { inEachBrowser } from '../browser/readings.mjs'
import { rounds } from './size.mjs'

const PAGES = [
  [at(LISTED, '/demo/story.html'), '創業一年半'],
  [at('www.yitay.net', '/blog/returning-to-google-deepmind'), 'The Long Way Back'],
  [at(LISTED, '/demo/story.hans.html'), '创业一年半'],
  [at(LISTED, '/demo/dark.html'), null],
]

/** What may come on top after the warm-up: a twentieth and a little, since no collector takes everything. Bytes. */
const mayBe = (warm, kind) => warm * 1.1 + (kind === 'chrome' ? 2e6 : 30e6)

inEachBrowser('a long day', {}, (reading, kind) => {
  it('page after page: the memory of page, worker and panel is level', async () => {
    const session = reading()
    const { tab, panel } = session
    await tab.goto(PAGES[0][0])
    await tab.markedTexts('Quoc Le')
    await session.openPanel()
    const pages = rounds(14, 200)
    const warmAfter = rounds(6, 40)
    /** First once it is warm, then now and then: a slope, or a step. Always on the same page, since another holds another amount. */
    const seen = []
    for (let i = 0; i < pages; i++) {
      const [url, title] = PAGES[i % PAGES.length]
      await tab.goto(url)
      await tab.markedTexts('Quoc Le')
      if (title)
        await panel.until((wanted) => document.querySelector('h1')?.textContent.includes(wanted), `"${title}"`, title)
      if (i % 4 === 0) {
        await tab.press(']')
        await tab.cardShown()
        await tab.press('Escape')
      }
      if (i >= warmAfter && (i - warmAfter) % 40 === 0) seen.push(await session.memory())
    }
    await tab.goto(PAGES[warmAfter % PAGES.length][0])
    await tab.markedTexts('Quoc Le')
    const last = await session.memory()
    const [warm] = seen
    for (const part of Object.keys(warm)) {
      const told = seen.map((each) => each[part]).join(', ')
      expect(last[part], `${part}: from ${warmAfter} pages on ${told} bytes`).toBeLessThanOrEqual(
        mayBe(warm[part], kind),
      )
    }
    // Nothing here is timed: two hundred pages take eight minutes on a machine with ten other programs on it.
  }, 1_800_000)
})
