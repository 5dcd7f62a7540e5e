import type { Bilingual, EntryLink, Fact, LinkType, Relation, RelationType } from './model.ts'
import type { JsonNode } from './pack-json.ts'
import { ENTRY_ID, LIMITS, readChoice, readList, readMembers, readText } from './pack-values.ts'
import type { Members, Report } from './pack-values.ts'

export function readGloss(node: JsonNode | null, entry: JsonNode, report: Report): Bilingual {
  if (node === null) {
    if (report.glosses === 'required') report.add(entry, 'This entry has no gloss; write {"en": "…", "zh": "…"}.')
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

export function readFact(node: JsonNode, report: Report): Fact | null {
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

export function readRelations(node: JsonNode | null, id: string, report: Report): Relation[] {
  if (node === null) return []
  const relations: Relation[] = []
  const members = readMembers(node, 'Relations', RELATION_TYPES, report)
  for (const type of RELATION_TYPES) {
    const list = members.get(type)
    if (list === undefined) continue
    for (const item of readList(list, type, 100, report)) {
      const to = readText(item, 'A relation', LIMITS.id, report)
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

export function readLinks(node: JsonNode | null, report: Report): EntryLink[] {
  if (node === null) return []
  const links: EntryLink[] = []
  const members = readMembers(node, 'Links', LINK_TYPES, report)
  for (const type of LINK_TYPES) {
    const link = members.get(type)
    if (link === undefined) continue
    const url = readText(link, `The ${type} link`, LIMITS.url, report)
    if (/^https?:\/\/[^\s/"<>\\.]+\.[^\s"<>\\]+$/.test(url)) links.push({ type, url })
    else report.add(link, `“${url}” is no web address; write it whole, with https://.`)
  }
  return links
}
