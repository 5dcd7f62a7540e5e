import path from 'node:path'
import { expect, it } from 'vitest'
import { openLexicon } from '../../engine/lexicon.ts'
import { buildLexicon, loadPacks } from '../../scripts/compile-lexicon.ts'
import { regionalVariants } from '../../scripts/regional-variants.ts'

const PACKS = path.resolve(import.meta.dirname, '../../assets/packs')

it('The shipped lexicon gives back every entry and every form of the packs as they are written', async () => {
  const lexicon = openLexicon(await buildLexicon(PACKS))
  const packs = loadPacks(PACKS)
  const variants = regionalVariants(packs)
  const entries = new Map(packs.flatMap((pack) => pack.entries.map((entry) => [entry.id, entry])))
  expect(lexicon.entryCount).toBe(entries.size)
  let index = 0
  for (const id of [...entries.keys()].toSorted()) {
    const entry = entries.get(id)!
    expect(lexicon.entryById(id)).toEqual(entry)
    for (const written of entry.forms) {
      const { entry: owner, made, ...form } = lexicon.form(index++)
      expect([lexicon.entryId(owner), made, form]).toEqual([id, false, written])
      for (; index < lexicon.formCount && lexicon.form(index).made; index++)
        expect(variants(written).map(({ text }) => text)).toContain(lexicon.formText(index))
    }
  }
  expect(index).toBe(lexicon.formCount)
}, 60_000)
