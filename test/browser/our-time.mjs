/**
 * A profile's samples, added up.
 * @param {('ours' | 'other' | 'same')[]} whose of each sample; `same`: as the one before
 * @param {number[]} deltas ms since the one before
 * @returns {{share: number, longest: number}} of all time, 0..1; the longest unbroken stretch, ms
 */
export function timeOf(whose, deltas) {
  let [ours, all, stretch, longest] = [0, 0, 0, 0]
  let now = 'other'
  for (const [i, each] of whose.entries()) {
    if (each !== 'same') now = each
    all += deltas[i]
    stretch = now === 'ours' ? stretch + deltas[i] : 0
    if (now === 'ours') ours += deltas[i]
    longest = Math.max(longest, stretch)
  }
  return { share: all > 0 ? ours / all : 0, longest }
}
