/**
 * How long the aligner takes, how that grows, and what it holds in memory; with BANDU_SHARED, how good it is.
 *
 * The texts are made of dictionary words and the stems of their glosses, a few of them wrong, some sentences split or
 * left out, words as unequal in frequency as words are: no text of others is needed, at any length.
 */
import process from 'node:process'
import { align } from '../../engine/align/align.ts'
import { beadSteps } from '../../engine/align/bead-search.ts'
import { openAlignLexicon, type AlignLexicon } from '../../engine/align/lexicon.ts'
import { alignedTexts, asSentences } from './aligned-texts.ts'
import { strictF1 } from './alignment-score.ts'
import { random } from './random.ts'

interface Compiled {
  readonly lexicon: Uint8Array
  readonly glosses: ReadonlyMap<string, readonly (readonly [stem: string, weight: number])[]>
}

export interface AlignFigures {
  readonly open: number[]
  readonly short: number[]
  /** By length in sentences. */
  readonly curve: readonly { readonly sentences: string; readonly times: number[]; readonly megabytes: number | null }[]
  readonly accuracy: readonly { readonly set: string; readonly f1: number }[]
}

export function benchAlign(
  { lexicon: bytes, glosses }: Compiled,
  lengths: readonly number[],
  rounds: number,
): AlignFigures {
  const lexicon = openAlignLexicon(bytes)
  const open = times(5, () => openAlignLexicon(bytes))
  const write = writer(glosses)
  const [zh, en] = write(100)
  const hundred = () => align(asSentences(en), asSentences(zh), lexicon)
  for (let k = 0; k < 40; k++) hundred()
  const curve = lengths.map((length) => {
    const [longZh, longEn] = write(length)
    return {
      sentences: `${longZh.length} × ${longEn.length} sentences`,
      times: times(rounds, () => align(asSentences(longEn), asSentences(longZh), lexicon)),
      megabytes: globalThis.gc ? held(longZh, longEn, lexicon) : null,
    }
  })
  return { open, short: times(21, hundred), curve, accuracy: accuracyOf(lexicon) }
}

function accuracyOf(lexicon: AlignLexicon): AlignFigures['accuracy'] {
  const shared = process.env.BANDU_SHARED
  if (!shared) return []
  return (['mac-dev', 'partial-dev'] as const).map((set) => {
    const texts = alignedTexts(shared, set).map((text) => {
      const steps = beadSteps(asSentences(text.zh), asSentences(text.en), lexicon, [])
      for (;;) {
        const step = steps.next()
        if (step.done) return { gold: text.gold, beads: step.value }
      }
    })
    return { set, f1: strictF1(texts) }
  })
}

/** Milliseconds of the processor, of each run. */
function times(runs: number, work: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
}

/** MB that an alignment holds at most, over what was held before, as seen between its steps. */
function held(zh: readonly string[], en: readonly string[], lexicon: AlignLexicon): number {
  const used = () => {
    globalThis.gc?.()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return (heapUsed + arrayBuffers) / 2 ** 20
  }
  const before = used()
  let most = before
  align(asSentences(en), asSentences(zh), lexicon, { onProgress: () => (most = Math.max(most, used())) })
  return most - before
}

/** Writes a made-up pair of about so many Chinese sentences. */
function writer(glosses: Compiled['glosses']): (length: number) => [zh: string[], en: string[]] {
  const next = random(7)
  const words = [...glosses].filter(([word]) => word.length === 2)
  for (let k = words.length - 1; k > 0; k--) {
    const other = Math.floor(next() * (k + 1))
    ;[words[k], words[other]] = [words[other]!, words[k]!]
  }
  // Frequency falls with rank, as Zipf found.
  const word = () => words[Math.floor(words.length ** next()) - 1]!
  return (length) => {
    const zh: string[] = []
    const en: string[] = []
    while (zh.length < length) {
      const chosen = Array.from({ length: 6 + Math.floor(next() * 14) }, word)
      const stems = chosen.map(([, own]) => (next() < 0.6 ? own[0]![0] : word()[1][0]![0]))
      zh.push(`${chosen.map(([text]) => text).join('')}。`)
      const kind = next()
      if (kind < 0.05) continue
      if (kind < 0.15) en.push(`${stems.slice(0, 5).join(' ')}.`, `${stems.slice(5).join(' ')}.`)
      else en.push(`${stems.join(' ')}.`)
    }
    return [zh, en]
  }
}
