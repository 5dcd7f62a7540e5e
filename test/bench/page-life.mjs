/** What a page pays after it was marked: its own changes, scrolling, and the one long task that is permitted. */
import { setTimeout as wait } from 'node:timers/promises'
import { bundleForPage } from './bundle.mjs'
import { address, BANDU, NONE } from './contenders.mjs'
import { tasksDuring } from './trace.mjs'

/** The page's own thousand changes, with layout asked for in between, while marks are there. */
export async function mutations(contenders, { rounds, order }) {
  const samples = new Map(contenders.map(({ name }) => [name, []]))
  for (const contender of contenders) await shown(contender, '/zh-50k')
  for (let round = 0; round < rounds; round++)
    for (const { name, tab } of order(contenders)) {
      await tab.bringToFront()
      samples.get(name).push(await tab.evaluate(changeThousandTimes))
      // Bandu looks at what has changed after a while; the next round must not meet it at that.
      await wait(1_200)
    }
  return [
    {
      title: 'the page’s own 1,000 changes, 50k characters',
      unit: 'ms',
      base: NONE,
      rows: [...samples].map(([name, figures]) => ({
        name,
        samples: figures,
        ...(name === BANDU ? { goal: { of: 'ratio', most: 1.2 } } : {}),
      })),
    },
  ]
}

function changeThousandTimes() {
  const paragraphs = document.querySelectorAll('article p')
  const start = performance.now()
  for (let change = 0; change < 1000; change++) {
    const paragraph = paragraphs[(change * 7) % paragraphs.length]
    const added = document.createElement('span')
    added.textContent = `change ${change}`
    paragraph.prepend(added)
    if (change % 20 === 0) void paragraph.offsetHeight
    added.remove()
  }
  void document.body.offsetHeight
  return performance.now() - start
}

/** A page of thousands of mentions, scrolled by the wheel. */
export async function scrolling(contenders, { rounds }) {
  const longest = []
  const busy = []
  for (const contender of contenders) {
    const { page } = await shown(contender, '/dense')
    await wait(1_500)
    await page.mouse.move(500, 400)
    const figures = []
    for (let round = 0; round < rounds; round++) {
      const tasks = await tasksDuring(page, async () => {
        for (let step = 0; step < 30; step++) {
          await page.mouse.wheel({ deltaY: round % 2 ? -900 : 900 })
          await wait(30)
        }
      })
      figures.push({
        longest: Math.max(...tasks.map(({ ms }) => ms)),
        busy: tasks.reduce((sum, { ms }) => sum + ms, 0),
      })
    }
    longest.push({
      name: `longest task, ${contender.name}`,
      samples: figures.map((each) => each.longest),
      ...(contender.name === BANDU ? { of: `longest task, ${NONE}`, goal: { of: 'median', most: 50 } } : {}),
    })
    busy.push({
      name: `all tasks, ${contender.name}`,
      samples: figures.map((each) => each.busy),
      ...(contender.name === BANDU ? { of: `all tasks, ${NONE}` } : {}),
    })
  }
  const marks = (await contenders.at(-1).tab.marks()).length
  return { title: `scrolling a page of ${marks} marks`, unit: 'ms', rows: [...longest, ...busy] }
}

/** Our extraction beside Readability by itself, both in the page's own world. */
export async function extraction(contender, { rounds }) {
  const { tab } = contender
  await tab.goto(address('/zh-50k'))
  await tab.evaluate(await bundleForPage('extract-entry.mjs'))
  const { bare, ours } = await tab.evaluate((times) => {
    const figures = { bare: [], ours: [] }
    const timed = (work) => {
      const start = performance.now()
      work()
      return performance.now() - start
    }
    for (let round = -3; round < times; round++)
      for (const name of round % 2 ? ['bare', 'ours'] : ['ours', 'bare']) {
        const ms = timed(() => (name === 'bare' ? bench.readability(document) : bench.extraction(document)))
        if (round >= 0) figures[name].push(ms)
      }
    return figures
  }, rounds)
  return {
    title: 'Readability’s parse, 50k characters',
    unit: 'ms',
    base: 'bare Readability',
    rows: [
      { name: 'bare Readability', samples: bare },
      { name: 'our extraction around it', samples: ours, goal: { of: 'ratio', most: 1.2 } },
    ],
  }
}

/** Loads a page, and waits for its marks where there will be any. */
async function shown({ name, tab }, path) {
  await tab.bringToFront()
  await tab.goto(address(path))
  if (name === BANDU) await tab.markedTexts()
  else await wait(500)
  return tab
}
