/** Draws `assets/public/icon/*.png` from `assets/icon.svg` (16 px from its own, simpler drawing). CHROME_BIN names the browser. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { launch } from 'puppeteer-core'

const assets = path.resolve(import.meta.dirname, '../../../assets')
const browser = await launch({ executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const size of [16, 32, 48, 96, 128]) {
  const svg = readFileSync(path.join(assets, size === 16 ? 'icon-16.svg' : 'icon.svg'), 'utf8')
  await page.setViewport({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;inline-size:${size}px}</style>${svg}`)
  await page.screenshot({ path: path.join(assets, `public/icon/${size}.png`), omitBackground: true })
}
await browser.close()
