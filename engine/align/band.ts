/**
 * Which part of the matrix is searched: between strong anchors, a few sentences to either side.
 *
 * Cell (i, j) stands before Chinese sentence i and English sentence j. A small matrix is searched whole. Where there
 * are no anchors for long (two texts that have nothing to do with each other, or an insertion as long as a chapter),
 * the search keeps to a strip around the straight line between the neighbours, so that the cost stays linear.
 */
import { STRONG, type Anchor } from './anchors.ts'

export interface Band {
  /** First and last column of each row, 0 … n. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** Index of each row's first cell; one more entry than rows. */
  readonly start: Int32Array
}

const WHOLE = 2000
const ROWS_AWAY = 3
const COLUMNS = 4
/** Cells of a stretch without anchors that is searched whole, and what a longer one may cost. */
const STRETCH = 40_000
const NARROWEST = 30

export function band(n: number, m: number, chain: readonly Anchor[]): Band {
  const low = new Int32Array(n + 1)
  const high = new Int32Array(n + 1).fill(m)
  if ((n + 1) * (m + 1) > WHOLE) narrow(low, high, chain)
  return bandOf(low, high)
}

function bandOf(low: Int32Array, high: Int32Array): Band {
  const start = new Int32Array(low.length + 1)
  for (let i = 0; i < low.length; i++) start[i + 1] = start[i]! + high[i]! - low[i]! + 1
  return { low, high, start }
}

const MARGIN_ROWS = 2
const MARGIN_COLUMNS = 3

/** The part of a band in which the paths lay that a first search found probable, and a little around it. */
export function narrowed(area: Band, probable: { readonly low: Int32Array; readonly high: Int32Array }): Band {
  const n = area.low.length - 1
  const low = probable.low.slice()
  const high = probable.high.slice()
  // Rows inside a bead have no cells of their own.
  for (let i = n - 1; i >= 0; i--) low[i] = Math.min(low[i]!, low[i + 1]!)
  for (let i = 1; i <= n; i++) high[i] = Math.max(high[i]!, high[i - 1]!)
  return bandOf(
    area.low.map((from, i) => Math.max(from, low[Math.max(0, i - MARGIN_ROWS)]! - MARGIN_COLUMNS)),
    area.high.map((to, i) => Math.min(to, high[Math.min(n, i + MARGIN_ROWS)]! + MARGIN_COLUMNS)),
  )
}

function narrow(low: Int32Array, high: Int32Array, chain: readonly Anchor[]): void {
  const n = low.length - 1
  const m = high[n]!
  const points = [{ zh: -1, en: -1 }, ...chain.filter((a) => a.score >= STRONG), { zh: n, en: m }]
  let before = 0
  let after = 0
  for (let i = 0; i <= n; i++) {
    while (before + 1 < points.length && points[before + 1]!.zh <= i - 1 - ROWS_AWAY) before++
    while (after + 1 < points.length && points[after]!.zh < i + ROWS_AWAY) after++
    const [a, b] = [points[before]!, points[after]!]
    let from = a.zh < 0 ? 0 : Math.max(0, a.en + 1 - COLUMNS)
    let to = b.zh >= n ? m : Math.min(m, b.en + COLUMNS)
    const rows = b.zh - a.zh
    if ((to - from) * rows > STRETCH) {
      const line = Math.round(a.en + ((b.en - a.en) * (i - a.zh)) / rows)
      const half = Math.max(NARROWEST, Math.round(STRETCH / 2 / rows))
      from = Math.max(from, line - half)
      to = Math.min(to, line + half)
    }
    low[i] = from
    high[i] = to
  }
  low[0] = 0
  high[n] = m
  // Both edges rise, and neighbouring rows overlap: there is always a way through.
  for (let i = 1; i <= n; i++) low[i] = Math.max(low[i]!, low[i - 1]!)
  for (let i = n - 1; i >= 0; i--) high[i] = Math.min(high[i]!, high[i + 1]!)
  for (let i = 1; i <= n; i++) low[i] = Math.min(low[i]!, high[i - 1]!)
}
