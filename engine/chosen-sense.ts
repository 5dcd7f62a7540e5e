import type { Entry, Mention } from './model.ts'

/** The mentions after the reader has said whom one undecided name means: all that are written so mean the same. */
export function withChosen(mentions: readonly Mention[], index: number, entry: Entry): readonly Mention[] {
  const chosen = mentions[index]
  if (!chosen) return mentions
  const { form } = chosen.evidence
  return mentions.map((mention) =>
    mention.evidence.by === 'candidates' && mention.evidence.form === form
      ? { ...mention, entryId: entry.id, kind: entry.kind, sureness: 'likely' as const }
      : mention,
  )
}
