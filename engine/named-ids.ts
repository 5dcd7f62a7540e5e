import type { EntryId, Mention } from './model.ts'

/** Every entry that a mention or its evidence names, each once. */
export function namedIds(mentions: readonly Mention[]): Set<EntryId> {
  const ids = new Set<EntryId>()
  for (const { entryId, evidence } of mentions) {
    if (entryId) ids.add(entryId)
    if ('others' in evidence) for (const id of evidence.others) ids.add(id)
    if ('via' in evidence) for (const id of evidence.via) ids.add(id)
    if ('candidates' in evidence) for (const id of evidence.candidates) ids.add(id)
    if ('instead' in evidence) for (const id of evidence.instead) ids.add(id)
  }
  return ids
}
