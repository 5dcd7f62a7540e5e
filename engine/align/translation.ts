/**
 * From pair weights to a small translation model of these two texts, after IBM model 1 (Brown et al. 1993; for
 * sentence alignment Moore 2002): t(e|z) and t(z|e), and how likely a token is without any partner.
 *
 *   t(e|z) = a / (¼ + (Σ a over z's partners in this text)^0.8)
 *
 * A word with many partners says little about each. Rare words weigh more by themselves, since a partner beats their
 * own small probability by far: `likelihoodRatio` measures it over a mixture of the two.
 */
import type { AlignLexicon } from './lexicon.ts'
import { transpose, type Rows } from './pairs.ts'
import type { Side } from './tokens.ts'

/** One direction: tokens of `to` explained by tokens of `from`. */
export interface Direction {
  readonly from: Side
  readonly to: Side
  /** By type of `from`: t(to|from). */
  readonly t: Rows
  /** By type of `to`: the explained share over its own, and over its probability. */
  readonly lift: Float64Array
}

export interface Translation {
  readonly toEnglish: Direction
  readonly toChinese: Direction
}

/** Share of a token's probability that its partners may give; the rest is its own. */
const EXPLAINED = 0.45
const OWN = 1 - EXPLAINED
export const LN_OWN = Math.log(OWN)
const SMOOTHING = 0.25
const DILUTION = 0.8
const PRIOR_TOKENS = 100
const UNSEEN = 1e-4

export function translation(zh: Side, en: Side, weights: Rows, lexicon: AlignLexicon): Translation {
  const glosses = lexicon.stem.length
  const back = transpose(weights, en.types.length)
  const english = (type: string) => {
    const id = lexicon.stemIds.get(type)
    return (id === undefined ? 0.5 : lexicon.frequency[id]!) / glosses
  }
  return {
    toEnglish: direction(zh, en, weights, english),
    toChinese: direction(en, zh, back, () => UNSEEN),
  }
}

/** How much likelier partners of total strength `support`, among `tokens` tokens, make a token than it is alone. */
export function likelihoodRatio(lift: number, support: number, tokens: number): number {
  return 1 + (lift * support) / tokens
}

function direction(from: Side, to: Side, weights: Rows, prior: (type: string) => number): Direction {
  const value = new Float32Array(weights.value.length)
  for (let row = 0; row + 1 < weights.first.length; row++) {
    let sum = 0
    for (let k = weights.first[row]!; k < weights.first[row + 1]!; k++) sum += weights.value[k]!
    const scale = 1 / (SMOOTHING + sum ** DILUTION)
    for (let k = weights.first[row]!; k < weights.first[row + 1]!; k++) value[k] = weights.value[k]! * scale
  }
  const lift = new Float64Array(to.types.length)
  for (let type = 0; type < lift.length; type++)
    lift[type] =
      ((EXPLAINED / OWN) * (to.total + PRIOR_TOKENS)) / (to.count[type]! + PRIOR_TOKENS * prior(to.types[type]!))
  return { from, to, t: { first: weights.first, other: weights.other, value }, lift }
}

/**
 * What a sentence of `from` lends to each type of `to`: Σ t(to|from)·(1 + ln occurrences), as a dense vector that
 * is filled for one sentence, read, and emptied for the next.
 */
export class Support {
  readonly value: Float32Array
  /** Types with a value, `size` of them. */
  readonly touched: Int32Array
  size = 0
  readonly #direction: Direction
  readonly #seen: Uint16Array

  constructor(direction: Direction) {
    this.#direction = direction
    this.value = new Float32Array(direction.to.types.length)
    this.touched = new Int32Array(direction.to.types.length)
    this.#seen = new Uint16Array(direction.from.types.length)
  }

  fill(sentence: number): void {
    for (let k = 0; k < this.size; k++) this.value[this.touched[k]!] = 0
    this.size = 0
    const { t, from } = this.#direction
    const tokens = from.sentences[sentence]!
    for (const type of tokens) this.#seen[type]!++
    for (const type of tokens) {
      const occurrences = this.#seen[type]!
      if (occurrences === 0) continue
      this.#seen[type] = 0
      const times = occurrences === 1 ? 1 : 1 + Math.log(occurrences)
      for (let k = t.first[type]!; k < t.first[type + 1]!; k++) {
        const other = t.other[k]!
        if (this.value[other] === 0) this.touched[this.size++] = other
        this.value[other]! += t.value[k]! * times
      }
    }
  }
}
