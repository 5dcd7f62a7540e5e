/** `npm run bench -- matching`: in Node, and (without `--no-browser`) in Chromium where there is one. */
import puppeteer from 'puppeteer-core'
import { findBrowser } from '../../scripts/browsers.mjs'
import { bundleForPage, importBundled } from './bundle.mjs'
import { processorTime, quick, report } from './figures.mjs'
import { PROSE } from './prose.mjs'

const ENTRY = 'matching-entry.mjs'
const whole = { forms: [5_000, 20_000, 50_000], lengths: [5_000, 50_000, 500_000], rounds: 25, budget: 1_500 }
const short = { forms: [20_000], lengths: [50_000], rounds: 15, budget: 600 }

const { benchMatching, PEERS } = await importBundled(ENTRY)
const inNode = benchMatching({ ...(quick ? short : whole), prose: PROSE, peers: PEERS, now: processorTime })
const inChromium = process.argv.includes('--no-browser')
  ? []
  : await chromium({ ...short, forms: quick ? [20_000] : [20_000, 50_000], prose: PROSE })
report('matching', [...said('Node', inNode), ...said('Chromium', inChromium)])

function said(where, tables) {
  return tables.map((table) => ({ ...table, title: `${where}: ${table.title}` }))
}

async function chromium(options) {
  const executablePath = await findBrowser('chrome').catch((error) => {
    console.log(`no Chromium: ${error.message}`)
    return null
  })
  if (!executablePath) return []
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await puppeteer.launch({ executablePath, args, protocolTimeout: 300_000 })
  try {
    const [page] = await browser.pages()
    await page.evaluate(await bundleForPage(ENTRY))
    return await page.evaluate((given) => bench.benchMatching({ ...given, peers: bench.PEERS }), options)
  } finally {
    await browser.close()
  }
}
