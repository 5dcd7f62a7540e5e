/**
 * The dictionary as the aligner reads it: Chinese words, and for each the stems of its English glosses with weights.
 *
 * Made from CC-CEDICT at build time (scripts/compile-align-lexicon.ts) and opened here in a few milliseconds. Layout,
 * little endian: seven section lengths as uint32, then the sections one after the other, each of one kind of thing,
 * since a compressor likes that:
 *
 *   prefixes  a byte a word     UTF-16 units it shares with the word before it (words are sorted)
 *   suffixes  a byte a word     units that follow
 *   lows      a byte a unit     low byte of those units
 *   highs     a byte a unit     high byte
 *   counts    a byte a word     number of its glosses' stems
 *   ids       LEB128 a gloss    which stem; the frequent ones have small numbers
 *   weights   half a byte a gloss, low half first: 0..7 stands for (k + 1) / 8
 *   stems     the rest          ASCII, joined by "\n"
 */

export interface AlignLexicon {
  /** Row of a Simplified word; undefined when it is none. */
  readonly rows: ReadonlyMap<string, number>
  /** Length of the longest word that begins with these two UTF-16 units; see `beginning`. */
  readonly longest: Uint8Array
  /** Glosses of row r are `first[r]` to `first[r + 1]` of the next two. */
  readonly first: Uint32Array
  readonly stem: Uint16Array
  /** 0..1. */
  readonly weight: Float32Array
  readonly stems: readonly string[]
  /** How many glosses a stem stands in, by the stem's text: what "rare" means before the texts have been seen. */
  readonly frequency: ReadonlyMap<string, number>
}

export const SECTIONS = 7
export const WEIGHT_LEVELS = 8

const BEGINNINGS = 1 << 18

/** Slot of a word's first two units; a few beginnings share one, which costs a search in vain. */
export function beginning(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x85eb)) & (BEGINNINGS - 1)
}

export function openAlignLexicon(bytes: Uint8Array): AlignLexicon {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sections: Uint8Array[] = []
  let at = SECTIONS * 4
  for (let k = 0; k < SECTIONS; k++) {
    const length = header.getUint32(k * 4, true)
    sections.push(bytes.subarray(at, at + length))
    at += length
  }
  if (at > bytes.length) throw new Error('align lexicon: cut short')
  const [prefixes, suffixes, lows, highs, counts, ids, weights] = sections
  const stems = ascii(bytes.subarray(at)).split('\n')

  const words = prefixes!.length
  const rows = new Map<string, number>()
  const first = new Uint32Array(words + 1)
  const longest = new Uint8Array(BEGINNINGS)
  let word = ''
  let unit = 0
  for (let row = 0; row < words; row++) {
    word = word.slice(0, prefixes![row])
    for (const end = unit + suffixes![row]!; unit < end; unit++)
      word += String.fromCharCode(lows![unit]! | (highs![unit]! << 8))
    rows.set(word, row)
    const two = beginning(word.charCodeAt(0), word.charCodeAt(1))
    if (longest[two]! < word.length) longest[two] = word.length
    first[row + 1] = first[row]! + counts![row]!
  }

  const glosses = first[words]!
  const stem = new Uint16Array(glosses)
  const weight = new Float32Array(glosses)
  const tally = new Uint32Array(stems.length)
  let byte = 0
  for (let k = 0; k < glosses; k++) {
    let id = 0
    for (let shift = 0; ; shift += 7) {
      const b = ids![byte++]!
      id |= (b & 127) << shift
      if (b < 128) break
    }
    stem[k] = id
    tally[id]!++
    weight[k] = (((weights![k >> 1]! >> ((k & 1) * 4)) & 15) + 1) / WEIGHT_LEVELS
  }
  return { rows, longest, first, stem, weight, stems, frequency: new Map(stems.map((s, id) => [s, tally[id]!])) }
}

/** The library of the engine has no TextDecoder. */
function ascii(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}
