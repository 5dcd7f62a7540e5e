import type { Entry, EntryId, Mention, Reading, Span, Twin } from '../../engine/model.ts'
import { identity, namesHere, type NamesHere } from '../../engine/names-here.ts'
import { splitSentences } from '../../engine/segment.ts'
import type { Quotation } from '../parts/Quote.tsx'
import type { OtherSide } from './Card.tsx'
import type { RelatedEntry } from './Related.tsx'

/** What a card says of one mention of a Reading, worked out from the Reading alone. */
export interface CardContent {
  readonly mention: Mention
  readonly entry: Entry | null
  readonly surface: string
  /** What the text calls it, in full, where no glossary knows it. */
  readonly namesHere: NamesHere | null
  /** Indices of the mentions of the same thing, in order. */
  readonly same: readonly number[]
  readonly occurrences: { readonly index: number | null; readonly total: number; readonly ticks: readonly number[] }
  readonly aliases: readonly string[]
  readonly evidenceEntries: readonly Entry[]
  readonly evidenceParagraph: number | null
  readonly introduction: Quotation | null
  readonly other: OtherSide | null
  readonly related: readonly RelatedEntry[]
}

/** `text` is what the Reading's spans lie in: page text, or the article's once there is one. */
export function cardContent(reading: Reading, text: string, index: number, twins: readonly Twin[]): CardContent {
  const mention = reading.mentions[index]!
  const surface = slice(text, mention.span)
  const names = namesOf(reading)
  const key = identity(mention, names[index]!)
  const same = reading.mentions.flatMap((one, i) => (identity(one, names[i]!) === key ? [i] : []))
  const spans = same.map((i) => reading.mentions[i]!.span)
  const entries = new Map(reading.entries.map((entry) => [entry.id, entry]))
  const entry = mention.entryId ? (entries.get(mention.entryId) ?? null) : null
  return {
    mention,
    entry,
    surface,
    namesHere: names[index]!,
    same,
    occurrences: {
      index: same.indexOf(index),
      total: same.length,
      ticks: spans.map(({ start }) => start / reading.length),
    },
    aliases: [...new Set(spans.map((span) => slice(text, span)))].filter((name) => name !== surface),
    evidenceEntries: evidenceIds(mention).flatMap((id) => entries.get(id) ?? []),
    evidenceParagraph: paragraphOf(reading, 'at' in mention.evidence ? mention.evidence.at : null),
    introduction: introduction(reading, text, spans, mention.span),
    other: otherSide(reading, mention, twins),
    related: entry ? relatedHere(entry, reading, entries) : [],
  }
}

/** Worked out once a Reading: a card that opens must not wait for it. */
function namesOf({ mentions }: Reading): readonly (NamesHere | null)[] {
  const names = known.get(mentions) ?? namesHere(mentions)
  known.set(mentions, names)
  return names
}

const known = new WeakMap<readonly Mention[], readonly (NamesHere | null)[]>()

/** What a card says of an entry that was opened from another card or looked up, and not at a mention. */
export function entryContent(reading: Reading, text: string, entry: Entry): CardContent {
  const same = reading.mentions.flatMap(({ entryId }, i) => (entryId === entry.id ? [i] : []))
  const spans = same.map((i) => reading.mentions[i]!.span)
  const entries = new Map(reading.entries.map((each) => [each.id, each]))
  const own = entry.forms.find(({ language }) => language === (reading.language === 'en' ? 'en' : 'zh'))
  const form = spans[0] ? slice(text, spans[0]) : (own ?? entry.forms[0]!).text
  return {
    mention: {
      span: spans[0] ?? { start: 0, end: 0 },
      kind: entry.kind,
      entryId: entry.id,
      sureness: 'sure',
      evidence: { by: 'name', form, status: 'preferred' },
    },
    entry,
    surface: form,
    namesHere: null,
    same,
    occurrences: { index: null, total: same.length, ticks: spans.map(({ start }) => start / reading.length) },
    aliases: [...new Set(spans.map((span) => slice(text, span)))].filter((name) => name !== form),
    evidenceEntries: [],
    evidenceParagraph: null,
    introduction: introduction(reading, text, spans, null),
    other: null,
    related: relatedHere(entry, reading, entries),
  }
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

function evidenceIds({ evidence }: Mention): readonly EntryId[] {
  return [
    ...('candidates' in evidence ? evidence.candidates : []),
    ...('via' in evidence ? evidence.via : []),
    ...('others' in evidence ? evidence.others : []),
    ...('instead' in evidence ? evidence.instead : []),
  ]
}

function paragraphOf({ article }: Reading, at: Span | null): number | null {
  if (!at || !article) return null
  const index = article.segments.findIndex(({ span }) => span.start <= at.start && at.start < span.end)
  return index < 0 ? null : index + 1
}

/** The sentence of the first mention, unless that is the one the reader is in (`span`). */
function introduction(reading: Reading, text: string, spans: readonly Span[], span: Span | null): Quotation | null {
  const first = spans[0]
  if (!first) return null
  const sentence = sentenceAround(reading, text, first)
  if (!sentence || (span && sentence.start <= span.start && span.end <= sentence.end)) return null
  const marks = spans
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }))
  return { text: slice(text, sentence), lang: reading.language, marks }
}

/** Far enough for any sentence, near enough to cost nothing. */
const WINDOW = 600

/** The sentence that a place of the Reading's text stands in. */
export function sentenceAround({ article, language }: Reading, text: string, at: Span): Span | null {
  const paragraph =
    article?.segments.find(({ span }) => span.start <= at.start && at.end <= span.end)?.span ?? lineAround(text, at)
  return splitSentences(text, language, paragraph).find(({ start, end }) => start <= at.start && at.start < end) ?? null
}

function lineAround(text: string, { start, end }: Span): Span {
  const before = text.lastIndexOf('\n', start - 1) + 1
  const after = text.indexOf('\n', end)
  return { start: Math.max(before, start - WINDOW), end: Math.min(after < 0 ? text.length : after, end + WINDOW) }
}

/** Above this the sentence itself is sure, below it the passage. */
const EXACT = 0.8

function otherSide({ language }: Reading, { span }: Mention, twins: readonly Twin[]): OtherSide | null {
  const twin = twins.find((one) => one.span.start <= span.start && span.start < one.span.end)
  if (!twin) return null
  const quote = twin.text === null ? null : { text: twin.text, lang: twin.language }
  return { from: language === 'en' ? 'translation' : 'original', quote, rough: twin.confidence < EXACT }
}

/** Other entries that this text names and that are tied to this one, either way. */
function relatedHere(entry: Entry, { mentions }: Reading, entries: ReadonlyMap<EntryId, Entry>): RelatedEntry[] {
  const here = new Set(mentions.map(({ entryId }) => entryId))
  const related = new Map<EntryId, RelatedEntry>()
  for (const { type, to } of entry.relations) {
    const other = entries.get(to)
    if (other && here.has(to)) related.set(to, { entry: other, relation: type })
  }
  for (const other of entries.values())
    if (!related.has(other.id) && here.has(other.id) && other.relations.some(({ to }) => to === entry.id))
      related.set(other.id, { entry: other, relation: null })
  related.delete(entry.id)
  return [...related.values()].slice(0, MOST_RELATED)
}

const MOST_RELATED = 8
