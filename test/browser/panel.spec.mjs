import { beforeEach, expect, it } from 'vitest'
import { LISTED, UNLISTED, at, poll } from './harness.mjs'
import { inEachBrowser, words } from './readings.mjs'

const STORY = at(LISTED, '/demo/story.html')
const ESSAY = at('www.yitay.net', '/blog/returning-to-google-deepmind')

/** In the panel: the names of all rows, as they stand. */
const rowNames = () =>
  [...document.querySelectorAll('.row .names')].map((names) => names.innerText.replace(/\s+/g, ' ').trim())

/** In the panel: a selector for the row of this name. */
const rowOf = (name) => {
  const row = [...document.querySelectorAll('.row')].find((each) =>
    each.querySelector('.names').textContent.includes(name),
  )
  for (const each of document.querySelectorAll('[data-wanted]')) each.removeAttribute('data-wanted')
  row?.setAttribute('data-wanted', '')
  return row && '[data-wanted]'
}

inEachBrowser('the panel', {}, (reading) => {
  beforeEach(async () => {
    const { tab } = reading()
    await tab.goto(STORY)
    await tab.markedTexts('Quoc Le')
    if (!(await reading().panelIsOpen())) await reading().openPanel()
    await reading().panel.until(rowNames, 'rows')
    await reading().panel.says('Quoc V. Le')
  })

  it('is the browser’s real one and lists the article’s names in both languages, with counts', async () => {
    const { panel } = reading()
    const text = await panel.text()
    for (const each of [
      'Yi Tay',
      'Google DeepMind',
      'Google Brain',
      '谷歌',
      'Reka',
      words.kinds.persons,
      words.kinds.organisations,
      words.kinds.models,
    ]) {
      expect(text).toContain(each)
    }
    expect(await panel.evaluate(() => document.querySelector('h1').textContent)).toContain('創業一年半')
  })

  it('goes to where an entry stands, opens its place, and goes back', async () => {
    const { tab, panel } = reading()
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    const name = 'Jeff Dean'
    const selector = await panel.until(rowOf, 'the row', name)
    await panel.click(selector)
    await poll(async () => (await tab.scrollY()) > 300, 'the page to scroll')
    const seen = () =>
      tab.evaluate((wanted) => {
        const paragraph = [...document.querySelectorAll('main p')].find((each) => each.textContent.includes(wanted))
        const { top, bottom } = paragraph.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      }, name)
    await poll(seen, 'its paragraph to be on the screen')
    await panel.choose(`↩ ${words.panel.back}`)
    await poll(async () => (await tab.scrollY()) === 0, 'the page to go back')
  })

  it('finds names in either language and either script', async () => {
    const { panel } = reading()
    for (const [query, found] of [
      ['quoc', 'Quoc V. Le'],
      ['谷歌大脑', 'Google Brain'],
      ['谷歌大腦', 'Google Brain'],
    ]) {
      await panel.click('[role=searchbox]')
      await panel.type(query)
      await panel.until(
        (wanted) => {
          const rows = [...document.querySelectorAll('.row .names')]
          return rows.length > 0 && rows.length < 4 && rows.some((row) => row.textContent.includes(wanted))
        },
        `only ${found}`,
        found,
      )
      await panel.press('Escape')
      await panel.until(() => document.querySelectorAll('.row').length > 4, 'all rows again')
    }
  })

  it('lights up the entry whose mention is pointed at in the page, and the other way round', async () => {
    const { tab, panel } = reading()
    await tab.hover('Quoc Le', { within: 'main' })
    await tab.cardShown('Quoc V. Le')
    await panel.until(() => document.querySelector('.row.lit')?.textContent.includes('Quoc V. Le'), 'the lit row')
    await tab.pointAway()
    await tab.cardGone()
    await panel.until(() => !document.querySelector('.row.lit'), 'no lit row')
    await panel.hover(await panel.until(rowOf, 'the row', 'Yi Tay'))
    await tab.until(() => [...CSS.highlights.keys()].some((name) => name.endsWith('-dim')), 'the other marks to fade')
    await panel.hover('h1')
    await tab.until(() => [...CSS.highlights.keys()].every((name) => !name.endsWith('-dim')), 'them to come back')
  })

  it('follows the tab to another article', async () => {
    const { tab, panel } = reading()
    await tab.goto(ESSAY)
    await panel.until(() => document.querySelector('h1')?.textContent.includes('The Long Way Back'), 'the other title')
    await panel.says(words.panel.languages.en)
  })

  it('follows a reload', async () => {
    const { tab, panel } = reading()
    await panel.evaluate(() => document.body.setAttribute('data-before', ''))
    await tab.reload()
    await tab.markedTexts('Quoc Le')
    await panel.says('Quoc V. Le')
    // The panel itself was not loaded again, and still speaks with the page.
    expect(await panel.evaluate(() => document.body.hasAttribute('data-before'))).toBe(true)
    await tab.hover('Quoc Le', { within: 'main' })
    await panel.until(() => document.querySelector('.row.lit')?.textContent.includes('Quoc V. Le'), 'the lit row')
  })

  it('goes on when the worker was killed', async () => {
    const { tab, panel } = reading()
    await reading().killWorker()
    await panel.click('[role=searchbox]')
    await panel.type('Hinton')
    // He is not in the article: only the background can have answered.
    await panel.says('Geoffrey Hinton')
    await panel.press('Escape')
    await reading().killWorker()
    await tab.goto(ESSAY)
    expect(await tab.markedTexts('Quoc Le')).toContain('Google Brain')
    await panel.until(() => document.querySelector('h1')?.textContent.includes('The Long Way Back'), 'the other title')
    await reading().killWorker()
    await tab.hover('Quoc Le')
    await tab.cardShown('Quoc V. Le')
    await tab.press('Escape')
  })

  it('follows the reader to a second tab and back', async () => {
    const first = reading().tab
    const { panel } = reading()
    const second = await reading().newTab(ESSAY)
    await panel.until(
      () => document.querySelector('h1')?.textContent.includes('The Long Way Back'),
      'the second tab’s title',
    )
    await reading().switchTo(first)
    await panel.until(() => document.querySelector('h1')?.textContent.includes('創業一年半'), 'the first tab’s title')
    await second.close()
  })

  it('follows a page that swaps its article without loading', async () => {
    const { tab, panel } = reading()
    await tab.goto(at(LISTED, '/spa'))
    await panel.until(() => document.querySelector('h1')?.textContent.startsWith('PaLM'), 'the first title')
    await tab.clickText('ChatGPT', { within: 'nav' })
    await panel.until(() => document.querySelector('h1')?.textContent.startsWith('ChatGPT'), 'the second title')
    await panel.says('OpenAI')
  })

  it('reads a site that is not listed after the toolbar click, and nothing before it', async () => {
    const { tab, panel } = reading()
    await tab.goto(at(UNLISTED, '/demo/story.html'))
    await panel.says(words.states.unread.title)
    expect(await tab.marks()).toEqual([])
    await reading().clickToolbar()
    expect(await tab.markedTexts('Quoc Le')).toContain('Google DeepMind')
    await panel.says('Quoc V. Le')
  })

  it('takes the marks of the page’s frame away: what is no article is not marked', async () => {
    const { tab } = reading()
    await tab.until(() => {
      const aside = document.querySelector('aside')
      const related = document.querySelector('.related')
      const marked = [...CSS.highlights].flatMap(([name, highlight]) =>
        name.startsWith('bandu-') ? [...highlight] : [],
      )
      return marked.every(({ startContainer }) => !aside.contains(startContainer) && !related.contains(startContainer))
    }, 'the marks outside the article to go')
    expect(await tab.markedTexts('Quoc Le')).toContain('UL2')
  })

  it('closes, and the page’s marks stay; opens again, and knows the page', async () => {
    const { tab, panel } = reading()
    await reading().closePanel()
    expect((await tab.marks()).length).toBeGreaterThan(10)
    await reading().openPanel()
    await panel.says('Quoc V. Le')
  })
})
