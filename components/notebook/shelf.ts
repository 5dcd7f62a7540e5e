import { KINDS, type Kind } from '../../engine/model.ts'
import type { Line } from '../../engine/notebook/merge.ts'

export type Grouping = 'article' | 'day'
/** A kind of entry, or sentences kept as such. */
export type ShelfKind = Kind | 'sentence'

export interface Wanted {
  readonly query: string
  readonly kind: ShelfKind | null
  readonly tag: string | null
  /** Key of the article beside the panel; null: any. */
  readonly article: string | null
}

interface Keys {
  /** Makes two spellings of one word equal (width, case, script). */
  readonly fold: (text: string) => string
  /** Makes two spellings of one address equal. */
  readonly urlKey: (url: string) => string
}

/** The lines that are wanted, in the order given. */
export function wantedLines(lines: readonly Line[], { query, kind, tag, article }: Wanted, keys: Keys): Line[] {
  const words = keys.fold(query).split(/\s+/).filter(Boolean)
  return lines.filter(
    (line) =>
      (kind === null || kindOf(line) === kind) &&
      (tag === null || line.tags.value.includes(tag)) &&
      (article === null || keys.urlKey(line.subject.value.article.url) === article) &&
      (words.length === 0 || holds(keys.fold(wordsOf(line)), words)),
  )
}

export function kindOf({ subject: { value } }: Line): ShelfKind {
  return value.what === 'entry' ? value.kind : 'sentence'
}

/** Kinds that are there, each with how often. */
export function kindsOf(lines: readonly Line[]): (readonly [kind: ShelfKind, count: number])[] {
  const counts = new Map<ShelfKind, number>()
  for (const line of lines) counts.set(kindOf(line), (counts.get(kindOf(line)) ?? 0) + 1)
  return [...KINDS, 'sentence' as const].flatMap((kind) =>
    counts.has(kind) ? [[kind, counts.get(kind)!] as const] : [],
  )
}

export function tagsOf(lines: readonly Line[]): string[] {
  return [...new Set(lines.flatMap(({ tags }) => tags.value))].toSorted((a, b) => a.localeCompare(b))
}

export interface ShelfGroup {
  readonly key: string
  readonly lines: readonly Line[]
}

/** By article or by the day of keeping (of the reader's own clock), in the order of their first lines. */
export function groupsOf(lines: readonly Line[], by: Grouping, { urlKey }: Keys): ShelfGroup[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const key = by === 'day' ? dayOf(line.created) : urlKey(line.subject.value.article.url)
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return [...groups].map(([key, inside]) => ({ key, lines: inside }))
}

/** ISO date. */
function dayOf(created: number): string {
  const date = new Date(created)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function holds(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

function wordsOf({ subject: { value }, note, tags }: Line): string {
  const names = value.what === 'entry' ? [value.names.en, value.names.zh, value.surface] : []
  const texts = [value.sentence.text, value.twin?.text, value.article.title, note.value, ...tags.value]
  return [...names, ...texts].filter(Boolean).join('\n')
}
