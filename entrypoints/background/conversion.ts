/** The tables of the build (scripts/traditional.ts, scripts/hong-kong.ts) at work. A text they do not know stays. */

export interface HongKong {
  readonly words: readonly (readonly [string, string])[]
  readonly chars: string
  readonly texts: Readonly<Record<string, string>>
}

export function fromTable(table: Readonly<Record<string, string>>): (text: string) => string {
  return (text) => (Object.hasOwn(table, text) ? table[text]! : text)
}

/** Word by word, then character by character, but for the texts that are written out. */
export function inHongKong({ words, chars, texts }: HongKong): (text: string) => string {
  const each = [...chars]
  const usual = new Map(each.flatMap((char, at) => (at % 2 === 0 ? [[char, each[at + 1]!] as const] : [])))
  return (text) => {
    if (Object.hasOwn(texts, text)) return texts[text]!
    const said = words.reduce((now, [from, to]) => now.replaceAll(from, to), text)
    return [...said].map((char) => usual.get(char) ?? char).join('')
  }
}
