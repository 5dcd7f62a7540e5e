import { KINDS, type Kind } from '../../engine/model.ts'
import { nameIn, type Tongue } from '../tongue.ts'
import { languageTag } from '../i18n.ts'
import type { GlossaryRow } from './rows.ts'

export type Sort = 'appearance' | 'frequency' | 'name'

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
  const wanted = fold(query.trim())
  const fitting = rows.filter(
    (row) =>
      (kind === null || row.kind === kind) &&
      (wanted === '' || searched(row).some((name) => fold(name).includes(wanted))),
  )
  switch (sort) {
    case 'appearance':
      return fitting
    case 'frequency':
      return fitting.toSorted((a, b) => b.mentions.length - a.mentions.length)
    case 'name': {
      const collator = new Intl.Collator(languageTag(tongue.ui), { numeric: true })
      const name = new Map(fitting.map((row) => [row, rowName(row, tongue)]))
      return fitting.toSorted((a, b) => collator.compare(name.get(a)!, name.get(b)!))
    }
  }
}

/** Sections by kind. Those whom nobody knows stand among their kind; their ring tells. */
export function sectionsOf(rows: readonly GlossaryRow[]): { readonly kind: Kind; readonly rows: GlossaryRow[] }[] {
  return KINDS.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) })).filter(
    (section) => section.rows.length > 0,
  )
}

/** Every way to look for a row: all names of its entry in all languages, and how the text writes it. */
function searched(row: GlossaryRow): string[] {
  const names = row.entry?.forms.filter((form) => form.part === 'name').map((form) => form.text) ?? []
  return [...names, ...row.surfaces, ...(row.pair ? [row.pair.zh ?? '', row.pair.en ?? ''] : [])]
}

function rowName(row: GlossaryRow, tongue: Tongue): string {
  if (!row.entry) return row.surfaces[0]!
  const { en, zh } = nameIn(row.entry, tongue)
  return (tongue.ui === 'en' ? (en ?? zh) : (zh ?? en)) ?? row.key
}
