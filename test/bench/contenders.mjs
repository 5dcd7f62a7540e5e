/**
 * Browsers to measure side by side: without an extension that touches pages, with one whose content script is empty, and
 * with Bandu as it is built.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findBrowser } from '../../scripts/browsers.mjs'
import { launchChrome } from '../browser/chrome.mjs'
import { launchFirefox } from '../browser/firefox.mjs'
import { LISTED } from '../browser/harness.mjs'
import { ROOT } from './bundle.mjs'

export const NONE = 'no extension'
export const EMPTY = 'an empty content script'
export const BANDU = 'Bandu'

export const address = (pathname) => `http://${LISTED}${pathname}`

/**
 * @param {'chrome' | 'firefox'} kind @param {string} name one of the three
 * @param {{port: number, fingerprint: string}} site
 */
export async function open(kind, name, site) {
  const folder = name === BANDU ? path.join(ROOT, '.output', `${kind}-mv3`) : plainExtension(kind, name === EMPTY)
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'))
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'bandu-bench-'))
  const start = kind === 'chrome' ? launchChrome : launchFirefox
  const session = await start({
    executable: await findBrowser(kind),
    folder,
    manifest,
    profile,
    site,
    // What opens once after the installation would hide the page that is measured.
    welcomes: name === BANDU,
    headless: true,
    language: 'en-US',
    size: { width: 1280, height: 860 },
  })
  return {
    ...session,
    name,
    get tab() {
      return session.tab
    },
    async close() {
      await session.quit()
      for (const each of name === BANDU ? [profile] : [profile, folder])
        fs.rmSync(each, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

/** With a panel of one line, for what a browser itself needs to open one. */
function plainExtension(kind, withScript) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bandu-plain-'))
  const firefox = kind === 'firefox'
  const panel = 'sidepanel.html'
  const manifest = {
    manifest_version: 3,
    name: 'Plain',
    version: '1',
    action: {},
    background: firefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    ...(withScript ? { content_scripts: [{ matches: [`*://${LISTED}/*`], js: ['empty.js'] }] } : {}),
    ...(firefox
      ? {
          sidebar_action: { default_panel: panel, open_at_install: false },
          browser_specific_settings: { gecko: { id: 'plain@bandu.example' } },
        }
      : { permissions: ['sidePanel'], side_panel: { default_path: panel } }),
  }
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'empty.js': '',
    'background.js': firefox
      ? ''
      : `chrome.action.onClicked.addListener(({ windowId }) => chrome.sidePanel.open({ windowId }))
chrome.runtime.onMessage.addListener((message, _, respond) => respond(message.text?.length ?? 0))`,
    [panel]: '<!doctype html><meta charset="utf-8"><title>Plain</title><p>A line of words.',
  }
  for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), content)
  return folder
}
