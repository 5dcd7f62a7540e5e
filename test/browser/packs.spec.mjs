import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { LISTED, at } from './harness.mjs'
import { fill, inEachBrowser, words } from './readings.mjs'

const { packs } = words
const TABLE =
  'en,zh,kind,gloss\r\nYi Tay,易·台,person,"The host of my reading group, as it were."\r\nover a year,一年多来,term,How long it took.\r\n'
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bandu-packs-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function file(name, content) {
  fs.writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}

inEachBrowser('a pack of her own', {}, (reading) => {
  let page, options

  const says = (text) => options.until((wanted) => document.body.innerText.includes(wanted), `"${text}"`, text)
  const press = (name) => options.evaluate(pressNamed, name)
  const choose = (chosen) => options.setFiles('.packs input[type=file]', chosen)

  async function read() {
    await reading().switchTo(page)
    await page.goto(at(LISTED, '/demo/story.html'))
  }

  it('with a mistake is refused, and the line is told', async () => {
    page = reading().tab
    options = await reading().openOptions()
    await says(packs.addTitle)
    await choose(file('group.csv', `${TABLE},,person,Who?\r\n`))
    await says(`${fill(packs.line, { line: 4 })} ${packs.problems['no-name']}`)
    await press(packs.close)
  })

  it('of a gigabyte is refused by its size, and so is a backup', async () => {
    const huge = file('huge.csv', TABLE)
    // Its length alone: it takes no room on the disk.
    fs.truncateSync(huge, 1e9)
    const began = Date.now()
    await choose(huge)
    await says(fill(packs.problems['too-large'], { n: 5 }))
    await press(packs.close)
    await options.setFiles('#your-data input[type=file]', huge)
    await says(fill(words.options.restoreFailed, { reason: '1000 MB' }))
    expect(Date.now() - began).toBeLessThan(10_000)
  })

  it('is shown, taken, and marked on a page with her gloss, before ours', async () => {
    await choose(file('group.csv', TABLE))
    await says(fill(packs.addThis, { title: 'group' }))
    await says('The host of my reading group')
    await press(packs.take)
    await says(fill(packs.added, { title: 'group' }))
    await read()
    expect(await page.markedTexts('一年多來')).toContain('Google DeepMind')
    await page.hover('Yi Tay', { within: 'main' })
    await page.cardShown('The host of my reading group')
    await page.press('Escape')
  })

  it('is there again, compiled already, when the background was asleep', async () => {
    await reading().killWorker()
    await read()
    expect(await page.markedTexts('一年多來')).toContain('Yi Tay')
  })

  it('is written to a file as it was read', async () => {
    await reading().switchTo(options)
    await options.evaluate(() => {
      window.exported = []
      const make = URL.createObjectURL
      URL.createObjectURL = (blob) => (window.exported.push(blob.text()), make(blob))
    })
    await press(packs.export)
    await press(`${packs.table}CSV`)
    const text = await options.until(() => window.exported[0], 'the exported file')
    expect(text.replace(/^\ufeff/, '')).toBe(TABLE)
  })

  it('is switched off, and ours with it when she says so', async () => {
    await press(fill(packs.use, { title: 'group' }))
    await press(fill(packs.use, { title: words.kinds.organisations }))
    await options.until(() => document.querySelectorAll('.packs [aria-checked=false]').length === 2, 'two switches off')
    await read()
    const texts = await page.markedTexts('Yi Tay')
    expect(texts).not.toContain('一年多來')
    expect(texts).not.toContain('Google DeepMind')
    await page.hover('Yi Tay', { within: 'main' })
    expect((await page.cardShown('Yi Tay')).text).not.toContain('reading group')
    await page.press('Escape')
  })

  it('is gone when it is removed', async () => {
    await reading().switchTo(options)
    await press(fill(packs.removeOf, { title: 'group' }))
    await press(packs.removeYes)
    await says(fill(packs.removed, { title: 'group' }))
    await says(packs.none)
  })
})

/** In the page: presses the control of this name. */
function pressNamed(name) {
  const controls = [...document.querySelectorAll('.packs button')]
  const control = controls.find((each) => each.getAttribute('aria-label') === name || each.textContent.trim() === name)
  if (!control) throw new Error(`nothing is called "${name}"`)
  control.click()
}
