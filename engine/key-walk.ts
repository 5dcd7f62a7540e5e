/**
 * A walk through the trie of keys along a text, from each place that may start one.
 *
 * There is no table of failure links (Aho & Corasick 1975): names are short, and where one ends nowhere the next place is
 * walked from the beginning. Only where a long walk comes to nothing is it worth more to know what the next one would come
 * to, which has read the same letters but the first: where names almost match everywhere, each place would be walked as far
 * as the longest name goes. So of these few nodes the link is found when it is first needed, by walking, and kept as long as
 * the text is scanned.
 */
import { charClass, LOWER } from './boundary.ts'
import {
  behindSymbol,
  BRANCH,
  branchTo,
  CLAIM,
  END,
  ENDS_HERE,
  FIRST_LETTER,
  GAP_SYMBOL,
  IGNORABLE,
  MAY_JOIN,
  MAY_PART,
  startOf,
} from './key-trie.ts'
import { UNIT } from './lexicon-file.ts'
import type { Tables } from './lexicon.ts'
import { gapEnd, gapKind } from './spelling.ts'

export interface Walk {
  readonly tables: Tables
  readonly text: string
  /**
   * What the last walk found, shortest first: where in the row a key ends, its end in the text, what of CLAIM goes for all of
   * its claims, and so on; behind it, what is old: to cut an array costs more than a walk.
   */
  readonly found: number[]
  /** Where the last walk came to an end, if it was long and had letters only; else `node` is 0. */
  start: number
  at: number
  node: number
  /** By the node where such a walk ended: the node where one from the next letter on is then, having found nothing; or 0. */
  links: Map<number, number> | null
}

/** Letters of a walk whose end is remembered. */
const LONG = 10

export function startWalking(tables: Tables, text: string): Walk {
  return { tables, text, found: [], start: 0, at: 0, node: 0, links: null }
}

/** Notes every key that the text has from `start` on. Returns how much of `found` that is. */
export function walk(along: Walk, start: number): number {
  if (along.node > 0 && along.start === start - 1) {
    const { at } = along
    const node = linkOf(along, start)
    if (node > 0) return follow(along, start, at, node, along.text.length)
  }
  return follow(along, start, 0, 0, along.text.length)
}

/** Where the walk from `start` is when it has read as much as the last one, or 0. */
function linkOf(along: Walk, start: number): number {
  const { node, at } = along
  const links = (along.links ??= new Map<number, number>())
  let link = links.get(node)
  if (link === undefined) {
    const count = follow(along, start, 0, 0, at)
    link = count === 0 && along.at === at ? along.node : 0
    links.set(node, link)
  }
  return link
}

/** From a node and where that is in the text, or with node 0 from the beginning. */
function follow(along: Walk, start: number, from: number, begin: number, limit: number): number {
  const { tables, text, found } = along
  const { units, trie } = tables
  along.node = 0
  let at = from
  let node = begin
  let count = 0
  if (node === 0) {
    const first = units[text.charCodeAt(start)]!
    if ((first >>> UNIT.alone) & 1) {
      found[count++] = startOf(tables, first >>> UNIT.symbol, END)
      found[count++] = start + 1
      found[count++] = 0
    }
    at = start + 1
    while (at < limit && units[text.charCodeAt(at)]! >>> UNIT.symbol === IGNORABLE) at++
    if (at >= limit) return count
    const second = units[text.charCodeAt(at)]! >>> UNIT.symbol
    if (second !== END) node = startOf(tables, first >>> UNIT.symbol, second)
    if (node === 0) return count
    at = second === GAP_SYMBOL ? gapEnd(text, at) : at + 1
    if (at < 0) return count
  }
  let loose = 0
  let lettersOnly = true
  for (;;) {
    const wanted = trie[node]!
    if (wanted <= ENDS_HERE) {
      found[count++] = node
      found[count++] = at
      found[count++] = loose
      if (wanted === END) break
      node++
      continue
    }
    if (at >= limit) break
    const symbol = units[text.charCodeAt(at)]! >>> UNIT.symbol
    if (symbol > GAP_SYMBOL) {
      let next: number
      if (wanted >= FIRST_LETTER) next = behindSymbol(trie, node, symbol)
      else if (wanted === BRANCH) next = branchTo(trie, node + 1, symbol)
      else if (wanted === GAP_SYMBOL) break
      else {
        if (wanted === MAY_JOIN) loose = CLAIM.loose
        node++
        continue
      }
      if (next === 0) break
      node = next
      at++
    } else if (symbol === GAP_SYMBOL) {
      const end = gapEnd(text, at)
      if (end < 0) break
      lettersOnly = false
      const next = wanted === BRANCH ? branchTo(trie, node + 1, GAP_SYMBOL) : wanted < FIRST_LETTER ? node + 1 : 0
      if (wanted === MAY_PART) loose = CLAIM.loose
      if (next > 0) node = next
      else if (!isBrokenWord(text, at, end)) break
      at = end
    } else if (symbol === IGNORABLE) {
      lettersOnly = false
      at++
    } else break
  }
  if (at - start >= LONG && lettersOnly && loose === 0) {
    along.start = start
    along.at = at
    along.node = node
  }
  return count
}

/** Trans-⏎former: a word broken at the end of a line. */
function isBrokenWord(text: string, gap: number, end: number): boolean {
  return gapKind(text.charCodeAt(gap)) === 'hyphen' && end !== gap + 1 && charClass(text.charCodeAt(end)) === LOWER
}
