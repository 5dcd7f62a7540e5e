/**
 * The aligner from a terminal: pairs of text files in, one JSON line a pair out.
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { align } from '../engine/align/align.ts'
import { openAlignLexicon } from '../engine/align/lexicon.ts'
import type { Alignment, Sentences } from '../engine/model.ts'
import { buildAlignLexicon } from './compile-align-lexicon.ts'
import { packNames } from './pack-names.ts'

const USAGE = `usage: npm run -s align -- ORIGINAL.txt TRANSLATION.txt [ORIGINAL TRANSLATION]…

One of the two is Chinese, the other English. One segment (sentence) a line; an empty line between paragraphs (none in
either file: paragraphs unknown). Prints one JSON line a pair:
  {"confidence": 0..1, "beads": [{"original": [i…], "translation": [j…], "status": "aligned|left-out|added", "confidence": 0..1}]}
with 0-based indices of segments.
`

/** Exit code: 0, or 2 with a message on stderr when the arguments or a file cannot be used. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE)
    return 0
  }
  const unknown = args.find((arg) => arg.startsWith('-'))
  if (unknown) return fail(`unknown option ${unknown}\n${USAGE}`)
  if (!args.length || args.length % 2) return fail(`files come in pairs\n${USAGE}`)

  const texts: Sentences[] = []
  for (const file of args) {
    const text = readText(file)
    if (text === null) return fail(`cannot read ${file}`)
    texts.push(segmentsOf(text))
  }
  const lexicon = openAlignLexicon(await buildAlignLexicon())
  const names = packNames()
  for (let k = 0; k < texts.length; k += 2)
    process.stdout.write(`${line(align(texts[k]!, texts[k + 1]!, lexicon, { names }))}\n`)
  return 0
}

/** One segment a line; empty lines part paragraphs. */
export function segmentsOf(text: string): Sentences {
  const spans: Sentences['spans'][number][] = []
  const paragraphs: number[] = []
  let paragraph = 0
  for (const { 0: written, index } of text.matchAll(/[^\r\n]+|\n[^\S\n]*(?=\n)/g)) {
    const segment = written.trim()
    if (!segment) {
      if (paragraphs.at(-1) === paragraph) paragraph++
      continue
    }
    const start = index + written.indexOf(segment)
    spans.push({ start, end: start + segment.length })
    paragraphs.push(paragraph)
  }
  return { text, spans, paragraphs }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return null
  }
}

function fail(message: string): number {
  process.stderr.write(`align: ${message.trimEnd()}\n`)
  return 2
}

/** Four decimals: a line is read by people too. */
function line({ confidence, beads }: Alignment): string {
  const round = (value: number) => Math.round(value * 1e4) / 1e4
  return JSON.stringify({
    confidence: round(confidence),
    beads: beads.map((bead) => ({ ...bead, confidence: round(bead.confidence) })),
  })
}
