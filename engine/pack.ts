import { KINDS } from './model.ts'
import type {
  Bilingual,
  Cues,
  Entry,
  EntryLink,
  Fact,
  Form,
  Kind,
  LinkType,
  Pack,
  Region,
  Relation,
  RelationType,
} from './model.ts'
import { readJson } from './pack-json.ts'
import type { JsonNode } from './pack-json.ts'

/** What is wrong in a pack's file: where, and what to do, in one plain English sentence. */
export interface PackError {
  /** From 1. */
  readonly line: number
  readonly entryId: string | null
  readonly message: string
}

export type PackResult =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly errors: readonly PackError[] }

/**
 * Reads a pack as it is kept on disk (assets/packs/schema.json is the same in JSON Schema). Nothing of a pack with an
 * error is taken; every error is told, to a bound. `id` stands in for an id the file does not give.
 */
export function readPack(json: string, id?: string): PackResult {
  if (json.length > LIMITS.file)
    return {
      ok: false,
      errors: [
        {
          line: 1,
          entryId: null,
          message: `The file has over ${LIMITS.file / 1e6} million characters; split it into several packs.`,
        },
      ],
    }
  const parsed = readJson(json)
  if (!parsed.ok) return { ok: false, errors: [{ line: parsed.line, entryId: null, message: parsed.message }] }
  const report = new Report()
  const pack = readTop(parsed.node, id ?? null, report)
  return report.errors.length === 0 ? { ok: true, pack } : { ok: false, errors: report.errors }
}

const LIMITS = {
  file: 20e6,
  entries: 50_000,
  forms: 80,
  form: 120,
  gloss: 1000,
  value: 400,
  cues: 60,
  links: 12,
  url: 2000,
  errors: 100,
}

class Report {
  readonly errors: PackError[] = []
  entryId: string | null = null
  add(node: JsonNode, message: string): void {
    if (this.errors.length < LIMITS.errors) this.errors.push({ line: node.line, entryId: this.entryId, message })
  }
}

type Members = ReadonlyMap<string, JsonNode>

function readTop(node: JsonNode, id: string | null, report: Report): Pack {
  const members = readMembers(node, 'The pack', ['id', 'title', 'entries', '$schema'], report)
  const given = members.get('id')
  const packId = given === undefined ? (id ?? '') : readText(given, 'The pack’s id', 60, report)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(packId))
    report.add(given ?? node, 'Give the pack an id of small letters, digits and hyphens.')
  const title = members.get('title')
  const entries: Entry[] = []
  const lines = new Map<string, number>()
  for (const item of readList(members.get('entries') ?? node, 'entries', LIMITS.entries, report)) {
    const entry = readEntry(item, report)
    if (entry === null) continue
    const earlier = lines.get(entry.id)
    if (earlier !== undefined)
      report.add(item, `The id ${entry.id} is taken on line ${earlier}; give this entry another or merge the two.`)
    lines.set(entry.id, item.line)
    entries.push(entry)
  }
  return {
    id: packId,
    title: title === undefined ? packId : readText(title, 'The title', LIMITS.value, report),
    entries,
  }
}

const ENTRY_KEYS = ['id', 'kind', 'subtype', 'forms', 'gloss', 'facts', 'relations', 'links']
const SLUG = '[\\p{Ll}\\p{Lo}\\p{N}]+(?:[.-]+[\\p{Ll}\\p{Lo}\\p{N}]+)*'
const ENTRY_ID = new RegExp(`^(${KINDS.join('|')})/${SLUG}$`, 'u')

function readEntry(node: JsonNode, report: Report): Entry | null {
  report.entryId = null
  const members = readMembers(node, 'An entry', ENTRY_KEYS, report)
  const idNode = members.get('id')
  if (idNode === undefined) {
    report.add(node, 'This entry has no id; write one like "person/yi-tay".')
    return null
  }
  const id = readText(idNode, 'The id', 100, report)
  if (!ENTRY_ID.test(id)) {
    report.add(
      idNode,
      `The id “${id}” should be a kind, a slash and small letters, digits and hyphens, like "person/yi-tay"; kinds are ${KINDS.join(', ')}.`,
    )
    return null
  }
  report.entryId = id
  const kind = id.slice(0, id.indexOf('/')) as Kind
  const given = members.get('kind')
  if (given !== undefined && given.value !== kind) report.add(given, `The kind should be "${kind}", as the id says.`)
  const subtype = members.get('subtype')
  const entry: Entry = {
    id,
    kind,
    subtype: subtype === undefined ? '' : readText(subtype, 'The subtype', 40, report),
    forms: readForms(members.get('forms') ?? null, node, report),
    gloss: readGloss(members.get('gloss') ?? null, node, report),
    facts: readOptionalList(members.get('facts'), 'facts', 30, report)
      .map((fact) => readFact(fact, report))
      .filter((fact) => fact !== null),
    relations: readRelations(members.get('relations') ?? null, id, report),
    links: readLinks(members.get('links') ?? null, report),
  }
  report.entryId = null
  return entry
}

// ---- forms ----

const HAN = /\p{Script=Han}/u
const FORM_KEYS = ['text', 'language', 'region', 'status', 'case', 'part', 'cues']

function readForms(node: JsonNode | null, entry: JsonNode, report: Report): Form[] {
  if (node === null) {
    report.add(entry, 'This entry has no forms; write at least one name in "forms".')
    return []
  }
  const items = readList(node, 'forms', LIMITS.forms, report)
  if (items.length === 0) report.add(node, 'This entry has no forms; write at least one name in "forms".')
  const forms: Form[] = []
  const languages = new Set<string>()
  const seen = new Set<string>()
  for (const item of items) {
    const form = readForm(item, languages, report)
    if (form === null) continue
    const key = `${form.text} ${form.language} ${form.region ?? ''}`
    if (seen.has(key)) report.add(item, `The form “${form.text}” is given twice in this entry; keep one.`)
    seen.add(key)
    languages.add(form.language)
    forms.push(form)
  }
  return forms
}

function readForm(node: JsonNode, languages: ReadonlySet<string>, report: Report): Form | null {
  const short = typeof node.value === 'string'
  const members: Members = short ? new Map([['text', node]]) : readMembers(node, 'A form', FORM_KEYS, report)
  const textNode = members.get('text')
  if (textNode === undefined) {
    report.add(node, 'This form has no text; write {"text": "…"} or the text alone.')
    return null
  }
  const text = readText(textNode, 'A form', LIMITS.form, report)
  if (!/[\p{L}\p{N}]/u.test(text)) {
    report.add(textNode, `The form “${text}” has no letter or digit to find it by.`)
    return null
  }
  const language = members.get('language')
  const spoken = language === undefined ? (HAN.test(text) ? 'zh' : 'en') : readText(language, 'The language', 8, report)
  if (!/^[a-z]{2,3}$/.test(spoken))
    report.add(language ?? node, 'A language is two or three small letters, like "en", "zh" or "vi".')
  return {
    text,
    language: spoken,
    region: readChoice<Region>(members.get('region'), 'region', ['CN', 'TW', 'HK'], report),
    status:
      readChoice(members.get('status'), 'status', ['preferred', 'admitted', 'deprecated'] as const, report) ??
      (languages.has(spoken) ? 'admitted' : 'preferred'),
    case: readChoice(members.get('case'), 'case', ['fold', 'exact'] as const, report) ?? 'fold',
    part: readChoice(members.get('part'), 'part', ['name', 'short'] as const, report) ?? 'name',
    cues: readCues(members.get('cues') ?? null, report),
  }
}

function readCues(node: JsonNode | null, report: Report): Cues | null {
  if (node === null || node.value === null) return null
  const members = readMembers(node, 'Cues', ['near', 'against', 'frames'], report)
  const cues: { near?: string[]; against?: string[]; frames?: string[] } = {}
  for (const name of ['near', 'against', 'frames'] as const) {
    const list = members.get(name)
    if (list !== undefined)
      cues[name] = readList(list, name, LIMITS.cues, report).map((cue) =>
        readText(cue, `A cue in "${name}"`, LIMITS.form, report),
      )
  }
  for (const frame of cues.frames ?? [])
    if (frame.split('{}').length !== 2 || frame === '{}')
      report.add(
        members.get('frames')!,
        `The frame “${frame}” needs {} once, where the form stands, and a word beside it, like "有多{}".`,
      )
  return cues
}

// ---- what is said of an entry ----

function readGloss(node: JsonNode | null, entry: JsonNode, report: Report): Bilingual {
  if (node === null) {
    report.add(entry, 'This entry has no gloss; write {"en": "…", "zh": "…"}.')
    return { en: '', zh: '' }
  }
  return readBilingual(readMembers(node, 'The gloss', ['en', 'zh'], report), node, 'The gloss', LIMITS.gloss, report)
}

/** One language may be missing: a reader's own notes are often in one. */
function readBilingual(members: Members, node: JsonNode, what: string, limit: number, report: Report): Bilingual {
  const en = members.get('en')
  const zh = members.get('zh')
  if (en === undefined && zh === undefined) report.add(node, `${what} needs "en", "zh" or both.`)
  return {
    en: en === undefined ? '' : readText(en, `${what} in English`, limit, report),
    zh: zh === undefined ? '' : readText(zh, `${what} in Chinese`, limit, report),
  }
}

const FACT_LABELS = [
  'role',
  'maker',
  'released',
  'family',
  'size',
  'founded',
  'based',
  'known-for',
  'born',
  'authors',
  'published',
  'held',
  'renamed',
  'owner',
  'licence',
  'former',
] as const satisfies readonly Fact['label'][]
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

function readFact(node: JsonNode, report: Report): Fact | null {
  const members = readMembers(node, 'A fact', ['label', 'en', 'zh', 'from', 'until', 'asOf'], report)
  const label = readChoice(members.get('label') ?? null, 'label', FACT_LABELS, report)
  if (label === null) {
    if (!members.has('label')) report.add(node, `A fact needs a "label": ${FACT_LABELS.join(', ')}.`)
    return null
  }
  const fact: { -readonly [Key in keyof Fact]: Fact[Key] } = {
    label,
    value: readBilingual(members, node, 'The fact', LIMITS.value, report),
  }
  for (const name of ['from', 'until', 'asOf'] as const) {
    const date = members.get(name)
    if (date === undefined) continue
    if (typeof date.value === 'string' && DATE.test(date.value)) fact[name] = date.value
    else report.add(date, `"${name}" is a date in quotes, like "2024", "2024-10" or "2024-10-28".`)
  }
  return fact
}

const RELATION_TYPES = [
  'works-at',
  'worked-at',
  'founded',
  'made',
  'wrote',
  'part-of',
  'studied-at',
  'studied-under',
  'worked-with',
  'family-of',
  'presented-at',
  'about',
] as const satisfies readonly RelationType[]

function readRelations(node: JsonNode | null, id: string, report: Report): Relation[] {
  if (node === null) return []
  const relations: Relation[] = []
  const members = readMembers(node, 'Relations', RELATION_TYPES, report)
  for (const type of RELATION_TYPES) {
    const list = members.get(type)
    if (list === undefined) continue
    for (const item of readList(list, type, 100, report)) {
      const to = readText(item, 'A relation', 100, report)
      if (!ENTRY_ID.test(to))
        report.add(item, `“${to}” is no id; a relation names another entry, like "organisation/reka".`)
      else if (to === id) report.add(item, 'An entry cannot be related to itself.')
      else if (relations.some((one) => one.type === type && one.to === to))
        report.add(item, `The relation ${type} ${to} is given twice; keep one.`)
      else relations.push({ type, to })
    }
  }
  return relations
}

const LINK_TYPES = [
  'homepage',
  'paper',
  'wikipedia',
  'code',
  'scholar',
  'article',
] as const satisfies readonly LinkType[]

function readLinks(node: JsonNode | null, report: Report): EntryLink[] {
  if (node === null) return []
  const links: EntryLink[] = []
  const members = readMembers(node, 'Links', LINK_TYPES, report)
  for (const type of LINK_TYPES) {
    const link = members.get(type)
    if (link === undefined) continue
    const url = readText(link, `The ${type} link`, LIMITS.url, report)
    if (/^https?:\/\/[^\s/"<>\\]+\.[^\s"<>\\]+$/.test(url)) links.push({ type, url })
    else report.add(link, `“${url}” is no web address; write it whole, with https://.`)
  }
  return links
}

// ---- values ----

function readMembers(node: JsonNode, what: string, keys: readonly string[], report: Report): Members {
  if (!(node.value instanceof Map)) {
    report.add(node, `${what} should be an object in braces { }.`)
    return new Map()
  }
  const members = node.value as Members
  for (const [name, member] of members)
    if (!keys.includes(name))
      report.add(member, `“${name}” is not known here; ${what.toLowerCase()} may have ${keys.join(', ')}.`)
  return members
}

function readOptionalList(
  node: JsonNode | undefined,
  what: string,
  limit: number,
  report: Report,
): readonly JsonNode[] {
  return node === undefined ? [] : readList(node, what, limit, report)
}

function readList(node: JsonNode, what: string, limit: number, report: Report): readonly JsonNode[] {
  if (!Array.isArray(node.value)) {
    report.add(node, `"${what}" should be a list in brackets [ ].`)
    return []
  }
  const items = node.value as readonly JsonNode[]
  if (items.length > limit) report.add(node, `"${what}" has ${items.length} items; ${limit} are the most.`)
  return items.slice(0, limit)
}

function readText(node: JsonNode, what: string, limit: number, report: Report): string {
  if (typeof node.value !== 'string') {
    report.add(node, `${what} should be text in double quotes.`)
    return ''
  }
  const text = node.value.normalize('NFC')
  if (text.trim() === '') report.add(node, `${what} is empty; write it or leave the key out.`)
  else if (text !== text.trim()) report.add(node, `${what} begins or ends with a space; take it away.`)
  if (text.length > limit) report.add(node, `${what} has ${text.length} characters; ${limit} are the most.`)
  return text
}

function readChoice<Choice extends string>(
  node: JsonNode | null | undefined,
  what: string,
  choices: readonly Choice[],
  report: Report,
): Choice | null {
  if (node === undefined || node === null || node.value === null) return null
  const choice = choices.find((one) => one === node.value)
  if (choice === undefined) report.add(node, `"${what}" should be one of ${choices.join(', ')}.`)
  return choice ?? null
}
