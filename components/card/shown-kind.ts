import type { Entry, Kind, Mention } from '../../engine/model.ts'

/** The shape and colour of a card: those of its kind where it is decided what is meant, else the ring. */
export function shownKind(entry: Entry | null, mention: Mention): Kind | 'unknown' {
  if (entry) return entry.kind
  return mention.evidence.by === 'text' ? mention.kind : 'unknown'
}
