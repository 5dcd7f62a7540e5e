/** Names and texts to match, made by a seeded generator from prose of our own: as many and as long as one likes. */
import type { Entry, Pack } from '../../engine/model.ts'
import { random } from './random.ts'

/** Half Chinese, half Latin; no two alike. */
export function makeNames(count: number, seed = 7): string[] {
  const next = random(seed)
  const names = new Set<string>()
  while (names.size < count) names.add(next() < 0.5 ? hanWord(next) : latinName(next))
  return [...names]
}

/** Prose with a name put in about every `apart` characters, cut to length. */
export function makeText(
  prose: string,
  names: readonly string[],
  { length, apart = 120, seed = 11 }: TextShape,
): string {
  const next = random(seed)
  const parts: string[] = []
  let made = 0
  for (let at = 0; made < length;) {
    const piece = prose.slice(at, at + Math.ceil(apart * (0.5 + next())))
    const name = names[Math.floor(next() * names.length)]!
    // Between spaces and marks, so that a name is a word of its own whatever the prose around it.
    parts.push(piece, ' ', name, '，')
    made += piece.length + name.length + 2
    at = (at + piece.length) % prose.length
  }
  return parts.join('').slice(0, length)
}

export interface TextShape {
  /** UTF-16 code units. */
  readonly length: number
  readonly apart?: number
  readonly seed?: number
}

/** A pack with an entry for each name, of a kind without plurals: the plain ways to match know of none. */
export function packOf(names: readonly string[]): Pack {
  const entries = names.map((text, at): Entry => ({
    id: `place/t${at}`,
    kind: 'place',
    subtype: '',
    forms: [
      {
        text,
        language: /[a-z]/i.test(text) ? 'en' : 'zh',
        region: null,
        status: 'preferred',
        case: 'fold',
        part: 'name',
        cues: null,
      },
    ],
    gloss: { en: 'One sentence of a usual length about it.', zh: '关于它的一句话。' },
    facts: [],
    relations: [],
    links: [],
  }))
  return { id: 'bench', title: 'Bench', entries }
}

/** Frequent characters are frequent: squared, over two thousand. */
function hanWord(next: () => number): string {
  return Array.from({ length: 4 + Math.floor(next() * 4) }, () =>
    String.fromCharCode(0x4e00 + Math.floor(next() ** 2 * 2000)),
  ).join('')
}

function latinName(next: () => number): string {
  const words = Array.from({ length: 1 + Math.floor(next() * 3) }, () => latinWord(next))
  return (
    words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(next() < 0.2 ? '-' : ' ') +
    (next() < 0.2 ? `-${Math.floor(next() * 9)}` : '')
  )
}

function latinWord(next: () => number): string {
  return Array.from(
    { length: 4 + Math.floor(next() * 4) },
    (_, at) => (at % 2 ? 'aeiou' : 'bcdfghklmnprstvz')[Math.floor(next() * (at % 2 ? 5 : 16))],
  ).join('')
}
