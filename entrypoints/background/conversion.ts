import { detectLanguage } from '../../engine/language.ts'

/** The tables of the build (scripts/conversion-table.ts) at work. */
export interface ConversionTable {
  /** Simplified words and what is written for them; the longer first. */
  readonly words: readonly (readonly [string, string])[]
  /** Simplified characters, each followed by what is usually written for it. */
  readonly chars: string
  /** Texts that word by word and character by character would come out wrong. */
  readonly texts: Readonly<Record<string, string>>
}

/**
 * Of texts the table was made for; others, of the reader's own packs, word by word and character by character. A text that
 * is Traditional already stays.
 */
export function byTable({ words, chars, texts }: ConversionTable): (text: string) => string {
  const each = [...chars]
  const usual = new Map(each.flatMap((char, at) => (at % 2 === 0 ? [[char, each[at + 1]!] as const] : [])))
  const starting = new Map<string, (readonly [string, string])[]>()
  for (const word of words) {
    const first = firstOf(word[0], 0)
    const others = starting.get(first)
    if (others) others.push(word)
    else starting.set(first, [word])
  }
  return (text) => {
    if (Object.hasOwn(texts, text)) return texts[text]!
    if (detectLanguage(text) === 'zh-Hant') return text
    let said = ''
    for (let at = 0; at < text.length;) {
      const char = firstOf(text, at)
      const word = starting.get(char)?.find(([from]) => text.startsWith(from, at))
      said += word ? word[1] : (usual.get(char) ?? char)
      at += word ? word[0].length : char.length
    }
    return said
  }
}

function firstOf(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!)
}
