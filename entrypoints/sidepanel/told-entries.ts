import type { Entry, EntryId, Reading } from '../../engine/model.ts'
import { namedIds } from '../../engine/named-ids.ts'
import { askEntries } from '../background/messages.ts'
import type { ChineseVariety } from '../options/settings.ts'

/** An id is no longer, and a text of any length names no more: a page is not to be believed in either. */
const LONGEST_ID = 200
const MOST = 5000
/** So many come as quickly as a few. */
const FEW = 100

/** A Reading with its entries; `whole`: with all of them. */
export interface Told {
  readonly reading: Reading
  readonly whole: boolean
}

interface Options {
  /** Whose entries are to be seen first. */
  readonly firstSeen: (reading: Reading) => ReadonlySet<EntryId>
  readonly load?: typeof askEntries
}

/**
 * Gives a page's Readings their entries; each is asked for once, as long as they come in one variety of Chinese. Where they
 * are many, a Reading is told with those that are seen first, and once more with all.
 */
export function createToldEntries({
  firstSeen,
  load = askEntries,
}: Options): (reading: Reading, chinese: ChineseVariety) => AsyncGenerator<Told, void> {
  let known = new Map<EntryId, Entry>()
  let variety: ChineseVariety | null = null
  return async function* (reading, chinese) {
    if (chinese !== variety) known = new Map()
    variety = chinese
    const mine = known
    const ids = [...namedIds(reading.mentions)].filter((id) => id.length <= LONGEST_ID).slice(0, MOST)
    const missing = ids.filter((id) => !mine.has(id))
    const first = missing.length > FEW ? firstSeen(reading) : null
    const learn = async (wanted: readonly EntryId[]): Promise<void> => {
      if (wanted.length > 0) for (const entry of (await load(wanted, chinese)) ?? []) mine.set(entry.id, entry)
    }
    const told = (whole: boolean): Told => ({
      reading: { ...reading, entries: ids.flatMap((id) => mine.get(id) ?? []) },
      whole,
    })
    // Both questions at once: the second is answered while the first rows are drawn.
    const soon = first && learn(missing.filter((id) => first.has(id)))
    const all = learn(first ? missing.filter((id) => !first.has(id)) : missing)
    if (soon) {
      await soon
      yield told(false)
    }
    await all
    yield told(true)
  }
}
