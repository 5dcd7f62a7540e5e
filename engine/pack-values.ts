import { KINDS } from './model.ts'
import { shown } from './pack-json.ts'
import type { JsonNode } from './pack-json.ts'

/** What is wrong in a pack's file: where, and what to do, in one plain English sentence. */
export interface PackError {
  /** From 1. */
  readonly line: number
  readonly entryId: string | null
  readonly message: string
}

export const LIMITS = {
  file: 20e6,
  entries: 50_000,
  id: 100,
  forms: 80,
  form: 200,
  gloss: 1000,
  value: 400,
  cues: 60,
  links: 12,
  url: 2000,
  errors: 100,
}

export class Report {
  readonly errors: PackError[] = []
  entryId: string | null = null
  /** Our own packs explain every entry; a reader's need not. */
  readonly glosses: 'required' | 'optional'
  constructor(glosses: 'required' | 'optional' = 'required') {
    this.glosses = glosses
  }
  add(node: JsonNode, message: string): void {
    if (this.errors.length < LIMITS.errors) this.errors.push({ line: node.line, entryId: this.entryId, message })
  }
}

export type Members = ReadonlyMap<string, JsonNode>

/** `kind/slug`. */
const SLUG = '[\\p{Ll}\\p{Lo}\\p{N}]+(?:[.-]+[\\p{Ll}\\p{Lo}\\p{N}]+)*'
export const ENTRY_ID = new RegExp(`^(${KINDS.join('|')})/${SLUG}$`, 'u')

export function readMembers(node: JsonNode, what: string, keys: readonly string[], report: Report): Members {
  if (!(node.value instanceof Map)) {
    report.add(node, `${what} should be an object in braces { }.`)
    return new Map()
  }
  const members = node.value as Members
  for (const [name, member] of members)
    if (!keys.includes(name))
      report.add(member, `“${shown(name)}” is not known here; ${what.toLowerCase()} may have ${keys.join(', ')}.`)
  return members
}

export function readOptionalList(
  node: JsonNode | undefined,
  what: string,
  limit: number,
  report: Report,
): readonly JsonNode[] {
  return node === undefined ? [] : readList(node, what, limit, report)
}

export function readList(node: JsonNode, what: string, limit: number, report: Report): readonly JsonNode[] {
  if (!Array.isArray(node.value)) {
    report.add(node, `"${what}" should be a list in brackets [ ].`)
    return []
  }
  const items = node.value as readonly JsonNode[]
  if (items.length > limit) report.add(node, `"${what}" has ${items.length} items; ${limit} are the most.`)
  return items.slice(0, limit)
}

export function readText(node: JsonNode, what: string, limit: number, report: Report): string {
  if (typeof node.value !== 'string') {
    report.add(node, `${what} should be text in double quotes.`)
    return ''
  }
  // Composing shortens a text to a third at most; what is longer than that is not looked into any further.
  const text = node.value.slice(0, 3 * limit + 1).normalize('NFC')
  if (text.trim() === '') report.add(node, `${what} is empty; write it or leave the key out.`)
  else if (text !== text.trim()) report.add(node, `${what} begins or ends with a space; take it away.`)
  if (text.length <= limit) return text
  report.add(node, `${what} has ${node.value.length} characters; ${limit} are the most.`)
  return text.slice(0, limit)
}

export function readChoice<Choice extends string>(
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
