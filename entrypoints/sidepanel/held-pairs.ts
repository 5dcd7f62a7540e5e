import type { Pair } from '../../engine/align/pair.ts'
import type { Article, Pairing } from '../../engine/model.ts'

/** What the panel has found for the article of a tab, while it is open. */
export interface HeldPair {
  readonly article: Article
  readonly pair: Pair
  readonly pairing: Pairing
}

/**
 * By tab. Another one may come to the front and go again, such as both texts side by side: the one that is beside the
 * panel once more has its pair still, without a request and without aligning. A page that is read anew begins anew.
 */
const held = new Map<number, HeldPair>()

/** A pair of long articles is some hundred kilobytes. */
const MOST = 8

export function heldPair(tab: number, { url, text }: Article): HeldPair | null {
  const found = held.get(tab)
  return found?.article.url === url && found.article.text === text ? found : null
}

/** The one that was held first makes room. */
export function holdPair(tab: number, pair: HeldPair): void {
  held.delete(tab)
  held.set(tab, pair)
  for (const old of [...held.keys()].slice(0, -MOST)) held.delete(old)
}

export function dropPair(tab: number): void {
  held.delete(tab)
}
