import type { Entry, EntryId, Reading } from '../../engine/model.ts'
import { namedIds } from '../../engine/named-ids.ts'
import { askEntries } from '../background/messages.ts'
import type { ChineseVariety } from '../options/settings.ts'

/** An id is no longer, and a text of any length names no more: a page is not to be believed in either. */
const LONGEST_ID = 200
const MOST = 5000

/** Gives a page's Readings their entries; each is asked for once, as long as they come in one variety of Chinese. */
export function createToldEntries(
  load: typeof askEntries = askEntries,
): (reading: Reading, chinese: ChineseVariety) => Promise<Reading> {
  let known = new Map<EntryId, Entry>()
  let variety: ChineseVariety | null = null
  return async (reading, chinese) => {
    if (chinese !== variety) known = new Map()
    variety = chinese
    const mine = known
    const ids = [...namedIds(reading.mentions)].filter((id) => id.length <= LONGEST_ID).slice(0, MOST)
    const missing = ids.filter((id) => !mine.has(id))
    if (missing.length > 0) for (const entry of (await load(missing, chinese)) ?? []) mine.set(entry.id, entry)
    return { ...reading, entries: ids.flatMap((id) => mine.get(id) ?? []) }
  }
}
