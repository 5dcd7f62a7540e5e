/** Two windows at once: neither takes the other's page, and nothing that was written is lost. */
import { expect, it } from 'vitest'
import { LISTED, at, settled } from '../browser/harness.mjs'
import { inEachBrowser } from '../browser/readings.mjs'

const STORY = at(LISTED, '/demo/story.html')
const ESSAY = at('www.yitay.net', '/blog/returning-to-google-deepmind')

inEachBrowser('two windows', {}, (reading) => {
  it('the panel of the first keeps to its own page while the second reads another', async () => {
    const { tab, panel } = reading()
    await tab.goto(STORY)
    await tab.markedTexts('Quoc Le')
    await reading().openPanel()
    await panel.says('Quoc V. Le')
    const second = await reading().newWindow(ESSAY)
    expect(await second.markedTexts('Quoc Le')).toContain('Google Brain')
    expect(await settled(() => panel.evaluate(() => document.querySelector('h1').textContent))).toContain('創業一年半')
    await second.goto(STORY)
    await second.markedTexts('Quoc Le')
    expect(await settled(() => panel.evaluate(() => document.querySelector('h1').textContent))).toContain('創業一年半')
    await second.close()
    await reading().switchTo(tab)
  })

  it('what two settings pages change at the same moment is all kept', async () => {
    const first = await reading().openOptions()
    const second = await reading().openOptions()
    for (const page of [first, second])
      await page.until(() => document.querySelectorAll('.packs .built-in [role=switch]').length > 12, 'the packs')
    const off = (page, from) =>
      page.evaluate((start) => {
        const switches = [...document.querySelectorAll('.packs .built-in [role=switch]')]
        for (const each of switches.slice(start, start + 6)) each.click()
      }, from)
    await Promise.all([off(first, 0), off(second, 6)])
    for (const page of [first, second])
      await page.until(
        () => document.querySelectorAll('.packs .built-in [role=switch][aria-checked=false]').length === 12,
        'twelve switches off',
      )
    await first.evaluate(() =>
      [...document.querySelectorAll('.packs .built-in [role=switch][aria-checked=false]')].forEach((each) =>
        each.click(),
      ),
    )
    await second.until(
      () => !document.querySelector('.packs .built-in [role=switch][aria-checked=false]'),
      'all switches on',
    )
  })

  it('names that are marked as known at the same moment, in a page and in our own, are all known', async () => {
    const own = await reading().openOptions()
    await own.until(() => document.querySelector('.packs'), 'the settings')
    const known = await own.evaluate(async () => {
      const api = globalThis.browser ?? globalThis.chrome
      const ids = Array.from({ length: 24 }, (_, i) => `term/known-${i}`)
      await Promise.all(ids.map((entryId) => api.runtime.sendMessage({ type: 'know', entryId, known: true })))
      return (await api.storage.local.get('known')).known
    })
    expect(known.filter((id) => id.startsWith('term/known-')).length).toBe(24)
  })
})
