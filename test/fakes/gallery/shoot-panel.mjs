/** Pictures of the panel itself, in each browser: the built extension beside the demo story, the glossary and a pair. */
import fs from 'node:fs'
import path from 'node:path'
import { BROWSER_KINDS, LISTED, at, launch } from '../../browser/harness.mjs'
import { sheet } from './sheet.mjs'

const ROOT = path.resolve(import.meta.dirname, '../../..')

/**
 * One sheet a browser that is built and a state, `panel-glossary-firefox.png` and the like.
 * @param {import('puppeteer-core').Page} page to lay the sheets out in
 * @param {{uis: string[], themes: string[], widths: number[], out: string}} wanted
 */
export async function shootPanels(page, { uis, themes, widths, out }) {
  const built = BROWSER_KINDS.filter((kind) => fs.existsSync(path.join(ROOT, `.output/${kind}-mv3`)))
  for (const kind of built) {
    const session = await launch(kind, { size: { width: 1500, height: 860 }, quiet: false })
    try {
      await session.tab.goto(at(LISTED, '/demo/story.html'))
      await session.tab.markedTexts('Quoc Le')
      await session.openPanel()
      await session.panel.says('Quoc V. Le')
      await sheet(page, await pictures(session), path.join(out, `panel-glossary-${kind}.png`))
      await session.panel.click('#tab-original')
      await session.panel.until(
        () => document.querySelector('.candidates .button.primary, .candidates button'),
        'an original',
      )
      await session.panel.evaluate(() =>
        document.querySelector('.candidates .button.primary, .candidates button').click(),
      )
      await session.panel.until(() => document.querySelector('.thread > .bead'), 'beads')
      await sheet(page, await pictures(session), path.join(out, `panel-original-${kind}.png`))
    } finally {
      await session.close()
    }
  }

  async function pictures(session) {
    const shots = []
    for (const uiLanguage of uis)
      for (const theme of themes) {
        await session.panel.evaluate((settings) => (globalThis.browser ?? chrome).storage.sync.set({ settings }), {
          uiLanguage,
          theme,
        })
        await session.panel.until(
          (lang, dark) => {
            const main = document.querySelector('main')
            return main.lang.startsWith(lang) && main.dataset.theme === dark
          },
          `the panel in ${uiLanguage}, ${theme}`,
          { en: 'en', zh_CN: 'zh-Hans', zh_TW: 'zh-Hant' }[uiLanguage],
          theme,
        )
        for (const width of widths)
          shots.push({ name: `${uiLanguage} ${theme} ${width}`, width, shot: await session.panel.picture(width) })
      }
    return shots
  }
}
