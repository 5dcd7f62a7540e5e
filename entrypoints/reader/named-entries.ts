import type { Entry, EntryId, Mention } from '../../engine/model.ts'
import { namedIds } from '../../engine/named-ids.ts'
import { askEntries } from '../background/messages.ts'
import type { ChineseVariety } from '../options/settings.ts'

/**
 * Who fetches the entries that a page's text names. Marks need none, and a page is spared hundreds of them: until a card
 * is likely only those come that the reader's own corrections mean.
 */
export class NamedEntries {
  /** In this variety of Chinese. */
  chinese: ChineseVariety = 'zh-Hans'
  #known: ReadonlyMap<EntryId, Entry> = new Map()
  #wanted = false

  /** From now on all that is named comes. */
  want(): void {
    this.#wanted = true
  }

  /** What is there, `also` among it, and what the mentions name where that is wanted; null where nobody answers. */
  async of(
    mentions: readonly Mention[],
    also: readonly EntryId[],
    chinese: ChineseVariety,
  ): Promise<readonly Entry[] | null> {
    const wanted = this.#wanted
    const entries = await this.#fetch(mentions, also, chinese)
    // A card became likely meanwhile.
    const all = wanted === this.#wanted ? entries : await this.#fetch(mentions, also, chinese)
    return all ?? (this.#wanted ? null : [])
  }

  /** They are shown: none of them is asked for again. */
  hold(entries: readonly Entry[], chinese: ChineseVariety): void {
    this.chinese = chinese
    this.#known = new Map(entries.map((entry) => [entry.id, entry]))
  }

  async #fetch(
    mentions: readonly Mention[],
    also: readonly EntryId[],
    chinese: ChineseVariety,
  ): Promise<readonly Entry[] | null> {
    const ids = new Set<EntryId>(this.#wanted ? namedIds(mentions) : [])
    for (const id of also) ids.add(id)
    const known = chinese === this.chinese ? this.#known : new Map<EntryId, Entry>()
    const missing = [...ids].filter((id) => !known.has(id))
    const more = missing.length > 0 ? await askEntries(missing, chinese) : []
    if (!more) return null
    return [...new Map([...known, ...more.map((entry) => [entry.id, entry] as const)]).values()].filter(({ id }) =>
      ids.has(id),
    )
  }
}
