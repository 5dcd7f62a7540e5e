/** Firefox has no trace to ask for: the processor time of the page's main thread, as the browser's own task manager sees it. */
import { setTimeout as wait } from 'node:timers/promises'
import { address, BANDU, EMPTY, NONE, open } from './contenders.mjs'

const WATCHED = 2_000

export async function inFirefox(site, { paths, titles, rounds, order }) {
  const contenders = []
  try {
    for (const name of [NONE, EMPTY, BANDU]) contenders.push(await open('firefox', name, site))
  } catch (error) {
    for (const each of contenders) await each.close()
    console.log(`no figures of Firefox: ${error.message}`)
    return []
  }
  const samples = new Map()
  try {
    const cases = paths.flatMap((path) => contenders.map((contender) => ({ path, contender })))
    for (let round = 0; round < rounds; round++)
      for (const { path, contender } of order(cases)) {
        const key = `${contender.name} ${path}`
        samples.set(key, [...(samples.get(key) ?? []), await load(contender, path)])
      }
  } finally {
    for (const each of contenders) await each.close()
  }
  return paths.map((path) => ({
    title: `Firefox: ${titles[path]}`,
    unit: 'ms of the page’s main thread',
    base: NONE,
    rows: [NONE, EMPTY, BANDU].map((name) => ({ name, samples: samples.get(`${name} ${path}`) })),
  }))
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
