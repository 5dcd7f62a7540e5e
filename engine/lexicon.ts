import { decodeEntry, type BareForm, type EntryCode } from './entry-code.ts'
import { fold } from './fold.ts'
import type { KeyTrie } from './key-trie.ts'
import { pieceAt, startOfPiece, type Lengths } from './lengths.ts'
import type { Cues, Entry, EntryId, Form, FormStatus, Region } from './model.ts'
import { beginsWithInitials } from './pinyin.ts'
import { idOf } from './id-code.ts'
import { textAt, type Texts } from './text-code.ts'

/**
 * A compiled lexicon: packs made into one file at build time, opened without building anything.
 *
 * The file is a header and sections, each at a multiple of four bytes, in the byte order of every machine this runs on
 * (little-endian). Header: MAGIC, VERSION, then offset and length in bytes of each section, all 32 bits.
 *
 *   units       u16  by code unit of a raw text what a scan reads (UNIT); u32 where there are more than 8,000 letters
 *   trie        u8   the keys and who claims each (key-trie.ts)
 *   slots       u32  where the keys of two first symbols lie in it
 *   pairs       u32  which two symbols may start a key
 *   entryForms  n    how many forms each entry has; forms stand in the order of their entries
 *   formBits    u16  of form f the bits of FORM
 *   longNames   u32  what long names are filed under, ascending; then their forms, in that order (long-names.ts)
 *   entryPack   u8   the pack of entry e
 *   tokens      u16  what the texts below are made of (text-code.ts)
 *   formTexts   t
 *   ids         t    the ids by themselves, in order, for looking one up (id-code.ts)
 *   en … more   t    the columns of the entries' code, in the order of ids (entry-code.ts)
 *   packs       t    one text, JSON: [{id, title, own}]
 *
 * `n`: numbers that are added up to find a place, u16; behind them lies a section of marks (lengths.ts). `t`: texts; behind
 * them too lies one of marks.
 */
export interface Lexicon {
  readonly packs: readonly LexiconPack[]
  readonly entryCount: number
  readonly formCount: number
  /** Decodes one entry; the last few thousand are kept. Throws where there is no such index. */
  entry(index: number): Entry
  entryId(index: number): EntryId
  entryById(id: EntryId): Entry | null
  /** The pack an entry came from, as an index into `packs`. */
  packOf(entry: number): number
  form(index: number): LexiconForm
  /** Index of a form's entry; the same as `form(index).entry`, without making the form. */
  entryOf(form: number): number
  /** Whether it is a full name that needs no cues; its entry is not decoded for that. */
  isPlainName(form: number): boolean
  /** The form's text alone, without its entry. */
  formText(index: number): string
  /** The forms that are filed under `longNameCode` (long-names.ts), in order. */
  longNames(code: number): number[]
  readonly tables: Tables
}

export interface LexiconPack {
  readonly id: string
  readonly title: string
  /** The reader's: where its names fit, those of other packs do not count. */
  readonly own: boolean
}

/** A form as the lexicon holds it: those of the pack, and the spellings the build made of them. */
export interface LexiconForm extends Form {
  /** Index of its entry. */
  readonly entry: number
  /** Made from a form by the build (a Taiwan word for a mainland one), not written in the pack. */
  readonly made: boolean
}

/** What a scan reads. */
export interface Tables extends KeyTrie {
  /** By UTF-16 code unit of a raw text what UNIT says: folding, gaps, alphabet and class of character in one read. */
  readonly units: Uint16Array | Uint32Array
}

export const MAGIC = 0x42444c58
export const VERSION = 8

export const SECTIONS = [
  'units',
  'trie',
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
  'packs',
  'packsMarks',
] as const
export type Section = (typeof SECTIONS)[number]
/** A section of texts. */
export type Column =
  Extract<Section, `${string}Marks`> extends `${infer Name}Marks` ? Exclude<Name, 'entryForms'> : never

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

/** Opens what `compileLexicon` made. Throws on anything else: the file is our own. */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const file = sectionsOf(bytes)
  const entryForms = file.lengths('entryForms')
  const formBits = file.u16('formBits')
  const entryPack = file.u8('entryPack')
  const tokens = file.u16('tokens')
  const formTexts = file.texts('formTexts')
  const ids = file.texts('ids')
  const code = {
    en: file.texts('en'),
    zh: file.texts('zh'),
    facts: file.texts('facts'),
    relations: file.texts('relations'),
    cues: file.texts('cues'),
    more: file.texts('more'),
  }
  const names = file.u32('longNames')
  const entryCount = entryPack.length
  const kept = new Map<number, Entry>()

  function entry(index: number): Entry {
    const known = kept.get(index)
    if (known) return known
    if (!(index >= 0 && index < entryCount)) throw new RangeError(`no entry ${index}`)
    const decoded = decodeEntry(codeOf(index), entryId(index), writtenForms(index), entryId)
    if (kept.size >= KEPT_ENTRIES) kept.clear()
    kept.set(index, decoded)
    return decoded
  }

  function codeOf(index: number): EntryCode {
    const column = (texts: Texts): string => textAt(texts, index, tokens)
    return {
      en: column(code.en),
      zh: column(code.zh),
      facts: column(code.facts),
      relations: column(code.relations),
      cues: column(code.cues),
      more: column(code.more),
    }
  }

  function entryId(index: number): EntryId {
    return idOf(textAt(ids, index, tokens), () => formText(startOfPiece(entryForms, index)))
  }

  function entryById(id: EntryId): Entry | null {
    let low = 0
    let high = entryCount
    while (low < high) {
      const middle = (low + high) >> 1
      if (entryId(middle) < id) low = middle + 1
      else high = middle
    }
    return low < entryCount && entryId(low) === id ? entry(low) : null
  }

  function formText(index: number): string {
    return textAt(formTexts, index, tokens)
  }

  function form(index: number): LexiconForm {
    const bits = formBits[index]
    if (bits === undefined) throw new RangeError(`no form ${index}`)
    const owner = pieceAt(entryForms, index)
    const bare = bareForm(index, bits)
    const written = bare.language === null || bits & FORM.cues ? writtenForm(owner, index) : null
    return {
      ...bare,
      entry: owner,
      language: bare.language ?? written!.language,
      cues: bits & FORM.cues ? (written!.cues as Cues) : null,
      made: (bits & FORM.made) !== 0,
    }
  }

  function bareForm(index: number, bits: number): BareForm {
    return {
      text: formText(index),
      language: LANGUAGES[(bits >>> FORM.language) & 3] ?? null,
      region: REGIONS[(bits >>> FORM.region) & 3]!,
      status: STATUSES[(bits >>> FORM.status) & 3]!,
      case: bits & FORM.exact ? 'exact' : 'fold',
      part: bits & FORM.short ? 'short' : 'name',
    }
  }

  /** Of an entry, without those the build made. */
  function writtenForms(owner: number): BareForm[] {
    const forms: BareForm[] = []
    const first = startOfPiece(entryForms, owner)
    for (let index = first; index < first + entryForms.lengths[owner]!; index++) {
      const bits = formBits[index]!
      if ((bits & FORM.made) === 0) forms.push(bareForm(index, bits))
    }
    return forms
  }

  /** What its entry says of a form, or of the one it was made from: those that are made follow it. */
  function writtenForm(owner: number, index: number): Form {
    let place = -1
    for (let at = startOfPiece(entryForms, owner); at <= index; at++) if ((formBits[at]! & FORM.made) === 0) place++
    return entry(owner).forms[place]!
  }

  function longNames(code: number): number[] {
    let low = 0
    const count = names.length / 2
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if (names[middle]! < code) low = middle + 1
      else high = middle
    }
    const forms: number[] = []
    for (; low < count && names[low] === code; low++) forms.push(names[count + low]!)
    return forms
  }

  return {
    packs: JSON.parse(textAt(file.texts('packs'), 0, tokens)) as Lexicon['packs'],
    entryCount,
    formCount: formBits.length,
    entry,
    entryId,
    entryById,
    packOf: (index) => entryPack[index]!,
    form,
    entryOf: (index) => pieceAt(entryForms, index),
    isPlainName: (index) => (formBits[index]! & (FORM.short | FORM.cues)) === 0,
    formText,
    longNames,
    tables: {
      units: file.units(),
      trie: file.u8('trie'),
      slots: file.u32('slots'),
      pairs: file.u32('pairs'),
    },
  }
}

/**
 * The entries that a query may mean, best first: a form equal to it, then one that starts with it, then a word of one
 * that does, then any that holds it, then one whose pinyin initials begin so. In either language and script; spaces and
 * hyphens do not count.
 */
export function search(lexicon: Lexicon, query: string, limit: number): Entry[] {
  const wanted = squeeze(fold(query))
  if (wanted === '') return []
  const best = new Map<number, number>()
  searchTextsOf(lexicon).forEach(({ entry, words, squeezed }) => {
    const rank = rankOf(words, squeezed, wanted)
    // Among equals the shorter form is nearer to what was typed.
    if (rank !== null)
      best.set(entry, Math.min(best.get(entry) ?? Infinity, rank * 1000 + Math.min(999, squeezed.length)))
  })
  const ranked = [...best].toSorted((a, b) => a[1] - b[1] || a[0] - b[0])
  return ranked.slice(0, limit).map(([entry]) => lexicon.entry(entry))
}

function rankOf(words: string, squeezed: string, wanted: string): number | null {
  if (squeezed === wanted) return 0
  if (squeezed.startsWith(wanted)) return 1
  if (words.includes(` ${wanted}`)) return 2
  if (squeezed.includes(wanted)) return 3
  return INITIALS.test(wanted) && beginsWithInitials(squeezed, wanted) ? 4 : null
}

/** What may be the initials of a Chinese name, as they are typed. One letter would find half the glossary. */
const INITIALS = /^[a-z]{2,}$/

interface SearchText {
  readonly entry: number
  /** Folded, each word after a space. */
  readonly words: string
  /** Folded, without gaps. */
  readonly squeezed: string
}

/** Made when somebody first searches; it goes with its lexicon. */
const searchTexts = new WeakMap<Lexicon, readonly SearchText[]>()

function searchTextsOf(lexicon: Lexicon): readonly SearchText[] {
  let texts = searchTexts.get(lexicon)
  if (texts === undefined) {
    texts = Array.from({ length: lexicon.formCount }, (_, form) => {
      const folded = fold(lexicon.formText(form))
      return { entry: lexicon.entryOf(form), words: ` ${folded.replace(GAPS, ' ')}`, squeezed: squeeze(folded) }
    })
    searchTexts.set(lexicon, texts)
  }
  return texts
}

const GAPS = /[\s·-]+/g

function squeeze(folded: string): string {
  return folded.replace(GAPS, '')
}

const KEPT_ENTRIES = 4000

interface File {
  units(): Uint16Array | Uint32Array
  u8(section: Section): Uint8Array
  u16(section: Section): Uint16Array
  u32(section: Section): Uint32Array
  lengths(section: 'entryForms'): Lengths
  texts(column: Column): Texts
}

function sectionsOf(bytes: Uint8Array): File {
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
