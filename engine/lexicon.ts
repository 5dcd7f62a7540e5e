import type { Automaton } from './double-array.ts'
import { fold } from './fold.ts'
import { decodeEntry, type BareForm } from './entry-code.ts'
import type { Cues, Entry, EntryId, Form, FormStatus, Region } from './model.ts'
import { beginsWithInitials } from './pinyin.ts'
import { decodeUtf8 } from './utf8.ts'

/**
 * A compiled lexicon: packs made into one file at build time, opened without building anything.
 *
 * The file is a header and sections, each at a multiple of four bytes, in the byte order of every machine this runs on
 * (little-endian). Header: MAGIC, VERSION, then offset and length in bytes of each section, all 32 bits.
 *
 *   units       u16  by code unit of a raw text what a scan reads (below); u32 where there are more than 16,000 letters
 *   cells       i32  the double array (double-array.ts)
 *   tails       u16  what is left of its keys; a key is where its claims start
 *   bigrams     u32  which two symbols may start a key
 *   singles     u8   which symbols are a key by themselves
 *   claims      u32  a form (28 bits), and above it the bits of CLAIM: what a hit must still be checked for
 *   formEntry   u32  the entry of form f
 *   formBits    u32  which of its entry's forms f is (16 bits), and the bits of FORM
 *   formAt      at   form f's text: formTexts[formAt[f]] up to formTexts[formAt[f + 1]]
 *   formTexts   u8   UTF-8
 *   entryAt     at   entry e: entries[entryAt[e]] up to entries[entryAt[e + 1]]
 *   entries     u8   UTF-8 JSON (entry-code.ts), in the order of ids; the forms are those above
 *   idAt, ids   at, u8  the ids by themselves, for looking one up
 *   entryPack   u8   the pack of entry e
 *   longNames   u32  what a long name is filed under, the form; and so on, in that order (long-names.ts)
 *   packs       u8   UTF-8 JSON: [{id, title, own}]
 *
 * `at`: where pieces start, and where the last ends; the file has their lengths, u32, which pack better.
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
export interface Tables extends Automaton {
  /** By UTF-16 code unit of a raw text: symbol << 2 | class of character. Folding, gaps and alphabet in one read. */
  readonly units: Uint16Array | Uint32Array
  readonly claims: Uint32Array
}

export const MAGIC = 0x42444c58
export const VERSION = 5

export const SECTIONS = [
  'units',
  'cells',
  'tails',
  'bigrams',
  'singles',
  'claims',
  'formEntry',
  'formBits',
  'formAt',
  'formTexts',
  'entryAt',
  'entries',
  'idAt',
  'ids',
  'entryPack',
  'longNames',
  'packs',
] as const
export type Section = (typeof SECTIONS)[number]

/** Of symbols, 0 is what no key has (END). */
export const IGNORABLE = 1
export const GAP_SYMBOL = 2
export const FIRST_LETTER = 3

/** Bits of a claim above its form. `last`: of its key. */
export const CLAIM = { form: 0x0fffffff, exact: 1 << 28, loose: 1 << 29, plural: 1 << 30, last: 1 << 31 } as const

/** Bits of a form above its place among its entry's forms (16 bits). */
export const FORM = {
  place: 0xffff,
  status: 16,
  region: 18,
  exact: 1 << 20,
  short: 1 << 21,
  made: 1 << 22,
  cues: 1 << 23,
  language: 24,
} as const
export const STATUSES: readonly FormStatus[] = ['preferred', 'admitted', 'deprecated']
export const REGIONS: readonly (Region | null)[] = [null, 'CN', 'TW', 'HK']
/** The first stands for any other: its name is in the entry. */
export const LANGUAGES: readonly (string | null)[] = [null, 'en', 'zh']

/** Opens what `compileLexicon` made. Throws on anything else: the file is our own. */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const file = sectionsOf(bytes)
  const formEntry = file.u32('formEntry')
  const formBits = file.u32('formBits')
  const formAt = file.at('formAt')
  const formTexts = file.u8('formTexts')
  const entryAt = file.at('entryAt')
  const entries = file.u8('entries')
  const idAt = file.at('idAt')
  const ids = file.u8('ids')
  const entryPack = file.u8('entryPack')
  const names = file.u32('longNames')
  const entryCount = entryAt.length - 1
  const kept = new Map<number, Entry>()

  function entry(index: number): Entry {
    const known = kept.get(index)
    if (known) return known
    if (!(index >= 0 && index < entryCount)) throw new RangeError(`no entry ${index}`)
    const code = decodeUtf8(entries, entryAt[index]!, entryAt[index + 1]!)
    const decoded = decodeEntry(code, entryId(index), writtenForms(index), entryId)
    if (kept.size >= KEPT_ENTRIES) kept.clear()
    kept.set(index, decoded)
    return decoded
  }

  function entryId(index: number): EntryId {
    return decodeUtf8(ids, idAt[index]!, idAt[index + 1]!)
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
    return decodeUtf8(formTexts, formAt[index]!, formAt[index + 1]!)
  }

  function form(index: number): LexiconForm {
    const bits = formBits[index]
    if (bits === undefined) throw new RangeError(`no form ${index}`)
    const owner = formEntry[index]!
    const bare = bareForm(index, bits)
    const written = bare.language === null || bits & FORM.cues ? entry(owner).forms[bits & FORM.place]! : null
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

  /** Of an entry, without those the build made. Forms stand in the order of their entries. */
  function writtenForms(owner: number): BareForm[] {
    let index = 0
    let high = formEntry.length
    while (index < high) {
      const middle = (index + high) >> 1
      if (formEntry[middle]! < owner) index = middle + 1
      else high = middle
    }
    const forms: BareForm[] = []
    for (; formEntry[index] === owner; index++) {
      const bits = formBits[index]!
      if ((bits & FORM.made) === 0) forms.push(bareForm(index, bits))
    }
    return forms
  }

  function longNames(code: number): number[] {
    let low = 0
    let high = names.length / 2
    while (low < high) {
      const middle = (low + high) >> 1
      if (names[2 * middle]! < code) low = middle + 1
      else high = middle
    }
    const forms: number[] = []
    for (; names[2 * low] === code; low++) forms.push(names[2 * low + 1]!)
    return forms
  }

  return {
    packs: JSON.parse(decodeUtf8(file.u8('packs'), 0, file.u8('packs').length)) as Lexicon['packs'],
    entryCount,
    formCount: formEntry.length,
    entry,
    entryId,
    entryById,
    packOf: (index) => entryPack[index]!,
    form,
    entryOf: (index) => formEntry[index]!,
    isPlainName: (index) => (formBits[index]! & (FORM.short | FORM.cues)) === 0,
    formText,
    longNames,
    tables: {
      units: file.units(),
      cells: file.i32('cells'),
      tails: file.u16('tails'),
      bigrams: file.u32('bigrams'),
      singles: file.u8('singles'),
      claims: file.u32('claims'),
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
  /** Lengths added up. */
  at(section: Section): Uint32Array
  i32(section: Section): Int32Array
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
    i32: (section) => new Int32Array(...place(section, 4)),
    at: (section) => offsetsOf(new Uint32Array(...place(section, 4))),
  }
}

/** Where each of a row of pieces starts, and where the last ends. */
export function offsetsOf(lengths: ArrayLike<number>): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1)
  for (let at = 0; at < lengths.length; at++) offsets[at + 1] = offsets[at]! + lengths[at]!
  return offsets
}
