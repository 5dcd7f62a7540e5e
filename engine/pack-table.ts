/**
 * A table of names as a pack: a row an entry, columns `en`, `zh`, `kind`, `gloss` in this order, or in any under a
 * heading row. Several names of one thing stand in one cell with a bar between: `Quoc V. Le|Quoc Le`. A gloss is in
 * either language; a fifth column, `gloss_zh`, may hold the Chinese one beside it.
 */
import { readRows } from './delimited-rows.ts'
import { fold } from './fold.ts'
import { KINDS } from './model.ts'
import type { Entry, Form, Kind } from './model.ts'
import { ownEntryId } from './own-ids.ts'
import { hasControl, shown } from './pack-json.ts'
import { LIMITS } from './pack-values.ts'

/** What is wrong or odd in a file, and where. The words for it are the page's. */
export interface PackNote {
  /** From 1. */
  readonly line: number
  readonly problem: PackProblem
  readonly values: Readonly<Record<string, string | number>>
}

/** `json` says `message` in English, as the pack format's own reader tells it. */
export type PackProblem = TableError | TableWarning | 'json' | 'too-large'
type TableError =
  | 'quote-open'
  | 'quote-after'
  | 'long-cell'
  | 'too-many-rows'
  | 'nothing'
  | 'no-name'
  | 'no-letter'
  | 'long-name'
  | 'long-gloss'
  | 'many-names'
  | 'broken-text'
  | 'unknown-kind'
  | 'many-bearers'
type TableWarning = 'extra-cells' | 'unknown-column' | 'merged' | 'shared' | 'short'

export interface Table {
  readonly entries: readonly Entry[]
  readonly errors: readonly PackNote[]
  readonly warnings: readonly PackNote[]
}

export const TABLE_LIMITS = { rows: 50_000, name: LIMITS.form, gloss: LIMITS.gloss, bearers: 20, notes: 100 }

export function readTable(text: string, delimiter: ',' | '\t' | ';'): Table {
  const notes = { errors: [] as PackNote[], warnings: [] as PackNote[] }
  const entries = new Map<string, Draft>()
  const bearers = new Map<string, Draft[]>()
  let columns: readonly (Column | null)[] = COLUMNS
  let rows = 0
  let first = true
  for (const row of readRows(text, delimiter)) {
    if ('fault' in row) {
      notes.errors.push(note(row.line, row.fault))
      break
    }
    const heading = first ? headingOf(row.cells) : null
    first = false
    if (heading) {
      columns = heading
      heading.forEach((column, at) => {
        const name = row.cells[at]!.trim()
        if (column === null && name !== '') warn(notes, note(row.line, 'unknown-column', { name: shown(name) }))
      })
      continue
    }
    if (++rows > TABLE_LIMITS.rows) {
      notes.errors.push(note(row.line, 'too-many-rows', { n: TABLE_LIMITS.rows }))
      break
    }
    if (row.cells.slice(columns.length).some((cell) => cell.trim() !== ''))
      warn(notes, note(row.line, 'extra-cells', { n: columns.length }))
    const draft = readRow(row.cells, row.line, columns)
    if ('problem' in draft) {
      notes.errors.push(draft)
      if (notes.errors.length >= TABLE_LIMITS.notes) break
      continue
    }
    add(draft, { entries, bearers, notes })
  }
  if (rows === 0 && notes.errors.length === 0) notes.errors.push(note(1, 'nothing'))
  // All of it is taken or nothing.
  return { entries: notes.errors.length > 0 ? [] : [...entries.values()].map(entryOf), ...notes }
}

interface Notes {
  readonly errors: PackNote[]
  readonly warnings: PackNote[]
}

interface Draft {
  readonly line: number
  readonly id: string
  readonly kind: Kind
  readonly names: string[]
  gloss: { en: string; zh: string }
}

function readRow(cells: readonly string[], line: number, columns: readonly (Column | null)[]): Draft | PackNote {
  const cell = (column: Column): string => cells[columns.indexOf(column)] ?? ''
  if (cells.some((text) => /\p{Cs}/u.test(text) || hasControl(text.replace(/[\t\r\n]/g, ' '))))
    return note(line, 'broken-text')
  const names = latinFirst([...new Set([...namesOf(cell('en')), ...namesOf(cell('zh'))])])
  if (names.length === 0) return note(line, 'no-name')
  if (names.length > LIMITS.forms) return note(line, 'many-names', { n: LIMITS.forms })
  for (const name of names) {
    if (name.length > TABLE_LIMITS.name) return note(line, 'long-name', { name: shown(name), n: TABLE_LIMITS.name })
    if (!/[\p{L}\p{N}]/u.test(name)) return note(line, 'no-letter', { name: shown(name) })
  }
  const said = tidy(cell('kind')).toLowerCase()
  const kind = said === '' ? 'term' : KIND_NAMES.get(said)
  if (kind === undefined) return note(line, 'unknown-kind', { name: shown(said), kinds: KINDS.join(', ') })
  const one = tidy(cell('gloss'))
  const chinese = tidy(cell('gloss_zh'))
  if (Math.max(one.length, chinese.length) > TABLE_LIMITS.gloss)
    return note(line, 'long-gloss', { n: TABLE_LIMITS.gloss })
  const gloss = chinese === '' && HAN.test(one) ? { en: '', zh: one } : { en: one, zh: chinese }
  return { line, id: ownEntryId(kind, names[0]!), kind, names, gloss }
}

interface Kept {
  readonly entries: Map<string, Draft>
  readonly bearers: Map<string, Draft[]>
  readonly notes: Notes
}

/** The same name in the same kind again is the same thing: its other names are added to it. */
function add(draft: Draft, { entries, bearers, notes }: Kept): void {
  const before = entries.get(draft.id)
  if (before) {
    warn(notes, note(draft.line, 'merged', { name: shown(draft.names[0]!), before: before.line }))
    for (const name of draft.names)
      if (before.names.length < LIMITS.forms && !before.names.includes(name)) before.names.push(name)
    before.gloss = { en: before.gloss.en || draft.gloss.en, zh: before.gloss.zh || draft.gloss.zh }
  } else entries.set(draft.id, draft)
  const owner = before ?? draft
  for (const name of draft.names) {
    if (name.length <= 2 && ([...name].length === 1 || /^[\x21-\x7e]{2}$/.test(name)))
      warn(notes, note(draft.line, 'short', { name }))
    const key = fold(name)
    const others = bearers.get(key)
    if (!others) bearers.set(key, [owner])
    // Past the bound it has been told, and a long list would be looked through again for every name.
    else if (others.length <= TABLE_LIMITS.bearers && !others.includes(owner)) {
      if (others.length === 1) warn(notes, note(draft.line, 'shared', { name: shown(name), before: others[0]!.line }))
      if (others.push(owner) === TABLE_LIMITS.bearers + 1)
        notes.errors.push(note(draft.line, 'many-bearers', { name: shown(name), n: TABLE_LIMITS.bearers }))
    }
  }
}

function entryOf({ id, kind, names, gloss }: Draft): Entry {
  const languages = new Set<string>()
  const forms = latinFirst(names).map((text): Form => {
    const language = HAN.test(text) ? 'zh' : 'en'
    const status = languages.has(language) ? 'admitted' : 'preferred'
    languages.add(language)
    // An acronym is not the word its letters may spell: US, IT.
    const exact = /^[A-Z]{2,5}$/.test(text)
    return { text, language, region: null, status, case: exact ? 'exact' : 'fold', part: 'name', cues: null }
  })
  return { id, kind, subtype: '', forms, gloss, facts: [], relations: [], links: [] }
}

// ---- cells ----

const HAN = /\p{Script=Han}/u

/** Spaces of any kind and line ends are one space; the apostrophe that keeps a spreadsheet from running a cell goes. */
function tidy(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim().replace(FORMULA_GUARD, '')
}

const FORMULA_GUARD = /^'(?='*\s*[=+\-@＝＋－＠])/

function namesOf(cell: string): string[] {
  return tidy(cell)
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** Whichever cell a name stood in: the order decides the id, and must outlast an export. */
function latinFirst(names: readonly string[]): string[] {
  return [...names.filter((name) => !HAN.test(name)), ...names.filter((name) => HAN.test(name))]
}

function note(line: number, problem: PackProblem, values: PackNote['values'] = {}): PackNote {
  return { line, problem, values }
}

function warn({ warnings }: Notes, warning: PackNote): void {
  if (warnings.length < TABLE_LIMITS.notes) warnings.push(warning)
}

// ---- headings ----

const COLUMNS = ['en', 'zh', 'kind', 'gloss', 'gloss_zh'] as const
type Column = (typeof COLUMNS)[number]

/** The columns of a heading row; null where the row is none: a heading names at least one of the two languages. */
function headingOf(cells: readonly string[]): (Column | null)[] | null {
  const columns = cells.map((cell) => COLUMN_NAMES.get(cell.trim().toLowerCase()) ?? null)
  const known = columns.filter((column) => column !== null)
  if (!columns.includes('en') && !columns.includes('zh')) return null
  // A first row may well explain the words “English” and “Chinese”; `en` it hardly does.
  const plain = cells.some((cell) => /^(?:en|zh)$/i.test(cell.trim()))
  return new Set(known).size === known.length && (plain || known.length > 1 || cells.length === 1) ? columns : null
}

const COLUMN_NAMES = new Map<string, Column>([
  ...COLUMNS.map((column) => [column, column] as const),
  ...(['english', '英文', '英语', '英語'] as const).map((name) => [name, 'en'] as const),
  ...(['chinese', '中文', '汉语', '漢語'] as const).map((name) => [name, 'zh'] as const),
  ...(['type', '类型', '類型', '类别', '類別', '种类', '種類'] as const).map((name) => [name, 'kind'] as const),
  ...(['note', 'notes', '释义', '釋義', '说明', '說明', '备注', '備註'] as const).map(
    (name) => [name, 'gloss'] as const,
  ),
])

const KIND_NAMES = new Map<string, Kind>([
  ...KINDS.flatMap((kind) => [[kind, kind] as const, [`${kind}s`, kind] as const]),
  ...(['people', '人物', '人名', '人'] as const).map((name) => [name, 'person'] as const),
  ...(['模型'] as const).map((name) => [name, 'model'] as const),
  ...(['organization', 'organizations', 'company', '机构', '機構', '组织', '組織', '公司'] as const).map(
    (name) => [name, 'organisation'] as const,
  ),
  ...(['术语', '術語', '概念', '词', '詞'] as const).map((name) => [name, 'term'] as const),
  ...(['作品', '著作', 'book', '书', '書'] as const).map((name) => [name, 'work'] as const),
  ...(['事件', '活动', '活動', '会议', '會議'] as const).map((name) => [name, 'event'] as const),
  ...(['地点', '地點', '地名', '地方'] as const).map((name) => [name, 'place'] as const),
])
