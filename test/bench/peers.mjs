/** Published packages that answer the same question: where do names of a list stand in a text? */
import { AhoCorasick as Fast } from '@monyone/aho-corasick/fast'
import { AhoCorasick as Greedy } from '@monyone/aho-corasick/greedy'
import Objects from 'ahocorasick'

/** By name: builds from the names and returns what finds the places, `[start, end]`, in no particular order. */
export const PEERS = {
  '@monyone/aho-corasick/fast': ours(Fast),
  '@monyone/aho-corasick/greedy': ours(Greedy),
  ahocorasick(names) {
    const automaton = new Objects(names)
    return (text) =>
      automaton.search(text).flatMap(([last, words]) => words.map((w) => [last + 1 - w.length, last + 1]))
  },
}

function ours(Automaton) {
  return (names) => {
    const automaton = new Automaton(names)
    return (text) => automaton.matchInText(text).map(({ begin, end }) => [begin, end])
  }
}
