import type { Difference } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import type { Words } from '../words.ts'
import type { PageSide, PairedTexts } from './thread.ts'

/** What differs between the two sides of a bead, said once and without judgement. */
export function differenceNote(
  difference: Difference,
  texts: PairedTexts,
  pageIs: PageSide,
  words: Words['pairing']['paired'],
): string {
  if (difference.kind === 'negation') return words.differsNegation
  const original = difference.original && texts.original.text.slice(difference.original.start, difference.original.end)
  const translation =
    difference.translation && texts.translation.text.slice(difference.translation.start, difference.translation.end)
  const [here, there] = pageIs === 'translation' ? [translation, original] : [original, translation]
  if (here && there) return fill(difference.same ? words.sameValue : words.differs, { values: `${here} / ${there}` })
  return here ? fill(words.onlyHere, { value: here }) : fill(words.onlyThere, { value: there ?? '' })
}
