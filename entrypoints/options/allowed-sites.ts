/** The sites beyond the list that the reader has allowed one by one, as the browser keeps them. */
import { signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { HOST_PATTERNS } from '../../assets/hosts.ts'
import type { AllowedSite } from '../../components/options/AllowedSites.tsx'

export const allowed = signal<readonly AllowedSite[]>([])

export function start(): void {
  const refresh = async (): Promise<void> => {
    allowed.value = allowedSites((await browser.permissions.getAll()).origins ?? [])
  }
  // Granted in the panel, or taken back in the browser's own settings, while this page is open.
  browser.permissions.onAdded.addListener(refresh)
  browser.permissions.onRemoved.addListener(refresh)
  void refresh()
}

export async function takeBack(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] })
}

/** Without those of the manifest's own list, which the browser counts among them. */
export function allowedSites(patterns: readonly string[]): AllowedSite[] {
  const listed = new Set<string>(HOST_PATTERNS)
  return patterns
    .filter((pattern) => !listed.has(pattern))
    .map((pattern) => ({ pattern, host: hostOf(pattern) }))
    .sort((a, b) => (a.host ?? '').localeCompare(b.host ?? ''))
}

function hostOf(pattern: string): string | null {
  const host = /^[^:]+:\/\/([^/]*)\//.exec(pattern)?.[1] ?? '*'
  return host === '*' ? null : host
}
