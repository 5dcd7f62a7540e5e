import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../../engine/align/align.ts'
import { openAlignLexicon, type AlignLexicon } from '../../../engine/align/lexicon.ts'
import type { Article, Sentences } from '../../../engine/model.ts'
import { sentencesOf } from '../../../engine/sentences.ts'
import { buildAlignLexicon } from '../../../scripts/compile-align-lexicon.ts'
import { packNames } from '../../../scripts/pack-names.ts'
import { readPage } from '../../../scripts/saved-page.ts'

const DEMO = path.resolve(import.meta.dirname, '../../pages/demo')

interface GoldBead {
  readonly status: string
  /** How each sentence begins. */
  readonly original: readonly string[]
  readonly translation: readonly string[]
}

function page(file: string): Article {
  const article = readPage(readFileSync(path.join(DEMO, file)), { file, url: null })
  if (typeof article === 'string') throw new Error(article)
  return article
}

describe('the demo pair', () => {
  let lexicon: AlignLexicon
  beforeAll(async () => {
    lexicon = openAlignLexicon(await buildAlignLexicon())
  })
  const { beads: gold } = JSON.parse(readFileSync(path.join(DEMO, 'beads.json'), 'utf8')) as { beads: GoldBead[] }

  /** Indices of the sentences that hold these beginnings, each after the one before. */
  function located(beginnings: readonly (readonly string[])[], { text, spans }: Sentences): number[][] {
    let next = 0
    return beginnings.map((bead) =>
      bead.map((beginning) => {
        const at = text.indexOf(beginning, next)
        if (at < 0) throw new Error(`no sentence begins with ${beginning}`)
        next = at + 1
        return spans.findIndex(({ start, end }) => start <= at && at < end)
      }),
    )
  }

  /** "original–translation" for every two sentences of a bead: two beads in one sentence's reach make one. */
  function links(beads: readonly { original: readonly number[]; translation: readonly number[] }[]): string[] {
    return [...new Set(beads.flatMap((bead) => bead.original.flatMap((o) => bead.translation.map((t) => `${o}–${t}`))))]
  }

  it('has every bead right', () => {
    const original = sentencesOf(page('original.html'))
    const translation = sentencesOf(page('story.html'))
    const originals = located(
      gold.map((bead) => bead.original),
      original,
    )
    const translations = located(
      gold.map((bead) => bead.translation),
      translation,
    )
    const wanted = gold.map((_, k) => ({ original: originals[k]!, translation: translations[k]! }))
    const { beads } = align(original, translation, lexicon, { names: packNames() })
    const aligned = beads.filter((bead) => bead.status === 'aligned')
    const last = translations.flat().at(-1)!
    // What stands from the reference at the foot onwards is in no bead of the gold.
    expect(links(aligned.filter((bead) => bead.translation[0]! <= last))).toEqual(links(wanted))
  })
})
