import { beforeAll, expect, it } from 'vitest'
import { LISTED, UNLISTED, at, settled, poll } from './harness.mjs'
import { fill, inEachBrowser, words } from './readings.mjs'

const { states } = words

inEachBrowser('on pages that are no article', {}, (reading) => {
  beforeAll(async () => {
    await reading().tab.goto(at(LISTED, '/demo/story.html'))
    await reading().tab.markedTexts()
    await reading().openPanel()
    await reading().panel.says('Quoc V. Le')
  })

  it.each([
    ['a front page', at(LISTED, '/'), states.notArticle],
    ['an empty page', at(LISTED, '/empty'), states.empty],
    ['a page that was not read yet', at(UNLISTED, '/demo/story.html'), states.unread],
  ])('one sentence in the panel, and no mark: %s', async (_, url, state) => {
    const { tab, panel } = reading()
    await tab.goto(url)
    await panel.says(state.title)
    expect(await panel.text()).toContain(state.text)
    expect(await panel.evaluate(() => document.querySelectorAll('.panel-state').length)).toBe(1)
    expect(await settled(() => tab.marks())).toEqual([])
  })

  it('one sentence in the panel: a PDF', async () => {
    const { panel, tab: story } = reading()
    // In a tab of its own: puppeteer now and then waits for the frame of the browser's viewer when its page is left.
    const paper = await reading().newTab(at(LISTED, '/paper.pdf'))
    await panel.says(states.pdf.title)
    expect(await panel.text()).toContain(states.pdf.text)
    expect(await panel.evaluate(() => document.querySelectorAll('.panel-state').length)).toBe(1)
    await reading().switchTo(story)
    await paper.close()
  })

  it('one sentence in the panel: a page of the browser itself', async () => {
    const leave = await reading().gotoOwnPage()
    // Firefox tells an extension nothing of such a page; only a press of the button that leads nowhere shows what it is.
    const { kind, panel } = reading()
    await poll(async () => {
      if (kind === 'firefox') await reading().clickToolbar()
      return (await panel.text()).includes(states.restricted.title)
    }, 'the sentence about the browser’s own pages')
    await leave()
  })

  it('a front page is read anyway when the reader says so', async () => {
    const { tab, panel } = reading()
    await tab.goto(at(LISTED, '/'))
    await panel.choose(states.notArticle.action)
    expect(await tab.markedTexts('PaLM')).toContain('ChatGPT')
    await panel.says('ChatGPT')
  })

  it('an empty page is read once it has text', async () => {
    const { tab, panel } = reading()
    await tab.goto(at(LISTED, '/empty'))
    await panel.says(states.empty.title)
    await tab.evaluate(async () => {
      const story = new DOMParser().parseFromString(await (await fetch('/demo/story.hans.html')).text(), 'text/html')
      document.body.append(...story.body.childNodes)
    })
    expect(await tab.markedTexts('Quoc Le')).toContain('谷歌大脑')
    await panel.says('Quoc V. Le')
  })

  it('a page of 5 MB is read as far as can be, and that is said', async () => {
    const { tab, panel } = reading()
    await tab.goto(at(LISTED, '/big'))
    await panel.says(words.panel.truncated)
    const texts = await tab.markedTexts('Yi Tay')
    expect(new Set(texts)).toContain('Google Brain')
    await tab.hover('Yi Tay', { within: 'article' })
    await tab.cardShown('Yi Tay')
    await tab.press('Escape')
  })

  it('a page that rewrites itself ends with the right names in the panel', async () => {
    const { tab, panel } = reading()
    await tab.goto(at(LISTED, '/rewrites'))
    await tab.until(() => window.rewrites > 20, 'a second of rewriting')
    await tab.evaluate(() => window.settle(true))
    await panel.says('Quoc V. Le')
    await panel.says('Jeff Dean')
  })

  it('off on this site: marks go and stay away; on again: they are back', async () => {
    const { tab, panel } = reading()
    await tab.goto(at(LISTED, '/demo/story.html'))
    await tab.markedTexts('Quoc Le')
    await panel.choose(words.panel.onHere)
    await panel.says(fill(states.off.title, { host: LISTED.replace('www.', '') }))
    await tab.until(() => [...CSS.highlights.keys()].every((name) => !name.startsWith('bandu-')), 'the marks to go')
    await tab.reload()
    expect(await settled(() => tab.marks())).toEqual([])
    await panel.choose(states.off.action)
    expect(await tab.markedTexts('Quoc Le')).toContain('Google DeepMind')
  })
})
