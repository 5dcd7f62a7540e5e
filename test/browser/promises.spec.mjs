import { expect, it } from 'vitest'
import { LISTED, at, settled } from './harness.mjs'
import { inEachBrowser, words } from './readings.mjs'

inEachBrowser('promises', {}, (reading) => {
  it('nothing is sent while an article is read, with the panel open', async () => {
    const { tab, panel, site } = reading()
    const from = site.requests.length
    await tab.goto(at(LISTED, '/demo/story.html'))
    await tab.markedTexts('Quoc Le')
    await reading().openPanel()
    await panel.says('Quoc V. Le')
    await tab.hover('Quoc Le', { within: 'main' })
    await tab.cardShown('Quoc V. Le')
    await tab.press('Escape')
    await panel.choose(words.panel.original)
    await settled(() => site.requests.length)
    const asked = new Set(site.requests.slice(from).map(({ url }) => url))
    const own = ['/demo/story.html', '/demo/site.css', '/demo/portrait.svg', '/favicon.ico'].map((path) =>
      at(LISTED, path),
    )
    expect([...asked].filter((url) => !own.includes(url))).toEqual([])
  })

  it('a choice of the reader is there again after a restart, and the marks with it', async () => {
    const { panel } = reading()
    await reading().tab.goto(at(LISTED, '/demo/story.html'))
    await reading().tab.markedTexts('Quoc Le')
    if (!(await reading().panelIsOpen())) await reading().openPanel()
    await panel.choose(words.panel.glossary)
    await panel.choose(words.panel.onHere)
    await panel.says(words.states.off.text)
    await reading().restart()
    await reading().tab.goto(at(LISTED, '/demo/story.html'))
    expect(await settled(() => reading().tab.marks())).toEqual([])
    await reading().openPanel()
    await panel.choose(words.states.off.action)
    expect(await reading().tab.markedTexts('Quoc Le')).toContain('Google DeepMind')
  })

  it('no page can reach a file of the extension', async () => {
    const { tab, base } = reading()
    await tab.goto(at(LISTED, '/demo/story.html'))
    await tab.markedTexts()
    const answers = await tab.evaluate(
      (extension) =>
        Promise.all(
          ['manifest.json', 'sidepanel.html', 'reader.js', 'marks.css'].map((file) =>
            fetch(extension + file).then(
              () => file,
              () => 'refused',
            ),
          ),
        ),
      base,
    )
    expect(new Set(answers)).toEqual(new Set(['refused']))
  })
})
