import type { Correction } from '../../engine/corrections.ts'
import type { EntryId } from '../../engine/model.ts'
import { DEFAULT_SETTINGS, watchForPage, type Settings } from '../options/settings.ts'

/** What the reader of this page wants, knows, keeps and has corrected, as it is stored now; the defaults until it is read. */
export interface Preferences {
  settings(): Settings
  known(): ReadonlySet<EntryId>
  /** Ids of what is in the notebook. */
  kept(): ReadonlySet<string>
  /** Of all pages, as soon as they are read. */
  corrections(): Promise<readonly Correction[]>
  dispose(): void
}

interface Changes {
  onSettings(now: Settings, before: Settings): void
  onKnown(): void
  onKept(): void
}

export function followPreferences({ onSettings, onKnown, onKept }: Changes): Preferences {
  let settings = DEFAULT_SETTINGS
  let known: ReadonlySet<EntryId> = new Set()
  let kept: ReadonlySet<string> = new Set()
  let read: (all: readonly Correction[]) => void
  let corrections = new Promise<readonly Correction[]>((resolve) => {
    read = resolve
  })
  const dispose = watchForPage({
    settings(now) {
      const before = settings
      settings = now
      onSettings(now, before)
    },
    known(now) {
      known = now
      onKnown()
    },
    kept(now) {
      kept = now
      onKept()
    },
    corrections(all) {
      read(all)
      corrections = Promise.resolve(all)
    },
  })
  return { settings: () => settings, known: () => known, kept: () => kept, corrections: () => corrections, dispose }
}
