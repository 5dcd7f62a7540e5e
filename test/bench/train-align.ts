/**
 * Fits engine/align/weights.json to the manually aligned texts, and says how good such weights are on a text that
 * they have not seen (leaving out one book at a time).
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { beadSteps } from '../../engine/align/bead-search.ts'
import { BEAD_TYPES } from '../../engine/align/bead-types.ts'
import { FEATURES } from '../../engine/align/beads.ts'
import { openAlignLexicon, type AlignLexicon } from '../../engine/align/lexicon.ts'
import { WEIGHTS, writeWeights, type BeadWeights } from '../../engine/align/weights.ts'
import { buildAlignLexicon } from '../../scripts/compile-align-lexicon.ts'
import { alignedTexts, asSentences, editedTexts, type AlignedText } from './aligned-texts.ts'
import { calibrationError, RUN_SIDES, runsAlone, strictF1, type ScoredText } from './alignment-score.ts'
import { lattice, logLikelihood, RARE_TYPE, train, type Example } from './bead-crf.ts'
import { random } from './random.ts'

const FILE = path.resolve(import.meta.dirname, '../../engine/align/weights.json')
const EPOCHS = 40
const DECAY = 2e-4
/**
 * Several editions of each text, since which passages are put in and taken out is chance; together they weigh, by the
 * versions that `editedTexts` gives, half a text and for the last a whole one. The shared partial texts are short.
 */
const EDITIONS = 3
const EDITED_WEIGHTS = [0.5, 0.5, 0.5, 1].map((weight) => weight / EDITIONS)

const NEUTRAL_FEATURES: ReadonlyMap<string, number> = new Map([
  ['english explained', 0.5],
  ['chinese explained', 0.5],
  ['english tokens', -0.3],
  ['chinese tokens', -0.3],
  ['length²', -1],
])

/** Where a fit begins: what any two texts have in common. From weights that know a book, none is left out of a fit. */
const NEUTRAL: BeadWeights = {
  features: FEATURES.map((name) => NEUTRAL_FEATURES.get(name) ?? 0),
  types: BEAD_TYPES.map(([zh, en]) => [-1, -2][zh + en - 2] ?? RARE_TYPE),
  zhAlone: { open: [-3, 0, 0, 0], extend: [0, 0, 0, 0] },
  enAlone: { open: [-3, 0, 0, 0], extend: [0, 0, 0, 0] },
}

interface Book {
  readonly texts: readonly AlignedText[]
  readonly examples: readonly Example[]
}

/** `--held-out`: only measure; otherwise fit to everything and write the weights. */
export async function main(args: readonly string[]): Promise<void> {
  const shared = process.env.BANDU_SHARED
  if (!shared) {
    console.log('train-align: set BANDU_SHARED to the folder with alignment/mac-dev')
    return
  }
  const lexicon = openAlignLexicon(await buildAlignLexicon())
  const books = readBooks(shared, lexicon)
  if (args.includes('--held-out')) heldOut(books, lexicon)
  else {
    const weights = fit(books, true)
    writeFileSync(FILE, `${JSON.stringify(writeWeights(weights), null, 2)}\n`)
  }
}

function readBooks(shared: string, lexicon: AlignLexicon): Book[] {
  const whole = alignedTexts(shared, 'mac-dev')
  const partial = alignedTexts(shared, 'partial-dev')
  const next = random(11)
  const example = (text: AlignedText, weight: number): Example => ({ lattice: lattice(text, lexicon, WEIGHTS), weight })
  return whole.map((text, k) => {
    const others = whole.filter((other) => other !== text)
    const edited = Array.from({ length: EDITIONS }, () => editedTexts(text, others, next)).flatMap((versions) =>
      versions.map((version, v) => example(version, EDITED_WEIGHTS[v]!)),
    )
    return { texts: [text, partial[k]!], examples: [example(text, 1), example(partial[k]!, 1), ...edited] }
  })
}

function fit(books: readonly Book[], tell: boolean): BeadWeights {
  return train(
    books.flatMap((book) => book.examples),
    NEUTRAL,
    {
      epochs: EPOCHS,
      decay: DECAY,
      next: random(5),
      onEpoch: (epoch, logLikelihoodOfBead) => {
        if (tell && epoch % 5 === 4) console.log(`epoch ${epoch + 1}: ${logLikelihoodOfBead.toFixed(4)} nats a bead`)
      },
    },
  )
}

function heldOut(books: readonly Book[], lexicon: AlignLexicon): void {
  const scored: ScoredText[][] = [[], []]
  let nats = 0
  let beads = 0
  for (const book of books) {
    const weights = fit(
      books.filter((other) => other !== book),
      false,
    )
    for (const { lattice: l } of book.examples) {
      const likelihood = logLikelihood(l, weights)
      if (likelihood < -1e5) continue
      nats += likelihood
      beads += l.text.gold.length
    }
    book.texts.forEach((text, set) => {
      const steps = beadSteps(asSentences(text.zh), asSentences(text.en), lexicon, [], weights)
      for (;;) {
        const step = steps.next()
        if (!step.done) continue
        scored[set]!.push({ gold: text.gold, beads: step.value })
        break
      }
    })
  }
  for (const [name, texts] of [
    ['whole texts', scored[0]!],
    ['partial ones', scored[1]!],
  ] as const) {
    const runs = RUN_SIDES.map((side) => {
      const { precision, recall, wanted } = runsAlone(texts, side)
      return wanted ? `, ${side} runs ${precision.toFixed(3)}/${recall.toFixed(3)} of ${wanted}` : ''
    })
    const [f1, error] = [strictF1(texts), calibrationError(texts)]
    console.log(`held out: ${name} ${f1.toFixed(3)}${runs.join('')}, calibration error ${error.toFixed(3)}`)
  }
  console.log(`held out: ${(nats / beads).toFixed(4)} nats a bead`)
}
