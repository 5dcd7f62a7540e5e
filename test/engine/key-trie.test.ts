import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildKeyTrie } from '../../engine/key-trie-build.ts'
import {
  behindClaims,
  BRANCH,
  branchTo,
  END,
  ENDS_HERE,
  FIRST_LETTER,
  startOf,
  type KeyTrie,
} from '../../engine/key-trie.ts'

const LAST = 0x8000_0000 | 0

function trieOf(keys: readonly string[]): KeyTrie {
  return buildKeyTrie(
    keys,
    keys.map((_, at) => [at, at | LAST]),
  )
}

/** The claims of a key, by one step after the other. */
function claimsOf(tables: KeyTrie, key: string): number[] | null {
  const { trie } = tables
  const symbols = [...key].map((letter) => letter.charCodeAt(0))
  let node = startOf(tables, symbols[0]!, symbols[1] ?? END)
  for (let depth = 2; node > 0;) {
    if (trie[node]! <= ENDS_HERE) {
      if (depth >= symbols.length) {
        const end = behindClaims(trie, node + 1)
        const claims: number[] = []
        for (let at = node + 1; at < end; at += 2) claims.push(trie[at]! | (trie[at + 1]! << 16))
        return claims
      }
      if (trie[node] === END) return null
      node = behindClaims(trie, node + 1)
    } else if (depth >= symbols.length) return null
    else {
      const symbol = symbols[depth++]!
      node = trie[node] === BRANCH ? branchTo(trie, node, symbol) : trie[node] === symbol ? node + 1 : 0
    }
  }
  return null
}

function keyOf(symbols: readonly number[]): string {
  return String.fromCharCode(...symbols)
}

describe('A trie of keys', () => {
  it('gives the claims of every key and of nothing else', () => {
    const symbol = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: FIRST_LETTER, max: 8 }) }, fc.constant(0xfff0))
    const key = fc.array(symbol, { minLength: 1, maxLength: 6 }).map(keyOf)
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 40 }), fc.array(key), (keys, others) => {
        const tables = trieOf(keys)
        keys.forEach((each, at) => expect(claimsOf(tables, each)).toEqual([at, at | LAST]))
        for (const other of others) if (!keys.includes(other)) expect(claimsOf(tables, other)).toBeNull()
      }),
    )
  })

  it('has as many ways on as there are letters, however far they lie', () => {
    const letters = Array.from({ length: 300 }, (_, at) => FIRST_LETTER + 7 * at)
    const keys = letters.flatMap((third) => letters.map((last) => keyOf([5, 6, third, last])))
    const tables = trieOf(keys)
    for (const at of [0, 1, 299, 300, 45_000, 89_999]) expect(claimsOf(tables, keys[at]!)).toEqual([at, at | LAST])
    expect(claimsOf(tables, keyOf([5, 6, 5, 4]))).toBeNull()
  })

  it('is as deep as its keys are long', () => {
    const keys = Array.from({ length: 3000 }, (_, at) => keyOf([...Array<number>(at).fill(4), 5]))
    const tables = trieOf(keys)
    for (const at of [0, 1, 2, 1500, 2999]) expect(claimsOf(tables, keys[at]!)).toEqual([at, at | LAST])
  })

  it('may be empty', () => expect(claimsOf(trieOf([]), keyOf([4, 5]))).toBeNull())
})
