import { beginsWithInitials } from '../../engine/pinyin.ts'
import type { GlossaryRow } from './rows.ts'

type Fold = (text: string) => string

/** Is the row called so, by any of its names in either script, or in pinyin initials? `wanted` is folded and not empty. */
export function isCalled(row: GlossaryRow, wanted: string, fold: Fold): boolean {
  const names = foldedNames(row, fold)
  if (names.some((name) => name.includes(wanted))) return true
  return INITIALS.test(wanted) && names.some((name) => HAN.test(name) && beginsWithInitials(name, wanted))
}

/** One letter would begin too many names. */
const INITIALS = /^[a-z]{2,}$/
const HAN = /\p{Script=Han}/u

/** Folding is dear and typing is quick: each row's names are folded once. */
const folded = new WeakMap<Fold, WeakMap<GlossaryRow, readonly string[]>>()

function foldedNames(row: GlossaryRow, fold: Fold): readonly string[] {
  let byRow = folded.get(fold)
  if (!byRow) folded.set(fold, (byRow = new WeakMap()))
  let names = byRow.get(row)
  if (!names) byRow.set(row, (names = [...new Set(namesOf(row).map(fold))]))
  return names
}

/** Every way to look for a row: all names of its entry in all languages, and how the text writes it. */
function namesOf({ entry, surfaces, names: here }: GlossaryRow): string[] {
  const names = entry?.forms.filter((form) => form.part === 'name').map((form) => form.text) ?? []
  return [...names, ...surfaces, ...[here?.zh, here?.en].filter((name) => name != null)]
}
