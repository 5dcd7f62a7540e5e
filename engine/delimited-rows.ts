/**
 * Rows of a table in text (RFC 4180, with a tab or a semicolon in the comma's place as well): cells in double quotes may
 * hold the delimiter and line ends, a doubled quote is one. Lines end in CR, LF or both. A quote inside an unquoted cell
 * is a character like any other. Read one at a time, so that who reads may stop.
 */
export type Row =
  | { readonly line: number; readonly cells: readonly string[] }
  /** Reading ends here: `quote` is not closed, or something stands after one; `cell` is longer than `CELL_LIMIT`. */
  | { readonly line: number; readonly fault: 'quote-open' | 'quote-after' | 'long-cell' }

export const CELL_LIMIT = 4000

/** Empty rows are left out. Lines count from 1; a row's is the one it begins on. */
export function* readRows(text: string, delimiter: ',' | '\t' | ';'): Generator<Row> {
  const marked = text.startsWith('\ufeff') ? 1 : 0
  const reader: Reader = { text, delimiter, at: marked, line: 1 }
  while (reader.at < text.length) {
    const { line } = reader
    const cells: string[] = []
    for (let more = true; more;) {
      const cell = text[reader.at] === '"' ? readQuoted(reader) : readPlain(reader)
      if (typeof cell !== 'string') return yield cell
      if (cells.length < WIDEST) cells.push(cell)
      more = text[reader.at] === delimiter
      if (more) reader.at++
    }
    endLine(reader)
    if (cells.some((cell) => cell.trim() !== '')) yield { line, cells }
  }
}

/** No table of ours has so many columns; what is beyond is not kept. */
const WIDEST = 50

interface Reader {
  readonly text: string
  readonly delimiter: string
  at: number
  line: number
}

type Fault = Extract<Row, { fault: unknown }>

function readPlain(reader: Reader): string | Fault {
  const { text, delimiter } = reader
  const from = reader.at
  while (reader.at < text.length) {
    const char = text[reader.at]!
    if (char === delimiter || char === '\n' || char === '\r') break
    reader.at++
    if (reader.at - from > CELL_LIMIT) return { line: reader.line, fault: 'long-cell' }
  }
  return text.slice(from, reader.at)
}

function readQuoted(reader: Reader): string | Fault {
  const { text, delimiter } = reader
  const opened = reader.line
  let cell = ''
  for (reader.at++; reader.at < text.length;) {
    const char = text[reader.at++]!
    if (char === '"') {
      if (text[reader.at] !== '"') {
        const after = text[reader.at]
        const ended = after === undefined || after === delimiter || after === '\n' || after === '\r'
        return ended ? cell : { line: reader.line, fault: 'quote-after' }
      }
      reader.at++
    } else if (char === '\n' || (char === '\r' && text[reader.at] !== '\n')) reader.line++
    cell += char
    if (cell.length > CELL_LIMIT) return { line: opened, fault: 'long-cell' }
  }
  return { line: opened, fault: 'quote-open' }
}

function endLine(reader: Reader): void {
  const { text } = reader
  if (text[reader.at] === '\r') reader.at++
  if (text[reader.at] === '\n') reader.at++
  reader.line++
}
