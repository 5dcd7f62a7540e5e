/**
 * Pictures of every scene: `node test/fakes/gallery/shoot.mjs [--only NAME,…] [--ui en,zh_TW] [--theme light] [--width 240,400,640]`
 * They go to `screenshots/gallery/`, one sheet a scene. `--axe` looks for what axe-core
 * would object to, instead of taking pictures. CHROME_BIN names the browser.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { launch } from 'puppeteer-core'
import { build, preview } from 'vite'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    ui: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string' },
    scale: { type: 'string' },
    axe: { type: 'boolean' },
  },
})
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
  await page.goto(address)
  const scenes = list(values.only, await page.$$eval('a', (links) => links.map((link) => link.textContent)))
  for (const show of scenes) {
    const pictures = []
    for (const ui of list(values.ui, ['en', 'zh_CN', 'zh_TW']))
      for (const theme of list(values.theme, ['light', 'dark']))
        for (const width of show.startsWith('card') ? [380] : list(values.width, ['240', '400', '640'])) {
          const shot = await shoot(page, { show, ui, theme, width: Number(width) })
          pictures.push({ name: `${ui} ${theme} ${width}`, width, shot })
        }
    if (!values.axe) await sheet(page, show, pictures)
  }
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

/** All pictures of a scene beside each other. */
async function sheet(page, show, pictures) {
  const figures = pictures.map(
    ({ name, width, shot }) =>
      `<figure><figcaption>${name}</figcaption><img width="${width}" src="data:image/png;base64,${shot}"></figure>`,
  )
  await page.setViewport({
    width: Math.min(
      4000,
      pictures.reduce((sum, { width }) => sum + Number(width) + 16, 16),
    ),
    height: 400,
    deviceScaleFactor: Number(values.scale ?? 1),
  })
  await page.setContent(
    `<style>body{margin:8px;background:#999;display:flex;flex-wrap:wrap;align-items:start;gap:16px;font:12px sans-serif}figure{margin:0}img{display:block}</style>${figures.join('')}`,
  )
  await page.screenshot({ path: path.join(out, `${show}.png`), fullPage: true })
}
