import type { Entry, Form, Kind } from './model.ts'
import { fold } from './fold.ts'

/**
 * The long Latin names among which misspelt ones are looked for (misspelt.ts): full names of persons, organisations and
 * models that stand for them whatever is around. They are picked out when a lexicon is compiled, by length and first
 * letter, since a name one letter apart has the same first letter and nearly the same length: to pick them out at each
 * start took longer than to read a page.
 */
export function packedName(form: Form, { kind }: Entry): string | null {
  if (form.part !== 'name' || form.cues !== null || !isMisspelt(kind)) return null
  const key = fold(form.text)
  if (form.text.length < 4 || !/^[a-z][a-z .'-]*$/.test(key)) return null
  const packed = packLetters(key)
  return packed.length < LEAST_LETTERS ? null : packed
}

/** Whose names are looked for misspelt. */
export function isMisspelt(kind: Kind): boolean {
  return kind === 'person' || kind === 'organisation' || kind === 'model'
}

export const LEAST_LETTERS = 8

/** Letters alone. */
export function packLetters(folded: string): string {
  return folded.replace(/[ .'-]/g, '')
}

/** What names of one length and first letter are filed under. */
export function longNameCode(packed: string, length = packed.length): number {
  return Math.min(length, 0x7fff) * 0x10000 + packed.charCodeAt(0)
}
