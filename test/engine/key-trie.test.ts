import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildKeyTrie } from '../../engine/key-trie-build.ts'
import {
  behindSymbol,
  BRANCH,
  branchTo,
  CLAIM,
  claimAt,
  EITHER,
  END,
  ENDS_HERE,
  FIRST_LETTER,
  firstClaim,
  GAP_SYMBOL,
  MAY_JOIN,
  MAY_PART,
  startOf,
  type KeyTrie,
} from '../../engine/key-trie.ts'

const LAST = CLAIM.last

function trieOf(keys: readonly string[]): KeyTrie {
  return buildKeyTrie(
    keys,
    keys.map((_, at) => [at, at | LAST]),
  )
}

/** The claims of a key, by one step after the other. */
function claimsOf(tables: KeyTrie, key: string): number[] | null {
  const { trie } = tables
  const symbols = key.split('').map((letter) => letter.charCodeAt(0))
  let node = startOf(tables, symbols[0]!, symbols[1] ?? END)
  let loose = 0
  for (let depth = 2; node > 0;) {
    const here = trie[node]!
    if (here <= ENDS_HERE) {
      if (depth >= symbols.length) {
        const claims: number[] = []
        for (let nth = firstClaim(tables, node), claim = 0; !(claim & LAST); nth++) {
          claim = claimAt(tables.claims, nth)
          claims.push(claim | loose)
        }
        return claims
      }
      if (here === END) return null
      node++
    } else if (depth >= symbols.length) return null
    else if (here === EITHER || here === MAY_JOIN || here === MAY_PART) {
      const gap = symbols[depth] === GAP_SYMBOL
      if (here === (gap ? MAY_PART : MAY_JOIN)) loose = CLAIM.loose
      if (gap) depth++
      node++
    } else {
      const symbol = symbols[depth++]!
      node = here === BRANCH ? branchTo(trie, node + 1, symbol) : behindSymbol(trie, node, symbol)
    }
  }
  return null
}

function keyOf(symbols: readonly number[]): string {
  return String.fromCharCode(...symbols)
}

describe('A trie of keys', () => {
  it('gives the claims of every key and of nothing else', () => {
    const symbol = fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: FIRST_LETTER, max: FIRST_LETTER + 3 }) },
      fc.constantFrom(GAP_SYMBOL, 0x300, 0xfff0),
    )
    const key = fc
      .array(symbol, { minLength: 1, maxLength: 6 })
      .filter(([first]) => first !== GAP_SYMBOL)
      .map(keyOf)
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
    const keys = letters.flatMap((third) => letters.map((last) => keyOf([8, 9, third, last])))
    const tables = trieOf(keys)
    for (const at of [0, 1, 299, 300, 45_000, 89_999]) expect(claimsOf(tables, keys[at]!)).toEqual([at, at | LAST])
    expect(claimsOf(tables, keyOf([8, 9, 8, 7]))).toBeNull()
  })

  it('is as deep as its keys are long', () => {
    const keys = Array.from({ length: 3000 }, (_, at) => keyOf([...Array<number>(at).fill(7), 8]))
    const tables = trieOf(keys)
    for (const at of [0, 1, 2, 1500, 2999]) expect(claimsOf(tables, keys[at]!)).toEqual([at, at | LAST])
  })

  it('has what follows a gap that may be left out once, with what that makes loose', () => {
    const [a, b, c] = [FIRST_LETTER, FIRST_LETTER + 1, FIRST_LETTER + 2]
    const part = fc.array(fc.constantFrom(a, b, c), { minLength: 2, maxLength: 4 }).map(keyOf)
    const parts = fc.tuple(part, part, part)
    const gaps = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(
        fc.uniqueArray(parts, { minLength: 1, maxLength: 6, selector: (each) => each.join('') }),
        fc.array(gaps, { minLength: 6, maxLength: 6 }),
        (names, kinds) => {
          const claims = new Map<string, number[]>()
          names.forEach((name, form) => {
            for (let choice = 0; choice < 4; choice++) {
              const written = [choice & 1, choice >> 1]
              const key = name.reduce((all, each, at) => all + (written[at - 1] ? keyOf([GAP_SYMBOL]) : '') + each)
              const loose = kinds[form]!.some(([joined, parted], at) => (written[at] ? parted : joined))
              claims.set(key, [...(claims.get(key) ?? []), form | (loose ? CLAIM.loose : 0)])
            }
          })
          for (const each of claims.values()) each[each.length - 1]! |= LAST
          const tables = buildKeyTrie([...claims.keys()], [...claims.values()])
          for (const [key, each] of claims) expect(claimsOf(tables, key)).toEqual(each)
          for (const key of claims.keys())
            expect(claimsOf(tables, key.slice(0, -1))).toEqual(claims.get(key.slice(0, -1)) ?? null)
        },
      ),
    )
  })

  it('writes a name of four words hardly longer for the gaps that may be left out', () => {
    const words = ['\u0007\u0008\u0009', '\u0008\u0009\u0007', '\u0009\u0008\u0007', '\u0009\u0009\u0007']
    const keys = Array.from({ length: 8 }, (_, choice) =>
      words.reduce((all, word, at) => all + (choice & (1 << (at - 1)) ? keyOf([GAP_SYMBOL]) : '') + word),
    )
    const one = buildKeyTrie([words.join('')], [[LAST]]).trie.length
    const loose = keys.map((key) => [key.includes(keyOf([GAP_SYMBOL])) ? LAST | CLAIM.loose : LAST])
    expect(buildKeyTrie(keys, loose).trie).toHaveLength(one + 3)
  })

  it.each([0, 0xffff, 0x1_0000, 0xe_ffff, 0xf_0000, 0x0fff_ffff])('may be claimed by form %i', (form) => {
    const claims = [form | CLAIM.exact, form | CLAIM.plural | LAST]
    expect(claimsOf(buildKeyTrie(['\u0007\u0008\u0009'], [claims]), '\u0007\u0008\u0009')).toEqual(claims)
  })

  it('may be empty', () => expect(claimsOf(trieOf([]), keyOf([7, 8]))).toBeNull())
})
