import { beforeAll, expect, it } from 'vitest'
import { LISTED, UNLISTED, at } from './harness.mjs'
import { objections } from './objections.mjs'
import { fill, inEachBrowser, words } from './readings.mjs'

const STORY = at(LISTED, '/demo/story.html')
const { glossary, panel: head, states } = words

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

inEachBrowser('every state of the panel is for every reader', {}, (reading) => {
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
