/**
 * JSON (RFC 8259) read by hand, so that every value knows its line and nothing in a stranger's file can surprise:
 * objects are Maps (`__proto__` is a key like any other), a key given twice, text that is no Unicode (lone surrogates,
 * NUL and its kin) and nesting past a bound are errors with a line, not silence.
 */
export interface JsonNode {
  /** From 1. */
  readonly line: number
  readonly value: JsonValue
}

export type JsonValue = null | boolean | number | string | readonly JsonNode[] | ReadonlyMap<string, JsonNode>

export type JsonResult =
  | { readonly ok: true; readonly node: JsonNode }
  | { readonly ok: false; readonly line: number; readonly message: string }

/** `lineBreaks`: texts may have lines of their own, as a reader's notes do; names have none. */
export function readJson(text: string, { lineBreaks = false } = {}): JsonResult {
  const reader: Reader = { text, lineBreaks, at: text.startsWith('\ufeff') ? 1 : 0, line: 1, objects: 0 }
  try {
    const node = readValue(reader, 0)
    skipSpace(reader)
    if (reader.at < text.length) fail(reader, 'There is more after the end of the pack; keep one JSON object only.')
    return { ok: true, node }
  } catch (error) {
    if (error instanceof JsonProblem) return { ok: false, line: error.line, message: error.message }
    throw error
  }
}

const DEEPEST = 12
/** Each costs far more memory than its characters; no pack within the limits has so many. */
const MOST_OBJECTS = 400_000

interface Reader {
  readonly text: string
  readonly lineBreaks: boolean
  at: number
  line: number
  objects: number
}

class JsonProblem extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

function fail(reader: Reader, message: string): never {
  throw new JsonProblem(reader.line, message)
}

function skipSpace(reader: Reader): void {
  for (; reader.at < reader.text.length; reader.at++) {
    const char = reader.text[reader.at]
    if (char === '\n') reader.line++
    else if (char !== ' ' && char !== '\t' && char !== '\r') return
  }
}

function readValue(reader: Reader, depth: number): JsonNode {
  if (depth > DEEPEST) fail(reader, `Values are nested more than ${DEEPEST} deep; a pack needs five.`)
  skipSpace(reader)
  const line = reader.line
  const char = reader.text[reader.at]
  if (char === '{') return { line, value: readObject(reader, depth) }
  if (char === '[') return { line, value: readArray(reader, depth) }
  if (char === '"') return { line, value: readString(reader) }
  const word = /[-+.\w]*/y
  word.lastIndex = reader.at
  const literal = word.exec(reader.text)![0]
  if (Object.hasOwn(LITERALS, literal)) {
    reader.at += literal.length
    return { line, value: LITERALS[literal as keyof typeof LITERALS] }
  }
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(literal)) {
    reader.at += literal.length
    return { line, value: Number(literal) }
  }
  if (char === undefined) fail(reader, 'The file ends too soon; a bracket or a quote is not closed.')
  return fail(reader, `“${shown(literal) || char}” is not JSON here; text goes in straight double quotes.`)
}

const LITERALS = { true: true, false: false, null: null }

function readObject(reader: Reader, depth: number): ReadonlyMap<string, JsonNode> {
  if (++reader.objects > MOST_OBJECTS)
    fail(reader, `There are over ${MOST_OBJECTS} objects; split the pack into several.`)
  const members = new Map<string, JsonNode>()
  readItems(reader, '}', () => {
    if (reader.text[reader.at] !== '"') fail(reader, 'A name in straight double quotes is expected here.')
    const name = readString(reader)
    if (members.has(name)) fail(reader, `“${shown(name)}” is given twice; keep one.`)
    skipSpace(reader)
    if (reader.text[reader.at] !== ':') fail(reader, `A colon is missing after “${shown(name)}”.`)
    reader.at++
    members.set(name, readValue(reader, depth + 1))
  })
  return members
}

function readArray(reader: Reader, depth: number): readonly JsonNode[] {
  const items: JsonNode[] = []
  readItems(reader, ']', () => items.push(readValue(reader, depth + 1)))
  return items
}

function readItems(reader: Reader, close: string, readItem: () => void): void {
  reader.at++
  skipSpace(reader)
  if (reader.text[reader.at] === close) {
    reader.at++
    return
  }
  for (;;) {
    skipSpace(reader)
    if (reader.text[reader.at] === close) fail(reader, 'There is a comma too many before the closing bracket.')
    readItem()
    skipSpace(reader)
    const char = reader.text[reader.at++]
    if (char === close) return
    if (char === undefined) fail(reader, 'The file ends too soon; a bracket or a quote is not closed.')
    if (char !== ',') fail(reader, `A comma or ${close} is missing before “${char}”.`)
  }
}

function readString(reader: Reader): string {
  const end = closingQuote(reader)
  const raw = reader.text.slice(reader.at, end + 1)
  let value: string
  try {
    value = JSON.parse(raw) as string
  } catch {
    return fail(reader, 'This text has a line break, a tab or a backslash that JSON does not allow.')
  }
  reader.at = end + 1
  if (/\p{Surrogate}/u.test(value)) fail(reader, 'This text has half a character (a lone surrogate); type it again.')
  if (hasControl(reader.lineBreaks ? value.replace(/[\n\t]/g, '') : value))
    fail(reader, 'This text has an invisible control character; type it again.')
  return value
}

function closingQuote(reader: Reader): number {
  for (let at = reader.at + 1; at < reader.text.length; at++) {
    const char = reader.text[at]
    if (char === '\\') at++
    else if (char === '"') return at
    else if (char === '\n') fail(reader, 'A quote is not closed on this line.')
  }
  return fail(reader, 'The file ends too soon; a quote is not closed.')
}

/** The beginning of what stands in a stranger's file, for a sentence that is read by somebody. */
export function shown(text: string): string {
  const head = Array.from(text.slice(0, 100))
  return head.length > 40 ? `${head.slice(0, 40).join('')}…` : text
}

/** C0, C1 and non-characters, which no name has. */
export function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code >= 0xfffe) return true
  }
  return false
}
