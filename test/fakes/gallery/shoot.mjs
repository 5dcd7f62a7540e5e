/**
 * Pictures of every scene: `npm run sheets -- [--only NAME,…] [--ui en,zh_TW] [--theme light] [--width 240,400,640]`
 * They go to `screenshots/gallery/`, one sheet a scene: the extension's own components and styles, each language, light
 * and dark, at each width; `--only real` takes the panel itself, `--only cards` the card in a page, and `--only pages` the
 * pages in a tab, in each browser that is built (`npm run build`).
 * `--media forced-colors:active` (or `prefers-contrast:more`) asks for a feature of the system. `--axe` looks for what
 * axe-core would object to, instead of taking pictures. CHROME_BIN names the browser, BANDU_BROWSER
 * (`chrome` or `firefox`) takes only the one of the two.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { launch } from 'puppeteer-core'
import { build, preview } from 'vite'
import { sheet } from './sheet.mjs'
import { shootCards } from './shoot-cards.mjs'
import { shootPages, shootPanels } from './shoot-panel.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    ui: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string' },
    scale: { type: 'string' },
    axe: { type: 'boolean' },
    media: { type: 'string' },
  },
})
/** No scenes: the panel, the card in a page, and the pages in a tab, in real browsers. */
const REAL = { real: shootPanels, cards: shootCards, pages: shootPages }
const UI = ['en', 'zh_CN', 'zh_TW']
const THEMES = ['light', 'dark']
const WIDTHS = ['240', '400', '640']
/** Of the pages in a tab. */
const PAGE_WIDTHS = ['400', '800', '1100', '1600']
const list = (text, otherwise) => text?.split(',') ?? otherwise
const root = import.meta.dirname
const out = path.resolve(root, '../../../screenshots/gallery')
const built = path.resolve(root, '../../../.cache/gallery')
mkdirSync(out, { recursive: true })

const configFile = path.join(root, 'vite.config.ts')
await build({ configFile, logLevel: 'warn', build: { outDir: built, emptyOutDir: true } })
const server = await preview({
  configFile,
  logLevel: 'warn',
  build: { outDir: built },
  preview: { port: 0, host: '127.0.0.1' },
})
const address = server.resolvedUrls.local[0]
const browser = await launch({
  executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'],
})
try {
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(String(error)))
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
  if (values.media) {
    const [name, value] = values.media.split(':')
    // Puppeteer's own way knows a few features only.
    const client = await page.createCDPSession()
    await client.send('Emulation.setEmulatedMedia', { features: [{ name, value }] })
  }
  await page.goto(address)
  const scenes = list(values.only, [
    ...(await page.$$eval('a', (links) => links.map((link) => link.textContent))),
    ...Object.keys(REAL),
  ])
  for (const show of scenes.filter((each) => !(each in REAL))) {
    const pictures = []
    for (const ui of list(values.ui, UI))
      for (const theme of list(values.theme, THEMES))
        for (const width of show.startsWith('card') ? [380] : list(values.width, WIDTHS)) {
          const shot = await shoot(page, { show, ui, theme, width: Number(width) })
          pictures.push({ name: `${ui} ${theme} ${width}`, width: Number(width), shot })
        }
    if (!values.axe) await sheet(page, pictures, path.join(out, `${show}.png`), Number(values.scale ?? 1))
  }
  for (const name of scenes.filter((each) => each in REAL && !values.axe))
    await REAL[name](page, {
      uis: list(values.ui, UI),
      themes: list(values.theme, THEMES),
      widths: list(values.width, name === 'pages' ? PAGE_WIDTHS : WIDTHS).map(Number),
      out,
    })
} finally {
  await browser.close()
  await new Promise((done) => server.httpServer.close(done))
}

async function shoot(page, { show, ui, theme, width }) {
  const deviceScaleFactor = Number(values.scale ?? 1)
  await page.setViewport({ width, height: 600, deviceScaleFactor })
  await page.goto(`${address}?show=${show}&ui=${ui}&theme=${theme}`)
  await page.evaluate(() => document.fonts.ready)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (overflow > 0) console.error(`${show} ${ui} ${width}: ${overflow} px too wide`)
  // What is not seen is not laid out: the window must be as tall as the page.
  for (let pass = 0; pass < 3; pass++) {
    const height = show.startsWith('many') ? 600 : await page.evaluate(() => document.body.scrollHeight)
    await page.setViewport({ width, height: Math.max(200, Math.min(height, 6000)), deviceScaleFactor })
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations({ subtree: true })
        .filter((each) => each.effect.getTiming().iterations === 1)
        .map((each) => each.finished),
    ),
  )
  if (values.axe) return objections(page, `${show} ${ui} ${theme} ${width}`)
  return page.screenshot({ encoding: 'base64' })
}

/** Prints what axe-core finds; colours included, which only a real browser can tell. */
async function objections(page, scene) {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] })
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`)
          .join(' | ')}`,
    )
  })
  for (const each of found) console.log(`${scene}: ${each}`)
}
