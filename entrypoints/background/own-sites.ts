/**
 * Sites beyond the list that the reader wants read by themselves. The gate goes there as a registered content script: it is
 * the same few kilobytes, and the browser runs it only where the permission was given.
 */
import { browser } from 'wxt/browser'
import { isListed } from '../../assets/hosts.ts'
import { hostPattern, readSettings, setSite, watchSettings } from '../options/settings.ts'

const SCRIPT = { id: 'own-sites', js: ['gate.js'], runAt: 'document_idle', persistAcrossSessions: true } as const

/** Keeps what is registered the same as what the settings say. Registers its listeners at once. */
export function watchOwnSites(): void {
  watchSettings(({ onHosts }) => void register(onHosts.map(hostPattern)))
  browser.permissions.onRemoved.addListener(({ origins = [] }) => void forget(origins))
}

/** From the toolbar button's menu. Must be called before any `await` of the gesture: the browser asks for leave. */
export function readAlways(url: string | undefined): void {
  const hostname = url && /^https?:/.test(url) ? new URL(url).hostname : null
  if (!hostname) return
  if (isListed(hostname)) return void setSite(hostname, 'usual')
  const asked = browser.permissions.request({ origins: [hostPattern(hostname)] }).catch(() => false)
  void asked.then((granted) => (granted ? setSite(hostname, 'on') : undefined))
}

/** One registration at a time: two settings written quickly must not both find nothing registered. */
let turn: Promise<void> = Promise.resolve()

function register(matches: readonly string[]): Promise<void> {
  turn = turn
    .then(() => replace(matches))
    .catch(() => {
      // A host that no match pattern can name (an IPv6 address): its pages are read when asked.
    })
  return turn
}

async function replace(matches: readonly string[]): Promise<void> {
  const ids = [SCRIPT.id]
  const [now] = await browser.scripting.getRegisteredContentScripts({ ids })
  if (String(now?.matches ?? []) === String(matches)) return
  if (now) await browser.scripting.unregisterContentScripts({ ids })
  if (matches.length > 0) {
    await browser.scripting.registerContentScripts([{ ...SCRIPT, js: [...SCRIPT.js], matches: [...matches] }])
  }
}

/** Without its permission a site is read when asked, as any other. */
async function forget(origins: readonly string[]): Promise<void> {
  const { onHosts } = await readSettings()
  for (const host of onHosts) if (origins.includes(hostPattern(host))) await setSite(host, 'usual')
}
