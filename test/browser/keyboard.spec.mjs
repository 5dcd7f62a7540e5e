import { beforeEach, describe, expect, it } from 'vitest'
import { LISTED, at, poll, settled } from './harness.mjs'
import { fill, inEachBrowser, words } from './readings.mjs'
import { keepFiles } from './saved-files.mjs'

const STORY = at(LISTED, '/demo/story.html')
const { card, glossary, keys } = words

/** In the page: the words of what has the focus in the card; null: it is elsewhere. */
const focusedInCard = (within) => {
  const focused = document.querySelector('bandu-card')?.shadowRoot?.activeElement
  return focused?.closest(within) ? focused.textContent : null
}

/** In the page: is there such a thing in the card? */
const inCard = (selector) => document.querySelector('bandu-card').shadowRoot.querySelector(selector) !== null

/** In the panel: has this the focus? */
const hasFocus = (selector) => document.activeElement?.matches(selector) && document.activeElement.textContent

/** In the panel: what the focused row stands for. */
const focusedRow = () => document.activeElement?.closest('li')?.querySelector('.names')?.textContent ?? null

/** Presses Tab until `there` answers something, as a reader without a mouse does. */
async function tabTo(press, there, what) {
  for (let presses = 0; presses < 40; presses++) {
    const found = await there()
    if (found) return found
    await press('Tab')
  }
  throw new Error(`Tab never came to ${what}`)
}

/** Presses a key until the card says so: by key as by pointer nothing is changed before all of the card can be seen. */
const pressUntil = (tab, key, sentence) =>
  poll(async () => {
    await tab.press(key)
    return (await settled(() => tab.card(), { quiet: 300 }))?.text.includes(sentence)
  }, `a card that says ${sentence}`)

async function openStory({ tab }) {
  await tab.goto(STORY)
  await tab.markedTexts('Quoc Le')
  await tab.pointAway()
}

async function openPanel(session) {
  if (!(await session.panelIsOpen())) await session.openPanel()
  await session.panel.until(() => document.querySelectorAll('.row').length > 4, 'the glossary')
}

const changeSettings = ({ panel }, change) =>
  panel.evaluate(async (changed) => {
    const { sync } = (globalThis.browser ?? chrome).storage
    const { settings = {} } = await sync.get('settings')
    await sync.set({ settings: { ...settings, ...changed } })
  }, change)

inEachBrowser('a whole reading without a mouse', {}, (reading) => {
  it('goes from name to name and back, into the card, on to a name in its gloss and back', async () => {
    const { tab } = reading()
    await openStory(reading())
    const lit = async () => (await tab.litTexts('open'))[0]?.text
    await tab.press(']')
    const first = await poll(lit, 'the first name')
    await tab.press(']')
    await poll(async () => (await lit()) !== first, 'the second name')
    await tab.press('[')
    await poll(async () => (await lit()) === first, 'the first name again')
    await poll(async () => {
      if ((await tab.card())?.text.includes('Reka')) return true
      await tab.press(']')
      return false
    }, 'a name with others in its gloss')
    await tab.press('Enter')
    await poll(() => tab.evaluate(focusedInCard, '.card'), 'the focus in the card')
    const inner = await tabTo(
      (key) => tab.press(key),
      () => tab.evaluate(focusedInCard, '.gist [data-opens]'),
      'a name in the gloss',
    )
    await tab.press('Enter')
    await tab.until(inCard, 'the way back', `[aria-label^="${card.back.split('{')[0]}"]`)
    await tab.press('Backspace')
    // The focus is where she left, and not at the head of the card.
    await poll(async () => (await tab.evaluate(focusedInCard, '.gist [data-opens]')) === inner, `the focus on ${inner}`)
  })

  it('marks it as known and not, saves and pins it, and leaves it, where she was', async () => {
    const { tab } = reading()
    await pressUntil(tab, 'k', card.knowSaid)
    await pressUntil(tab, 'k', card.unknowSaid)
    await pressUntil(tab, 's', card.saved)
    await tab.press('p')
    await tab.until(inCard, 'the card to be let go', `[aria-label="${card.pin}"]`)
    await tab.press('p')
    await tab.press('Escape')
    await tab.cardGone()
    expect(await tab.focused()).toBe('body')
  })

  it('shows its map, and leaves it by the same key', async () => {
    const { tab } = reading()
    await tab.press('?')
    await tab.cardShown(keys.actions.lookUp)
    await tab.press('?')
    await tab.cardGone()
  })

  it('copies what the card says: both names, and the gloss below them', async () => {
    const { tab } = reading()
    await poll(async () => {
      if ((await tab.litTexts('open'))[0]?.text === '谷歌大腦') return true
      await tab.press(']')
      return false
    }, 'a name with two languages')
    const { text } = await tab.cardShown('Google Brain')
    await tab.press('c')
    await tab.cardShown(card.copied)
    await tab.press('Escape')
    await tab.cardGone()
    const [names, gloss, ...more] = (await tab.pasted()).split('\n')
    expect(names).toMatch(/^Google Brain · (?:谷歌大脑|Google 大腦)$/)
    for (const name of names.split(' · ')) expect(text).toContain(name)
    expect(gloss.length).toBeGreaterThan(20)
    expect(text).toContain(gloss)
    expect(more).toEqual([])
  })

  it('goes through the panel’s parts by arrows', async () => {
    const session = reading()
    const { panel } = session
    await openPanel(session)
    await tabTo(
      (key) => panel.press(key),
      () => panel.evaluate(hasFocus, '[role=tab]'),
      'the tabs',
    )
    for (const [key, id] of [
      ['ArrowRight', 'original'],
      ['ArrowRight', 'notebook'],
      ['Home', 'glossary'],
    ]) {
      await panel.press(key)
      await panel.until(hasFocus, `the tab ${id}`, `#tab-${id}[aria-selected=true]`)
    }
  })

  it('searches from anywhere in the panel, and finds what the article lacks in the whole glossary', async () => {
    const { panel } = reading()
    await panel.press('/')
    await panel.until(() => document.activeElement.matches('[role=searchbox]'), 'the search field')
    await panel.type('Hinton')
    await panel.says('Geoffrey Hinton')
    await panel.press('Escape')
    await panel.until(() => document.querySelectorAll('.row').length > 4, 'all rows')
  })

  it('looks up what is selected in the panel', async () => {
    const { panel } = reading()
    const title = await panel.evaluate(() => {
      const heading = document.querySelector('h1')
      // As the press does that begins a selection.
      document.activeElement.blur()
      getSelection().selectAllChildren(heading)
      return heading.textContent
    })
    await panel.press('l')
    await panel.until((wanted) => document.querySelector('.find input').value === wanted, 'it in the search', title)
    await panel.says(fill(glossary.nothing, { query: title }))
    await panel.press('Escape')
    await panel.until(() => document.querySelectorAll('.row').length > 4, 'all rows')
    await panel.evaluate(() => {
      getSelection().removeAllRanges()
      document.querySelector('.find input').focus()
    })
  })

  it('goes to a place from the panel, and back', async () => {
    const { tab, panel } = reading()
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    await panel.type('Jeff Dean')
    await panel.until(() => document.querySelectorAll('.glossary .row').length < 4, 'one row')
    await panel.press('ArrowDown')
    await poll(async () => (await panel.evaluate(focusedRow))?.includes('Jeff Dean'), 'the row of Jeff Dean')
    await panel.press('Enter')
    await poll(async () => (await tab.scrollY()) > 300, 'the page to go there')
    await settled(() => tab.scrollY())
    await tab.press('b')
    await poll(async () => (await tab.scrollY()) === 0, 'the page to come back')
  })

  it('keeps one name in sight, and fades all others until it is let go', async () => {
    const { tab, panel } = reading()
    const faded = () => [...CSS.highlights.keys()].some((name) => name.endsWith('-dim'))
    await panel.press('f')
    await tab.until(faded, 'the other marks to fade')
    // Not as the pointer does it: it stays when the focus goes on.
    await panel.press('/')
    await panel.press('Escape')
    await panel.until((wanted) => document.querySelector('.focus-bar')?.textContent.includes(wanted), 'it', 'Jeff Dean')
    expect(await settled(() => tab.evaluate(faded))).toBe(true)
    await panel.press('Tab')
    await panel.press('Escape')
    await poll(async () => !(await tab.evaluate(faded)), 'all marks again')
  })

  it('looks up what is selected, by key and from the context menu', async () => {
    const session = reading()
    const { tab } = session
    await openStory(session)
    const select = (text) =>
      tab.evaluate((wanted) => {
        const paragraph = [...document.querySelectorAll('main p')].find((each) => each.textContent.includes(wanted))
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
        while (walker.nextNode() && !walker.currentNode.data.includes(wanted));
        const node = walker.currentNode
        const start = node.data.indexOf(wanted)
        getSelection().setBaseAndExtent(node, start, node, start + wanted.length)
        paragraph.scrollIntoView({ block: 'center', behavior: 'instant' })
      }, text)
    await select('Jeff Dean')
    await tab.press('l')
    await tab.cardShown('Jeff Dean')
    await poll(() => tab.evaluate(focusedInCard, '.card'), 'the focus in the card')
    await tab.press('Escape')
    await tab.cardGone()
    await select('新加坡')
    await session.menu('look-up', '新加坡')
    await tab.cardShown('新加坡')
    await tab.press('Escape')
    await tab.cardGone()
    await tab.evaluate(() => getSelection().removeAllRanges())
  })

  describe('with keys of her own', () => {
    it('hears a changed key, and not one that is off', async () => {
      const session = reading()
      const { tab } = session
      await changeSettings(session, { keys: { next: 'j', previous: null } })
      await poll(async () => {
        await tab.press('j')
        return tab.card()
      }, 'the card, by its new key')
      await tab.press('Escape')
      await tab.cardGone()
      await tab.press(']')
      await tab.press('[')
      expect(await settled(() => tab.card())).toBeNull()
      await tab.press('?')
      await tab.cardShown('J')
      await tab.press('Escape')
      await tab.cardGone()
      await changeSettings(session, { keys: {} })
    })

    it('leaves every key to a field that she types in', async () => {
      const { tab } = reading()
      await poll(async () => {
        await tab.press(']')
        return tab.card()
      }, 'the usual keys again')
      await tab.press('Escape')
      await tab.cardGone()
      await tab.evaluate(() => {
        const input = Object.assign(document.createElement('input'), { id: 'typing' })
        document.querySelector('main').prepend(input)
        input.focus({ preventScroll: true })
      })
      for (const key of [']', '[', 'k', 's', '?', 'b']) await tab.press(key)
      expect(await tab.evaluate(() => document.querySelector('#typing').value)).toBe('][ks?b')
      expect(await settled(() => tab.card())).toBeNull()
    })
  })
})

inEachBrowser('the card', {}, (reading) => {
  beforeEach(() => openStory(reading()))

  it('is dragged away by its head once it is pinned, and stays there', async () => {
    const { tab } = reading()
    await tab.hover('Quoc Le', { within: 'main' })
    await tab.cardShown('Quoc V. Le')
    await tab.clickInCard(card.pin)
    const { box } = await tab.cardShown('Quoc V. Le')
    const { mouse } = tab.page
    await mouse.move(box.x + 70, box.y + 18)
    await mouse.down()
    await mouse.move(box.x + 190, box.y + 78, { steps: 8 })
    await mouse.up()
    const moved = await poll(async () => {
      const now = await tab.card()
      return Math.abs(now.box.x - box.x - 120) < 3 && Math.abs(now.box.y - box.y - 60) < 3 && now
    }, 'the card 120 px on and 60 px down')
    await tab.pointAway()
    expect((await settled(() => tab.card())).box).toEqual(moved.box)
    await tab.press('Escape')
    await tab.cardGone()
  })

  it('takes a correction, which holds when the page is read again, can be saved as a file, and is given up again', async () => {
    const { tab } = reading()
    await tab.hover('Quoc Le', { within: 'main' })
    await tab.cardShown('Quoc V. Le')
    await tab.clickInCard(card.wrong)
    await tab.cardShown(fill(card.wrongTitle, { form: 'Quoc Le' }))
    await tab.clickInCard(card.wrongNone)
    await tab.cardShown(card.chosenSaid)
    await openStory(reading())
    await tab.clickText('Quoc Le', { within: 'main' })
    const { text } = await tab.cardShown('Quoc Le')
    expect(text).not.toContain('Quoc V. Le')
    await openPanel(reading())
    const { panel } = reading()
    await panel.evaluate(keepFiles)
    await panel.choose(glossary.putRightExport)
    const file = await panel.until(() => window.saved[0], 'a file')
    expect(file.download).toMatch(/^bandu-corrections-\d{4}-\d\d-\d\d\.jsonl$/)
    expect(file.text.trim().split('\n').map(JSON.parse)).toEqual([
      expect.objectContaining({ form: 'Quoc Le', found: 'person/quoc-le', entry: null, page: expect.any(String) }),
    ])
    await tab.bringToFront()
    await tab.clickText('Quoc Le', { within: 'main' })
    await tab.cardShown('Quoc Le')
    await tab.clickInCard(card.undo)
    await tab.cardShown('Quoc V. Le')
    await tab.press('Escape')
  })
})
