/**
 * A real browser with the built extension in it, driven as a reader would: the toolbar click, the real side panel or
 * sidebar, the mouse, keys, a killed worker, a restart. One API over Chromium and Firefox, headless.
 *
 *   const reading = await launch('firefox')
 *   await reading.tab.goto(at('www.jiqizhixin.com', '/demo/story.html'))
 *   await reading.tab.hover('Quoc Le')
 *   await reading.tab.cardShown('Google Brain')
 *   await reading.openPanel()
 *   await reading.panel.until(() => document.body.innerText.includes('Quoc Le'), 'the glossary')
 *   await reading.close()            // throws when the extension wrote an error to any console, or asked the web for
 *                                    // anything that no click asked for
 *
 * The extension is `.output/<browser>-mv3`, unedited, except where a test asks for more hosts: a permission prompt
 * cannot be answered in headless Chromium, so such a test runs on a copy whose manifest grants them.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findBrowser } from '../../scripts/browsers.mjs'
import { launchChrome } from './chrome.mjs'
import { launchFirefox } from './firefox.mjs'
import { serveSite } from './site.mjs'
import { unaskedRequests } from './unasked.mjs'

export { poll, settled } from './polling.mjs'
export { BROWSER_KINDS } from '../../scripts/browsers.mjs'

const ROOT = path.resolve(import.meta.dirname, '../..')
export const SCREENSHOTS = path.join(ROOT, 'screenshots')

/** On the manifest's list: Bandu works there by itself. */
export const LISTED = 'www.jiqizhixin.com'
/** Made up, on no list: Bandu works there after the toolbar click only. */
export const UNLISTED = 'news.example'

/** An address on the test web. */
export const at = (host, pathname = '/') => `http://${host}${pathname}`

/**
 * @typedef {object} LaunchOptions
 * @property {string[]} [grant] match patterns added to the manifest's host_permissions
 * @property {boolean} [headless] true unless said otherwise
 * @property {string} [language] `en-US`, `zh-CN` or `zh-TW`: the browser's own
 * @property {boolean} [dark] the reader prefers dark
 * @property {string} [build] folder of the builds, when it is not `.output`
 * @property {{width: number, height: number}} [size] of the window
 * @property {boolean} [firstRun] keep the page that opens after the installation; else it is closed before anything else
 * @property {string[]} [hosts] only these come from the test site, and all others from the real web: for the demo
 * @property {boolean} [ownSignals] the caller ends the browser on Ctrl+C itself
 * @property {boolean} [privateWindows] let the extension into them, as a switch among the browser's own settings does
 * @property {boolean} [quiet] false: do not throw at close() for errors on the extension's consoles
 * @property {boolean} [ownRequests] true: pages of this test ask the web for what they like, so that is not judged
 */

/**
 * What every session offers; `chrome.mjs` and `firefox.mjs` implement it.
 * @typedef {object} Session
 * @property {'chrome' | 'firefox'} kind
 * @property {string} base `chrome-extension://…/` or `moz-extension://…/`
 * @property {import('./tab.mjs').Tab} tab the tab in front
 * @property {Panel} panel
 * @property {Awaited<ReturnType<typeof serveSite>>} site the web as this browser sees it, and what was asked of it
 * @property {() => Promise<void>} clickToolbar
 * @property {() => Promise<void>} openPanel clicks the toolbar until the panel is there
 * @property {() => Promise<boolean>} panelIsOpen
 * @property {() => Promise<void>} closePanel
 * @property {(url?: string) => Promise<import('./tab.mjs').Tab>} newTab becomes `tab`
 * @property {(page?: string) => Promise<OwnPage>} openOptions the settings, or another page of ours with its query, in a tab
 *   of its own; `switchTo` brings it back
 * @property {(name: string) => Promise<OwnPage>} ownPage a page of the extension that was opened by itself, as `parallel.html`
 * @property {(url: string) => Promise<OwnPage>} pageAt the tab that the extension opened at an address that begins so
 * @property {(name: string) => Promise<boolean>} opened is a tab with this page of the extension open?
 * @property {(tab: import('./tab.mjs').Tab) => Promise<void>} switchTo
 * @property {(name: string) => Promise<void>} command presses an extension command, past the keyboard
 * @property {() => Promise<() => Promise<void>>} gotoOwnPage shows a page of the browser itself, closed to every extension;
 *   what it returns goes back
 * @property {(item: string, selected?: string) => Promise<void>} menu chooses from our part of the context menu of the tab
 *   in front, past the menu itself; `selected`: the words it was opened on
 * @property {() => Promise<void>} killWorker
 * @property {(factor: number) => Promise<void>} zoom the tab in front, as the browser's menu does
 * @property {(on: boolean) => Promise<void>} asPrinted shows the tab in front as it would be on paper
 * @property {(size: {width: number, height: number} | null) => Promise<void>} asTouch makes the tab in front a touch screen
 *   of this size; null: as it was. Chromium loads the page anew
 * @property {(url?: string) => Promise<import('./tab.mjs').Tab>} newWindow its tab becomes `tab`
 * @property {(url?: string) => Promise<import('./tab.mjs').Tab>} privateWindow opens one; its tab becomes `tab`, and toolbar
 *   and panel are this window's from then on
 * @property {() => Promise<{page: number, worker: number, panel: number}>} memory bytes held after a collection: script
 *   heaps in Chromium, whole processes in Firefox, where worker and panel share one
 * @property {(run: () => Promise<void>) => Promise<{share: number, longest: number}>} ourTime what the extension's scripts took
 *   of the main thread in the tab in front while `run` ran: their share of all time, 0..1, and their longest stretch, ms
 * @property {(folder: string) => Promise<void>} install another extension beside ours
 * @property {() => Promise<void>} restart the browser, with the same profile and build
 * @property {(name: string) => Promise<string>} shot page and panel side by side, into screenshots/
 * @property {() => Promise<string[]>} errors what the extension wrote to any console so far
 * @property {() => Promise<void>} close
 *
 * @typedef {object} OwnPage a page of the extension in a tab
 * @property {(run: Function, ...args: unknown[]) => Promise<any>} evaluate
 * @property {(ask: Function, what: string, ...args: unknown[]) => Promise<any>} until
 * @property {() => Promise<string>} pasted what the clipboard holds, as text
 * @property {(selector: string, ...files: string[]) => Promise<void>} setFiles as the file dialogue would
 * @property {(selector: string) => Promise<void>} click with the mouse, scrolled into view
 * @property {() => Promise<void>} bringToFront
 * @property {(selector: string) => Promise<void>} hover brings the pointer to rest there
 * @property {(keys: string) => Promise<void>} press
 * @property {(width: number) => Promise<string>} picture all of it at this width, in px: a PNG in base64
 * @property {() => Promise<string>} pdf as it prints, in base64
 *
 * @typedef {object} Panel the real side panel or sidebar
 * @property {(run: Function, ...args: unknown[]) => Promise<any>} evaluate
 * @property {(ask: Function, what: string, ...args: unknown[]) => Promise<any>} until
 * @property {(selector: string) => Promise<void>} click with the mouse, scrolled into view
 * @property {(selector: string) => Promise<void>} hover
 * @property {(text: string) => Promise<void>} type into what has the focus
 * @property {(keys: string) => Promise<void>} press
 * @property {() => Promise<string>} text all that can be read in it
 * @property {(width: number) => Promise<string>} picture of it alone at this width, in px: a PNG in base64
 * @property {() => Promise<{role: string, name: string}[]>} accessible the browser's accessibility tree, in order
 * @property {(words: string) => Promise<void>} says waits until these words can be read in it
 * @property {(name: string) => Promise<void>} choose clicks the button, tab or link of that name, once it is there
 */

/**
 * @param {'chrome' | 'firefox'} kind
 * @param {LaunchOptions} [options]
 * @returns {Promise<Session>}
 */
export async function launch(kind, options = {}) {
  const executable = await findBrowser(kind)
  const { folder, manifest, discard } = stage(kind, options)
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'bandu-profile-'))
  const site = await serveSite()
  const open = kind === 'chrome' ? launchChrome : launchFirefox
  const session = await open({
    executable,
    folder,
    manifest,
    profile,
    site,
    headless: true,
    language: 'en-US',
    size: { width: 1280, height: 860 },
    ...options,
    // Builds of before have no such page.
    welcomes: fs.existsSync(path.join(folder, 'first-run.html')),
  })
  const asked = noteWhatIsAsked(session.panel)
  Object.assign(session.panel, {
    says: (words) => session.panel.until((wanted) => document.body.innerText.includes(wanted), `"${words}"`, words),
    async choose(name) {
      await session.panel.click(await session.panel.until(labelNamed, `a button called "${name}"`, name))
    },
  })
  return Object.assign(session, {
    site,
    async shot(name) {
      fs.mkdirSync(SCREENSHOTS, { recursive: true })
      const file = path.join(SCREENSHOTS, `${name}-${kind}.png`)
      await session.tab.still()
      await session.screenshot(file)
      return file
    },
    async close() {
      const errors = await session.errors().catch(() => [])
      await session.quit()
      const unasked = options.ownRequests || options.hosts ? [] : unaskedRequests(site.requests, asked)
      await site.close()
      for (const each of [profile, ...discard])
        fs.rmSync(each, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
      if (errors.length && options.quiet !== false)
        throw new Error(`the extension wrote errors to the console:\n${errors.join('\n')}`)
      if (unasked.length) throw new Error(`requests that no click asked for:\n${unasked.join('\n')}`)
    },
  })
}

/** Keeps when the panel was pressed, and what was typed there. */
function noteWhatIsAsked(panel) {
  const asked = { presses: [], typed: [] }
  for (const name of ['click', 'press', 'type']) {
    const act = panel[name]
    panel[name] = async (what) => {
      if (name === 'type') asked.typed.push(what)
      else asked.presses.push(Date.now())
      await act(what)
    }
  }
  return asked
}

/** The build itself, or a copy of it whose manifest grants more. */
function stage(kind, { grant, build = path.join(ROOT, '.output') }) {
  const built = path.join(build, `${kind}-mv3`)
  const file = path.join(built, 'manifest.json')
  if (!fs.existsSync(file)) throw new Error(`${path.relative(ROOT, built)} is not built: npm run build`)
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'))
  if (!grant) return { folder: built, manifest, discard: [] }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bandu-build-'))
  fs.cpSync(built, folder, { recursive: true })
  manifest.host_permissions = [...(manifest.host_permissions ?? []), ...grant]
  fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest))
  return { folder, manifest, discard: [folder] }
}

/**
 * In the panel: a selector for the control of this name (its label, tooltip or words). It holds the element itself: a place
 * among its siblings would be another's by the time of the click, since lists above it still grow.
 */
function labelNamed(name) {
  const named = (element) =>
    [element.getAttribute('aria-label'), element.title, element.textContent.trim()].includes(name)
  const begins = (element) => element.innerText.trim().startsWith(name)
  const controls = [...document.querySelectorAll('button, a, summary, input, select, [role=tab]')]
  const element = controls.find(named) ?? controls.find(begins)
  if (!element) return null
  for (const chosen of document.querySelectorAll('[data-chosen]')) delete chosen.dataset.chosen
  element.dataset.chosen = ''
  return '[data-chosen]'
}
