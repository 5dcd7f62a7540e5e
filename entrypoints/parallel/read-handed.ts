import { pairOf, sideOf, type Pair, type Side } from '../../engine/align/pair.ts'
import { KINDS, type Alignment, type Article, type Entry, type Mention, type Span } from '../../engine/model.ts'

/**
 * The pair in what was kept, or null when it is not whole: of another version, cut short, or with places that its texts
 * do not have. Whatever passes can be shown without a further look.
 */
export function readHanded(value: unknown): Pair | null {
  const pair = isRecord(value) && value['version'] === 1 ? value['pair'] : null
  if (!isRecord(pair)) return null
  const { url, pageIs, alignment } = pair
  const original = readSide(pair['original'])
  const translation = readSide(pair['translation'])
  if (!original || !translation || typeof url !== 'string') return null
  if (pageIs !== 'original' && pageIs !== 'translation') return null
  if (!isAlignment(alignment, original, translation)) return null
  return pairOf({ url, pageIs, original, translation, alignment })
}

function readSide(value: unknown): Side | null {
  if (!isRecord(value)) return null
  const { article, mentions, entries } = value
  if (!isArticle(article) || !isListOf(entries, isEntry)) return null
  const { length } = article.text
  if (!isListOf(mentions, (one): one is Mention => isMention(one, length))) return null
  return sideOf(article, mentions, entries)
}

function isArticle(value: unknown): value is Article {
  if (!isRecord(value) || typeof value['text'] !== 'string') return false
  const { length } = value['text']
  return (
    ['url', 'title', 'language'].every((name) => typeof value[name] === 'string') &&
    ['canonical', 'byline', 'siteName', 'published'].every((name) => isTextOrNull(value[name])) &&
    Array.isArray(value['links']) &&
    isListOf(
      value['segments'],
      (one): one is Article['segments'][number] =>
        isRecord(one) && Number.isInteger(one['id']) && typeof one['kind'] === 'string' && isSpan(one['span'], length),
    )
  )
}

function isMention(value: unknown, length: number): value is Mention {
  if (!isRecord(value) || !isSpan(value['span'], length) || !isRecord(value['evidence'])) return false
  const { kind, entryId, sureness, evidence } = value
  return (
    (KINDS as readonly unknown[]).includes(kind) &&
    isTextOrNull(entryId) &&
    ['sure', 'likely', 'unknown'].includes(sureness as string) &&
    typeof evidence['by'] === 'string' &&
    typeof evidence['form'] === 'string' &&
    ['others', 'via', 'candidates'].every(
      (name) => !Object.hasOwn(evidence, name) || isListOf(evidence[name], isText),
    ) &&
    (evidence['at'] == null || isSpan(evidence['at'], length))
  )
}

/** Forms and links are the card's; that they are lists of records with texts is all it needs not to break. */
function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || typeof value['id'] !== 'string' || typeof value['subtype'] !== 'string') return false
  const { kind, gloss, forms, facts, relations, links } = value
  return (
    (KINDS as readonly unknown[]).includes(kind) &&
    isBilingual(gloss) &&
    isListOf(forms, (one): one is Entry['forms'][number] => isRecord(one) && isText(one['text'])) &&
    isListOf(facts, (one): one is Entry['facts'][number] => isRecord(one) && isBilingual(one['value'])) &&
    isListOf(relations, (one): one is Entry['relations'][number] => isRecord(one) && isText(one['to'])) &&
    isListOf(links, (one): one is Entry['links'][number] => isRecord(one) && isText(one['url']))
  )
}

/** Together the beads must name every sentence of both texts once, in order. */
function isAlignment(value: unknown, original: Side, translation: Side): value is Alignment {
  if (!isRecord(value) || typeof value['confidence'] !== 'number' || !Array.isArray(value['beads'])) return false
  const next = { original: 0, translation: 0 }
  for (const bead of value['beads'] as unknown[]) {
    if (!isRecord(bead) || typeof bead['confidence'] !== 'number') return false
    for (const side of ['original', 'translation'] as const) {
      const indices = bead[side]
      if (!Array.isArray(indices) || !indices.every((index) => index === next[side]++)) return false
    }
    const [here, there] = [(bead['original'] as unknown[]).length > 0, (bead['translation'] as unknown[]).length > 0]
    if (bead['status'] !== (here && there ? 'aligned' : here ? 'left-out' : there ? 'added' : null)) return false
  }
  return next.original === original.sentences.spans.length && next.translation === translation.sentences.spans.length
}

function isSpan(value: unknown, length: number): value is Span {
  if (!isRecord(value)) return false
  const { start, end } = value
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= Number(start) &&
    Number(start) <= Number(end) &&
    Number(end) <= length
  )
}

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(is)
}

function isBilingual(value: unknown): boolean {
  return isRecord(value) && isText(value['en']) && isText(value['zh'])
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
