import { beforeAll, expect, it } from 'vitest'
import { LISTED, UNLISTED, at } from './harness.mjs'
import { objections } from './objections.mjs'
import { cardText, fill, inEachBrowser, words } from './readings.mjs'

const STORY = at(LISTED, '/demo/story.html')
const { glossary, keys, notebook, pairing, panel: head, states } = words

/** Controls that a screen reader meets must say what they are. */
const CONTROLS = new Set(['button', 'link', 'tab', 'switch', 'searchbox', 'combobox', 'menuitem', 'checkbox'])

/** A person's row: all can be done with it. */
const focusRow = (panel) =>
  panel.until(() => {
    const row = [...document.querySelectorAll('.section .row')].find((each) => each.textContent.includes('Quoc V. Le'))
    row?.focus()
    return row !== undefined && document.activeElement === row
  }, 'the row of Quoc V. Le')

/**
 * States of the panel, in the order they are reached; each begins where the one before it ended.
 * `reach` brings the panel there; `names`: what must be met there, by role.
 */
const STATES = [
  {
    name: 'the glossary',
    reach: (session) => session.panel.says('Quoc V. Le'),
    names: [
      ['heading', /創業一年半/],
      ['switch', head.onHere],
      ['tab', new RegExp(`^${head.glossary}`)],
      ['tab', head.original],
      ['searchbox', glossary.search],
      ['combobox', glossary.sort],
      ['heading', new RegExp(`^${words.kinds.persons}`)],
      // A row says both names, how often, and what it is, in one breath.
      ['button', /^Yi Tay.*\d ×.+/],
      ['button', glossary.forward],
    ],
  },
  {
    name: 'an open row',
    async reach({ panel }) {
      await focusRow(panel)
      await panel.press('Enter')
      await panel.until(() => document.querySelector('.row.open + .more'), 'the open row')
    },
    names: [
      ['button', glossary.card],
      ['button', glossary.focus],
      ['button', glossary.know],
      ['button', glossary.next],
    ],
  },
  {
    name: 'one entry in focus',
    async reach({ panel }) {
      await focusRow(panel)
      await panel.press('f')
      await panel.says(glossary.focusEnd)
    },
    names: [['button', glossary.focusEnd]],
  },
  {
    name: 'the glossary by relation',
    async reach({ panel }) {
      await panel.press('Escape')
      await panel.press('Escape')
      await panel.until(() => !document.querySelector('.focus-bar, .row.open'), 'all names again')
      await panel.evaluate(() => {
        const select = document.querySelector('select')
        select.value = 'relation'
        select.dispatchEvent(new Event('change', { bubbles: true }))
      })
      await panel.until(() => document.querySelector('.section .tie'), 'the ties')
    },
    names: [['heading', /^Google (DeepMind|Brain)/]],
  },
  {
    name: 'the map of the keys',
    async reach({ panel }) {
      await focusRow(panel)
      await panel.press('?')
      await panel.until(() => document.querySelector('dialog[open]'), 'the map of the keys')
    },
    names: [
      ['dialog', keys.title],
      ['button', words.card.close],
    ],
    async leave({ panel }) {
      await panel.press('Escape')
      await panel.until(() => document.querySelector('dialog') === null, 'the map to close')
      // The keyboard is where it was.
      await panel.until(() => document.activeElement?.classList.contains('row'), 'the row in focus again')
    },
  },
  {
    name: 'what looks like the original',
    async reach({ panel }) {
      await panel.click('#tab-original')
      await panel.says(pairing.none.candidate)
    },
    names: [['button', pairing.none.read]],
  },
  {
    name: 'the two texts, sentence by sentence',
    async reach({ panel }) {
      await panel.choose(pairing.none.read)
      await panel.until(() => document.querySelector('.thread > .bead'), 'beads')
    },
    names: [
      ['switch', pairing.paired.scrollTogether],
      ['button', pairing.paired.jump],
      ['button', pairing.paired.save],
      ['button', pairing.paired.copy],
      ['button', new RegExp(pairing.paired.ownLabel)],
    ],
  },
  {
    name: 'their export menu',
    async reach({ panel }) {
      await panel.click('.toolbar .menu-holder > button')
      await panel.until(() => document.activeElement?.role === 'menuitem', 'the menu')
    },
    names: [['menuitem', /./]],
    async leave({ panel }) {
      await panel.press('Escape')
      await panel.until(() => !document.querySelector('[role=menu]'), 'the menu to close')
    },
  },
  {
    name: 'the notebook with a line in it',
    async reach({ panel }) {
      await panel.hover('.bead-tools')
      await panel.click('.bead-tools .save')
      await panel.until(() => document.querySelector('.bead-tools .save[aria-pressed=true]'), 'a saved pair')
      await panel.click('#tab-notebook')
      await panel.until(() => document.querySelector('.kept'), 'what is kept')
    },
    names: [
      ['searchbox', notebook.search],
      ['button', notebook.edit],
    ],
  },
  {
    name: 'a line of the notebook being changed',
    async reach({ panel }) {
      await panel.choose(notebook.edit)
      await panel.until(() => document.activeElement?.localName === 'textarea', 'the form')
    },
    names: [
      ['button', notebook.done],
      ['button', notebook.cancel],
    ],
    async leave({ panel }) {
      await panel.press('Escape')
      await panel.click('#tab-glossary')
      await panel.says(words.kinds.persons)
    },
  },
  {
    name: 'off here',
    async reach({ panel }) {
      await panel.choose(head.onHere)
      await panel.says(fill(states.off.title, { host: LISTED.replace('www.', '') }))
    },
    names: [
      ['switch', head.offHere],
      ['button', states.off.action],
    ],
    async leave({ panel }) {
      await panel.choose(states.off.action)
      await panel.says(head.glossary)
    },
  },
  {
    name: 'a page that is no article',
    async reach({ tab, panel }) {
      await tab.goto(at(LISTED, '/'))
      await panel.says(states.notArticle.title)
    },
    names: [['button', states.notArticle.action]],
  },
  {
    name: 'a page that was not read',
    async reach({ tab, panel }) {
      await tab.goto(at(UNLISTED, '/demo/story.html'))
      await panel.says(states.unread.title)
    },
    names: [['heading', states.unread.title]],
  },
]

const choose = (page, changed) =>
  page.evaluate(async (change) => {
    const { sync } = (globalThis.browser ?? chrome).storage
    const { settings = {} } = await sync.get('settings')
    await sync.set({ settings: { ...settings, ...change } })
  }, changed)

const GRANT = { grant: ['*://*.yitay.net/*'] }

inEachBrowser('every state of the panel is for every reader', GRANT, (reading) => {
  beforeAll(async () => {
    await reading().tab.goto(STORY)
    await reading().tab.markedTexts()
    await reading().openPanel()
  })

  it.each(STATES)('$name', async ({ reach, names, leave }) => {
    const { panel } = reading()
    await reach(reading())
    expect(await objections(panel)).toEqual([])
    expect(await objections(panel, 'dark')).toEqual([])
    const tree = await panel.accessible()
    expect(tree.filter(({ role, name }) => CONTROLS.has(role) && name.trim() === '')).toEqual([])
    const said = (role, wanted) =>
      tree.some(
        (node) => node.role === role && (wanted instanceof RegExp ? wanted.test(node.name) : node.name === wanted),
      )
    expect(names.filter(([role, name]) => !said(role, name))).toEqual([])
    await leave?.(reading())
  })
})

/** Pages of ours in a tab, each with what is to be met there. */
const PAGES = [
  {
    name: 'both texts side by side',
    async reach({ tab, panel, ...session }) {
      await tab.goto(STORY)
      await tab.markedTexts()
      await session.openPanel()
      await panel.until(() => document.querySelector('#tab-original'), 'the tabs')
      await panel.click('#tab-original')
      await panel.choose(pairing.none.read)
      await panel.until(() => document.querySelector('.thread > .bead'), 'beads')
      await panel.choose(pairing.paired.readSideBySide)
      const page = await session.ownPage('parallel.html')
      await page.until(() => document.querySelectorAll('.rows > li').length > 40, 'rows')
      return page
    },
  },
  {
    name: 'a card over them',
    async reach(session) {
      const page = await session.ownPage('parallel.html')
      await page.press(']')
      await page.press('p')
      await page.until(cardText, 'the card')
      return page
    },
  },
  {
    name: 'a dark card',
    async reach(session) {
      const page = await session.ownPage('parallel.html')
      await choose(page, { theme: 'dark' })
      await page.until(() => document.documentElement.dataset.theme === 'dark', 'the page dark')
      // The card takes the theme when it is drawn.
      await page.press('p')
      await page.until(
        () => document.querySelector('bandu-card').shadowRoot.querySelector('[data-theme=dark]'),
        'the card dark',
      )
      return page
    },
  },
  {
    name: 'what was looked up in them',
    async reach(session) {
      const page = await session.ownPage('parallel.html')
      await choose(page, { theme: 'system' })
      await page.evaluate(() => {
        const [first] = document.querySelectorAll('.rows .said.second .words')
        getSelection().selectAllChildren(first)
      })
      await page.press('l')
      await page.until(
        (said) => document.activeElement?.shadowRoot?.textContent.includes(said),
        'it',
        words.card.lookedUp,
      )
      return page
    },
  },
  {
    name: 'the map of their keys, and that something was not kept',
    async reach(session) {
      const page = await session.ownPage('parallel.html')
      await page.press('Escape')
      await page.until(() => !document.querySelector('bandu-card'), 'no card')
      await page.evaluate(() => {
        const { runtime } = globalThis.browser ?? chrome
        runtime.sendMessage = () => Promise.resolve('full')
      })
      await page.hover('.rows > li:not(.apart) .words')
      await page.click('.rows > li:not(.apart) .between button')
      await page.until(() => document.querySelector('[role=alert]'), 'the alert')
      await page.press('?')
      await page.until(() => document.querySelector('dialog[open]'), 'the map')
      return page
    },
  },
  {
    name: 'the settings',
    async reach(session) {
      const page = await session.openOptions()
      await page.until(() => document.querySelector('#privacy'), 'all parts')
      return page
    },
  },
  {
    name: 'the first steps',
    async reach(session) {
      const page = await session.openOptions('first-run.html')
      await page.until(() => document.querySelectorAll('.mention').length > 4, 'the sample')
      return page
    },
  },
]

inEachBrowser('every page in a tab is for every reader', GRANT, (reading) => {
  it.each(PAGES)('$name', async ({ reach }) => {
    const page = await reach(reading())
    expect(await objections(page)).toEqual([])
    expect(await objections(page, 'dark')).toEqual([])
  })
})
