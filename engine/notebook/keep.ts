/** What is written into the notebook when something is kept. */
import { urlKey } from '../known-pair.ts'
import type { Entry, Kept, KeptBead, KeptEntry, Kind, Language, Met, Span } from '../model.ts'
import { hashOf } from '../own-ids.ts'
import { cut, NAME_LIMIT, SENTENCE_LIMIT, TITLE_LIMIT } from './limits.ts'
import type { Line } from './merge.ts'

/** The text a thing is kept from, and the sentence in it. */
export interface MetIn {
  readonly url: string
  readonly title: string
  readonly published: string | null
  readonly language: Language
  readonly text: string
  readonly sentence: Span
  readonly twin: Met['twin']
}

export interface EntryMet extends MetIn {
  /** null: no glossary knows it. */
  readonly entry: Entry | null
  readonly kind: Kind
  readonly surface: string
  /** What the reader calls the entry in her two languages, or what the text calls it; null: only as the sentence does. */
  readonly names: KeptEntry['names'] | null
}

export function entryLine(met: EntryMet, now: number): Line {
  const { entry, surface } = met
  const chinese = /\p{Script=Han}/u.test(surface)
  const subject: KeptEntry = {
    what: 'entry',
    entryId: entry?.id ?? null,
    kind: entry?.kind ?? met.kind,
    names: met.names ?? { en: chinese ? null : surface, zh: chinese ? surface : null },
    gloss: entry ? { en: entry.gloss.en, zh: entry.gloss.zh } : null,
    surface: cut(surface, NAME_LIMIT),
    ...metOf(met),
  }
  return line(entryKey(entry, surface), subject, now)
}

export function beadLine(met: MetIn, now: number): Line {
  const subject: KeptBead = { what: 'bead', ...metOf(met) }
  return line(beadKey(subject.article.url, subject.sentence.text), subject, now)
}

/** The id of the line that keeps this entry, or this name without one. */
export function entryKey(entry: Pick<Entry, 'id'> | null, surface: string): string {
  return entry?.id ?? `name/${hashOf(likeKey(surface))}`
}

export function beadKey(url: string, sentence: string): string {
  return `bead/${hashOf(`${urlKey(url)}\n${likeKey(plain(sentence))}`)}`
}

/** Without case, width and spaces. The whole folding (fold.ts) would weigh too much in the page. */
function likeKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

function line(id: string, value: KeptEntry | KeptBead, now: number): Line {
  return {
    id,
    created: now,
    subject: { value, at: now },
    note: { value: '', at: 0 },
    tags: { value: [], at: 0 },
    deleted: 0,
  } satisfies Kept
}

function metOf({ url, title, published, language, text, sentence: { start, end }, twin }: MetIn): Met {
  const sentence = text.slice(start, end)
  const again = sentence !== '' && text.indexOf(sentence) !== text.lastIndexOf(sentence)
  return {
    article: { url, title: cut(plain(title), TITLE_LIMIT), published },
    sentence: {
      text: cut(plain(sentence), SENTENCE_LIMIT),
      language,
      before: again ? clauseBefore(text, start) : '',
      after: again ? clauseAfter(text, end) : '',
    },
    twin: twin && { ...twin, text: cut(plain(twin.text), SENTENCE_LIMIT) },
  }
}

/** A clause is looked for so far, UTF-16 code units. */
const AROUND = 100
const PAUSE = '.,;:!?。，；：！？、…—()（）「」『』“”"\\n'

/** Whole clauses, since a link that names half a word leads nowhere. */
function clauseBefore(text: string, start: number): string {
  return plain(
    new RegExp(`[^${PAUSE}]+[${PAUSE}\\s]*$`, 'u').exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? '',
  )
}

function clauseAfter(text: string, end: number): string {
  return plain(new RegExp(`^[${PAUSE}\\s]*[^${PAUSE}]+`, 'u').exec(text.slice(end, end + AROUND))?.[0] ?? '')
}

function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
