/**
 * Pieces that lie one after the other, by their lengths: these pack better than where each starts. Where every sixteenth
 * starts is kept as well, so that nothing need be added up when a file is opened.
 */
export interface Lengths {
  readonly lengths: Uint16Array
  /** Of pieces 0, STEP, 2 × STEP … where they start, and where the last ends. */
  readonly marks: Uint32Array
}

const STEP = 16

export function lengthsOf(lengths: Uint16Array): Lengths {
  const marks: number[] = []
  let sum = 0
  for (let nth = 0; nth < lengths.length; nth++) {
    if (nth % STEP === 0) marks.push(sum)
    sum += lengths[nth]!
  }
  return { lengths, marks: Uint32Array.from([...marks, sum]) }
}

/** Where a piece starts. */
export function startOfPiece({ lengths, marks }: Lengths, nth: number): number {
  let at = nth & -STEP
  let start = marks[at / STEP]!
  while (at < nth) start += lengths[at++]!
  return start
}

/** The piece that a place between the first's start and the last's end lies in. */
export function pieceAt({ lengths, marks }: Lengths, place: number): number {
  let low = 0
  let high = marks.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (marks[middle]! <= place) low = middle
    else high = middle
  }
  let nth = low * STEP
  let end = marks[low]! + lengths[nth]!
  while (end <= place) end += lengths[++nth]!
  return nth
}
