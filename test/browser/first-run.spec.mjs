import { expect, it } from 'vitest'
import { settled } from './harness.mjs'
import { cardText, inEachBrowser, words, wordsIn } from './readings.mjs'

const { firstRun } = words

inEachBrowser('the page of first steps', { firstRun: true }, (reading) => {
  let page
  const says = (text) => page.until((wanted) => document.body.innerText.includes(wanted), `"${text}"`, text)

  it('opens after the installation, with nothing asked of the web', async () => {
    page = await reading().ownPage('first-run.html')
    await says(firstRun.title)
    await page.until(() => document.querySelector('.mention.person'), 'marks')
    expect(reading().site.requests).toEqual([])
  })

  it('has names to try: a first name opens the card of the one it means, and says why', async () => {
    await page.until(markNamed, 'Denny', 'Denny')
    await page.hover('[data-wanted]')
    const text = await page.until(cardText, 'the card')
    expect(text).toContain('Denny Zhou')
    expect(text).toContain('Google Brain')
    await page.press('Escape')
    await page.until(() => !document.querySelector('bandu-card'), 'no card')
  })

  it('shows the map of the keys when it is called for', async () => {
    await page.press('?')
    await page.until(
      (title) => document.querySelector('dialog[open] h2')?.textContent === title,
      'it',
      words.keys.title,
    )
    await page.press('Escape')
    await page.until(() => !document.querySelector('dialog'), 'it shut')
  })

  it('tells the keys that are really set in this browser', async () => {
    const set = await page.evaluate(async () => {
      const commands = await (globalThis.browser ?? globalThis.chrome).commands.getAll()
      return commands.find(({ name }) => name === '_execute_action')?.shortcut
    })
    // A browser that is driven by a test may set none.
    if (set)
      await page.until(
        (keys) => document.querySelector('.three .chord')?.innerText === keys,
        set,
        set.replaceAll('+', ''),
      )
    else await page.until(() => document.querySelector('.three code'), 'the place where keys are set')
    await says(reading().kind === 'firefox' ? firstRun.pinFirefox.slice(0, 30) : firstRun.pinChrome.slice(0, 30))
  })

  it.each([
    ['zh_TW', 2, '以一作身分發表'],
    ['zh_CN', 1, '以一作身份发表'],
    ['en', 0, 'was first author'],
  ])('speaks %s at one click, the sample too', async (locale, nth, sample) => {
    await page.click(`.segmented label:nth-child(${nth + 1}) input`)
    await says(wordsIn(locale).firstRun.title)
    await page.until((wanted) => document.querySelector('.here').textContent.includes(wanted), sample, sample)
    expect(await page.evaluate(() => document.querySelectorAll('.here .mention.first').length)).toBeGreaterThan(4)
  })

  it('is left by one press, and does not come again when the browser is started anew', async () => {
    await page.click('.foot .primary')
    const session = reading()
    await session.restart()
    await session.tab.goto('http://www.jiqizhixin.com/demo/story.html')
    await session.tab.markedTexts('Quoc Le')
    expect(await settled(() => session.opened('first-run.html'))).toBe(false)
  })
})

/** In the page: stamps the first mark that says so. */
function markNamed(name) {
  const mark = [...document.querySelectorAll('.mention')].find((each) => each.textContent === name)
  mark?.setAttribute('data-wanted', '')
  return Boolean(mark)
}
