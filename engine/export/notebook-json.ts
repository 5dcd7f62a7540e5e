/**
 * The notebook as JSON, whole, and back. Reading it is reading a stranger's file: it is looked at line by line, and all of
 * it is taken or nothing.
 */
import type { Kept } from '../model.ts'
import { isKept, mergeKept, type Line } from '../notebook/merge.ts'
import { readKept, stored } from '../notebook/read.ts'
import { readJson, type JsonNode, type JsonValue } from '../pack-json.ts'

const FORMAT = 'bandu-notebook'
const FORMAT_VERSION = 1

/** `exportedAt`: ISO 8601 in UTC. */
export function notebookToJson(lines: readonly Line[], exportedAt: string): string {
  // Non-characters, which a page may hold, are not read back: no name has them.
  const items = lines.map((line) => JSON.stringify(stored(line)).replace(/[\ufffe\uffff]/g, ''))
  const body = items.length > 0 ? `[\n${items.join(',\n')}\n]` : '[]'
  return `{"format": "${FORMAT}", "version": ${FORMAT_VERSION}, "exportedAt": ${JSON.stringify(exportedAt)}, "items": ${body}}\n`
}

export type NotebookProblem =
  /** Not JSON; `message` says what is amiss. */
  | { readonly line: number; readonly problem: 'json'; readonly message: string }
  | { readonly line: number; readonly problem: 'not-notebook' | 'newer' | 'nothing' | 'too-large' | 'too-many' }
  /** This item's value of this name is not as it should be; `items` where it is no item at all. */
  | { readonly line: number; readonly problem: 'broken'; readonly message: string }

export type NotebookImport =
  | { readonly ok: true; readonly items: readonly Line[] }
  | { readonly ok: false; readonly errors: readonly NotebookProblem[] }

/** Characters of a file: what is longer is not looked into. */
export const NOTEBOOK_LIMIT = 10_000_000
export const MOST_LINES = 5000
const MOST_ERRORS = 20

/** Items that are twice in the file become one. */
export function importNotebook(text: string): NotebookImport {
  if (text.length > NOTEBOOK_LIMIT) return refused({ line: 1, problem: 'too-large' })
  const read = readJson(text, { lineBreaks: true })
  if (!read.ok) return refused({ line: read.line, problem: 'json', message: read.message })
  const root = read.node.value
  if (!(root instanceof Map) || root.get('format')?.value !== FORMAT)
    return refused({ line: 1, problem: 'not-notebook' })
  const version = root.get('version')
  if (version?.value !== FORMAT_VERSION) return refused({ line: version?.line ?? 1, problem: 'newer' })
  const nodes = root.get('items')
  if (!nodes || !Array.isArray(nodes.value)) return refused({ line: nodes?.line ?? 1, problem: 'not-notebook' })
  if (nodes.value.length === 0) return refused({ line: nodes.line, problem: 'nothing' })
  if (nodes.value.length > MOST_LINES) return refused({ line: nodes.line, problem: 'too-many' })
  return readItems(nodes.value as readonly JsonNode[])
}

function readItems(nodes: readonly JsonNode[]): NotebookImport {
  const items = new Map<string, Kept>()
  const errors: NotebookProblem[] = []
  for (const { line, value } of nodes) {
    const read = readKept(plain(value))
    if (!read.ok)
      errors.push(
        read.why === 'newer' ? { line, problem: 'newer' } : { line, problem: 'broken', message: read.at || 'items' },
      )
    else if (!isKept(read.item)) errors.push({ line, problem: 'broken', message: 'subject' })
    else {
      const before = items.get(read.item.id)
      items.set(read.item.id, before ? mergeKept(before, read.item) : read.item)
    }
    if (errors.length >= MOST_ERRORS) break
  }
  return errors.length > 0 ? refused(...errors) : { ok: true, items: [...items.values()].filter(isKept) }
}

function refused(...errors: NotebookProblem[]): NotebookImport {
  return { ok: false, errors }
}

/** Values without their lines. Every key becomes the object's own, `__proto__` too. */
function plain(value: JsonValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, node]) => [key, plain(node.value)]))
  if (Array.isArray(value)) return (value as readonly JsonNode[]).map((node) => plain(node.value))
  return value
}
