/**
 * `npm start`: builds Bandu, opens a browser with it in, on the demo story, with the panel open. `npm start -- --firefox`
 * for Firefox. Where there is no display it takes pictures into screenshots/ instead and ends.
 *
 * The demo is served from this machine at the addresses it would have in the world (www.jiqizhixin.com, www.yitay.net),
 * so that the extension is tried exactly as it ships; all other addresses go their usual way.
 */
import path from 'node:path'
import { findBrowser } from './browsers.mjs'
import { ROOT, ready, stop } from './setup.mjs'
import { tool } from './steps.mjs'

const STORY = 'http://www.jiqizhixin.com/demo/story.html'
const ESSAY = 'https://www.yitay.net/blog/returning-to-google-deepmind'
const DEMO_HOSTS = ['www.jiqizhixin.com', 'www.yitay.net', 'news.example']

ready()
const kind = process.argv.includes('--firefox') ? 'firefox' : 'chrome'
await findBrowser(kind).catch((error) => stop(error.message))
const { code } = await tool('wxt', ['build', '-b', kind], { echo: true })
if (code !== 0) stop('The build failed; see above.')

const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
const headless = process.argv.includes('--headless') || !hasDisplay
// Only now: these need node_modules.
const { launch } = await import('../test/browser/harness.mjs')
const session = await launch(kind, { headless, hosts: DEMO_HOSTS, ownSignals: true, quiet: false })
let closing = null
const close = () => (closing ??= session.close())
process.once('SIGINT', close)
process.once('SIGTERM', close)

try {
  await session.tab.goto(STORY)
  await session.tab.markedTexts()
  await session.openPanel()
  if (headless) await takePictures()
  else await untilClosed()
} catch (error) {
  if (!closing) throw error
} finally {
  await close()
}

async function takePictures() {
  await session.panel.until(() => document.body.innerText.includes('DeepMind'), 'the glossary')
  await session.tab.hover('Google DeepMind', { within: 'main' })
  await session.tab.cardShown()
  const file = await session.shot('start')
  console.log(`No display: wrote ${path.relative(ROOT, file)}`)
}

async function untilClosed() {
  console.log(`
  The story        ${STORY}
  its original     ${ESSAY}
  a site that is not on Bandu's list (click the toolbar button there)
                   http://news.example/demo/story.html

  Rest the pointer on a name. ] and [ go from name to name, Enter opens, Esc closes.
  Close the browser window, or press Ctrl+C here, to stop.
`)
  await session.closed()
}
