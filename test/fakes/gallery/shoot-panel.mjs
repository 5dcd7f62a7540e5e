/**
 * Pictures of the extension itself, in each browser: the built panel beside the demo story in its states, and the pages
 * that stand in a tab, with the pair as it prints.
 */
import fs from 'node:fs'
import path from 'node:path'
import { builtKinds, dress, dressed, withStory } from './real-session.mjs'
import { sheet } from './sheet.mjs'

/** What is shown of the panel, in the order it is reached; each begins where the one before it ended. */
const STATES = {
  async glossary({ panel }) {
    await panel.says('Quoc V. Le')
  },
  async row({ panel }) {
    await panel.click('.section .row')
    await panel.until(() => document.querySelector('.row.open + .more'), 'the open row')
  },
  async original({ panel }) {
    await panel.click('#tab-original')
    await panel.click('.candidates .button.primary')
    await panel.until(() => document.querySelector('.thread > .bead'), 'beads')
  },
  async notebook({ panel }) {
    await panel.evaluate(() => document.querySelector('.bead-tools .save').click())
    await panel.click('#tab-notebook')
    await panel.until(() => document.querySelector('.kept'), 'what is kept')
  },
  async keys({ panel }) {
    await panel.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: '?' })))
    await panel.until(() => document.querySelector('dialog[open]'), 'the map of the keys')
  },
}

/**
 * One sheet a browser that is built and a state, `panel-glossary-firefox.png` and the like.
 * @param {import('puppeteer-core').Page} page to lay the sheets out in
 * @param {{uis: string[], themes: string[], widths: number[], out: string}} wanted
 */
export async function shootPanels(page, { uis, themes, widths, out }) {
  for (const kind of builtKinds())
    await withStory(kind, async (session) => {
      for (const [state, reach] of Object.entries(STATES)) {
        await reach(session)
        const shots = []
        for (const { ui, theme } of dressed(uis, themes)) {
          await dress(session.panel, ui, theme)
          for (const width of widths)
            shots.push({ name: `${ui} ${theme} ${width}`, width, shot: await session.panel.picture(width) })
        }
        await sheet(page, shots, path.join(out, `panel-${state}-${kind}.png`))
      }
    })
}

/** The pages in a tab: both texts side by side, also as a PDF, the settings, the first steps; a sheet each. */
export async function shootPages(page, { uis, themes, widths, out }) {
  for (const kind of builtKinds())
    await withStory(kind, async (session) => {
      await STATES.original(session)
      await session.panel.click('.toolbar .group > .button')
      const parallel = await session.ownPage('parallel.html')
      await parallel.until(() => document.querySelectorAll('.rows > li').length > 40, 'both texts')
      await shootPage('parallel', parallel)
      fs.writeFileSync(path.join(out, `parallel-${kind}.pdf`), Buffer.from(await parallel.pdf(), 'base64'))
      for (const name of ['options', 'first-run']) {
        const own = await session.openOptions(`${name}.html`)
        await own.until(() => document.querySelector('main h2'), name)
        await shootPage(name, own)
      }

      async function shootPage(name, own) {
        const shots = []
        for (const { ui, theme } of dressed(uis, themes)) {
          await dress(own, ui, theme)
          for (const width of widths)
            shots.push({ name: `${ui} ${theme} ${width}`, width, shot: await own.picture(width) })
        }
        await sheet(page, shots, path.join(out, `page-${name}-${kind}.png`))
      }
    })
}
