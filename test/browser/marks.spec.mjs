import { expect, it } from 'vitest'
import { LISTED, UNLISTED, at, poll, settled } from './harness.mjs'
import { inEachBrowser } from './readings.mjs'

inEachBrowser('marks', {}, (reading) => {
  it.each([
    [
      'converter’s Traditional',
      '/demo/story.html',
      ['Yi Tay', 'Google DeepMind', '谷歌大腦', 'Quoc Le', 'UL2', 'Flan-U-PaLM'],
    ],
    ['Simplified', '/demo/story.hans.html', ['Yi Tay', 'Google DeepMind', '谷歌大脑', 'Quoc Le', 'UL2', 'Flan-U-PaLM']],
    ['Taiwan’s', '/demo/story.tw.html', ['Yi Tay', 'Google DeepMind', '谷歌大腦', 'Quoc Le', 'UL2', 'Flan-U-PaLM']],
    ['English', '/demo/original.html', ['Yi Tay', 'Google DeepMind', 'Google Brain', 'Quoc Le', 'UL2', 'Flan-U-PaLM']],
    ['a dark page’s', '/demo/dark.html', ['Yi Tay', 'Google DeepMind', '谷歌大腦']],
    ['gb18030, declared in the page,', '/gb18030/meta/story.hans.html', ['Yi Tay', '谷歌大脑']],
    ['big5, declared by the server,', '/big5/header/story.html', ['Yi Tay', '谷歌大腦']],
    ['late', '/late', ['Yi Tay', '谷歌大脑']],
  ])('stand on %s text, on a listed host, by themselves', async (_, path, names) => {
    const { tab } = reading()
    await tab.goto(at(LISTED, path))
    const texts = await tab.markedTexts(names[0])
    for (const name of names) expect(texts).toContain(name)
  })

  it('say whether they stand on light ground or dark', async () => {
    const { tab } = reading()
    await tab.goto(at(LISTED, '/demo/dark.html'))
    await tab.markedTexts()
    expect((await tab.marks()).every(({ name }) => name.startsWith('bandu-dark-'))).toBe(true)
    await tab.goto(at(LISTED, '/demo/story.html'))
    await tab.markedTexts()
    expect((await tab.marks()).some(({ name }) => name.startsWith('bandu-dark-'))).toBe(false)
  })

  it('stand on a page with the strictest policy', async () => {
    const { tab } = reading()
    await tab.goto(at(LISTED, '/strict'))
    const styled = await tab.evaluate(() => getComputedStyle(document.querySelector('h1')).color)
    expect(styled).toBe('rgb(0, 0, 0)') // The policy holds: the site's own style sheet was refused.
    expect(await tab.markedTexts('Yi Tay')).toContain('Google DeepMind')
  })

  it('leave the page’s DOM as it was, and so does a card that has closed', async () => {
    const { tab } = reading()
    const dom = () => tab.evaluate(() => new XMLSerializer().serializeToString(document))
    await tab.goto(at(UNLISTED, '/demo/story.html'))
    const untouched = await dom()
    await tab.goto(at(LISTED, '/demo/story.html'))
    await tab.markedTexts()
    expect(await dom()).toBe(untouched)
    await tab.hover('Quoc Le')
    await tab.cardShown()
    expect(await dom()).not.toBe(untouched)
    await tab.press('Escape')
    await tab.cardGone()
    expect(await dom()).toBe(untouched)
  })

  it('do not come by themselves on a host that is not listed', async () => {
    const { tab } = reading()
    await tab.goto(at(UNLISTED, '/demo/story.html'))
    expect(await settled(() => tab.marks())).toEqual([])
  })

  it.each([
    ['a front page', '/'],
    ['a page to sign in', '/login'],
    ['an empty page', '/empty'],
    ['an article about something else', '/unrelated'],
  ])('do not stand on %s', async (_, path) => {
    const { tab } = reading()
    await tab.goto(at(LISTED, path))
    expect(await settled(() => tab.marks())).toEqual([])
  })

  it('come back with the page out of the browser’s cache', async () => {
    const { tab } = reading()
    await tab.goto(at(LISTED, '/demo/story.html'))
    const before = await tab.markedTexts('Yi Tay')
    await tab.goto(at(LISTED, '/unrelated'))
    await tab.back()
    expect(await tab.markedTexts('Yi Tay')).toEqual(before)
  })

  it('follow a page that swaps its article without loading', async () => {
    const { tab } = reading()
    await tab.goto(at(LISTED, '/spa'))
    expect(await tab.markedTexts('U-PaLM')).toContain('PaLM')
    await tab.clickText('ChatGPT', { within: 'nav' })
    const texts = await tab.markedTexts('ChatGPT')
    expect(texts).toContain('OpenAI')
    expect(texts).not.toContain('U-PaLM')
    await tab.clickText('Canal', { within: 'nav' })
    await tab.until(() => [...CSS.highlights.keys()].every((name) => !name.startsWith('bandu-')), 'the marks to go')
    await tab.back()
    expect(await tab.markedTexts('ChatGPT')).toContain('OpenAI')
  })

  it('of a page with very many names are where one looks', async () => {
    const { tab } = reading()
    await tab.goto(at(LISTED, '/names'))
    const texts = await tab.markedTexts('Yi Tay')
    expect(texts).not.toContain('Geoffrey Hinton')
    await tab.hover('Geoffrey Hinton', { within: 'article' })
    await tab.cardShown('Geoffrey Hinton')
    await tab.markedTexts('Geoffrey Hinton')
    await tab.press('Escape')
    await tab.evaluate(() => scrollTo(0, 0))
    await poll(async () => !(await tab.marks()).some(({ text }) => text === 'Geoffrey Hinton'), 'the last marks to go')
    expect((await tab.marks()).length).toBeLessThan(150 * 6)
  })

  it('are right at every moment on a page that rewrites itself', async () => {
    const { tab } = reading()
    await tab.goto(at(LISTED, '/rewrites'))
    await tab.until(() => window.rewrites > 40, 'two seconds of rewriting')
    await tab.evaluate(() => window.settle(true))
    const named = await tab.markedTexts('Yi Tay')
    expect(named).toContain('Google DeepMind')
    await tab.evaluate(() => window.settle(false))
    expect(await settled(() => tab.marks())).toEqual([])
  })
})
