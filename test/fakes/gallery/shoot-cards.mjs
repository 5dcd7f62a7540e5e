/** Pictures of the card as it stands in a page, light and dark, in each browser that is built. */
import path from 'node:path'
import { LISTED, at } from '../../browser/harness.mjs'
import { poll } from '../../browser/polling.mjs'
import { wordsIn } from '../../browser/words.mjs'
import { builtKinds, choose, dressed, TAGS, withStory } from './real-session.mjs'
import { sheet } from './sheet.mjs'

/** The pages that the demo story stands on: the marks take the light or dark of the page, the card the reader's. */
const PAGES = { light: '/demo/story.html', dark: '/demo/dark.html' }
const SCREEN = { width: 640, height: 720 }
const PHONE = { width: 400, height: 720 }

/** What is shown of the card, each from the page anew. */
const STATES = {
  async mention({ tab }) {
    await tab.clickText('Denny', { within: 'main' })
    await tab.cardShown('Denny Zhou')
  },
  async wrong(session, ui) {
    await STATES.mention(session)
    await session.tab.clickInCard(wordsIn(ui).card.wrong)
    await session.tab.cardShown('Denny')
  },
  async sheet({ tab }) {
    await tab.tap('Denny', { within: 'main' })
    await tab.cardShown('Denny Zhou')
  },
}

/** One sheet a browser and a state: `card-mention-firefox.png` and the like. */
export async function shootCards(page, { uis, themes, out }) {
  for (const kind of builtKinds())
    await withStory(kind, async (session) => {
      for (const [state, reach] of Object.entries(STATES)) {
        const touch = state === 'sheet'
        const { width } = touch ? PHONE : SCREEN
        const shots = []
        for (const { ui, theme } of dressed(uis, themes)) {
          await choose(session.panel, { uiLanguage: ui, theme })
          // First, since it may load the page anew.
          if (touch) await session.asTouch(PHONE)
          else await session.tab.page.setViewport(SCREEN)
          await session.tab.goto(at(LISTED, PAGES[theme]))
          await session.tab.markedTexts('Denny')
          await reach(session, ui)
          await poll(() => session.tab.evaluate(isDressed, TAGS[ui], theme), `the card, ${ui}, ${theme}`)
          await session.tab.evaluate(atRest)
          shots.push({ name: `${ui} ${theme}`, width, shot: await session.tab.page.screenshot({ encoding: 'base64' }) })
          if (touch) await session.asTouch(null)
        }
        await sheet(page, shots, path.join(out, `card-${state}-${kind}.png`))
      }
    })
}

// ---- in the page ----

function isDressed(lang, theme) {
  const card = document.querySelector('bandu-card')?.shadowRoot?.querySelector('.card')
  return card?.lang.startsWith(lang) && card.dataset.theme === theme
}

async function atRest() {
  const { shadowRoot } = document.querySelector('bandu-card')
  const moving = [...shadowRoot.querySelectorAll('*')].flatMap((each) => each.getAnimations())
  await Promise.allSettled(moving.map(({ finished }) => finished))
}
