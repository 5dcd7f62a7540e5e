import { effect, signal } from '@preact/signals'
import type { LaterTabs } from '../../components/panel/Panel.tsx'
import { page } from './page.ts'

/** The tabs besides the glossary; null: their script is not there yet. */
export const laterTabs = signal<LaterTabs | null>(null)

type Later = typeof import('./later.tsx')
let asked: Promise<Later> | null = null

/** Once, however often it is asked for. */
export function loadLater(): Promise<Later> {
  return (asked ??= load())
}

async function load(): Promise<Later> {
  const later = await import('./later.tsx')
  later.followLater()
  laterTabs.value = later.TABS
  return later
}

/** When all names are told, or there are none, and the browser has nothing better to do. */
export function loadLaterWhenIdle(): void {
  const stop = effect(() => {
    const { value } = page
    if (value.at === 'nothing' || (value.at === 'page' && !value.whole)) return
    requestIdleCallback(() => void loadLater(), { timeout: 1000 })
    queueMicrotask(() => stop())
  })
}
