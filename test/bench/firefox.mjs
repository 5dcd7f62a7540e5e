/** `npm run bench -- firefox`. It has no trace to ask for: the processor time of the page's main thread, as the browser's own task manager sees it. */
import { setTimeout as wait } from 'node:timers/promises'
import { importBundled } from './bundle.mjs'
import { address, BANDU, EMPTY, NONE, open } from './contenders.mjs'
import { quick, report } from './figures.mjs'
import { serveMadePages } from './made-pages.mjs'

const WATCHED = 2_000

const TITLES = { '/front': 'a front page, no article', '/zh-50k': 'an article of 50k characters, Chinese' }
const ROUNDS = quick ? 3 : 10

const { shuffled, random } = await importBundled('random.ts')
const next = random(5)
const site = await serveMadePages()
const contenders = []
const samples = new Map()
try {
  for (const name of [NONE, EMPTY, BANDU]) contenders.push(await open('firefox', name, site))
  const cases = Object.keys(TITLES).flatMap((path) => contenders.map((contender) => ({ path, contender })))
  for (let round = 0; round < ROUNDS; round++)
    for (const { path, contender } of shuffled(cases, next)) {
      const key = `${contender.name} ${path}`
      samples.set(key, [...(samples.get(key) ?? []), await load(contender, path)])
    }
  report(
    'firefox',
    Object.entries(TITLES).map(([path, title]) => ({
      title: `Firefox: ${title}`,
      unit: 'ms of the page’s main thread',
      base: NONE,
      rows: [NONE, EMPTY, BANDU].map((name) => ({
        name,
        samples: samples.get(`${name} ${path}`),
        ...(name === BANDU ? { goal: { of: 'added', most: path === '/front' ? 3 : 30 } } : {}),
      })),
    })),
  )
} finally {
  for (const each of contenders) await each.close()
  await site.close()
}

/** What the thread has computed more when the page was loaded and marked. */
async function load(contender, path) {
  // A page of the same site first, so that both run in one process.
  await contender.tab.goto(address('/nothing'))
  await wait(300)
  const before = await contender.inBrowser(mainThreadTime, address('/'))
  await contender.tab.goto(address(path))
  await wait(WATCHED)
  return (await contender.inBrowser(mainThreadTime, address('/'))) - before
}

/** In the browser window: ms that the main thread of the process with this site's page has computed. */
async function mainThreadTime(site) {
  const { host } = new URL(site)
  const { children } = await ChromeUtils.requestProcInfo()
  const holder = children.find(({ windows }) => windows.some(({ documentURI }) => documentURI?.spec.includes(host)))
  const main = holder?.threads.find(({ tid }) => tid === holder.pid) ?? holder?.threads[0]
  return (main?.cpuTime ?? 0) / 1e6
}
