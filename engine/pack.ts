import { KINDS } from './model.ts'
import type { Entry, Kind, Pack } from './model.ts'
import { readForms } from './pack-forms.ts'
import { readJson } from './pack-json.ts'
import type { JsonNode } from './pack-json.ts'
import { readFact, readGloss, readLinks, readRelations } from './pack-statements.ts'
import { ENTRY_ID, LIMITS, readList, readMembers, readOptionalList, readText, Report } from './pack-values.ts'
import type { PackError } from './pack-values.ts'

export type PackResult =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly errors: readonly PackError[] }

export interface PackOptions {
  /** Whether an entry may go without a gloss. */
  readonly glosses?: 'required' | 'optional'
}

/**
 * Reads a pack as it is kept on disk (assets/packs/schema.json is the same in JSON Schema). Nothing of a pack with an
 * error is taken; every error is told, to a bound. `id` stands in for an id the file does not give.
 */
export function readPack(json: string, id?: string, { glosses = 'required' }: PackOptions = {}): PackResult {
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
  const report = new Report(glosses)
  const pack = readTop(parsed.node, id ?? null, report)
  return report.errors.length === 0 ? { ok: true, pack } : { ok: false, errors: report.errors }
}

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

function readEntry(node: JsonNode, report: Report): Entry | null {
  report.entryId = idGiven(node)
  const members = readMembers(node, 'An entry', ENTRY_KEYS, report)
  const idNode = members.get('id')
  if (idNode === undefined) {
    report.add(node, 'This entry has no id; write one like "person/yi-tay".')
    return null
  }
  const id = readText(idNode, 'The id', LIMITS.id, report)
  if (!ENTRY_ID.test(id)) {
    report.add(
      idNode,
      `The id “${id}” should be a kind, a slash and small letters, digits and hyphens, like "person/yi-tay"; kinds are ${KINDS.join(', ')}.`,
    )
    return null
  }
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

/** The id an entry seems to have, to name it by while its keys are looked at. */
function idGiven(node: JsonNode): string | null {
  const id = node.value instanceof Map ? (node.value as ReadonlyMap<string, JsonNode>).get('id') : undefined
  return typeof id?.value === 'string' && id.value.length <= LIMITS.id && ENTRY_ID.test(id.value) ? id.value : null
}
