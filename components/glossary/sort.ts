import { pinyinInitial } from '../../engine/pinyin.ts'
import type { Kind } from '../../engine/model.ts'
import { nameIn, type Tongue } from '../tongue.ts'
import { languageTag } from '../i18n.ts'
import { isBareName, type GlossaryRow } from './rows.ts'
import { isCalled } from './search.ts'

export const SORTS = ['appearance', 'frequency', 'name', 'relation'] as const
export type Sort = (typeof SORTS)[number]

interface Arrangement {
  readonly query: string
  readonly sort: Sort
  /** Only this kind; null: all. */
  readonly kind: Kind | null
  readonly fold: (text: string) => string
  readonly tongue: Tongue
}

/** The rows that fit, in the order asked for. `rows` are in order of first appearance. */
export function arrange(rows: readonly GlossaryRow[], { query, sort, kind, fold, tongue }: Arrangement): GlossaryRow[] {
  // Folding has a table to make first, and the first list is asked for nothing.
  const wanted = query.trim() === '' ? '' : fold(query.trim())
  const fitting = rows.filter(
    (row) => (kind === null || row.kind === kind) && (wanted === '' || isCalled(row, wanted, fold)),
  )
  switch (sort) {
    case 'appearance':
    case 'relation':
      return knownFirst(fitting)
    case 'frequency':
      return fitting.toSorted((a, b) => b.mentions.length - a.mentions.length)
    case 'name':
      return byName(fitting, tongue)
  }
}

/** What there is something to read about comes before names that are recognised by their shape alone. */
export function knownFirst(rows: readonly GlossaryRow[]): GlossaryRow[] {
  return [...rows.filter((row) => !isBareName(row)), ...rows.filter(isBareName)]
}

/**
 * By the name that leads the row. Chinese names stand among the Latin ones, by their pinyin; for a reader in Taiwan, who
 * counts strokes, they come after them.
 */
function byName(rows: readonly GlossaryRow[], tongue: Tongue): GlossaryRow[] {
  const apart = tongue.ui === 'zh_TW'
  const chinese = new Intl.Collator(languageTag(apart ? 'zh_TW' : 'zh_CN'), { numeric: true })
  const keys = new Map(
    rows.map((row) => {
      const name = leadingName(row, tongue)
      const initial = pinyinInitial(name[0]!)
      return [row, { name, letter: apart && initial ? '' : (initial ?? name[0]!), han: initial !== null }]
    }),
  )
  return rows.toSorted((one, two) => {
    const [a, b] = [keys.get(one)!, keys.get(two)!]
    if (apart && a.han !== b.han) return Number(a.han) - Number(b.han)
    const byLetter = LETTERS.compare(a.letter, b.letter) || Number(a.han) - Number(b.han)
    return byLetter || (a.han ? chinese : LATIN).compare(a.name, b.name)
  })
}

const LETTERS = new Intl.Collator('en', { sensitivity: 'base' })
const LATIN = new Intl.Collator('en', { numeric: true })

function leadingName(row: GlossaryRow, tongue: Tongue): string {
  const names = row.entry && nameIn(row.entry, tongue)
  return names?.en ?? names?.zh ?? row.surfaces[0] ?? row.key
}
