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
  const chosen = soundPairs(await item.getValue())
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
  return inTurn('chosenPairs', async () => item.setValue(to(soundPairs(await item.getValue()))))
}

/** Without what is no pair; an address comes out of here that is fetched on a click. */
function soundPairs(stored: unknown): readonly ChosenPair[] {
  if (!Array.isArray(stored)) return []
  return (stored as Partial<ChosenPair>[]).filter((pair): pair is ChosenPair => {
    const isText = typeof pair?.page === 'string' && typeof pair.other === 'string'
    return isText && /^https?:/i.test(pair.other) && (pair.title === null || typeof pair.title === 'string')
  })
}
