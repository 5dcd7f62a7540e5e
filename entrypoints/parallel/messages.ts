/**
 * How a pair reaches the page that shows it side by side: the panel, which owns it, puts it into the session's storage
 * under an id and opens the page at that id. So the page can be loaded again, and the panel may close. The browser keeps
 * it until it is closed, in memory, and shows it to our own pages alone.
 */
import { browser } from 'wxt/browser'
import type { Pair, Side } from '../../engine/align/pair.ts'
import { readHanded } from './read-handed.ts'

/** What is kept of one text: its sentences are worked out again, its links are not shown. */
export type HandedSide = Omit<Side, 'sentences'>

export interface HandedPair {
  readonly version: 1
  /** ms since 1970. */
  readonly time: number
  readonly pair: Pick<Pair, 'url' | 'pageIs' | 'alignment'> & {
    readonly original: HandedSide
    readonly translation: HandedSide
  }
}

/** The newest few are kept: a session's storage has 10 MB for everything. */
const KEPT = 6
const PREFIX = 'sideBySide-'

/** Hands a pair over; the id to ask for it with, or null: it is too large to be kept. */
export async function handOver({ url, pageIs, original, translation, alignment }: Pair): Promise<string | null> {
  const id = await idOf(original.article.url, translation.article.url)
  const handed: HandedPair = {
    version: 1,
    time: Date.now(),
    pair: { url, pageIs, alignment, original: handedSide(original), translation: handedSide(translation) },
  }
  await dropAllBut(id, KEPT - 1)
  if (await keep(id, handed)) return id
  await dropAllBut(id, 0)
  return (await keep(id, handed)) ? id : null
}

/** The pair of this id; null: it is not kept any more, or was damaged. */
export async function takeOver(id: string): Promise<Pair | null> {
  const key = PREFIX + id
  return readHanded((await browser.storage.session.get(key))[key])
}

/** The page of a pair. */
export function sideBySideUrl(id: string): string {
  return `${browser.runtime.getURL('/parallel.html' as never)}?pair=${id}`
}

async function keep(id: string, handed: HandedPair): Promise<boolean> {
  try {
    await browser.storage.session.set({ [PREFIX + id]: handed })
    return true
  } catch {
    // Over the quota.
    return false
  }
}

/** Takes the oldest away until so many are left, besides this one. */
async function dropAllBut(id: string, left: number): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(
    ([key]) => key.startsWith(PREFIX) && key !== PREFIX + id,
  )
  const oldestFirst = all.toSorted(([, a], [, b]) => timeOf(a) - timeOf(b)).map(([key]) => key)
  await browser.storage.session.remove(oldestFirst.slice(0, Math.max(0, oldestFirst.length - left)))
}

function timeOf(value: unknown): number {
  return Number((value as Partial<HandedPair> | null)?.time) || 0
}

function handedSide({ article, mentions, entries }: Side): HandedSide {
  return { article: { ...article, links: [] }, mentions, entries }
}

/** The same two texts always have the same id. */
async function idOf(...urls: readonly string[]): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(urls.join('\n'))))
  return Array.from(bytes.slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
