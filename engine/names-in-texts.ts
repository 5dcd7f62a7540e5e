/** A piece of a text, or a name by its place among the names. */
export type Part = string | number

/**
 * Parts texts into names and what stands between them: at each place the longest name, none inside a Latin word. Which
 * lengths come into question is told by how a name begins.
 */
export function namesIn(texts: readonly string[], names: ReadonlyMap<string, number>): (readonly Part[])[] {
  const lengths = lengthsByStart(names)
  return texts.map((text) => {
    const parts: Part[] = []
    let start = 0
    for (let at = 0; at < text.length;) {
      const length = isInWord(text, at) ? undefined : longest(text, at, lengths, names)
      if (length === undefined) {
        at++
        continue
      }
      if (at > start) parts.push(text.slice(start, at))
      parts.push(names.get(text.slice(at, at + length))!)
      at += length
      start = at
    }
    if (start < text.length) parts.push(text.slice(start))
    return parts
  })
}

/** Longest first. */
function lengthsByStart(names: ReadonlyMap<string, number>): Map<string, number[]> {
  const lengths = new Map<string, Set<number>>()
  for (const name of names.keys()) {
    const start = name.slice(0, START)
    const known = lengths.get(start)
    if (known) known.add(name.length)
    else lengths.set(start, new Set([name.length]))
  }
  return new Map([...lengths].map(([start, all]) => [start, [...all].sort((a, b) => b - a)]))
}

const START = 2

function longest(
  text: string,
  at: number,
  lengths: ReadonlyMap<string, readonly number[]>,
  names: ReadonlyMap<string, number>,
): number | undefined {
  return lengths
    .get(text.slice(at, at + START))
    ?.find((length) => !isInWord(text, at + length) && names.has(text.slice(at, at + length)))
}

/** Between two Latin letters or digits. */
function isInWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && WORD.test(text[at - 1]!) && WORD.test(text[at]!)
}

const WORD = /[A-Za-z\d]/
