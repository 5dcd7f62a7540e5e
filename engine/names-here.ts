/**
 * What a name that no glossary knows is called, by the text alone: its fullest form, where a shorter one stands for it
 * (Jiang → Meng Jiang), and its other language where the two are set side by side (蒋濛（Meng Jiang）). Card, panel and
 * terminal all show this, and whatever has the same names here is the same thing.
 */
import type { InlinePair, Mention, Span } from './model.ts'

export interface NamesHere {
  /** As the text writes them; null: it does not say. One of the two is there. */
  readonly en: string | null
  readonly zh: string | null
}

/** For each mention, in order; null: it has an entry, may be one of several, or the reader has said that it is none. */
export function namesHere(mentions: readonly Mention[]): (NamesHere | null)[] {
  // Of thousands hardly any is without an entry, and only such a one is looked for.
  const places = new Map(
    mentions.filter(({ entryId }) => entryId === null).map((mention) => [placeOf(mention.span), mention]),
  )
  const pairs = new Map<string, InlinePair>()
  for (const { evidence } of mentions)
    if (evidence.by === 'text' && evidence.pair)
      for (const name of [evidence.pair.zh, evidence.pair.en, evidence.pair.abbr])
        if (name !== null && !pairs.has(name)) pairs.set(name, evidence.pair)
  return mentions.map((mention) => {
    if (mention.entryId !== null) return null
    const { evidence } = mention
    if (evidence.by === 'candidates' || evidence.by === 'reader') return null
    const full = evidence.by === 'full-name' ? places.get(placeOf(evidence.at)) : undefined
    const name = full ? full.evidence.form : evidence.form
    return namesOf(name, pairs.get(name) ?? null)
  })
}

/** The key under which a mention is gathered with the others of the same thing. */
export function identity({ entryId, evidence }: Mention, names: NamesHere | null): string {
  return entryId ?? names?.en ?? names?.zh ?? evidence.form
}

function namesOf(name: string, pair: InlinePair | null): NamesHere {
  if (/\p{Script=Han}/u.test(name)) return { zh: name, en: pair?.en ?? pair?.abbr ?? null }
  return { zh: pair?.zh ?? null, en: pair?.en ?? name }
}

const placeOf = ({ start, end }: Span) => `${start}-${end}`
