import { describe, expect, it } from 'vitest'
import { at } from './harness.mjs'
import { inEachBrowser } from './readings.mjs'

const COPY = 'www.iter01.com'
const shared = process.env.BANDU_SHARED
if (!shared) console.log('BANDU_SHARED is not set: the real story is left out')

/** In the panel: the names of all rows, once there are some. */
const rowNames = () => {
  const names = [...document.querySelectorAll('.row .names b')].map((name) => name.textContent)
  // A long list is drawn in parts; its tab tells how long it will be.
  const all = Number(document.querySelector('#tab-glossary')?.textContent.match(/\d+/)?.[0])
  return names.length > 0 && names.length === all && names
}

describe.runIf(shared)('the real story', () => {
  inEachBrowser('as copied', { size: { width: 1400, height: 900 } }, (reading) => {
    const rows = {}
    it.each(['converted', 'hans', 'tw'])(
      '%s: names are marked, the card tells a first name, the panel lists all',
      async (spelling) => {
        const session = reading()
        const { tab, panel } = session
        await tab.goto(at(COPY, `/copy/${spelling}`))
        const marked = await tab.markedTexts('Quoc Le')
        for (const name of [
          'Yi Tay',
          'UL2',
          'Flan-U-PaLM',
          'Reka Core',
          'Denny',
          'Hyung Won',
          'Jeff Dean',
          'Praveen Seshadri',
        ]) {
          expect(marked).toContain(name)
        }
        if (!(await session.panelIsOpen())) await session.openPanel()
        await panel.says('Quoc V. Le')
        await tab.hover('Denny')
        const { text } = await tab.cardShown('Denny Zhou')
        expect(text).toContain('Google')
        await session.shot(`story-${spelling}`)
        rows[spelling] = (await panel.until(rowNames, 'rows')).toSorted()
        expect(rows[spelling].length).toBeGreaterThan(90)
        expect(rows[spelling].length).toBe(rows.converted.length)
      },
    )
  })
})
