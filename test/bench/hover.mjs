/** `npm run bench -- hover`: from a pointer at rest to a card on the screen, and what passing over the text costs. */
import { setTimeout as wait } from 'node:timers/promises'
import { poll } from '../browser/polling.mjs'
import { address, BANDU, NONE, open } from './contenders.mjs'
import { quick, report } from './figures.mjs'
import { serveMadePages } from './made-pages.mjs'
import { tasksDuring } from './trace.mjs'

/** The reader's own setting, as shipped, ms. */
const DELAY = 300
const CARDS = quick ? 8 : 40

const site = await serveMadePages()
const plain = await plainBoxes()
const bandu = await open('chrome', BANDU, site)
try {
  const { tab } = bandu
  await tab.bringToFront()
  await tab.goto(address('/zh-50k'))
  await tab.markedTexts()
  await tab.evaluate(startProbe)
  const places = await tab.evaluate(visibleMarks, CARDS + 2)
  const shown = []
  const works = []
  for (const [nth, place] of places.entries()) {
    let ms = null
    const tasks = await tasksDuring(tab.page, async () => {
      ms = await rest(tab, place)
    })
    // The first have more to do: the article is extracted, the styles are read.
    if (nth >= 2 && ms !== null) {
      shown.push(ms - DELAY)
      works.push(Math.max(0, ...tasks.filter(({ ours }) => ours > 0).map((task) => task.ms)))
    }
    await tab.page.mouse.move(3, 3)
    await tab.cardGone()
  }
  const moves = await passing(tab, places)
  report('hover', [
    {
      title: 'a card',
      unit: 'ms',
      base: 'a plain box of the page’s own',
      rows: [
        { name: 'a plain box of the page’s own', samples: plain },
        { name: 'at rest to painted, beyond the delay', samples: shown, goal: { of: 'p95', most: 16 } },
        { name: 'longest task of it', samples: works, goal: { of: 'p95', most: 16 } },
      ],
      note: 'A frame comes every 16.7 ms: half of one is waited for on average, whatever is painted.',
    },
    {
      title: 'the pointer passes over the text',
      unit: 'ms of our scripts a move',
      rows: [{ name: 'pointermove', samples: moves, goal: { of: 'p95', most: 0.2 } }],
    },
  ])
} finally {
  await bandu.close()
  await site.close()
}

/** What the browser itself needs: the page puts a box up when the pointer has rested as long. */
async function plainBoxes() {
  const none = await open('chrome', NONE, site)
  const { tab } = none
  const shown = []
  await tab.bringToFront()
  await tab.goto(address('/zh-50k'))
  await tab.evaluate(startProbe)
  await tab.evaluate(showBoxes, DELAY)
  for (let nth = 0; nth < CARDS + 2; nth++) {
    const ms = await rest(tab, { x: 300 + (nth % 20) * 30, y: 300 })
    if (nth >= 2 && ms !== null) shown.push(ms - DELAY)
    await tab.page.mouse.move(3, 3)
    await tab.until(() => document.querySelector('bandu-card') === null, 'the box to go')
  }
  await none.close()
  return shown
}

/** In the page: a box beside a pointer that rests, gone when it moves away. */
function showBoxes(delay) {
  let timer = 0
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    clearTimeout(timer)
    document.querySelector('bandu-card')?.remove()
    if (clientY < 20) return
    timer = setTimeout(() => {
      const box = document.createElement('bandu-card')
      box.textContent = 'A line of words.'
      box.style.cssText = `position:fixed;left:${clientX}px;top:${clientY + 20}px;width:340px;height:220px;background:#fff;border:1px solid`
      document.body.append(box)
    }, delay)
  })
}

/** Moves to a mark and waits for the frame with its card; ms since the pointer's last move. */
async function rest(tab, { x, y }) {
  await tab.evaluate(() => probe.reset())
  await tab.page.mouse.move(x - 20, y)
  await tab.page.mouse.move(x, y)
  // Now and then a mark lies under something else.
  return poll(() => tab.evaluate(() => probe.shown), 'the card', { timeout: 3_000 }).catch(() => null)
}

async function passing(tab, places) {
  const tasks = await tasksDuring(tab.page, async () => {
    for (const { x, y } of places) await tab.page.mouse.move(x, y, { steps: 12 })
    await wait(100)
    await tab.page.mouse.move(3, 3)
  })
  return tasks.filter(({ events }) => events.includes('pointermove')).map(({ ours }) => ours)
}

/** In the page: notes when the pointer moved last, and when the first frame with a card was on the screen. */
function startProbe() {
  const channel = new MessageChannel()
  const state = { moved: 0, shown: 0 }
  window.probe = {
    get shown() {
      return state.shown
    },
    reset() {
      state.shown = 0
    },
  }
  document.addEventListener('pointermove', (event) => (state.moved = event.timeStamp), true)
  // After the frame was painted: a task behind it.
  channel.port1.onmessage = () => (state.shown ||= performance.now() - state.moved)
  new MutationObserver(() => {
    if (document.querySelector('bandu-card')) requestAnimationFrame(() => channel.port2.postMessage(null))
  }).observe(document, { childList: true, subtree: true })
}

/** In the page: the middles of marks on the screen, the first of each line so that cards do not cover the next. */
function visibleMarks(most) {
  const places = []
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('bandu-')) continue
    for (const each of highlight) {
      const range = document.createRange()
      range.setStart(each.startContainer, each.startOffset)
      range.setEnd(each.endContainer, each.endOffset)
      const { x, y, width, height, top, bottom } = range.getBoundingClientRect()
      if (top > 60 && bottom < innerHeight - 40) places.push({ x: x + width / 2, y: y + height / 2 })
    }
  }
  return places.slice(0, most)
}
