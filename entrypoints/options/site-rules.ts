/** The sites for which the reader has said otherwise. */
import { browser } from 'wxt/browser'
import { isListed } from '../../assets/hosts.ts'
import type { SiteRule } from '../../components/options/Sites.tsx'
import { hostPattern, setSite, type Settings } from './settings.ts'

export function siteRules({ onHosts, offHosts }: Settings): { host: string; rule: SiteRule }[] {
  return [
    ...onHosts.map((host) => ({ host, rule: 'on' }) as const),
    ...offHosts.map((host) => ({ host, rule: 'off' }) as const),
  ]
}

/** False when the browser was not given leave. Must be called before any `await` of the click: the browser asks. */
export async function changeRule(host: string, rule: SiteRule): Promise<boolean> {
  const needed = rule === 'on' && !isListed(host)
  const granted = needed ? browser.permissions.request({ origins: [hostPattern(host)] }).catch(() => false) : true
  if (!(await granted)) return false
  await setSite(host, rule)
  return true
}
