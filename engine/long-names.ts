import type { Entry, Form, Kind } from './model.ts'
import { fold } from './fold.ts'

/**
 * The long names among which misspelt ones are looked for (misspelt.ts): full names of persons, organisations and models
 * that stand for them whatever is around. They are picked out when a lexicon is compiled, since to do it at each start took
 * longer than to read a page. A Latin name is filed by its length and first letter, which one that is a letter apart has
 * too, or nearly; a Chinese one by its length and either end, since one of them is there whichever character is lost.
 */
export function longNameCodes(form: Form, { kind }: Entry): readonly number[] {
  if (form.part !== 'name' || form.cues !== null || form.text.length < LEAST_CHARACTERS || !isMisspelt(kind)) return []
  const key = fold(form.text)
  if (/^\p{Script=Han}+$/u.test(form.text))
    return [...new Set([longNameCode(key), longNameCode(key.at(-1)!, key.length)])]
  const packed = packLetters(key)
  return /^[a-z][a-z .'-]*$/.test(key) && packed.length >= LEAST_LETTERS ? [longNameCode(packed)] : []
}

/** Whose names are looked for misspelt. */
function isMisspelt(kind: Kind): boolean {
  return kind === 'person' || kind === 'organisation' || kind === 'model'
}

export const LEAST_LETTERS = 8
/** Of a Chinese name. */
export const LEAST_CHARACTERS = 4

/** Letters alone. */
export function packLetters(folded: string): string {
  return folded.replace(/[ .'-]/g, '')
}

/** What names of one length and first letter, or end, are filed under. */
export function longNameCode(packed: string, length = packed.length): number {
  return Math.min(length, 0x7fff) * 0x10000 + packed.charCodeAt(0)
}
