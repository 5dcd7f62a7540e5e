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

/** `cuts`: every run of Han characters as it was cut, as often as it stands in the text. */
export function ownWords(cuts: readonly (readonly string[])[]): Set<string> {
  const characters = new Map<string, number>()
  const counts = new Map<string, number>()
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const words of cuts) {
    for (const word of words) for (const character of word) count(characters, character)
    for (const rest of leftOver(words))
      for (let at = 0; at < rest.length; at++)
        for (let end = at + 2; end <= Math.min(rest.length, at + LONGEST); end++) count(counts, rest.slice(at, end))
  }
  const own = new Set<string>()
  for (const [word, times] of [...counts].sort((a, b) => b[0].length - a[0].length || b[1] - a[1])) {
    if (times < LEAST || PARTICLE.test(word)) continue
    const rarest = Math.min(...[...word].map((character) => characters.get(character)!))
    if (times < COHESION * rarest) continue
    // A part of a longer word that is nearly always whole is no word.
    if ([...own].some((longer) => longer.includes(word) && counts.get(longer)! > COHESION * times)) continue
    own.add(word)
  }
  return own
}

/** Single characters that follow one another, joined. */
function leftOver(words: readonly string[]): string[] {
  const runs: string[] = []
  let run = ''
  for (const word of [...words, '  ']) {
    if (word.length === 1) run += word
    else {
      if (run.length > 1) runs.push(run)
      run = ''
    }
  }
  return runs
}
