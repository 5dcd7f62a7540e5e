/** `npm run bench -- pairing`: from the click on "read the original" to its sentences beside the story's, in both browsers. */
import { setTimeout as wait } from 'node:timers/promises'
import { at, launch, LISTED, poll } from '../browser/harness.mjs'
import { words } from '../browser/readings.mjs'
import { quick, report } from './figures.mjs'

const ROUNDS = quick ? 3 : 8

/** A reader looks at what is offered, ms. */
const LOOK = 1_000

const tables = []
for (const kind of ['chrome', 'firefox']) {
  const session = await launch(kind)
  try {
    const samples = { atOnce: [], looked: [] }
    for (let round = 0; round < ROUNDS; round++)
      for (const name of round % 2 ? ['atOnce', 'looked'] : ['looked', 'atOnce'])
        samples[name].push(await firstBeads(session, name === 'looked' ? LOOK : 0))
    tables.push({
      title: `the demo pair, ${kind === 'chrome' ? 'Chromium' : 'Firefox'}`,
      unit: 'ms since the click',
      rows: [
        { name: 'pressed a second after it was offered', samples: samples.looked, goal: { of: 'median', most: 500 } },
        { name: 'pressed at once', samples: samples.atOnce, goal: { of: 'median', most: 500 } },
      ],
      note: 'A panel opened anew each time: its worker opens the lexicon as soon as an original is offered. Fetching and reading it are in.',
    })
  } finally {
    await session.close()
  }
}
report('pairing', tables)

async function firstBeads({ tab, panel, openPanel, closePanel }, look) {
  await tab.goto(at(LISTED, '/demo/story.html'))
  await tab.markedTexts('Quoc Le')
  await openPanel()
  await poll(async () => {
    await panel.click('#tab-original')
    return panel.evaluate(() => document.querySelector('#tab-original')?.getAttribute('aria-selected') === 'true')
  }, 'the second tab')
  await panel.says(words.pairing.none.candidate)
  await wait(look)
  await panel.evaluate(startWatch)
  await panel.choose(words.pairing.none.read)
  const ms = await panel.until(() => window.watch.shown - window.watch.pressed, 'the sentences')
  await closePanel()
  return ms
}

/** In the panel: when it was pressed, and when the frame with the first bead was on the screen. */
function startWatch() {
  const state = (window.watch = { pressed: NaN, shown: NaN })
  addEventListener('click', (event) => (state.pressed = event.timeStamp), { capture: true, once: true })
  const frame = () => {
    if (document.querySelector('.thread > .bead .there')) state.shown = performance.now()
    else requestAnimationFrame(frame)
  }
  frame()
}
