import { signal } from '@preact/signals'
import type { CorrectionLine } from '../../components/options/Corrections.tsx'
import { saveCorrections } from '../../components/parts/save-corrections.ts'
import { callName, type Tongue } from '../../components/tongue.ts'
import type { Correction } from '../../engine/corrections.ts'
import type { Entry, EntryId } from '../../engine/model.ts'
import { ask } from '../background/messages.ts'
import { keepCorrection, storedCorrections, watchCorrections } from './settings.ts'

const corrections = signal<readonly Correction[]>([])
const entries = signal<ReadonlyMap<EntryId, Entry>>(new Map())

/** Newest first; named as this reader is shown names. */
export function correctionsIn(tongue: Tongue): readonly CorrectionLine[] {
  return corrections.value.toReversed().map(({ page, form, entryId }) => {
    const entry = entryId === null ? undefined : entries.value.get(entryId)
    return { page, form, name: entry ? callName(entry, tongue).text : entryId }
  })
}

export function start(): void {
  watchCorrections((now) => {
    corrections.value = now
    void nameThem(now)
  })
}

export async function takeBack({ page, form }: CorrectionLine): Promise<void> {
  const correction = corrections.value.find((each) => each.page === page && each.form === form)
  if (correction) await keepCorrection(correction, false)
}

export async function download(): Promise<void> {
  saveCorrections(await storedCorrections())
}

/** As many ids as the background answers at once. */
const AT_ONCE = 100

async function nameThem(all: readonly Correction[]): Promise<void> {
  const ids = [...new Set(all.map(({ entryId }) => entryId))].filter((id) => id !== null)
  const found = new Map<EntryId, Entry>()
  for (let i = 0; i < ids.length; i += AT_ONCE)
    for (const entry of (await ask({ type: 'entries', ids: ids.slice(i, i + AT_ONCE), chinese: 'zh-Hans' })) ?? [])
      found.set(entry.id, entry)
  entries.value = found
}
