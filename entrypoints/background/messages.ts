/**
 * The first wire: typed questions to the background. It is stateless, so that the worker may die between any two of
 * them. Inputs are checked where they arrive (`parseRequest`); expected failures are values, never rejections.
 */
import { browser } from 'wxt/browser'
import type { Entry, EntryId, Kept, Language, Recognition } from '../../engine/model.ts'
import { fromColumns, type MentionColumns } from '../../engine/mention-columns.ts'
import { readCorrections, type Correction } from '../../engine/corrections.ts'
import { readKept, VERSION } from '../../engine/notebook/read.ts'
import type { ChineseVariety } from '../options/settings.ts'

/** Longest text that is looked through, UTF-16 code units; the page side cuts before it asks. */
export const TEXT_LIMIT = 200_000

/** Longest selection that is looked up; what is longer is no name but a passage, and is cut by whoever asks. */
export const SELECTION_LIMIT = 400

/** Entries asked for at once. */
const MOST_IDS = 100

export type Request =
  /** From the gate or the panel: put the reader into a page. `tabId` is the sender's own tab when left out. */
  | { readonly type: 'injectReader'; readonly tabId?: number; readonly anyway?: boolean }
  /**
   * From the page or the panel: what is named in this text? Entries come in the variety of Chinese that is asked for;
   * `bare`: none of them, for whoever only marks. A page leaves the text's language, and the variety that suits its reader
   * beside it, to the background (null), which has them at hand.
   */
  | {
      readonly type: 'findMentions'
      readonly text: string
      readonly language: Language | null
      readonly chinese: ChineseVariety | null
      readonly bare?: boolean
    }
  /** From the page: put a later part of the reader there too. */
  | { readonly type: 'injectPart'; readonly part: ReaderPart }
  /** From the panel: entries of the whole glossary whose names hold these words. */
  | {
      readonly type: 'searchGlossary'
      readonly query: string
      readonly limit: number
      readonly chinese: ChineseVariety
    }
  /** From the page: what may be meant by these words, which the reader has selected? In a variety as above. */
  | {
      readonly type: 'lookUp'
      readonly text: string
      readonly chinese: ChineseVariety | null
    }
  /** From the page: a dozen entries whose names hold these words, for her to choose among. */
  | { readonly type: 'suggest'; readonly query: string; readonly chinese: ChineseVariety }
  /** From the page or the panel: entries by their ids; those that no pack has any more are left out. */
  | { readonly type: 'entries'; readonly ids: readonly EntryId[]; readonly chinese: ChineseVariety }
  /** From the page: open the panel beside me (in the same user gesture). */
  | { readonly type: 'openPanel' }
  /** From the page: the number for the toolbar badge. */
  | { readonly type: 'setBadge'; readonly count: number | null }
  /** From the page: she knows this entry, or does not. */
  | { readonly type: 'know'; readonly entryId: EntryId; readonly known: boolean }
  /** From the page: what she knows better there, or that it holds no more. */
  | { readonly type: 'correct'; readonly correction: Correction; readonly holds: boolean }
  /** From the page, the panel or the settings: lines for the notebook, to be merged with what is there. */
  | { readonly type: 'keep'; readonly items: readonly Kept[] }

/** The card, for when one is shown, and what makes the Article, for when the panel is open. */
export type ReaderPart = 'card' | 'article'

type Asked<T extends Request['type']> = Extract<Request, { type: T }>

export type InjectOutcome = 'injected' | 'off' | 'no-permission' | 'restricted'

export interface Found extends Recognition {
  readonly entries: readonly Entry[]
  /** Of the text. 'other': nothing was looked for, unless whoever asked said so. */
  readonly language: Language
  /** In which the entries are. */
  readonly chinese: ChineseVariety
}

/** The same as it travels. */
export interface SentFound extends Omit<Found, 'mentions'> {
  readonly mentions: MentionColumns
}

/** `full`: the browser has no room for more; nothing was changed. */
export type KeepOutcome = 'kept' | 'full'

/** Most lines in one request. */
export const MOST_KEPT = 500

export interface Answers {
  injectReader: InjectOutcome
  /** False: the page cannot be reached any more. */
  injectPart: boolean
  findMentions: SentFound
  searchGlossary: readonly Entry[]
  suggest: readonly Entry[]
  lookUp: readonly Entry[]
  entries: readonly Entry[]
  openPanel: boolean
  setBadge: true
  know: true
  correct: true
  keep: KeepOutcome
}

export type Answer<R extends Request> = Answers[R['type']]

/** What a failed question comes back as: the worker could not be reached or could not answer. */
export interface NoAnswer {
  readonly error: string
}

/**
 * Asks the background. A worker that is just being put to sleep or woken may miss a message, so it is asked again. Null
 * when there is no one to answer: the extension was updated or removed.
 */
export async function ask<R extends Request>(request: R): Promise<Answer<R> | null> {
  for (const pause of PAUSES) {
    const answer = await askTwice(request)
    // Gone once the extension was updated or removed under an open page.
    if (answer !== null || !browser.runtime?.id) return answer
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return askOnce(request)
}

/** Asks what is named in a text; null as with `ask`. */
export async function askMentions(question: Omit<Asked<'findMentions'>, 'type'>): Promise<Found | null> {
  const sent = await ask({ type: 'findMentions', ...question })
  const mentions = sent && fromColumns(sent.mentions)
  return mentions && { ...sent, mentions }
}

/**
 * Asks for entries by their ids, however many: each hundred comes as a message of its own, which a page reads within a few
 * ms. Null as with `ask`.
 */
export async function askEntries(ids: readonly EntryId[], chinese: ChineseVariety): Promise<readonly Entry[] | null> {
  const questions: Promise<readonly Entry[] | null>[] = []
  for (let at = 0; at < ids.length; at += MOST_IDS)
    questions.push(ask({ type: 'entries', ids: ids.slice(at, at + MOST_IDS), chinese }))
  const answers = await Promise.all(questions)
  return answers.includes(null) ? null : answers.flatMap((entries) => entries!)
}

/** Before asking again, ms. */
const PAUSES = [100, 400, 1500]
/** A worker that ends while it answers may leave the question open for ever, ms. */
const PATIENCE = 4_000

/** Once more where nothing is heard; whichever answer comes first counts, since each question may be asked twice. */
async function askTwice<R extends Request>(request: R): Promise<Answer<R> | null> {
  const first = askOnce(request)
  let clock: ReturnType<typeof setTimeout> | undefined
  const second = new Promise<Answer<R> | null>((resolve) => {
    clock = setTimeout(() => resolve(askOnce(request)), PATIENCE)
  })
  const answer = await Promise.race([first, second])
  clearTimeout(clock)
  return answer
}

async function askOnce<R extends Request>(request: R): Promise<Answer<R> | null> {
  try {
    const answer = (await browser.runtime.sendMessage(request)) as Answer<R> | NoAnswer | undefined
    if (answer === undefined || (answer !== null && typeof answer === 'object' && 'error' in answer)) return null
    return answer
  } catch {
    // "Extension context invalidated" and "Could not establish connection": both mean nobody is there.
    return null
  }
}

/** The request in an arriving message, or null when it is none. Only own keys are read, and every one is checked. */
export function parseRequest(message: unknown): Request | null {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'type')) return null
  const { type, tabId, anyway, text, language, chinese, query, limit, count, entryId, known, items, ids, ...more } =
    message as Record<string, unknown>
  switch (type) {
    case 'injectReader':
      if (tabId !== undefined && !isIndex(tabId)) return null
      return { type, anyway: anyway === true, ...(tabId === undefined ? {} : { tabId }) }
    case 'injectPart':
      return more['part'] === 'card' || more['part'] === 'article' ? { type, part: more['part'] } : null
    case 'findMentions':
      if (typeof text !== 'string' || text.length > TEXT_LIMIT || (language !== null && !isLanguage(language)))
        return null
      return { type, text, language, chinese: varietyOrNone(chinese), ...(more['bare'] === true ? { bare: true } : {}) }
    case 'searchGlossary':
      if (typeof query !== 'string' || query.length > 200 || !isIndex(limit)) return null
      return { type, query, limit: Math.min(limit, 200), chinese: varietyOf(chinese) }
    case 'suggest':
      return typeof query === 'string' && query.length <= 200 ? { type, query, chinese: varietyOf(chinese) } : null
    case 'lookUp':
      if (typeof text !== 'string' || text.length > SELECTION_LIMIT) return null
      return { type, text, chinese: varietyOrNone(chinese) }
    case 'entries':
      if (!Array.isArray(ids) || ids.length > MOST_IDS || !ids.every(isId)) return null
      return { type, ids: [...ids], chinese: varietyOf(chinese) }
    case 'openPanel':
      return { type }
    case 'setBadge':
      if (count !== null && !isIndex(count)) return null
      return { type, count }
    case 'know':
      if (typeof entryId !== 'string' || entryId.length > 200 || typeof known !== 'boolean') return null
      return { type, entryId, known }
    case 'correct': {
      const [correction] = readCorrections([more['correction']])
      return correction && typeof more['holds'] === 'boolean' ? { type, correction, holds: more['holds'] } : null
    }
    case 'keep': {
      if (!Array.isArray(items) || items.length > MOST_KEPT) return null
      const read = items.map((item: Kept) => readKept({ v: VERSION, ...item }))
      return read.every((one) => one.ok) ? { type, items: read.map(({ item }) => item) } : null
    }
    default:
      return null
  }
}

function isId(value: unknown): value is EntryId {
  return typeof value === 'string' && value.length <= 200
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function varietyOf(value: unknown): ChineseVariety {
  return value === 'zh-Hant' || value === 'zh-Hant-HK' ? value : 'zh-Hans'
}

function varietyOrNone(value: unknown): ChineseVariety | null {
  return value === null ? null : varietyOf(value)
}

function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'zh-Hans' || value === 'zh-Hant' || value === 'other'
}
