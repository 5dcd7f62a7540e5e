import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Makes engine/fold-data.ts: which Han character is written for which in Simplified.
 *
 * From OpenCC's character tables (npm opencc-js, Apache-2.0) and a few pairs that it leaves to its phrase tables,
 * because only a phrase can tell 瞭 of 瞭解 from 瞭 of 瞭望; a reader's text is matched whichever a converter chose.
 * `node scripts/fold-table.mjs` writes the file; a test compares it with what this makes.
 */
export function foldData(): string {
  const phrases = dictionary('STPhrases')
  const simplified = new Set(phrases.flatMap(([from]) => [...from]))
  const traditional = new Set(phrases.flatMap(([, to]) => [...to]))

  const pairs = new Map<string, string>()
  for (const [from, to] of dictionary('TSCharacters')) if (isSingleUnit(from, to)) pairs.set(from, to)
  for (const [from, to] of pairsOf(BEYOND_THE_TABLES)) pairs.set(from, to)
  const regional = [...dictionary('TWVariants'), ...dictionary('HKVariants')]
  for (const row of regional) addVariant(pairs, simplified, row)
  for (const [from, to] of pairs) pairs.set(from, last(pairs, to))

  for (const [from, to] of regional) {
    if (traditional.has(from)) traditional.add(to)
  }
  const sources = [...pairs.keys()].toSorted()
  const alsoTraditional = [...new Set(pairs.values())].filter((one) => traditional.has(one)).toSorted()
  return (
    FILE_HEAD +
    [
      line('HAN_PAIRS', sources.map((from) => from + pairs.get(from)!).join('')),
      line('SIMPLIFIED_AND_TRADITIONAL', alsoTraditional.join('')),
      line('TRADITIONAL_AND_SIMPLIFIED', sources.filter((one) => simplified.has(one)).join('')),
    ].join('')
  )
}

/** Pairs of one character each that the tables do not have, the folded one second. */
const BEYOND_THE_TABLES =
  '瞭了 著着 藉借 妳你 祂他 牠它 像象 覆复 揹背 馀余 甦苏 伕夫 菓果 荳豆 谘咨 諮咨 讬托 钜巨 鉅巨 锺钟 麽么 彷仿 倖幸 薰熏 濬浚 賸剩 餵喂 痠酸 砲炮 碁棋 煇辉 堃坤 喆哲 峯峰 羣群 啓启 麪面 綫线 裏里 衞卫'

const FILE_HEAD = `// Made by scripts/fold-table.ts from OpenCC's tables (Apache-2.0). Do not edit.

`

type Row = readonly [from: string, to: string]

/** Read, not imported: the modules are data without types, and only at development time. */
export function dictionary(name: string): Row[] {
  const file = createRequire(import.meta.url).resolve(`opencc-js/dict/${name}`)
  const rows = JSON.parse(readFileSync(file, 'utf8').match(/"[^"]*"/)![0]) as string
  return rows.split('|').map((row) => row.split(' ') as unknown as Row)
}

/** A regional variant means what its other spelling means; of two that no table knows, Simplified's own is kept. */
function addVariant(pairs: Map<string, string>, simplified: ReadonlySet<string>, [one, other]: Row): void {
  if (!isSingleUnit(one, other) || last(pairs, one) === last(pairs, other)) return
  const [from, to] = simplified.has(other) && !simplified.has(one) ? [one, other] : [other, one]
  if (!pairs.has(from) && !simplified.has(from)) pairs.set(from, last(pairs, to))
  else if (!pairs.has(to) && !simplified.has(to)) pairs.set(to, last(pairs, from))
}

function last(pairs: ReadonlyMap<string, string>, from: string): string {
  let at = from
  for (let step = 0; step < 4 && pairs.has(at); step++) at = pairs.get(at)!
  return at
}

function isSingleUnit(from: string, to: string): boolean {
  return from.length === 1 && to.length === 1 && from !== to
}

function pairsOf(list: string): Row[] {
  return list
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!] as const)
    .filter(([from, to]) => isSingleUnit(from, to))
}

function line(name: string, value: string): string {
  return `export const ${name} =\n  '${value}'\n`
}
