/**
 * Where the browsers are: CHROME_BIN or FIREFOX_BIN, then PATH, then the usual places, then this project's own cache.
 * Nothing is ever downloaded or installed from here; when there is none, one line says how to get one.
 */
import fs from 'node:fs'
import path from 'node:path'

/** @typedef {'chrome' | 'firefox'} BrowserKind */

export const BROWSER_KINDS = /** @type {const} */ (['chrome', 'firefox'])

const CACHE = path.resolve(import.meta.dirname, '../.browsers')
const PROGRAMS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])

const KNOWN = {
  chrome: {
    name: 'Chrome or Chromium',
    variable: 'CHROME_BIN',
    debian: 'chromium',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-for-testing',
      'google-chrome-stable',
      'google-chrome',
      'chrome',
      'microsoft-edge-stable',
    ],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_BIN',
    debian: 'firefox-esr',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    darwin: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    win32: ['Mozilla Firefox/firefox.exe'],
  },
}

/**
 * @param {BrowserKind} kind
 * @returns {Promise<string>} path of the executable
 * @throws {Error} with one line that names the ways to get the browser
 */
export async function findBrowser(kind) {
  const known = KNOWN[kind]
  const chosen = process.env[known.variable]
  if (chosen) {
    if (isExecutable(chosen)) return chosen
    throw new Error(`${known.variable}=${chosen} is not an executable file`)
  }
  const found = onPath(known.commands) ?? usualPlaces(known).find(isExecutable) ?? (await cached(kind))
  if (found) return found
  const apt = process.platform === 'linux' ? ` (Debian, Ubuntu: sudo apt-get install ${known.debian})` : ''
  throw new Error(
    `No ${known.name} found. Install it${apt}, set ${known.variable}, or run: npx @puppeteer/browsers install ${kind}@stable --path .browsers`,
  )
}

function onPath(commands) {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  // The order of names counts for more than the order of folders: it is the order in which we would rather have them.
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command + suffix))).find(isExecutable)
}

function usualPlaces(known) {
  if (process.platform === 'win32')
    return known.win32.flatMap((place) => PROGRAMS.map((folder) => path.join(folder, place)))
  return known[process.platform] ?? []
}

async function cached(kind) {
  if (!fs.existsSync(CACHE)) return null
  const { getInstalledBrowsers } = await import('@puppeteer/browsers')
  const installed = await getInstalledBrowsers({ cacheDir: CACHE })
  return installed.find((each) => each.browser === kind)?.executablePath ?? null
}

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    // Not there, or not ours to run: either way it is not the browser.
    return false
  }
}
