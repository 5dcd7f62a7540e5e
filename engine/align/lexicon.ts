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
  /** Row of the Simplified word `text.slice(start, end)`; −1 when it is none. No string is made: it is asked often. */
  readonly find: (text: string, start: number, end: number) => number
  /** Length of the longest word that begins with these two UTF-16 units, or of a longer one by accident. */
  readonly longest: (first: number, second: number) => number
  /** Glosses of row r are `first[r]` to `first[r + 1]` of the next two. */
  readonly first: Uint32Array
  readonly stem: Uint16Array
  /** 0..1. */
  readonly weight: Float32Array
  readonly stems: readonly string[]
  readonly stemIds: ReadonlyMap<string, number>
  /** Ids of the stems that begin with these letters, `BEGINNING_LETTERS` of them. */
  readonly beginnings: ReadonlyMap<string, readonly number[]>
  /** How many glosses a stem stands in, by id: what "rare" means before the texts have been seen. */
  readonly frequency: Uint32Array
}

export const SECTIONS = 7
export const WEIGHT_LEVELS = 8
export const BEGINNING_LETTERS = 5

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
  const beginnings = new Map<string, number[]>()
  stems.forEach((stem, id) => {
    if (stem.length < BEGINNING_LETTERS) return
    const beginning = stem.slice(0, BEGINNING_LETTERS)
    const list = beginnings.get(beginning)
    if (list) list.push(id)
    else beginnings.set(beginning, [id])
  })

  const first = new Uint32Array(prefixes!.length + 1)
  counts!.forEach((count, row) => (first[row + 1] = first[row]! + count))
  const glosses = first.at(-1)!
  const stem = new Uint16Array(glosses)
  const weight = new Float32Array(glosses)
  const frequency = new Uint32Array(stems.length)
  for (let k = 0, byte = 0; k < glosses; k++) {
    let id = 0
    for (let shift = 0; ; shift += 7) {
      const b = ids![byte++]!
      id |= (b & 127) << shift
      if (b < 128) break
    }
    stem[k] = id
    frequency[id]!++
    weight[k] = (((weights![k >> 1]! >> ((k & 1) * 4)) & 15) + 1) / WEIGHT_LEVELS
  }
  const stemIds = new Map(stems.map((text, id) => [text, id]))
  return {
    ...wordTable(prefixes!, suffixes!, lows!, highs!),
    first,
    stem,
    weight,
    stems,
    stemIds,
    beginnings,
    frequency,
  }
}

const SLOTS = 1 << 18

/** The words in a hash table with linear probing, over one array of all their units. */
function wordTable(prefixes: Uint8Array, suffixes: Uint8Array, lows: Uint8Array, highs: Uint8Array) {
  const words = prefixes.length
  const start = new Uint32Array(words + 1)
  for (let row = 0; row < words; row++) start[row + 1] = start[row]! + prefixes[row]! + suffixes[row]!
  const units = new Uint16Array(start[words]!)
  const slots = new Int32Array(SLOTS).fill(-1)
  const longestOf = new Uint8Array(SLOTS)
  for (let row = 0, unit = 0; row < words; row++) {
    const from = start[row]!
    const to = start[row + 1]!
    const shared = prefixes[row]!
    if (shared) units.copyWithin(from, start[row - 1]!, start[row - 1]! + shared)
    for (let k = from + shared; k < to; k++, unit++) units[k] = lows[unit]! | (highs[unit]! << 8)
    let hash = 0
    for (let k = from; k < to; k++) hash = mix(hash, units[k]!)
    let slot = hash & (SLOTS - 1)
    while (slots[slot]! >= 0) slot = (slot + 1) & (SLOTS - 1)
    slots[slot] = row
    const two = mix(mix(0, units[from]!), to - from > 1 ? units[from + 1]! : 0) & (SLOTS - 1)
    longestOf[two] = Math.max(longestOf[two]!, to - from)
  }
  return {
    find(text: string, from: number, to: number): number {
      let hash = 0
      for (let k = from; k < to; k++) hash = mix(hash, text.charCodeAt(k))
      for (let slot = hash & (SLOTS - 1); slots[slot]! >= 0; slot = (slot + 1) & (SLOTS - 1)) {
        const row = slots[slot]!
        const at = start[row]!
        if (start[row + 1]! - at !== to - from) continue
        let k = from
        while (k < to && units[at + k - from] === text.charCodeAt(k)) k++
        if (k === to) return row
      }
      return -1
    },
    longest: (one: number, two: number) => longestOf[mix(mix(0, one), two) & (SLOTS - 1)]!,
  }
}

function mix(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** The library of the engine has no TextDecoder. */
function ascii(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode.apply(null, bytes.subarray(at, at + 8192) as unknown as number[]))
  return parts.join('')
}
