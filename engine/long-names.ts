import type { Entry, Form, Kind } from './model.ts'
import { fold } from './fold.ts'

/**
 * The long names among which misspelt ones are looked for (misspelt.ts): full names of persons, organisations and models
 * that stand for them whatever is around. They are picked out when a lexicon is compiled, since to do it at each start took
 * longer than to read a page. A Latin name is filed by its length and first letter, which one that is a letter apart has
 * too, or nearly; the Chinese ones, of which any character may be lost, together. null: it is none.
 */
export function filedUnder(form: Form, { kind }: Entry): number | null {
  if (form.part !== 'name' || form.cues !== null || form.text.length < LEAST_CHARACTERS || !isMisspelt(kind))
    return null
  if (/^\p{Script=Han}+$/u.test(form.text)) return CHINESE
  const key = fold(form.text)
  const packed = packLetters(key)
  return /^[a-z][a-z .'-]*$/.test(key) && packed.length >= LEAST_LETTERS ? longNameCode(packed) : null
}

/** Below any that a length and a letter make. */
export const CHINESE = 0

/** Whose names are looked for misspelt. */
function isMisspelt(kind: Kind): boolean {
  return kind === 'person' || kind === 'organisation' || kind === 'model'
}

export const LEAST_LETTERS = 8
/** Of a Chinese name. */
const LEAST_CHARACTERS = 4

/** Letters alone. */
export function packLetters(folded: string): string {
  return folded.replace(/[ .'-]/g, '')
}

/** What Latin names of one length and first letter are filed under. */
export function longNameCode(packed: string, length = packed.length): number {
  return Math.min(length, 0x7fff) * 0x10000 + packed.charCodeAt(0)
}
