import { expect, it } from 'vitest'
import { LISTED, at, poll } from './harness.mjs'
import { inEachBrowser, words, wordsIn } from './readings.mjs'

inEachBrowser('a reader in Hong Kong', {}, (reading) => {
  it('chooses its Chinese in the settings, and the card speaks it', async () => {
    const page = reading().tab
    const options = await reading().openOptions()
    await options.until(() => document.querySelector('input[name="chinese"]'), 'the settings')
    await options.evaluate(choose, 'chinese', words.options.hongKong)
    await options.evaluate(choose, 'uiLanguage', '繁體')
    await reading().switchTo(page)
    await page.goto(at(LISTED, '/demo/story.html'))
    await page.markedTexts('Quoc Le')
    await page.hover('Quoc Le', { within: 'main' })
    // In Taiwan a computer is 電腦; in Hong Kong science keeps the mainland's word.
    const { text } = await page.cardShown('計算機科學家')
    expect(text).not.toContain('電腦科學家')
  })

  it('chooses another, and the page that is open speaks it without being loaded again', async () => {
    const page = reading().tab
    await page.pointAway()
    await page.cardGone()
    const options = await reading().openOptions()
    await options.until(() => document.querySelector('input[name="chinese"]'), 'the settings')
    await options.evaluate(choose, 'chinese', wordsIn('zh_TW').options.traditional)
    await reading().switchTo(page)
    await poll(async () => {
      await page.hover('Quoc Le', { within: 'main' })
      const { text } = await page.cardShown()
      await page.pointAway()
      await page.cardGone()
      return text.includes('電腦科學家')
    }, 'the card in Taiwan’s words')
  })
})

function choose(name, label) {
  const labels = [...document.querySelectorAll('label')].filter((each) => each.querySelector(`input[name="${name}"]`))
  labels
    .find((each) => each.textContent.trim() === label)
    .querySelector('input')
    .click()
}
