import { KINDS, type Evidence, type Language, type ReadingState, type Sureness } from '../../engine/model.ts'
import { fromColumns } from '../../engine/mention-columns.ts'
import type { ChineseVariety } from '../options/settings.ts'
import type { PageMessage, SentPageMessage } from '../reader/messages.ts'

/**
 * What a page's reader says, or null when no reader of ours would say it. The reader lives in the page's process, where
 * whoever breaks out of the page speaks in its name; the panel has powers that a page has not, so every part that is
 * drawn or reckoned with is looked at first. The Reading has no entries yet: those the background is asked for.
 */
export function parsePageMessage(message: unknown): PageMessage | null {
  if (!MESSAGES.some((check) => check(message))) return null
  const sent = message as SentPageMessage
  if (sent.type !== 'reading') return sent
  const { mentions: columns, chinese, ...reading } = sent.reading
  const mentions = fromColumns(columns)
  return mentions && { type: 'reading', reading: { ...reading, mentions, entries: [] }, chinese }
}

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const index: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0
const flag: Check = (value) => typeof value === 'boolean'
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value)
/** One of a type's words, which the compiler sees to it are all here. */
const wordOf = <Word extends string>(words: Readonly<Record<Word, true>>): Check => oneOf(...Object.keys(words))
const record = (parts: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(parts)
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([name, check]) =>
      check(Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined),
    )
}

const span = record({ start: index, end: index })
const kind = oneOf(...KINDS)
const language = wordOf<Language>({ en: true, 'zh-Hans': true, 'zh-Hant': true, other: true })
const pair = record({ zh: orNull(text), en: orNull(text), abbr: orNull(text), span })

const evidence = record({
  by: wordOf<Evidence['by']>({
    name: true,
    cue: true,
    'full-name': true,
    graph: true,
    candidates: true,
    context: true,
    text: true,
    misspelling: true,
    reader: true,
  }),
  form: text,
  at: maybe(orNull(span)),
  via: maybe(list(text)),
  others: maybe(list(text)),
  candidates: maybe(list(text)),
  instead: maybe(list(text)),
  pair: maybe(orNull(pair)),
})

const said = record({
  kind,
  entryId: orNull(text),
  sureness: wordOf<Sureness>({ sure: true, likely: true, unknown: true }),
  evidence,
})

const mentions = record({ said: list(said), starts: list(index), ends: list(index), which: list(index) })

const article = record({
  url: text,
  canonical: orNull(text),
  title: text,
  byline: orNull(text),
  siteName: orNull(text),
  published: orNull(text),
  language,
  text,
  segments: list(record({ id: index, span, kind: text })),
  links: list(record({ url: text, text, span: orNull(span) })),
})

const reading = record({
  state: wordOf<ReadingState>({
    reading: true,
    read: true,
    'not-article': true,
    'other-language': true,
    empty: true,
    pdf: true,
    off: true,
    failed: true,
  }),
  url: text,
  title: text,
  siteName: orNull(text),
  language,
  length: index,
  mentions,
  chinese: wordOf<ChineseVariety>({ 'zh-Hans': true, 'zh-Hant': true, 'zh-Hant-HK': true }),
  pairs: list(pair),
  article: orNull(article),
  truncated: flag,
})

const MESSAGES: readonly Check[] = [
  record({ type: oneOf('reading'), reading }),
  record({ type: oneOf('view'), span }),
  record({ type: oneOf('hovered'), mention: orNull(index) }),
  record({ type: oneOf('hoveredText'), offset: orNull(index) }),
  record({ type: oneOf('canGoBack'), canGoBack: flag }),
]
