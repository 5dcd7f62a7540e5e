/**
 * Strings made to hurt a regular expression: what it is made of, alone, in pairs and as the words that stand in it, over
 * and over, after a beginning that fits and before an end that does not.
 */
export interface Attack {
  readonly prefix: string
  readonly pump: string
  readonly suffix: string
}

export function attacksOn(pattern: RegExp, random: () => number, more: number): Attack[] {
  const { atoms, words } = partsOf(pattern.source)
  const of = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const piece = (): string => of(random() < 0.3 ? words : atoms)
  const pumps = new Set([...atoms, ...words])
  for (let n = 0; n < more; n++) {
    pumps.add(piece() + piece())
    pumps.add(of(atoms) + of(words) + of(atoms))
  }
  return [...pumps]
    .filter((pump) => pump !== '')
    .flatMap((pump) =>
      ['', headOf(pattern.source) || (words[0] ?? ''), piece() + piece()].flatMap((prefix) =>
        ['', '\u0001', '\n'].map((suffix) => ({ prefix, pump, suffix })),
      ),
    )
}

export function textOf({ prefix, pump, suffix }: Attack, length: number): string {
  return prefix + pump.repeat(Math.ceil(length / pump.length)) + suffix
}

/** The letters a match must begin with: `^https?:\/\/[^/]` → `https://`. */
function headOf(source: string): string {
  const head = /^\^?((?:\\[^a-zA-Z\d]|[^\\^$.*+?()[\]{}|])\??)+/.exec(source)?.[0] ?? ''
  return head.replace(/^\^/, '').replace(/\?/g, '').replace(/\\(.)/g, '$1')
}

/** Characters and words of a pattern's source; roughly, since only attacks are made of them. */
function partsOf(source: string): { atoms: string[]; words: string[] } {
  const plain = source
    .replace(/\\p\{[^}]*\}/giu, (name) => CLASSES.find(([part]) => name.includes(part))?.[1] ?? 'a')
    .replace(/\\u\{?([\da-f]{4,6})\}?/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/\\s/g, ' ')
    .replace(/\\d/g, '7')
    .replace(/\\w/g, 'w')
    .replace(/\\n/g, '\n')
    .replace(/\\[bBkDSW]/g, '')
    .replace(/\(\?(?:<?[=!:]|<[a-z]+>)/gi, '(')
    .replace(/\{\d*,?\d*\}/g, '')
  const words = [...plain.matchAll(/[\p{L}\p{N}<&$%.-]{2,}/gu)].map(([word]) => word)
  const chars = [...new Set(plain.replace(/\\/g, ''))].filter((char) => !'()|*+?^'.includes(char))
  return { atoms: [...new Set([...chars.slice(0, 30), ...COMMON])], words: [...new Set(words)].slice(0, 12) }
}

const CLASSES = [
  ['Han', '好'],
  ['Lu', 'A'],
  ['Ll', 'a'],
  ['N', '7'],
  ['P', '.'],
  ['M', '\u0301'],
  ['C', '\u0007'],
  ['Surrogate', '\ud83d'],
] as const

const COMMON = [' ', '\n', 'a', 'A', '1', '好', '.', ',', '-', '"', '<', '/', '(', '·', '百', '=']
