/** What the compiled lexicon costs to open, to hold and to make, and how recognition grows with the text. */
import { compileLexicon } from '../../engine/lexicon-build.ts'
import { openLexicon, type Lexicon } from '../../engine/lexicon.ts'
import { findMentions } from '../../engine/mentions.ts'
import { makeNames, makeText, packOf } from './texts.ts'

export { openLexicon } from '../../engine/lexicon.ts'
export { findMentions } from '../../engine/mentions.ts'

export interface Clock {
  /** Of the processor, ms. */
  readonly now: () => number
  /** Bytes held after a collection. */
  readonly held: () => number
}

/** Milliseconds of compiling names as a reader's own packs are compiled, a round each. */
export function compileTimes(count: number, rounds: number, now: Clock['now']): number[] {
  const pack = packOf(makeNames(count))
  return Array.from({ length: rounds }, () => timed(now, () => compileLexicon([pack], { variants: () => [] })))
}

export function compiled(count: number): Uint8Array {
  return compileLexicon([packOf(makeNames(count))], { variants: () => [] })
}

/** Bytes that an opened lexicon holds, its file among them, after it has matched a text: all of it, and of that what a scan reads. */
export function memory(
  bytes: () => Uint8Array,
  text: string,
  held: Clock['held'],
): { whole: number; tables: number; forms: number } {
  const before = held()
  const lexicon = openLexicon(bytes())
  findMentions(text, 'zh-Hans', lexicon)
  const whole = held() - before
  return { whole, tables: tableBytes(lexicon), forms: lexicon.formCount }
}

function tableBytes({ tables }: Lexicon): number {
  const { claimCounts, ...rows } = tables
  return [...Object.values(rows), claimCounts.lengths, claimCounts.marks].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  )
}

export function openTimes(bytes: Uint8Array, rounds: number, now: Clock['now']): number[] {
  return Array.from({ length: rounds }, () => timed(now, () => openLexicon(bytes)))
}

/** Names of the lexicon itself in prose, one about every sixty characters. */
export function textWith(lexicon: Lexicon, prose: string, length: number): string {
  const names = Array.from({ length: 500 }, (_, at) => lexicon.formText(Math.floor((at * lexicon.formCount) / 500)))
  return makeText(prose, names, { length, apart: 60 })
}

function timed(now: Clock['now'], work: () => unknown): number {
  const start = now()
  work()
  return now() - start
}
