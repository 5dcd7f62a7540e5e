import type { Lengths } from './lengths.ts'
import type { FormStatus, Region } from './model.ts'
import type { Texts } from './text-code.ts'

/**
 * The file of a compiled lexicon: packs made into one at build time, opened without building anything.
 *
 * It is a header and sections, each at a multiple of four bytes, in the byte order of every machine this runs on
 * (little-endian). Header: MAGIC, VERSION, then offset and length in bytes of each section, all 32 bits.
 *
 *   units       u16  by code unit of a raw text what a scan reads (UNIT); u32 where there are more than 8,000 letters
 *   trie        u8   the keys (key-trie.ts)
 *   claims      u8   who claims each
 *   claimCounts n    how many of these each stretch of the trie has
 *   slots       u32  where the keys of two first symbols lie in it
 *   pairs       u32  which two symbols may start a key
 *   entryForms  n    how many forms each entry has; forms stand in the order of their entries
 *   formBits    u16  of form f the bits of FORM
 *   longNames   u32  what long names are filed under, ascending; then their forms, in that order (long-names.ts); of each the step
 *                    from the one before
 *   entryPack   u8   the pack of entry e
 *   tokens      u16  what the texts below are made of (text-code.ts)
 *   formTexts   t    names in the glosses, cues and lists of cues below are places in this
 *   ids         t    the ids by themselves, in order, for looking one up (id-code.ts)
 *   en … more   t    the columns of the entries' code, in the order of ids (entry-code.ts)
 *   cueLists    t    lists of cues that many forms begin theirs with
 *   packs       t    one text, JSON: [{id, title, own}]
 *
 * `n`: numbers that are added up to find a place, u16; behind them lies a section of marks (lengths.ts). `t`: texts; behind
 * them too lies one of marks.
 */
export const MAGIC = 0x42444c58
export const VERSION = 12

export const SECTIONS = [
  'units',
  'trie',
  'claims',
  'claimCounts',
  'claimCountsMarks',
  'slots',
  'pairs',
  'entryForms',
  'entryFormsMarks',
  'formBits',
  'longNames',
  'entryPack',
  'tokens',
  'formTexts',
  'formTextsMarks',
  'ids',
  'idsMarks',
  'en',
  'enMarks',
  'zh',
  'zhMarks',
  'facts',
  'factsMarks',
  'relations',
  'relationsMarks',
  'cues',
  'cuesMarks',
  'more',
  'moreMarks',
  'cueLists',
  'cueListsMarks',
  'packs',
  'packsMarks',
] as const
export type Section = (typeof SECTIONS)[number]
/** A section of texts. */
export type Column =
  Extract<Section, `${string}Marks`> extends `${infer Name}Marks` ? Exclude<Name, 'entryForms' | 'claimCounts'> : never

/**
 * A unit: a mask, and from which bit on there stand whether it is a small letter or a digit, whether it is a key by
 * itself, and its symbol. `word`: what is of a script with spaces.
 */
export const UNIT = { word: 1, small: 1, alone: 2, symbol: 3 } as const

/** Bits of a form. */
export const FORM = {
  status: 0,
  region: 2,
  language: 4,
  exact: 1 << 6,
  short: 1 << 7,
  made: 1 << 8,
  cues: 1 << 9,
} as const
export const STATUSES: readonly FormStatus[] = ['preferred', 'admitted', 'deprecated']
export const REGIONS: readonly (Region | null)[] = [null, 'CN', 'TW', 'HK']
/** The first stands for any other: its name is in the entry. */
export const LANGUAGES: readonly (string | null)[] = [null, 'en', 'zh']

/** Views of the sections; nothing is copied. */
interface File {
  units(): Uint16Array | Uint32Array
  u8(section: Section): Uint8Array
  u16(section: Section): Uint16Array
  u32(section: Section): Uint32Array
  lengths(section: 'entryForms' | 'claimCounts'): Lengths
  texts(column: Column): Texts
}

/** Throws on anything but a file of this version. */
export function sectionsOf(bytes: Uint8Array): File {
  // A view into a larger buffer may start anywhere; typed arrays may not.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const header = new Uint32Array(whole.buffer, whole.byteOffset, 2 + 2 * SECTIONS.length)
  if (header[0] !== MAGIC || header[1] !== VERSION) throw new Error('not a compiled lexicon of this version')
  const place = (section: Section, size: number): readonly [ArrayBufferLike, number, number] => {
    const at = 2 + 2 * SECTIONS.indexOf(section)
    return [whole.buffer, whole.byteOffset + header[at]!, header[at + 1]! / size]
  }
  const units = place('units', 2)
  return {
    units: () => (units[2] === 0x10000 ? new Uint16Array(...units) : new Uint32Array(...place('units', 4))),
    u8: (section) => new Uint8Array(...place(section, 1)),
    u16: (section) => new Uint16Array(...place(section, 2)),
    u32: (section) => new Uint32Array(...place(section, 4)),
    lengths: (section) => ({
      lengths: new Uint16Array(...place(section, 2)),
      marks: new Uint32Array(...place(`${section}Marks`, 4)),
    }),
    texts: (column) => ({
      bytes: new Uint8Array(...place(column, 1)),
      marks: new Uint32Array(...place(`${column}Marks`, 4)),
    }),
  }
}
