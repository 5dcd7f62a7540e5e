import { storage } from 'wxt/utils/storage'
import { urlKey } from '../../engine/known-pair.ts'
import { inTurn } from '../options/settings.ts'

/** Which text the reader chose to read beside which page. Kept on this machine, newest last. */
export interface ChosenPair {
  readonly page: string
  readonly other: string
  readonly title: string | null
}

const LIMIT = 500

const item = storage.defineItem<readonly ChosenPair[]>('local:chosenPairs', { fallback: [], version: 1 })

export async function recallPair(page: string): Promise<ChosenPair | null> {
  const key = urlKey(page)
  const chosen = await item.getValue()
  const found = chosen.findLast((pair) => pair.page === key || urlKey(pair.other) === key)
  if (!found) return null
  // Chosen from the other side: the same pair, seen from here.
  return found.page === key ? found : { page: key, other: `https://${found.page}`, title: null }
}

export function rememberPair(page: string, other: string, title: string | null): Promise<void> {
  const chosen = { page: urlKey(page), other, title }
  return change((pairs) => [...pairs.filter((pair) => pair.page !== chosen.page), chosen].slice(-LIMIT))
}

export function forgetPair(page: string): Promise<void> {
  const key = urlKey(page)
  return change((pairs) => pairs.filter((pair) => pair.page !== key && urlKey(pair.other) !== key))
}

function change(to: (pairs: readonly ChosenPair[]) => readonly ChosenPair[]): Promise<void> {
  return inTurn('chosenPairs', async () => item.setValue(to(await item.getValue())))
}
