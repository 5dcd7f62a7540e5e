/** `npm run bench -- panel`: from the click to the names, and an answer from a worker that was asleep. */
import { setTimeout as wait } from 'node:timers/promises'
import { BANDU, address, NONE, open } from './contenders.mjs'
import { quick, report } from './figures.mjs'
import { articleText, serveMadePages } from './made-pages.mjs'

const ROUNDS = quick ? 3 : 10
const site = await serveMadePages()
const contenders = []
try {
  for (const name of [NONE, BANDU]) contenders.push(await open('chrome', name, site))
  const [plain, bandu] = contenders
  const opened = { plain: [], first: [], rows: [], full: [] }
  for (let round = 0; round < ROUNDS; round++)
    for (const contender of round % 2 ? [plain, bandu] : [bandu, plain]) {
      const times = await openPanel(contender)
      if (contender === plain) opened.plain.push(times.painted)
      else {
        opened.first.push(times.painted)
        opened.rows.push(times.rows)
        opened.full.push(times.full)
      }
    }
  const asleep = { plain: [], bandu: [], awake: [] }
  for (const contender of contenders) contender.asking = await ownPage(contender)
  for (let round = 0; round < ROUNDS; round++)
    for (const contender of round % 2 ? [plain, bandu] : [bandu, plain]) {
      await contender.killWorker()
      await wait(200)
      asleep[contender === plain ? 'plain' : 'bandu'].push(await answerTime(contender.asking))
      if (contender === bandu) asleep.awake.push(await answerTime(contender.asking))
    }
  report('panel', [
    {
      title: 'the panel, article of 50k characters',
      unit: 'ms since the click',
      base: 'a panel of one line, painted',
      rows: [
        { name: 'a panel of one line, painted', samples: opened.plain },
        { name: 'ours, first paint', samples: opened.first },
        { name: 'ours, first names', samples: opened.rows, goal: { of: 'median', most: 250 } },
        { name: 'ours, the full glossary', samples: opened.full, goal: { of: 'median', most: 400 } },
      ],
    },
    {
      title: 'the background answers, 5k characters',
      unit: 'ms',
      base: 'a worker that does nothing, asleep',
      rows: [
        { name: 'a worker that does nothing, asleep', samples: asleep.plain },
        { name: 'ours, asleep', samples: asleep.bandu, goal: { of: 'median', most: 150 } },
        { name: 'ours, awake', samples: asleep.awake },
      ],
    },
  ])
} finally {
  for (const each of contenders) await each.close()
  await site.close()
}

async function openPanel(contender) {
  const { tab } = contender
  const { page } = tab
  const browser = page.browser()
  await tab.goto(address('/zh-50k'))
  if (contender.name === BANDU) await tab.markedTexts()
  else await wait(300)
  const extension = (await browser.extensions()).get(new URL(contender.base).host)
  const target = browser.waitForTarget((each) => each.url() === `${contender.base}sidepanel.html`, { timeout: 8_000 })
  await tab.bringToFront()
  const click = Date.now()
  await extension.triggerAction(page)
  const panel = await (await target).asPage()
  const times = await panel.evaluate(watchPanel, contender.name === BANDU)
  await panel.evaluate(() => window.close()).catch(() => {}) // The answer cannot come from a page that is gone.
  await wait(300)
  return Object.fromEntries(Object.entries(times).map(([name, time]) => [name, time - click]))
}

/** In the panel: when it was first painted, when names were, and when the last of them was. ms since 1970. */
function watchPanel(withRows) {
  return new Promise((resolve) => {
    const count = () => document.querySelectorAll('[data-item]').length
    const times = { painted: 0, rows: 0, full: 0 }
    let most = 0
    let still = 0
    const frame = () => {
      const now = performance.timeOrigin + performance.now()
      const paint = performance.getEntriesByName('first-contentful-paint')[0]
      if (paint) times.painted = performance.timeOrigin + paint.startTime
      const rows = count()
      if (rows > most) {
        times.rows ||= now
        times.full = now
        most = rows
        still = 0
      } else still++
      const done = times.painted && (!withRows || (most > 0 && still > 40))
      if (done || now > performance.timeOrigin + 8_000) resolve(times)
      else requestAnimationFrame(frame)
    }
    frame()
  })
}

/** A page of the extension itself, which may ask its background. */
async function ownPage(contender) {
  return contender.newTab(`${contender.base}${contender.name === BANDU ? 'options' : 'sidepanel'}.html`)
}

function answerTime(tab) {
  return tab.evaluate(
    async (text) => {
      const start = performance.now()
      await chrome.runtime.sendMessage({ type: 'findMentions', text, language: 'zh-Hans', chinese: 'zh-Hans' })
      return performance.now() - start
    },
    articleText({ language: 'Chinese', length: 5_000 }),
  )
}
