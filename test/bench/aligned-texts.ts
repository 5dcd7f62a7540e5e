/**
 * Manually aligned texts to train and measure the aligner with, from the shared data (BANDU_SHARED), and harder ones
 * made of them: foreign passages put in, passages taken out on either side, as editors do.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Sentences } from '../../engine/model.ts'

export interface AlignedText {
  readonly name: string
  readonly zh: readonly string[]
  readonly en: readonly string[]
  /** Beads: indices of Chinese and of English sentences. */
  readonly gold: readonly (readonly [zh: readonly number[], en: readonly number[]])[]
}

/** The texts of `alignment/mac-dev` or `alignment/partial-dev`. */
export function alignedTexts(shared: string, set: 'mac-dev' | 'partial-dev'): AlignedText[] {
  const folder = path.join(shared, 'alignment', set)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      ...(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as AlignedText),
      name: path.basename(file, '.json'),
    }))
}

/** One sentence a line, paragraphs unknown. */
export function asSentences(lines: readonly string[]): Sentences {
  let at = 0
  const spans = lines.map((line) => {
    const start = at
    at += line.length + 1
    return { start, end: start + line.length }
  })
  return { text: lines.join('\n'), spans, paragraphs: lines.map(() => 0) }
}

/** The same text as an editor might leave it: with foreign passages, without some of either side, and all of it. */
export function editedTexts(text: AlignedText, others: readonly AlignedText[], next: () => number): AlignedText[] {
  const all = () => true
  const withoutEn = runs(text.en.length, 0.3, next)
  const withoutZh = runs(text.zh.length, 0.3, next)
  const part = excerpt(text, next)
  const fewerEn = runs(part.en.length, 0.15, next)
  const fewerZh = runs(part.zh.length, 0.15, next)
  const cut = keep(
    part,
    (i) => !fewerZh.has(i),
    (j) => !fewerEn.has(j),
  )
  return [
    insertChinese(text, others, next),
    keep(text, all, (j) => !withoutEn.has(j)),
    keep(text, (i) => !withoutZh.has(i), all),
    insertChinese(cut, others, next),
  ]
}

function keep(text: AlignedText, zh: (i: number) => boolean, en: (j: number) => boolean): AlignedText {
  const numbering = (length: number, kept: (k: number) => boolean) => {
    let next = 0
    return Array.from({ length }, (_, k) => (kept(k) ? next++ : -1))
  }
  const newZh = numbering(text.zh.length, zh)
  const newEn = numbering(text.en.length, en)
  const gold = text.gold.flatMap(([zs, es]): [number[], number[]][] => {
    const a = zs.map((i) => newZh[i]!).filter((i) => i >= 0)
    const b = es.map((j) => newEn[j]!).filter((j) => j >= 0)
    if (a.length && b.length) return [[a, b]]
    return [...a.map((i): [number[], number[]] => [[i], []]), ...b.map((j): [number[], number[]] => [[], [j]])]
  })
  return { name: text.name, zh: text.zh.filter((_, i) => zh(i)), en: text.en.filter((_, j) => en(j)), gold }
}

/** Runs of one to ten, until a share of all is chosen. */
function runs(length: number, share: number, next: () => number): Set<number> {
  const chosen = new Set<number>()
  while (chosen.size < share * length) {
    const run = 1 + Math.floor(next() * 10)
    const start = Math.floor(next() * length)
    for (let k = start; k < Math.min(length, start + run); k++) chosen.add(k)
  }
  return chosen
}

function insertChinese(text: AlignedText, others: readonly AlignedText[], next: () => number): AlignedText {
  const n = text.zh.length
  const foreign = new Map<number, string[]>()
  let count = 0
  const insert = (at: number, length: number) => {
    const other = others[Math.floor(next() * others.length)]!
    const start = Math.floor(next() * Math.max(1, other.zh.length - length))
    const lines = other.zh.slice(start, start + length)
    foreign.set(at, [...(foreign.get(at) ?? []), ...lines])
    count += lines.length
  }
  insert(0, 5)
  insert(n, 4)
  while (count < 0.3 * n) insert(1 + Math.floor(next() * (n - 1)), 2 + Math.floor(next() * 7))
  const zh: string[] = []
  const moved: number[] = []
  const added: [number[], number[]][] = []
  for (let i = 0; i <= n; i++) {
    for (const line of foreign.get(i) ?? []) {
      added.push([[zh.length], []])
      zh.push(line)
    }
    if (i === n) break
    moved.push(zh.length)
    zh.push(text.zh[i]!)
  }
  const gold = text.gold.map(([zs, es]): [number[], readonly number[]] => [zs.map((i) => moved[i]!), es])
  return { name: text.name, zh, en: text.en, gold: [...gold, ...added] }
}

/** Eighty beads in a row: as long as a blog post. */
function excerpt(text: AlignedText, next: () => number): AlignedText {
  const start = Math.floor(next() * Math.max(1, text.gold.length - 80))
  const gold = text.gold.slice(start, start + 80)
  const zh = new Set(gold.flatMap(([zs]) => zs))
  const en = new Set(gold.flatMap(([, es]) => es))
  return keep(
    { ...text, gold },
    (i) => zh.has(i),
    (j) => en.has(j),
  )
}
