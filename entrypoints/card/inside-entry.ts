import type { InnerName, InnerNames } from '../../components/card/NamesIn.tsx'
import type { RelatedEntry } from '../../components/card/Related.tsx'
import { callName, sayIn, type Tongue } from '../../components/tongue.ts'
import type { Entry, EntryId, Mention } from '../../engine/model.ts'
import { ask, askMentions } from '../background/messages.ts'

/** What an entry leads to: the names in its gloss and facts, and the entries it is tied to. */
export interface InsideEntry {
  readonly names: InnerNames
  readonly entries: ReadonlyMap<EntryId, Entry>
  readonly related: readonly RelatedEntry[]
}

const NOTHING: InsideEntry = { names: new Map(), entries: new Map(), related: [] }

/** Asked for once an entry and language; null until the background has answered, which `onReady` tells. */
export function createInsides(onReady: () => void): (entry: Entry, tongue: Tongue) => InsideEntry {
  const known = new Map<string, InsideEntry>()
  return (entry, tongue) => {
    const key = `${entry.id} ${tongue.ui} ${tongue.chinese}`
    const inside = known.get(key)
    if (inside) return inside
    known.set(key, NOTHING)
    void findInside(entry, tongue).then((found) => {
      // Nobody answered: asked again when the card is drawn again.
      if (!found) return known.delete(key)
      known.set(key, found)
      onReady()
    })
    return NOTHING
  }
}

async function findInside(entry: Entry, tongue: Tongue): Promise<InsideEntry | null> {
  const { ui, chinese } = tongue
  const texts = [...new Set([entry.gloss, ...entry.facts.map(({ value }) => value)].map((text) => sayIn(text, tongue)))]
  // The name goes before: who is meant by a short name further on may hang on it.
  const lines = [callName(entry, tongue).text, ...texts]
  const ids = entry.relations.map(({ to }) => to).slice(0, MOST_RELATED)
  const language = ui === 'en' ? 'en' : chinese === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant'
  const [found, tied] = await Promise.all([
    askMentions({ text: lines.join('\n'), language, chinese }),
    ids.length > 0 ? ask({ type: 'entries', ids, chinese }) : [],
  ])
  if (!found || !tied) return null
  const entries = new Map([...found.entries, ...tied].map((each) => [each.id, each]))
  const related = entry.relations.flatMap(({ type, to }) => {
    const other = tied.find(({ id }) => id === to)
    return other && to !== entry.id ? [{ entry: other, relation: type }] : []
  })
  return { names: namesByText(lines, found.mentions, entry.id), entries, related }
}

const MOST_RELATED = 12

/** The mentions of all lines, as each line's own; the first line, the entry's own name and what is unsure left out. */
export function namesByText(lines: readonly string[], mentions: readonly Mention[], own: EntryId): InnerNames {
  const byText = new Map<string, readonly InnerName[]>()
  let start = 0
  for (const [i, line] of lines.entries()) {
    const end = start + line.length
    const from = start
    const met = new Set<EntryId>([own])
    const names: InnerName[] = []
    let reached = from
    for (const { span, entryId, sureness } of mentions) {
      if (span.start < reached || span.end > end || entryId === null || sureness === 'unknown') continue
      reached = span.end
      // Once a text is enough.
      if (met.has(entryId)) continue
      met.add(entryId)
      names.push({ span: { start: span.start - from, end: span.end - from }, entryId })
    }
    if (i > 0) byText.set(line, names)
    start = end + 1
  }
  return byText
}
