import { expect, it } from 'vitest'
import { LISTED, UNLISTED, at, settled } from './harness.mjs'
import { fill, inEachBrowser, words } from './readings.mjs'

const STORY = '/demo/story.html'
const { options: said } = words

/** What the browser would ask for has been granted beforehand: it can be asked, and not clicked, without a window. */
inEachBrowser('a site of her own', { grant: [`*://${UNLISTED}/*`] }, (reading) => {
  let page, options

  /** Pressed with the mouse: a browser gives leave to nothing less. */
  async function add(address) {
    await options.evaluate(write, address)
    await options.click('.add-site button')
  }

  async function rule(host, label) {
    await options.evaluate(chooseRule, fill(said.siteRule, { host }), label)
  }

  it('is read when asked, and never by itself, until she says so', async () => {
    page = reading().tab
    await page.goto(at(UNLISTED, STORY))
    expect(await settled(() => page.marks())).toEqual([])
  })

  it('is read by itself once its address was added', async () => {
    options = await reading().openOptions()
    await options.until(() => document.querySelector('.add-site input'), 'the settings')
    await add(`${UNLISTED}/anything`)
    await options.until((host) => document.querySelector('.sites')?.textContent.includes(host), 'the site', UNLISTED)
    await reading().switchTo(page)
    await page.goto(at(UNLISTED, STORY))
    expect(await page.markedTexts('Quoc Le')).toContain('Google DeepMind')
  })

  it('stays so when the background was asleep', async () => {
    await reading().killWorker()
    await page.reload()
    expect(await page.markedTexts('Quoc Le')).toContain('Google DeepMind')
  })

  it('waits to be asked again when she takes that back, and is left alone when she switches it off', async () => {
    await reading().switchTo(options)
    await rule(UNLISTED, said.siteUsual)
    await reading().switchTo(page)
    await page.reload()
    expect(await settled(() => page.marks())).toEqual([])
    await reading().switchTo(options)
    await rule(UNLISTED, said.siteOff)
    await reading().switchTo(page)
    await reading().openPanel()
    await reading().panel.says(fill(words.states.off.title, { host: UNLISTED }))
  })

  it('is told from one of the list, and from no address', async () => {
    await reading().switchTo(options)
    await add(`https://${LISTED}/x`)
    await options.until(
      (text) => document.body.innerText.includes(text),
      'that',
      fill(said.siteListed, { host: LISTED }),
    )
    await add('not an address')
    await options.until((text) => document.body.innerText.includes(text), 'that', said.siteBad)
  })
})

function chooseRule(group, label) {
  const radios = document.querySelector(`[role=radiogroup][aria-label="${group}"]`)
  const wanted = [...radios.querySelectorAll('label')].find((each) => each.textContent === label)
  wanted.querySelector('input').click()
}

function write(address) {
  const input = document.querySelector('.add-site input')
  input.value = address
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
