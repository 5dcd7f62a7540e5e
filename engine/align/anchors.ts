/**
 * Anchors: pairs of sentences that almost surely belong together, found before any order is assumed.
 *
 * Every pair that shares an informative word is scored; the best few of each Chinese sentence are candidates, and the
 * heaviest chain that rises on both sides is kept (a longest increasing subsequence with weights, over a Fenwick
 * tree of prefix maxima). Nothing is assumed about the diagonal, so that a foreign introduction or a missing half
 * moves nothing. After Liu & Zhu 2022 (Bertalign), with a dictionary where they have embeddings.
 */
import { likelihoodRatio, LN_OWN, Support, type Direction, type Translation } from './translation.ts'
import type { Side } from './tokens.ts'

export interface Anchor {
  readonly zh: number
  readonly en: number
  /** Nats, after a price for everything left unexplained. */
  readonly score: number
}

/** From here on an anchor bounds the search and tells the length ratio. */
export const STRONG = 9

const LEAST = 4
const CANDIDATES = 4
const UNEXPLAINED = 0.7
/** Where one of the two has a better partner. */
const SECOND_CHOICE = 0.7

export function anchors(model: Translation): Anchor[] {
  const { from: zh, to: en } = model.toEnglish
  const [n, m] = [zh.sentences.length, en.sentences.length]
  const candidates = candidateRows(model, Math.max(25, Math.min(250, 0.15 * Math.max(n, m))))
  const bestOfColumn = new Float64Array(m)
  for (const row of candidates)
    for (const { en: j, score } of row) if (score > bestOfColumn[j]!) bestOfColumn[j] = score

  const chain: { anchor: Anchor; weight: number; before: number }[] = []
  const heaviest = new Int32Array(m + 2).fill(-1)
  for (const row of candidates) {
    const added: number[] = []
    for (const anchor of row) {
      let own = anchor.score - LEAST / 2
      if (anchor.score < bestOfColumn[anchor.en]!) own *= SECOND_CHOICE
      if (anchor.score < row[0]!.score) own *= SECOND_CHOICE
      let before = -1
      for (let k = anchor.en; k > 0; k -= k & -k)
        if (heaviest[k]! >= 0 && (before < 0 || chain[heaviest[k]!]!.weight > chain[before]!.weight))
          before = heaviest[k]!
      added.push(chain.length)
      chain.push({ anchor, weight: own + (before < 0 ? 0 : chain[before]!.weight), before })
    }
    // After the row, since a chain takes one of a row at most.
    for (const id of added)
      for (let k = chain[id]!.anchor.en + 1; k <= m + 1; k += k & -k)
        if (heaviest[k]! < 0 || chain[id]!.weight > chain[heaviest[k]!]!.weight) heaviest[k] = id
  }
  const path: Anchor[] = []
  let last = -1
  chain.forEach(({ weight }, id) => {
    if (last < 0 || weight > chain[last]!.weight) last = id
  })
  for (; last >= 0; last = chain[last]!.before) path.push(chain[last]!.anchor)
  return path.reverse()
}

/** Best partners of each Chinese sentence, best first. Words in more than `common` sentences are skipped. */
function candidateRows(model: Translation, common: number): Anchor[][] {
  const { toEnglish, toChinese } = model
  const { from: zh, to: en } = toEnglish
  const stands = postings(en)
  const explained = explainedIn(toChinese, stands, common)
  const spread = supportCounts(toEnglish)
  const support = new Support(toEnglish)
  const score = new Float64Array(en.sentences.length)
  const touched: number[] = []
  const add = (j: number, value: number) => {
    if (score[j] === 0) touched.push(j)
    score[j]! += value / 2
  }
  return zh.sentences.map((tokens, i) => {
    const size = zh.tokens[i + 1]! - zh.tokens[i]!
    support.fill(i)
    for (let k = 0; k < support.size; k++) {
      const e = support.touched[k]!
      if (spread[e]! > common) continue
      const value = Math.log(likelihoodRatio(toEnglish.lift[e]!, support.value[e]!, size))
      for (let p = stands.first[e]!; p < stands.first[e + 1]!; p++) add(stands.sentence[p]!, value)
    }
    for (const z of tokens) {
      const where = explained[z]
      if (where)
        for (let k = 0; k < where.length; k += 2) {
          const j = where[k]!
          const size = en.tokens[j + 1]! - en.tokens[j]!
          add(j, Math.log(likelihoodRatio(toChinese.lift[z]!, where[k + 1]!, size)))
        }
    }
    const row: Anchor[] = []
    for (const j of touched) {
      const price = (LN_OWN * UNEXPLAINED * (size + en.tokens[j + 1]! - en.tokens[j]!)) / 2
      if (score[j]! + price > LEAST) row.push({ zh: i, en: j, score: score[j]! + price })
      score[j] = 0
    }
    touched.length = 0
    return row.sort((a, b) => b.score - a.score || a.en - b.en).slice(0, CANDIDATES)
  })
}

/** Sentences in which each type stands, once for each time it does. */
function postings(side: Side): { first: Int32Array; sentence: Int32Array } {
  const first = new Int32Array(side.types.length + 1)
  side.types.forEach((_, type) => (first[type + 1] = first[type]! + side.count[type]!))
  const next = first.slice()
  const sentence = new Int32Array(side.total)
  side.sentences.forEach((tokens, j) => {
    for (const type of tokens) sentence[next[type]!++] = j
  })
  return { first, sentence }
}

/** For each Chinese type: English sentence, support, English sentence, support … or null where that is everywhere. */
function explainedIn(
  toChinese: Direction,
  stands: { first: Int32Array; sentence: Int32Array },
  common: number,
): (Float32Array | null)[] {
  const { t, to } = toChinese
  const byZh: number[][] = to.types.map(() => [])
  for (let e = 0; e + 1 < t.first.length; e++)
    for (let k = t.first[e]!; k < t.first[e + 1]!; k++) byZh[t.other[k]!]!.push(e, t.value[k]!)
  const support = new Map<number, number>()
  return byZh.map((partners) => {
    support.clear()
    for (let k = 0; k < partners.length; k += 2) {
      const e = partners[k]!
      for (let p = stands.first[e]!; p < stands.first[e + 1]!;) {
        const j = stands.sentence[p]!
        let occurrences = 0
        for (; p < stands.first[e + 1]! && stands.sentence[p] === j; p++) occurrences++
        support.set(j, (support.get(j) ?? 0) + partners[k + 1]! * (1 + Math.log(occurrences)))
        if (support.size > common) return null
      }
    }
    return Float32Array.from([...support].flat())
  })
}

/** In how many sentences of the other side each type finds a partner. */
function supportCounts(direction: Direction): Int32Array {
  const counts = new Int32Array(direction.to.types.length)
  const support = new Support(direction)
  direction.from.sentences.forEach((_, i) => {
    support.fill(i)
    for (let k = 0; k < support.size; k++) counts[support.touched[k]!]!++
  })
  return counts
}

const USUAL_RATIO = 3.2
const RATIO_PRIOR = 5

/** English letters a Chinese character, in this pair: the median over strong anchors, drawn towards the usual. */
export function lengthRatio(chain: readonly Anchor[], zh: Side, en: Side): number {
  const logs = chain
    .filter((anchor) => anchor.score >= STRONG)
    .map(({ zh: i, en: j }) => Math.log((en.length[j + 1]! - en.length[j]!) / (zh.length[i + 1]! - zh.length[i]!)))
    .sort((a, b) => a - b)
  if (!logs.length) return USUAL_RATIO
  const median = logs[logs.length >> 1]!
  return Math.exp((median * logs.length + Math.log(USUAL_RATIO) * RATIO_PRIOR) / (logs.length + RATIO_PRIOR))
}
