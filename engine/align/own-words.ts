/**
 * Words that this text has and the dictionary has not, names above all: characters left over by the segmentation
 * that stand together again and again, and hardly ever apart. Whole, a name is learned from the pair much faster than
 * its characters are, which stand in other words too.
 */

const LONGEST = 4
const LEAST = 3
/** Share of its rarest character's occurrences that stand in the word. */
const COHESION = 0.7
const PARTICLE = /[的了着地得之所把被给是在不有也就都和与说道我你他她它们这那一个]/

/** `runs`: single characters that follow one another, as strings. */
export function ownWords(runs: readonly string[], text: (character: string) => number): Set<string> {
  const counts = new Map<string, number>()
  for (const run of runs)
    for (let at = 0; at < run.length; at++)
      for (let length = 2; length <= LONGEST && at + length <= run.length; length++) {
        const word = run.slice(at, at + length)
        counts.set(word, (counts.get(word) ?? 0) + 1)
      }
  const words = new Set<string>()
  for (const [word, count] of [...counts].sort((a, b) => b[0].length - a[0].length || b[1] - a[1])) {
    if (count < LEAST || PARTICLE.test(word)) continue
    if (count < COHESION * Math.min(...[...word].map(text))) continue
    // A part of a longer word that is nearly always whole is no word.
    if ([...words].some((longer) => longer.includes(word) && counts.get(longer)! > 0.7 * count)) continue
    words.add(word)
  }
  return words
}
