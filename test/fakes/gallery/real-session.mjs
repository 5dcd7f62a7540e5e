/** A real browser with the demo story in it, for pictures: in each language, light and dark. */
import fs from 'node:fs'
import path from 'node:path'
import { BROWSER_KINDS, LISTED, at, launch } from '../../browser/harness.mjs'
import { poll } from '../../browser/polling.mjs'

const ROOT = path.resolve(import.meta.dirname, '../../..')
export const TAGS = { en: 'en', zh_CN: 'zh-Hans', zh_TW: 'zh-Hant' }

export function builtKinds() {
  const wanted = process.env.BANDU_BROWSER ? [process.env.BANDU_BROWSER] : BROWSER_KINDS
  return wanted.filter((kind) => fs.existsSync(path.join(ROOT, `.output/${kind}-mv3`)))
}

export const dressed = (uis, themes) => uis.flatMap((ui) => themes.map((theme) => ({ ui, theme })))

/** A browser with the demo story and the panel open; it may read the original without being asked. */
export async function withStory(kind, run) {
  const session = await launch(kind, { size: { width: 1500, height: 860 }, quiet: false, grant: ['*://*.yitay.net/*'] })
  try {
    await session.tab.goto(at(LISTED, '/demo/story.html'))
    await session.tab.markedTexts('Quoc Le')
    await session.openPanel()
    await session.panel.says('Quoc V. Le')
    await run(session)
  } finally {
    await session.close()
  }
}

/** In the settings; then as soon as it is drawn, and nothing fades any more. */
export async function dress(own, uiLanguage, theme) {
  await choose(own, { uiLanguage, theme })
  await poll(
    () =>
      own.evaluate(
        (lang, dark) => {
          const main = document.querySelector('main')
          const said = main.dataset.theme || document.documentElement.dataset.theme
          return (main.lang || document.documentElement.lang).startsWith(lang) && said === dark
        },
        TAGS[uiLanguage],
        theme,
      ),
    `${uiLanguage}, ${theme}`,
  )
  await own.evaluate(() =>
    Promise.allSettled(
      document.getAnimations().map(({ effect, finished }) => effect.getTiming().iterations === Infinity || finished),
    ),
  )
}

/** Changes the settings, from any page of ours. */
export const choose = (own, change) =>
  own.evaluate(async (settings) => {
    const { storage } = globalThis.browser ?? chrome
    const stored = (await storage.sync.get('settings')).settings
    await storage.sync.set({ settings: { ...stored, ...settings } })
  }, change)
