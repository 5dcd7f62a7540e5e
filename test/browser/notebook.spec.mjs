import { expect, it } from 'vitest'
import { LISTED, at, poll } from './harness.mjs'
import { fill, inEachBrowser, words } from './readings.mjs'
import { filesSaved } from './saved-files.mjs'

const STORY = at(LISTED, '/demo/story.html')
const ESSAY = at('www.yitay.net', '/blog/returning-to-google-deepmind')
const { notebook, card, glossary, pairing } = words

/**
 * In the panel: the lines of the notebook, each all it says. By textContent, here and below: to Firefox what
 * `content-visibility` skips, because it is scrolled out of sight, has no innerText.
 */
const kept = () => [...document.querySelectorAll('.kept')].map((line) => line.textContent.replace(/\s+/g, ' '))

/** In the panel: what the extension has stored under these keys. */
const storedIn = async (area, start) => {
  const all = await (globalThis.browser ?? chrome).storage[area].get(null)
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(start)))
}

const store = (area, items) => (globalThis.browser ?? chrome).storage[area].set(items)

/** In the panel: presses the control of this name in the line that holds these words. */
const pressIn = (text, name) => {
  const line = [...document.querySelectorAll('.kept')].find((each) => each.textContent.includes(text))
  const control = [...(line?.querySelectorAll('button') ?? [])].find((each) => each.getAttribute('aria-label') === name)
  control?.click()
  return Boolean(control)
}

/** In the panel: a selector for the first of these that says so; and within it for this. */
const saying = (selector, text, within = '') => {
  for (const each of document.querySelectorAll('[data-wanted]')) each.removeAttribute('data-wanted')
  const found = [...document.querySelectorAll(selector)].find((each) => each.textContent.includes(text))
  found?.setAttribute('data-wanted', '')
  return found && `[data-wanted] ${within}`.trim()
}

/** Presses what `saying` finds, with the mouse, until it has this attribute. */
async function pressUntil({ panel }, [attribute, value], ...what) {
  await poll(
    async () => {
      const selector = await panel.evaluate(saying, ...what)
      const has = await panel.evaluate(
        (wanted, name) => document.querySelector(wanted).getAttribute(name),
        selector,
        attribute,
      )
      if (has !== value) await panel.click(selector)
      return has === value
    },
    `${what.join(' ')} with ${attribute} ${value}`,
  )
}

async function openTab(session, name) {
  if (!(await session.panelIsOpen())) await session.openPanel()
  await poll(async () => {
    await session.panel.until((id) => document.querySelector(id), 'the tabs', `#tab-${name}`)
    await session.panel.click(`#tab-${name}`)
    return session.panel.evaluate(
      (id) => document.querySelector(id)?.getAttribute('aria-selected') === 'true',
      `#tab-${name}`,
    )
  }, `the tab ${name}`)
}

async function notebookSays(session, text) {
  await openTab(session, 'notebook')
  return session.panel.until(
    (wanted) =>
      [...document.querySelectorAll('.kept')].map((line) => line.textContent).find((line) => line.includes(wanted)),
    `a line with ${text}`,
    text,
  )
}

async function readStory(session) {
  await session.tab.goto(STORY)
  await session.tab.markedTexts('Quoc Le')
}

/** A line as another computer would write it. */
function lineOf(id, text, change = {}) {
  return {
    v: 1,
    id,
    created: 1000,
    subject: {
      value: {
        what: 'bead',
        article: { url: 'https://www.yitay.net/blog/x', title: 'Elsewhere', published: null },
        sentence: { text, language: 'en', before: '', after: '' },
        twin: null,
      },
      at: 1000,
    },
    note: { value: '', at: 0 },
    tags: { value: [], at: 0 },
    deleted: 0,
    ...change,
  }
}

inEachBrowser('the notebook', {}, (reading) => {
  it('keeps what is saved in a card, with its sentence', async () => {
    const session = reading()
    await readStory(session)
    await session.tab.hover('Quoc Le', { within: 'main' })
    await session.tab.cardShown('Quoc V. Le')
    await session.tab.clickInCard(card.save)
    await session.tab.cardShown(card.saved)
    await session.tab.pointAway()
    expect(await notebookSays(session, 'Quoc V. Le')).toMatch(/Quoc/)
  })

  it('keeps a row of the glossary', async () => {
    const session = reading()
    await openTab(session, 'glossary')
    await pressUntil(session, ['aria-expanded', 'true'], '.glossary .row', 'Jeff Dean')
    await session.panel.choose(glossary.save)
    await notebookSays(session, 'Jeff Dean')
  })

  it('keeps a pair of sentences, both of them', async () => {
    const session = reading()
    await openTab(session, 'original')
    await session.panel.choose(pairing.none.read)
    await session.panel.until(() => document.querySelector('.thread .bead .there'), 'beads')
    await pressUntil(session, ['aria-pressed', 'true'], '.bead', '第一周', '.save')
    expect(await notebookSays(session, '第一周')).toMatch(/first week/i)
  })

  it('takes a note and tags where the line stands, and finds them in either script', async () => {
    const { panel } = reading()
    await panel.evaluate(pressIn, '第一周', notebook.edit)
    await panel.until(() => document.activeElement?.localName === 'textarea', 'the note to write in')
    await panel.type('the first weeks')
    await panel.press('Tab')
    await panel.type('beginnings, 讀書會')
    await panel.press('Enter')
    await panel.until(() => document.body.innerText.includes('#讀書會'), 'the tags')
    await panel.click('.notebook .find input')
    await panel.type('读书会')
    await panel.until(() => document.querySelectorAll('.kept').length === 1, 'the one line')
    expect((await panel.evaluate(kept))[0]).toContain('the first weeks')
    await panel.press('Escape')
    await panel.until(() => document.querySelectorAll('.kept').length === 3, 'all lines')
  })

  it('deletes a line by key, and undo brings back every word of it', async () => {
    const { panel } = reading()
    const before = await panel.evaluate(kept)
    await panel.evaluate(() => {
      const line = [...document.querySelectorAll('.kept')].find((each) => each.textContent.includes('第一周'))
      line.querySelector('.row').focus()
    })
    await panel.press('Delete')
    await panel.until(() => document.querySelectorAll('.kept').length === 2, 'one line less')
    await panel.choose(notebook.undo)
    await panel.until(() => document.querySelectorAll('.kept').length === 3, 'the line again')
    expect(await panel.evaluate(kept)).toEqual(before)
  })

  it('goes to the sentence in the page beside it', async () => {
    const session = reading()
    await session.panel.evaluate(() => {
      const line = [...document.querySelectorAll('.kept')].find((each) => each.textContent.includes('第一周'))
      line.querySelector('.row').focus()
    })
    await session.panel.press('Enter')
    await poll(
      async () => (await session.tab.litTexts('lit')).some(({ text }) => text.includes('第一周')),
      'the sentence lit',
    )
  })

  it('opens the article in a tab at the sentence, when another page stands beside it', async () => {
    const session = reading()
    const first = session.tab
    await first.goto(ESSAY)
    await session.panel.until(
      () => document.querySelector('h1')?.textContent.includes('The Long Way Back'),
      'the essay',
    )
    await openTab(session, 'notebook')
    await session.panel.until(() => {
      const line = [...document.querySelectorAll('.kept')].find((each) => each.textContent.includes('Jeff Dean'))
      line?.querySelector('.row').focus()
      return line
    }, 'the line')
    await session.panel.press('Enter')
    const opened = await session.pageAt(STORY)
    await opened.until(() => {
      const paragraph = [...document.querySelectorAll('p')].find((each) => each.textContent.includes('是個好地方'))
      const { top, bottom } = paragraph.getBoundingClientRect()
      return scrollY > 300 && top >= 0 && bottom <= innerHeight
    }, 'the sentence on the screen')
    await session.switchTo(first)
  })

  it('goes through the browser’s own sync, and is there again after a restart', async () => {
    const session = reading()
    await session.panel.until(async () => {
      const all = await (globalThis.browser ?? chrome).storage.sync.get(null)
      return Object.keys(all).filter((key) => key.startsWith('kept-')).length === 3
    }, 'three lines in the sync')
    const before = await session.panel.evaluate(kept)
    await session.restart()
    await readStory(session)
    await openTab(session, 'notebook')
    await session.panel.until(() => document.querySelectorAll('.kept').length === 3, 'the lines')
    expect(await session.panel.evaluate(kept)).toEqual(before)
  })
})

inEachBrowser('the notebook of a reader with two computers', {}, (reading) => {
  it('takes what the other one kept, changed and deleted, and loses nothing of its own', async () => {
    const session = reading()
    await readStory(session)
    await openTab(session, 'notebook')
    const { panel } = session
    await panel.evaluate(store, 'sync', {
      'kept-bead/one': lineOf('bead/one', 'It was written on another computer.'),
      'kept-bead/two': lineOf('bead/two', 'This one will be deleted there.'),
    })
    await panel.until(() => document.querySelectorAll('.kept').length === 2, 'both lines')
    await panel.evaluate(pressIn, 'on another computer', notebook.edit)
    await panel.until(() => document.activeElement?.localName === 'textarea', 'the note to write in')
    await panel.type('seen here')
    await panel.choose(notebook.done)
    await panel.says('seen here')
    // Meanwhile there: a tag on the first, made from what it was, and the second deleted.
    await panel.evaluate(store, 'sync', {
      'kept-bead/one': lineOf('bead/one', 'It was written on another computer.', {
        tags: { value: ['there'], at: 2000 },
      }),
      'kept-bead/two': lineOf('bead/two', '', {
        subject: { value: null, at: 0 },
        deleted: Date.now(),
      }),
    })
    await panel.until(() => document.querySelectorAll('.kept').length === 1, 'one line')
    await panel.says('#there')
    await panel.says('seen here')
    await panel.until(async () => {
      const all = await (globalThis.browser ?? chrome).storage.sync.get(null)
      const line = all['kept-bead/one']
      return line.note.value === 'seen here' && line.tags.value[0] === 'there'
    }, 'the same in the sync')
  })

  it('sets aside a line that cannot be read, says so, and shows the others', async () => {
    const { panel } = reading()
    await panel.evaluate(store, 'local', {
      'kept-bead/broken': { v: 1, id: 'bead/broken', note: 7 },
      kept: { ids: ['bead/one', 'bead/broken'], gone: [] },
    })
    await panel.evaluate(store, 'sync', { 'kept-bead/three': lineOf('bead/three', 'A third one.') })
    await panel.says(fill(notebook.aside, { n: 1 }))
    await panel.until(() => document.querySelectorAll('.kept').length === 2, 'the lines that can be read')
    expect(await panel.evaluate(storedIn, 'local', 'keptAside-')).toEqual({
      'keptAside-bead/broken': { v: 1, id: 'bead/broken', note: 7 },
    })
  })

  it('keeps here what the sync has no room for, and says so', async () => {
    const { panel } = reading()
    // Another part of the extension, or an older one, has filled it nearly.
    await panel.evaluate(async () => {
      const { sync } = (globalThis.browser ?? chrome).storage
      for (let at = 0; at < 12; at++) await sync.set({ [`other-${at}`]: 'x'.repeat(7800) })
    })
    const long = Array.from({ length: 5 }, (_, at) =>
      lineOf(`bead/long${at}`, `${at} ${'讀'.repeat(900)}`, { created: 5000 + at }),
    )
    const text = JSON.stringify({ format: 'bandu-notebook', version: 1, items: long })
    await panel.evaluate(giveFile, 'notebook.json', text)
    await panel.says(fill(notebook.imported, { n: 5, m: 5 }))
    await panel.until(() => document.querySelectorAll('.kept').length === 7, 'every line')
    await panel.until(
      (start) => document.body.innerText.includes(start),
      'the notice',
      notebook.hereOnly.split('{n}')[0],
    )
    expect(Object.keys(await panel.evaluate(storedIn, 'local', 'kept-bead/long'))).toHaveLength(5)
  })
})

inEachBrowser('a browser that stores no more', {}, (reading, kind) => {
  /** Chromium's room is taken but for a few bytes. Firefox has no such end, so there the panel's own write is refused. */
  const fillUp = () =>
    reading().panel.evaluate(async (real) => {
      const { local } = (globalThis.browser ?? chrome).storage
      if (!real) local.set = () => Promise.reject(new Error('QuotaExceededError'))
      else await local.set({ other: 'x'.repeat(local.QUOTA_BYTES - (await local.getBytesInUse(null)) - 20) })
    }, kind === 'chrome')

  const alert = () => document.querySelector('[role=alert]')?.textContent ?? null

  it('is told of in the panel, until she has read it', async () => {
    const session = reading()
    const { panel } = session
    await readStory(session)
    await openTab(session, 'glossary')
    await panel.until(() => document.querySelector('.glossary .row'), 'the rows')
    await fillUp()
    await panel.evaluate(() => document.querySelector('.glossary .row:not(.lit)').focus())
    await poll(async () => {
      await panel.press('ArrowDown')
      await panel.press('k')
      return panel.evaluate(alert)
    }, 'the alert')
    expect(await panel.evaluate(alert)).toContain(words.panel.notKept)
    await panel.click('[role=alert] button')
    await panel.until(() => document.querySelector('[role=alert]') === null, 'it put away')
  })

  // The card's writes are the background's, which in Firefox nothing here can refuse.
  if (kind === 'chrome')
    it('is told of on the card, for what is saved and for what is known', async () => {
      const { tab } = reading()
      await tab.hover('Quoc Le', { within: 'main' })
      await tab.cardShown('Quoc V. Le')
      await tab.clickInCard(card.pin)
      await tab.clickInCard(card.save)
      await tab.cardShown(card.notKept)
      await tab.clickInCard(card.know)
      await tab.cardShown(card.notKept)
      expect((await tab.card()).text).not.toContain(card.saved)
      await reading().panel.evaluate(() => chrome.storage.local.remove('other'))
      await tab.clickInCard(card.save)
      await tab.cardShown(card.saved)
      await tab.press('Escape')
    })
})

inEachBrowser('the notebook as a file', {}, (reading) => {
  const lines = [
    lineOf('bead/a', 'A line with <b>markup</b>, a "quote" and a\ttab.', {
      note: { value: 'my\nnote', at: 5 },
      tags: { value: ['two words'], at: 5 },
    }),
    lineOf('bead/b', 'Another line.', { created: 2000 }),
  ]
  const file = (items) => JSON.stringify({ format: 'bandu-notebook', version: 1, items }, null, 1)

  it('that is broken is refused with its line, and nothing is changed', async () => {
    const session = reading()
    await readStory(session)
    await openTab(session, 'notebook')
    await session.panel.says(notebook.emptyTitle)
    const broken = file([lines[0], { ...lines[1], created: 'yesterday' }])
    await session.panel.evaluate(giveFile, 'notebook.json', broken)
    await session.panel.says(notebook.refused)
    const line = broken.split('\n').findIndex((each, at) => at > 5 && each === '  {') + 1
    await session.panel.says(fill(notebook.line, { line }))
    expect(await session.panel.evaluate(kept)).toEqual([])
  })

  it('is read, twice, and every line is there once', async () => {
    const { panel } = reading()
    await panel.evaluate(giveFile, 'notebook.json', file([...lines, lines[0]]))
    await panel.says(fill(notebook.imported, { n: 2, m: 2 }))
    await panel.evaluate(giveFile, 'notebook.json', file(lines))
    await panel.says(fill(notebook.imported, { n: 2, m: 0 }))
    expect(await panel.evaluate(kept)).toHaveLength(2)
  })

  it('is written for Anki, as a table, Markdown and JSON', async () => {
    const { panel } = reading()
    const choices = [notebook.anki, notebook.ankiCloze, notebook.csv, notebook.markdown, notebook.json]
    const files = await filesSaved(panel, notebook.export, choices)
    const text = Object.fromEntries(
      files.map(({ download, text: content }) => [download.replace(/^.*?\d{4}-\d\d-\d\d/, ''), content]),
    )
    expect(Object.keys(text)).toEqual(['.tsv', ' cloze.tsv', '.csv', '.md', '.json'])
    expect(text['.tsv']).toMatch(
      /^#separator:tab\n#html:true\n#notetype:Basic\n#deck:Bandu\n#guid column:1\n#tags column:4\n/,
    )
    const row = text['.tsv']
      .split('\n')
      .find((each) => each.includes('markup'))
      .split('\t')
    expect(row).toHaveLength(4)
    expect(row[1]).toBe('A line with &lt;b&gt;markup&lt;/b&gt;, a &quot;quote&quot; and a tab.')
    expect(row[2]).toContain('my<br>note')
    expect(row[3]).toBe('two_words')
    expect(text['.csv']).toContain('"A line with <b>markup</b>, a ""quote"" and a\ttab."')
    expect(text['.md']).toContain('> A line with \\<b\\>markup\\</b\\>')
    expect(JSON.parse(text['.json']).items).toHaveLength(2)
  })
})

/** In the panel: gives a file to the field that reads one. */
function giveFile(name, text) {
  const input = document.querySelector('.notebook input[type=file]')
  const given = new DataTransfer()
  given.items.add(new File([text], name, { type: 'application/json' }))
  input.files = given.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
