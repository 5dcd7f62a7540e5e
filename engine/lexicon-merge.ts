import { compileLexicon } from './lexicon-build.ts'
import type { VariantForm } from './lexicon-build.ts'
import type { Lexicon } from './lexicon.ts'
import type { Entry, Form, Pack } from './model.ts'

/** What is looked through beside, or instead of, the packs a lexicon was built from. */
export interface PackChoice {
  /** Ids of its packs that are left out. */
  readonly off: readonly string[]
  /** The reader's own; a later one outranks an earlier one, and all of them those of the lexicon. */
  readonly own: readonly Pack[]
}

/**
 * One lexicon of a compiled one and the reader's packs, so that a text is still walked once. The Taiwan and Hong Kong
 * spellings that the build made for its entries are kept. The reader's own entries get none: the tables for that weigh
 * megabytes and stay at build time; script alone is folded for them as for all. Takes seconds for 50,000 names: what it
 * gives is to be kept.
 */
export function mergeLexicon(built: Lexicon, { off, own }: PackChoice): Uint8Array {
  const entries = Array.from({ length: built.entryCount }, (_, index) => built.entry(index))
  const variants = madeForms(built, entries)
  const packs = built.packs.flatMap(({ id, title }, at): Pack[] =>
    off.includes(id) ? [] : [{ id, title, entries: entries.filter((_, index) => built.packOf(index) === at) }],
  )
  return compileLexicon([...packs, ...own], {
    variants: (form) => variants.get(form) ?? [],
    own: new Set(own.map(({ id }) => id)),
  })
}

/** The spellings made of each form; they follow it in the lexicon. */
function madeForms(built: Lexicon, entries: readonly Entry[]): Map<Form, VariantForm[]> {
  const made = new Map<Form, VariantForm[]>()
  let entry = -1
  let place = -1
  for (let index = 0; index < built.formCount; index++) {
    const form = built.form(index)
    if (form.entry !== entry) place = -1
    entry = form.entry
    if (!form.made) {
      place++
      continue
    }
    const written = entries[entry]!.forms[place]!
    made.set(written, [...(made.get(written) ?? []), { text: form.text, region: form.region }])
  }
  return made
}
