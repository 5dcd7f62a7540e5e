/**
 * The plain ways to find the names of a list in a text, to compare with: as anyone would write them, over names and
 * texts that are folded already. Each finds all places leftmost-longest, `[start, end]`.
 */
export type Find = (text: string) => [start: number, end: number][]
export type Build = (names: readonly string[]) => Find

export const PLAIN: Readonly<Record<string, Build>> = {
  'nested Map trie': nestedMaps,
  'longest prefix in a Map': longestPrefix,
  'RegExp alternation': alternation,
}

interface TrieNode {
  readonly next: Map<string, TrieNode>
  ends: boolean
}

function nestedMaps(names: readonly string[]): Find {
  const root: TrieNode = { next: new Map(), ends: false }
  for (const name of names) {
    let node = root
    for (let at = 0; at < name.length; at++) {
      let next = node.next.get(name[at]!)
      if (!next) node.next.set(name[at]!, (next = { next: new Map(), ends: false }))
      node = next
    }
    node.ends = true
  }
  return (text) =>
    leftmost(text, (start) => {
      let longest = start
      let node: TrieNode | undefined = root
      for (let at = start; node && at < text.length;) {
        node = node.next.get(text[at++]!)
        if (node?.ends) longest = at
      }
      return longest
    })
}

function longestPrefix(names: readonly string[]): Find {
  const known = new Set(names)
  const longest = Math.max(...names.map((name) => name.length))
  return (text) =>
    leftmost(text, (start) => {
      for (let end = Math.min(text.length, start + longest); end > start; end--)
        if (known.has(text.slice(start, end))) return end
      return start
    })
}

function alternation(names: readonly string[]): Find {
  const longestFirst = names.toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&')).join('|'), 'g')
  return (text) => Array.from(text.matchAll(pattern), ({ 0: found, index }) => [index, index + found.length])
}

function leftmost(text: string, longestAt: (start: number) => number): [number, number][] {
  const found: [number, number][] = []
  for (let at = 0; at < text.length;) {
    const end = longestAt(at)
    if (end > at) found.push([at, end])
    at = Math.max(at + 1, end)
  }
  return found
}
