/** `npm run bench -- page`: what a page pays for having us, in real Chromium by trace. */
import { setTimeout as wait } from 'node:timers/promises'
import { address, BANDU, EMPTY, NONE, open } from './contenders.mjs'
import { importBundled } from './bundle.mjs'
import { medianOf, quick, report } from './figures.mjs'
import { serveMadePages } from './made-pages.mjs'
import { extraction, mutations, scrolling } from './page-life.mjs'
import { partsOf, tasksDuring } from './trace.mjs'

const PATHS = {
  '/front': 'a front page, no article',
  '/zh-5k': 'an article of 5k characters, Chinese',
  '/zh-50k': 'an article of 50k characters, Chinese',
  '/en-50k': 'an article of 50k characters, English',
}
/** What is loaded by turns. */
const { '/en-50k': english, ...few } = PATHS
const TITLES = quick ? few : { ...few, '/en-50k': english }
const ROUNDS = quick ? 2 : 12
/** A page is loaded, read and marked well before, ms. */
const WATCHED = 1_500

const { shuffled, random } = await importBundled('random.ts')
const next = random(5)
const site = await serveMadePages()
const contenders = []
const tables = []
try {
  for (const name of [NONE, EMPTY, BANDU]) contenders.push(await open('chrome', name, site))
  tables.push(...(await loads()))
  tables.push(await heap())
  tables.push(await scripts())
  const [none, , bandu] = contenders
  tables.push(...(await mutations([none, bandu], { rounds: ROUNDS, order: (list) => shuffled(list, next) })))
  tables.push(await scrolling([none, bandu], { rounds: Math.ceil(ROUNDS / 3) }))
  tables.push(await extraction(none, { rounds: ROUNDS }))
} finally {
  // What was measured before something failed is worth seeing too.
  report('page', tables)
  for (const each of contenders) await each.close()
  await site.close()
}

/** Every page in every browser, a round at a time, in another order each time. */
async function loads() {
  const runs = new Map()
  const cases = Object.keys(TITLES).flatMap((path) => contenders.map((contender) => ({ path, contender })))
  for (let round = 0; round < ROUNDS; round++)
    for (const { path, contender } of shuffled(cases, next)) {
      const tasks = await load(contender, path)
      const key = `${contender.name} ${path}`
      runs.set(key, [...(runs.get(key) ?? []), tasks])
    }
  return Object.entries(TITLES).map(([path, title]) => {
    const of = (name, figure) => runs.get(`${name} ${path}`).map(figure)
    const article = path !== '/front'
    const ours = of(BANDU, (tasks) => tasks.filter((task) => task.ours > 0))
    const longest = ours
      .map((tasks) => tasks.toSorted((a, b) => b.ms - a.ms)[0])
      .filter(Boolean)
      .toSorted((a, b) => a.ms - b.ms)
    const middle = longest[longest.length >> 1]
    return {
      title,
      unit: 'ms of the main thread',
      base: NONE,
      ...(middle ? { note: `longest of ours, ${middle.ms.toFixed(1)} ms: ${partsOf(middle)}` } : {}),
      rows: [
        ...[NONE, EMPTY, BANDU].map((name) => ({ name, samples: of(name, busy) })),
        {
          name: 'our scripts',
          samples: of(BANDU, inScripts),
          ...(article ? {} : { goal: { of: 'median', most: 3 } }),
        },
        { name: 'our scripts, beyond an empty one', samples: differences(of(BANDU, inScripts), of(EMPTY, inScripts)) },
        {
          name: 'added by Bandu',
          samples: differences(of(BANDU, busy), of(NONE, busy)),
          ...(article ? { goal: { of: 'median', most: 30 } } : {}),
        },
        // The world that a content script of any kind gets is not ours to make cheaper.
        { name: 'added, beyond an empty content script', samples: differences(of(BANDU, busy), of(EMPTY, busy)) },
        {
          name: 'longest task with our scripts in it',
          samples: ours.map((tasks) => Math.max(0, ...tasks.map((task) => task.ms))),
          ...(article ? { goal: { of: 'median', most: 16 } } : {}),
        },
        {
          name: 'longest stretch of our scripts',
          samples: ours.map((tasks) => Math.max(0, ...tasks.map((task) => task.ours))),
        },
      ],
    }
  })
}

async function load(contender, path) {
  const { page } = contender.tab
  await contender.tab.goto('about:blank')
  return tasksDuring(page, async () => {
    await contender.tab.goto(address(path))
    await wait(WATCHED)
  })
}

/** Used after a collection, the page's and all of its extensions' worlds together. */
async function heap() {
  const samples = new Map(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < (quick ? 1 : 5); round++)
    for (const { name, tab } of shuffled(contenders, next)) {
      await tab.goto('about:blank')
      await tab.goto(address('/zh-50k'))
      await wait(WATCHED)
      const client = await tab.page.createCDPSession()
      for (let time = 0; time < 3; time++) await client.send('HeapProfiler.collectGarbage')
      samples.get(name).push((await client.send('Runtime.getHeapUsage')).usedSize / 2 ** 20)
      await client.detach()
    }
  return {
    title: 'heap after a collection, article of 50k characters',
    unit: 'MB',
    base: NONE,
    rows: [...samples].map(([name, figures]) => ({
      name,
      samples: figures,
      ...(name === BANDU ? { goal: { of: 'added', most: 0.5 } } : {}),
    })),
  }
}

/** Bytes of our script that a page has to parse. */
async function scripts() {
  const bandu = contenders.at(-1)
  const rows = []
  for (const path of ['/front', '/zh-5k']) {
    await bandu.tab.goto('about:blank')
    const client = await bandu.tab.page.createCDPSession()
    const found = []
    client.on('Debugger.scriptParsed', ({ url, length }) => url.startsWith('chrome-extension:') && found.push(length))
    await client.send('Debugger.enable')
    await bandu.tab.goto(address(path))
    await wait(WATCHED)
    await client.detach()
    rows.push({ name: PATHS[path], samples: [sum(found) / 1024] })
  }
  return { title: 'script of ours that is parsed', unit: 'KB, not compressed', rows }
}

function inScripts(tasks) {
  return sum(tasks.map((task) => task.ours))
}

function busy(tasks) {
  return sum(tasks.map(({ ms }) => ms))
}

/** Each against the other's median: rounds are not pairs. */
function differences(with_, without) {
  const middle = medianOf(without)
  return with_.map((each) => each - middle)
}

function sum(list) {
  return list.reduce((total, each) => total + each, 0)
}
