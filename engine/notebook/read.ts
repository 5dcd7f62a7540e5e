/**
 * A line of the notebook out of storage or a file: nobody vouches for it, so every value is looked at and copied, in one
 * order of keys (merging compares them in writing). What a later version wrote is told from what is broken.
 */
import { KINDS, type Kept, type KeptBead, type KeptEntry, type Language, type Met, type Stamped } from '../model.ts'
import { MOST_TAGS, NAME_LIMIT, NOTE_LIMIT, SENTENCE_LIMIT, TAG_LIMIT, TITLE_LIMIT } from './limits.ts'

type Record_ = Readonly<Record<string, unknown>>

/** What makes a line of each version one of the next, the first first. None has been needed yet. */
const STEPS: readonly ((line: Record_) => Record_)[] = []

/** Of a stored line. */
export const VERSION = STEPS.length + 1

export type StoredKept = Kept & { readonly v: number }

export type ReadKept =
  | { readonly ok: true; readonly item: Kept }
  /** `newer`: written by a later version of this program. `at`: the value that is not as it should be. */
  | { readonly ok: false; readonly why: 'newer' | 'broken'; readonly at: string }

export function stored(item: Kept): StoredKept {
  return { v: VERSION, ...item }
}

export function readKept(value: unknown): ReadKept {
  if (!isRecord(value)) return { ok: false, why: 'broken', at: '' }
  const version = own(value, 'v')
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { ok: false, why: 'broken', at: 'v' }
  if (version > VERSION) return { ok: false, why: 'newer', at: 'v' }
  try {
    const line = STEPS.slice(version - 1).reduce((older, step) => step(older), value)
    return { ok: true, item: keptOf(line) }
  } catch (error) {
    if (error instanceof Broken) return { ok: false, why: 'broken', at: error.message }
    throw error
  }
}

class Broken extends Error {}

function keptOf(value: Record_): Kept {
  const id = text(value, 'id', 200)
  if (!/^[a-z]+\/[^\s\p{C}]+$/u.test(id)) throw new Broken('id')
  const subject = stamped(value, 'subject', (one) => (one === null ? null : subjectOf(one)))
  return {
    id,
    created: time(value, 'created'),
    subject,
    note: stamped(value, 'note', (note) => string(note, 'note', NOTE_LIMIT)),
    tags: stamped(value, 'tags', (tags) => list(tags, 'tags', MOST_TAGS).map((tag) => string(tag, 'tags', TAG_LIMIT))),
    deleted: time(value, 'deleted'),
  }
}

function subjectOf(value: unknown): KeptEntry | KeptBead {
  const subject = record(value, 'subject')
  const what = own(subject, 'what')
  if (what === 'bead') return { what, ...metOf(subject) }
  if (what !== 'entry') throw new Broken('what')
  const kind = KINDS.find((one) => one === own(subject, 'kind'))
  if (!kind) throw new Broken('kind')
  const names = record(own(subject, 'names'), 'names')
  const gloss = own(subject, 'gloss')
  return {
    what,
    entryId: orNull(subject, 'entryId', 200),
    kind,
    names: { en: orNull(names, 'en', NAME_LIMIT), zh: orNull(names, 'zh', NAME_LIMIT) },
    gloss: gloss === null ? null : both(record(gloss, 'gloss')),
    surface: text(subject, 'surface', NAME_LIMIT),
    ...metOf(subject),
  }
}

function metOf(subject: Record_): Met {
  const article = record(own(subject, 'article'), 'article')
  const sentence = record(own(subject, 'sentence'), 'sentence')
  const twin = own(subject, 'twin')
  return {
    article: {
      url: text(article, 'url', URL_LIMIT),
      title: text(article, 'title', TITLE_LIMIT),
      published: orNull(article, 'published', 40),
    },
    sentence: {
      text: text(sentence, 'text', SENTENCE_LIMIT),
      language: languageOf(sentence),
      before: text(sentence, 'before', 100),
      after: text(sentence, 'after', 100),
    },
    twin: twin === null ? null : twinOf(record(twin, 'twin')),
  }
}

const URL_LIMIT = 2000

function twinOf(twin: Record_): Met['twin'] {
  return { text: text(twin, 'text', SENTENCE_LIMIT), language: languageOf(twin), url: text(twin, 'url', URL_LIMIT) }
}

function both(gloss: Record_): { en: string; zh: string } {
  return { en: text(gloss, 'en', 2000), zh: text(gloss, 'zh', 2000) }
}

const LANGUAGES: readonly Language[] = ['en', 'zh-Hans', 'zh-Hant', 'other']

function languageOf(value: Record_): Language {
  const language = LANGUAGES.find((one) => one === own(value, 'language'))
  if (!language) throw new Broken('language')
  return language
}

function stamped<T>(value: Record_, key: string, read: (inner: unknown) => T): Stamped<T> {
  const inner = record(own(value, key), key)
  return { value: read(own(inner, 'value')), at: time(inner, 'at') }
}

/** A clock may be wrong, but no honest one is past the year 2200. */
const LATEST = Date.UTC(2200, 0)

function time(value: Record_, key: string): number {
  const at = own(value, key)
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > LATEST) throw new Broken(key)
  return at
}

function text(value: Record_, key: string, limit: number): string {
  return string(own(value, key), key, limit)
}

function orNull(value: Record_, key: string, limit: number): string | null {
  return own(value, key) === null ? null : text(value, key, limit)
}

function string(value: unknown, key: string, limit: number): string {
  if (typeof value !== 'string' || value.length > limit || /\p{Cs}|(?![\t\n])\p{Cc}/u.test(value)) throw new Broken(key)
  return value
}

function list(value: unknown, key: string, limit: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > limit) throw new Broken(key)
  return value
}

function record(value: unknown, key: string): Record_ {
  if (!isRecord(value)) throw new Broken(key)
  return value
}

function isRecord(value: unknown): value is Record_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(value: Record_, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}
