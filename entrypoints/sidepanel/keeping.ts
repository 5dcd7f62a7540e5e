import { computed } from '@preact/signals'
import { nameIn } from '../../components/tongue.ts'
import type { Entry, EntryId, Kept, Mention, Span } from '../../engine/model.ts'
import { forgotten } from '../../engine/notebook/change.ts'
import { keptBeads as beadsAmong, lineOfBead } from '../../engine/notebook/keep-bead.ts'
import { entryLine, type MetIn } from '../../engine/notebook/keep.ts'
import { splitSentences } from '../../engine/segment.ts'
import { ask, type KeepOutcome } from '../background/messages.ts'
import { reading } from './page.ts'
import { otherSide, pageSide, SHOWN, spanText } from '../../engine/align/pair.ts'
import { pair } from './pair-state.ts'
import { kept, tongue } from './preferences.ts'

/** Undefined: there was nothing to keep. */
type Outcome = KeepOutcome | null | undefined

/** Lines into the notebook; null: there was no one to take them. */
export async function keepLines(items: readonly Kept[]): Promise<KeepOutcome | null> {
  return ask({ type: 'keep', items })
}

/** An entry with the sentence of this article that names it first; without one where it was found by searching alone. */
export async function keepRow(id: EntryId, save: boolean, found: readonly Entry[]): Promise<Outcome> {
  const now = reading.value
  const entry = now?.entries.find((one) => one.id === id) ?? found.find((one) => one.id === id)
  const mention = now?.mentions.find(({ entryId }) => entryId === id)
  const met = metIn(mention ? sentenceOf(mention) : { start: 0, end: 0 })
  if (!entry || !met) return undefined
  const names = nameIn(entry, tongue.value)
  const surface = mention ? met.text.slice(mention.span.start, mention.span.end) : (names.en ?? names.zh ?? id)
  const line = entryLine({ ...met, entry, kind: entry.kind, surface, names }, Date.now())
  return keepLines([save ? line : forgotten(line, Date.now())])
}

function sentenceOf({ span }: Mention): Span {
  const article = reading.value?.article
  const segment = article?.segments.find(({ span: { start, end } }) => start <= span.start && span.end <= end)
  if (!article || !segment) return span
  return splitSentences(article.text, article.language, segment.span).find(({ end }) => span.start < end) ?? span
}

export async function keepBead(bead: number, save: boolean): Promise<Outcome> {
  const line = pair.value && lineOfBead(pair.value, bead, Date.now())
  return line ? keepLines([save ? line : forgotten(line, Date.now())]) : undefined
}

/** Beads of the pair, by index, that are in the notebook. */
export const keptBeads = computed<ReadonlySet<number>>(() =>
  pair.value ? beadsAmong(pair.value, kept.value) : new Set(),
)

/** A sentence of the page's article, and its twin where there is one. */
function metIn(sentence: Span): MetIn | null {
  const article = reading.value?.article
  if (!article) return null
  const { title, published, language, text } = article
  return {
    url: article.url.replace(/#.*/, ''),
    title,
    published,
    language,
    text,
    sentence,
    twin: sentence.end > 0 ? twinOf(sentence) : null,
  }
}

function twinOf({ start, end }: Span): MetIn['twin'] {
  const now = pair.value
  if (!now) return null
  const { spans } = pageSide(now).sentences
  const other = otherSide(now)
  const side = now.pageIs === 'original' ? 'translation' : 'original'
  const bead = now.alignment.beads.find(({ [now.pageIs]: mine, confidence }) =>
    mine.some((index) => confidence >= SHOWN && spans[index]!.start < end && start < spans[index]!.end),
  )
  if (!bead || bead[side].length === 0) return null
  return { text: spanText(other, bead[side]), language: other.article.language, url: other.article.url }
}
