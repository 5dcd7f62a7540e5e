/**
 * What the reader knows better: on this page, a form means another entry than was found, or none. Kept by the page's
 * address and the form as it stands there, so that it holds when the page is read again, also in other nodes.
 */
import { fold } from './fold.ts'
import { urlKey } from './known-pair.ts'
import type { Entry, EntryId, Mention } from './model.ts'

export interface Correction {
  /** Address of the page, as `pageKey` gives it. */
  readonly page: string
  /** As it stands in the page, white space single. */
  readonly form: string
  /** What it means there; null: no entry of the glossary. */
  readonly entryId: EntryId | null
  /** What was found there. */
  readonly found: EntryId | null
  /** ms since 1970. */
  readonly time: number
}

/** The oldest go first. A correction takes a hundred bytes or two. */
export const MOST_CORRECTIONS = 2000

/** One key for a page: its canonical address where it names one. */
export function pageKey(url: string, canonical: string | null): string {
  return urlKey(canonical ?? url) || url.split('#')[0]!
}

/** With one more, which takes the place of an earlier one for the same form. */
export function withCorrection(all: readonly Correction[], one: Correction): readonly Correction[] {
  return [...withoutCorrection(all, one), one].slice(-MOST_CORRECTIONS)
}

export function withoutCorrection(
  all: readonly Correction[],
  { page, form }: Pick<Correction, 'page' | 'form'>,
): readonly Correction[] {
  return all.filter((each) => each.page !== page || fold(each.form) !== fold(form))
}

/** The correction for a mention, among those of its page. */
export function correctionOf(mention: Mention, ofPage: readonly Correction[]): Correction | null {
  const form = fold(mention.evidence.form)
  return ofPage.findLast((each) => fold(each.form) === form) ?? null
}

/** Mentions as the reader has corrected them; `entries` are those that corrections name and the glossary still has. */
export function applyCorrections(
  mentions: readonly Mention[],
  ofPage: readonly Correction[],
  entries: ReadonlyMap<EntryId, Entry>,
): readonly Mention[] {
  if (ofPage.length === 0) return mentions
  return mentions.map((mention) => {
    const correction = correctionOf(mention, ofPage)
    if (!correction) return mention
    const entry = correction.entryId === null ? null : (entries.get(correction.entryId) ?? null)
    // An entry that is gone with its pack says nothing any more.
    if (correction.entryId !== null && !entry) return mention
    const evidence = { by: 'reader', form: mention.evidence.form, instead: foundIds(mention) } as const
    return entry
      ? { ...mention, kind: entry.kind, entryId: entry.id, sureness: 'sure', evidence }
      : { ...mention, entryId: null, sureness: 'unknown', evidence }
  })
}

/** Every entry that was thought of. */
function foundIds({ entryId, evidence }: Mention): readonly EntryId[] {
  return [
    ...(entryId ? [entryId] : []),
    ...('others' in evidence ? evidence.others : []),
    ...('candidates' in evidence ? evidence.candidates : []),
    ...('instead' in evidence ? evidence.instead : []),
  ]
}

/** What was stored, by whichever version: what is no correction is left out. */
export function readCorrections(stored: unknown): readonly Correction[] {
  if (!Array.isArray(stored)) return []
  return (stored as unknown[])
    .flatMap((each) => {
      if (typeof each !== 'object' || each === null) return []
      const { page, form, entryId, found, time } = each as Record<string, unknown>
      if (typeof page !== 'string' || typeof form !== 'string' || form === '' || form.length > 200) return []
      if (!isId(entryId) || page.length > 2000) return []
      return [{ page, form, entryId, found: isId(found) ? found : null, time: typeof time === 'number' ? time : 0 }]
    })
    .slice(-MOST_CORRECTIONS)
}

function isId(value: unknown): value is EntryId | null {
  return value === null || (typeof value === 'string' && value.length <= 200)
}

/** JSON lines, one a correction, for whoever keeps the packs. */
export function correctionLines(all: readonly Correction[]): string {
  return all
    .map(({ page, form, entryId, found, time }) => {
      const line = { page, form, found, entry: entryId, time: new Date(time).toISOString() }
      return `${JSON.stringify(line)}\n`
    })
    .join('')
}
