import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { scan } from '../../engine/automaton.ts'
import { fold } from '../../engine/fold.ts'
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { openLexicon } from '../../engine/lexicon.ts'
import type { Lexicon } from '../../engine/lexicon.ts'
import type { Entry, Pack } from '../../engine/model.ts'

/**
 * What matching costs, beside the least it could: one pass over the text with charCodeAt. Names and text are made by a
 * seeded generator, half Chinese and half Latin, so that a run needs nothing but this file.
 */
export function benchMatching(): void {
  for (const forms of [20_000, 50_000]) report(forms)
}

const TEXT_LENGTH = 50_000
const ROUNDS = 60

function report(formCount: number): void {
  const random = mulberry32(7)
  const names = Array.from({ length: formCount }, () => (random() < 0.5 ? hanWord(random) : latinName(random)))
  const compiling = performance.now()
  const bytes = compileLexicon([packOf(names)], { variants: () => [] })
  const compiled = performance.now() - compiling
  const opening = performance.now()
  let lexicon = openLexicon(bytes)
  const coldOpen = performance.now() - opening
  const openMs = median(ROUNDS, () => (lexicon = openLexicon(bytes)))

  const text = pageText(names) ?? textOf(names, random)
  const bare = median(ROUNDS * 3, () => sum(text))
  const scanMs = median(ROUNDS, () => scan(lexicon, text))
  const rows: [string, number][] = [
    ['bare charCodeAt pass', bare],
    ['fold to a new string', median(ROUNDS, () => fold(text))],
    ['scan (fold, boundaries, leftmost-longest)', scanMs],
    ['scan, nested', median(ROUNDS, () => scan(lexicon, text, { nested: true }))],
    ...WORST.map(([name, unit]): [string, number] => {
      const worst = unit.repeat(TEXT_LENGTH / unit.length)
      return [`scan of ${name}`, median(ROUNDS, () => scan(lexicon, worst))]
    }),
  ]
  console.log(`\n${formCount} forms × ${text.length} characters: ${scan(lexicon, text).length} hits`)
  console.log(
    `compile ${compiled.toFixed(0)} ms, ${(bytes.length / 1e6).toFixed(2)} MB; open ${coldOpen.toFixed(1)} ms cold, ${openMs.toFixed(1)} ms warm`,
  )
  for (const [name, ms] of rows)
    console.log(
      `${name.padEnd(44)} ${((ms * 1e6) / TEXT_LENGTH).toFixed(1).padStart(7)} ns/char ${(ms / bare).toFixed(1).padStart(6)} × bare`,
    )
  longestChain()
}

const WORST = [
  ['aaaa…', 'a'],
  ['AAAA…', 'A'],
  ['aAaA…', 'aA'],
  ['a a a …', 'a '],
  ['啊啊啊…', '啊'],
  ['white space', ' '],
] as const

/** Names that share a long beginning, over a text that is nothing but that beginning. */
function longestChain(): void {
  const lexicon = openOf(Array.from({ length: 30 }, (_, at) => '啊'.repeat(at + 2) + '吧'))
  const text = '啊'.repeat(TEXT_LENGTH)
  console.log(
    `names that almost match, everywhere: ${((median(10, () => scan(lexicon, text)) * 1e6) / TEXT_LENGTH).toFixed(1)} ns/char`,
  )
}

function openOf(names: readonly string[]): Lexicon {
  return openLexicon(compileLexicon([packOf(names)], { variants: () => [] }))
}

function packOf(names: readonly string[]): Pack {
  const entries = names.map((text, at): Entry => ({
    id: `term/t${at}`,
    kind: 'term',
    subtype: '',
    forms: [
      {
        text,
        language: /[a-z]/i.test(text) ? 'en' : 'zh',
        region: null,
        status: 'preferred',
        case: 'fold',
        part: 'name',
        cues: null,
      },
    ],
    gloss: { en: 'One sentence of a usual length about it.', zh: '关于它的一句话。' },
    facts: [],
    relations: [],
    links: [],
  }))
  return { id: 'bench', title: 'Bench', entries }
}

/** Real articles where the shared data is there, with a name put in every two hundred characters. */
function pageText(names: readonly string[]): string | null {
  const shared = process.env.BANDU_SHARED
  if (shared === undefined) return null
  const article = readFileSync(path.join(shared, 'articles/the-article.txt'), 'utf8')
  let text = ''
  for (let at = 0; text.length < TEXT_LENGTH; at += 200)
    text += article.slice(at % article.length, (at % article.length) + 200) + names[at % names.length]
  return text.slice(0, TEXT_LENGTH)
}

/** A text as pages have it: mostly words no lexicon knows, a name every forty characters or so. */
function textOf(names: readonly string[], random: () => number): string {
  let text = ''
  while (text.length < TEXT_LENGTH) {
    const kind = random()
    if (kind < 0.06) text += names[Math.floor(random() * names.length)]!
    else if (kind < 0.6) text += hanWord(random) + (random() < 0.2 ? '，' : '')
    else if (kind < 0.9) text += ` ${latinWord(random)}`
    else text += '。\n'
  }
  return text.slice(0, TEXT_LENGTH)
}

/** Frequent characters are frequent: squared, over two thousand. */
function hanWord(random: () => number): string {
  return Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
    String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 2000)),
  ).join('')
}

function latinName(random: () => number): string {
  const words = Array.from({ length: 1 + Math.floor(random() * 3) }, () => latinWord(random))
  return (
    words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(random() < 0.2 ? '-' : ' ') +
    (random() < 0.2 ? `-${Math.floor(random() * 9)}` : '')
  )
}

function latinWord(random: () => number): string {
  return Array.from(
    { length: 2 + Math.floor(random() * 4) },
    (_, at) => (at % 2 ? 'aeiou' : 'bcdfghklmnprstvz')[Math.floor(random() * (at % 2 ? 5 : 16))],
  ).join('')
}

function sum(text: string): number {
  let total = 0
  for (let at = 0; at < text.length; at++) total = (total + text.charCodeAt(at)) | 0
  return total
}

let sink: unknown = null

/** Milliseconds, of so many rounds after a quarter as many to warm up. */
function median(rounds: number, work: () => unknown): number {
  const times: number[] = []
  for (let round = 0; round < rounds * 1.25; round++) {
    const start = performance.now()
    sink = work()
    if (round >= rounds / 4) times.push(performance.now() - start)
  }
  if (sink === undefined) throw new Error('the work was optimised away')
  return times.toSorted((a, b) => a - b)[times.length >> 1]!
}

function mulberry32(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
