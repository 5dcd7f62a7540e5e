import type { ConversionTable } from '../entrypoints/background/conversion.ts'
import { byTable } from '../entrypoints/background/conversion.ts'

/**
 * The shortest table found that turns each text into what stands beside it: characters as they mostly become, the words of
 * `words` that change a text otherwise, and whole texts where neither is enough. A tenth of the bytes that all texts take.
 *
 * `words`: those that may be needed, by their Simplified, as they are written where they stand alone.
 */
export function conversionTable(
  texts: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, string>,
): ConversionTable {
  const chars = usualChars(texts)
  const byChar = byTable({ words: [], chars, texts: {} })
  const needed = new Set<string>()
  for (const [from, to] of texts) {
    if (byChar(from) === to) continue
    for (const word of wordsIn(from, words))
      if (byChar(word) !== words.get(word) && to.includes(words.get(word)!)) needed.add(word)
  }
  const chosen = [...needed]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => [word, words.get(word)!] as const)
  const short = { words: chosen, chars, texts: {} }
  const convert = byTable(short)
  return { ...short, texts: Object.fromEntries([...texts].filter(([from, to]) => convert(from) !== to)) }
}

/** Of each character what it becomes most often, where that is another one; in texts that keep their length. */
function usualChars(texts: ReadonlyMap<string, string>): string {
  const counts = new Map<string, Map<string, number>>()
  for (const [from, to] of texts) {
    const after = [...to]
    const before = [...from]
    if (before.length !== after.length) continue
    before.forEach((char, at) => {
      const others = counts.get(char) ?? new Map<string, number>()
      counts.set(char, others.set(after[at]!, (others.get(after[at]!) ?? 0) + 1))
    })
  }
  return [...counts]
    .map(([char, others]) => [char, [...others].toSorted((a, b) => b[1] - a[1])[0]![0]] as const)
    .filter(([char, usual]) => char !== usual)
    .flat()
    .join('')
}

const LONGEST_WORD = 10

function* wordsIn(text: string, words: ReadonlyMap<string, string>): Generator<string> {
  for (let start = 0; start < text.length; start++)
    for (let end = start + 1; end <= Math.min(text.length, start + LONGEST_WORD); end++)
      if (words.has(text.slice(start, end))) yield text.slice(start, end)
}
