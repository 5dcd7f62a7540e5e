/**
 * What matching costs, beside the least it could (one pass over the text with charCodeAt), the published packages and
 * the plain ways. In each round every one runs once, in another order. Before a case is timed all must find the same
 * places as looking every prefix up in a set.
 */
import { scan } from '../../engine/automaton.ts'
import { isAddress, isInsideWord, mayEnd, mayStart } from '../../engine/boundary.ts'
import { fold } from '../../engine/fold.ts'
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { openLexicon, type Lexicon } from '../../engine/lexicon.ts'
import { PLAIN, type Build, type Find } from './matchers.ts'
import { random, shuffled } from './random.ts'
import { makeNames, makeText, packOf } from './texts.ts'

export interface MatchingOptions {
  readonly forms: readonly number[]
  /** UTF-16 code units. */
  readonly lengths: readonly number[]
  readonly prose: { readonly Chinese: string; readonly English: string }
  readonly peers: Readonly<Record<string, Build>>
  readonly rounds: number
  /** What one may take in all of a case, ms; the slow ones run less often. */
  readonly budget: number
  /** Of the processor where there is such a clock, ms. */
  readonly now?: () => number
}

export interface Table {
  readonly title: string
  readonly unit: string
  readonly base: string
  readonly rows: { name: string; samples: number[]; of?: string; goal?: { of: 'ratio'; most: number } }[]
  readonly note?: string
}

const BARE = 'bare charCodeAt pass'
const OURS = 'fold, scan, boundaries'
const WORST = { 'aaaa…': 'a', 'AAAA…': 'A', 'aAaA…': 'aA', '啊啊啊…': '啊', 'a.a.a.…': 'a.', 'white space': ' ' }

export function benchMatching(options: MatchingOptions): Table[] {
  return options.forms.flatMap((count) => {
    const names = makeNames(count)
    const folded = names.map(fold)
    const lexicon = openLexicon(compileLexicon([packOf(names)], { variants: () => [] }))
    const oracle = PLAIN['longest prefix in a Map']!(folded)
    const finders = new Map(
      Object.entries({ ...options.peers, ...PLAIN }).map(([name, build]) => [name, build(folded)] as const),
    )
    const tables = options.lengths.flatMap((length) =>
      (['Chinese', 'English'] as const).map((language) => {
        const text = makeText(options.prose[language], names, { length })
        const foldedText = fold(text)
        const works = new Map<string, () => unknown>([
          [BARE, () => sum(text)],
          ['fold to a new string', () => fold(text)],
          [OURS, () => scan(lexicon, text)],
          ['the same, nested hits too', () => scan(lexicon, text, { nested: true })],
        ])
        checkOurs(lexicon, new Set(folded), text)
        // 65 µs a character: a minute for the longest.
        const timed = [...finders].filter(([name]) => name !== 'RegExp alternation' || length * count <= 250_000_000)
        for (const [name, find] of timed) {
          checkPeer(name, find, oracle, foldedText)
          works.set(name, () => find(foldedText))
        }
        return tableOf({ count, length, language, works }, options)
      }),
    )
    return [...tables, worstCases(lexicon, names, options)]
  })
}

interface Case {
  readonly count: number
  readonly length: number
  readonly language: string
  readonly works: Works
}

function tableOf({ count, length, language, works }: Case, options: MatchingOptions): Table {
  const times = measure(works, options)
  const best = [...times].filter(([name]) => name in options.peers).toSorted((a, b) => middle(a[1]) - middle(b[1]))[0]
  const rows: Table['rows'] = [...times].map(([name, samples]) => ({
    name,
    samples: samples.map((ms) => (ms * 1e6) / length),
    ...(name === OURS ? { goal: { of: 'ratio', most: count >= 50_000 ? 20 : 12 } as const } : {}),
  }))
  const ours = rows.find(({ name }) => name === OURS)!
  if (best)
    rows.push({
      name: 'ours against the best package',
      samples: ours.samples,
      of: best[0],
      goal: { of: 'ratio', most: 1 / 6 },
    })
  const title = `${thousands(count)} forms × ${thousands(length)} characters, ${language}`
  return { title, unit: 'ns a character', base: BARE, rows }
}

/** Texts that are nothing but the beginning of names, and names that almost match everywhere. */
function worstCases(lexicon: Lexicon, names: readonly string[], options: MatchingOptions): Table {
  const length = 50_000
  const normal = 'an ordinary text'
  const text = makeText(options.prose.Chinese, names, { length })
  const chain = openLexicon(
    compileLexicon([packOf(Array.from({ length: 30 }, (_, at) => '啊'.repeat(at + 2) + '吧'))], { variants: () => [] }),
  )
  const works: Works = new Map([
    [normal, () => scan(lexicon, text)],
    ...Object.entries(WORST).map(([name, unit]): [string, () => unknown] => {
      const worst = unit.repeat(length / unit.length)
      return [name, () => scan(lexicon, worst)]
    }),
    ['thirty names of 啊…吧 over 啊啊啊…', () => scan(chain, '啊'.repeat(length))],
  ])
  const rows = [...measure(works, options)].map(([name, samples]) => ({
    name,
    samples: samples.map((ms) => (ms * 1e6) / length),
    ...(name === normal ? {} : { goal: { of: 'ratio', most: 5 } as const }),
  }))
  return { title: `worst cases, ${thousands(names.length)} forms`, unit: 'ns a character', base: normal, rows }
}

type Works = ReadonlyMap<string, () => unknown>

let sink: unknown = null

/** Milliseconds of each round. Short work is repeated until a clock can tell, and all of it warmed up first. */
function measure(
  works: Works,
  { rounds, budget, now = () => performance.now() }: MatchingOptions,
): Map<string, number[]> {
  const next = random(3)
  const once = (work: () => unknown, times: number): number => {
    const start = now()
    for (let time = 0; time < times; time++) sink = work()
    return (now() - start) / times
  }
  const plans = [...works].map(([name, work]) => {
    const first = once(work, 1)
    const warm = first > budget / 4 ? first : once(work, Math.ceil(Math.min(50, 40 / Math.max(first, 0.1))))
    return {
      name,
      work,
      times: Math.max(1, Math.ceil(2 / warm)),
      spent: first,
      samples: first > budget / 4 ? [first] : [],
    }
  })
  for (let round = 0; round < rounds; round++)
    for (const plan of shuffled(plans, next)) {
      if (plan.spent > budget && plan.samples.length > 0) continue
      const ms = once(plan.work, plan.times)
      plan.samples.push(ms)
      plan.spent += ms * plan.times
    }
  if (sink === undefined) throw new Error('the work was optimised away')
  return new Map(plans.map(({ name, samples }) => [name, samples]))
}

/** Ours against every prefix looked up and then asked for its boundaries. */
function checkOurs(lexicon: Lexicon, names: ReadonlySet<string>, text: string): void {
  const part = text.slice(0, 20_000)
  const folded = fold(part)
  const longest = Math.max(...[...names].map((name) => name.length))
  const expected: string[] = []
  for (let start = 0; start < part.length;) {
    let end = Math.min(part.length, start + longest)
    while (end > start && !(names.has(folded.slice(start, end)) && holds(part, start, end))) end--
    if (end > start) expected.push(`${start}-${end}`)
    start = Math.max(start + 1, end)
  }
  const found = scan(lexicon, part).map(({ start, end }) => `${start}-${end}`)
  if (found.join() !== expected.join())
    throw new Error(`ours finds other places: ${difference(found, expected)} ${JSON.stringify(part.slice(525, 545))}`)
}

function holds(text: string, start: number, end: number): boolean {
  return (
    !isInsideWord(text, start) &&
    !isInsideWord(text, end) &&
    mayStart(text, start) &&
    mayEnd(text, end) &&
    !isAddress(text, start, end)
  )
}

/** A package that gives all places must give at least the leftmost-longest ones. */
function checkPeer(name: string, find: Find, oracle: Find, text: string): void {
  const part = text.slice(0, 5_000)
  const found = new Set(find(part).map(String))
  const missing = oracle(part).filter((place) => !found.has(String(place)))
  if (missing.length > 0) throw new Error(`${name} misses ${missing.slice(0, 3).join(' ')}`)
}

function difference(found: readonly string[], expected: readonly string[]): string {
  const only = (a: readonly string[], b: readonly string[]) => a.filter((each) => !b.includes(each)).slice(0, 5)
  return `only ours ${only(found, expected)}; only the oracle ${only(expected, found)}`
}

function sum(text: string): number {
  let total = 0
  for (let at = 0; at < text.length; at++) total = (total + text.charCodeAt(at)) | 0
  return total
}

function middle(samples: readonly number[]): number {
  return samples.toSorted((a, b) => a - b)[samples.length >> 1]!
}

function thousands(count: number): string {
  return `${count / 1000}k`
}
