import { CLASSES } from './boundary.ts'
import { buildAutomaton } from './double-array.ts'
import { encodeEntry } from './entry-code.ts'
import { fold, FOLDED } from './fold.ts'
import {
  CLAIM,
  FIRST_LETTER,
  FORM,
  GAP_SYMBOL,
  IGNORABLE,
  LANGUAGES,
  MAGIC,
  offsetsOf,
  REGIONS,
  SECTIONS,
  STATUSES,
  VERSION,
} from './lexicon.ts'
import type { Section } from './lexicon.ts'
import { longNameCode, packedName } from './long-names.ts'
import type { Entry, Form, Pack, Region } from './model.ts'
import { GAP, GAP_CODES, IGNORABLE_CODES, keysOf } from './spelling.ts'
import { encodeAll, encodeUtf8 } from './utf8.ts'

/** Another spelling of a form, made by rule. */
export interface VariantForm {
  readonly text: string
  readonly region: Region | null
}

export interface CompileOptions {
  /** What a region writes for a form where more than the script differs. */
  readonly variants: (form: Form) => readonly VariantForm[]
  /** Ids of the packs that are the reader's own. */
  readonly own?: ReadonlySet<string>
}

/**
 * Makes the file that `openLexicon` opens. Of two entries with one id the one in the later pack counts, so the reader's
 * own packs go last.
 */
export function compileLexicon(packs: readonly Pack[], options: CompileOptions): Uint8Array {
  const entries = entriesOf(packs)
  const forms = entries.flatMap((owned, index) => formsOf(owned.entry, index, options))
  const places = new Map(entries.map(({ entry }, place) => [entry.id, place]))
  const { keys, claims } = claimsOf(forms, entries)
  const letters = alphabetOf(keys)
  const symbols = new Uint16Array(0x10000)
  letters.forEach((letter, at) => (symbols[letter] = FIRST_LETTER + at))
  symbols[GAP.charCodeAt(0)] = GAP_SYMBOL
  const automaton = buildAutomaton(
    keys.map((key) => inSymbols(key, symbols)),
    { symbols: FIRST_LETTER + letters.length - 1, values: offsetsOf(claims.map((list) => list.length)) },
  )

  return fileOf({
    ...automaton,
    units: unitTable(symbols),
    claims: Uint32Array.from(claims.flat()),
    formEntry: Uint32Array.from(forms, ({ entry }) => entry),
    formBits: Uint32Array.from(forms, formBits),
    ...texts(
      'formAt',
      'formTexts',
      forms.map(({ form }) => form.text),
    ),
    ...texts(
      'entryAt',
      'entries',
      entries.map(({ entry }) => encodeEntry(entry, (id) => places.get(id) ?? null)),
    ),
    ...texts(
      'idAt',
      'ids',
      entries.map(({ entry }) => entry.id),
    ),
    longNames: longNamesOf(forms, entries),
    entryPack: Uint8Array.from(entries, ({ pack }) => pack),
    packs: encodeUtf8(
      JSON.stringify(packs.map(({ id, title }) => ({ id, title, own: options.own?.has(id) ?? false }))),
    ),
  })
}

interface Owned {
  readonly entry: Entry
  readonly pack: number
}

/** By id, in the order of code units: that is how `entryById` searches. */
function entriesOf(packs: readonly Pack[]): Owned[] {
  const byId = new Map<string, Owned>()
  packs.forEach((pack, at) => pack.entries.forEach((entry) => byId.set(entry.id, { entry, pack: at })))
  return [...byId.values()].toSorted((a, b) => (a.entry.id < b.entry.id ? -1 : 1))
}

interface OwnedForm {
  readonly form: Form
  readonly entry: number
  /** Which of its entry's forms. */
  readonly place: number
  readonly made: boolean
}

function formsOf(entry: Entry, index: number, options: CompileOptions): OwnedForm[] {
  let seen: Set<string> | null = null
  return entry.forms.flatMap((form, place) => {
    const made: OwnedForm[] = []
    for (const { text, region } of options.variants(form)) {
      seen ??= new Set(entry.forms.map((other) => fold(other.text)))
      if (seen.has(fold(text))) continue
      seen.add(fold(text))
      made.push({
        form: { ...form, text, region, status: form.status === 'deprecated' ? 'deprecated' : 'admitted' },
        entry: index,
        place,
        made: true,
      })
    }
    return [{ form, entry: index, place, made: false }, ...made]
  })
}

function longNamesOf(forms: readonly OwnedForm[], entries: readonly Owned[]): Uint32Array {
  const names = forms.flatMap(({ form, entry }, index) => {
    const packed = packedName(form, entries[entry]!.entry)
    return packed === null ? [] : [[longNameCode(packed), index] as const]
  })
  return Uint32Array.from(names.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]).flat())
}

/** Every key, and who claims it. */
function claimsOf(forms: readonly OwnedForm[], entries: readonly Owned[]): { keys: string[]; claims: number[][] } {
  const byKey = new Map<string, number[]>()
  forms.forEach(({ form, entry }, index) => {
    const plural = mayBePlural(form, entries[entry]!.entry)
    for (const { key, loose } of keysOf(form.text, plural && form.case === 'fold')) {
      const claim =
        index | (form.case === 'exact' ? CLAIM.exact : 0) | (loose ? CLAIM.loose : 0) | (plural ? CLAIM.plural : 0)
      const claims = byKey.get(key)
      if (claims) claims.push(claim)
      else byKey.set(key, [claim])
    }
  })
  for (const claims of byKey.values()) claims[claims.length - 1]! |= CLAIM.last
  return { keys: [...byKey.keys()], claims: [...byKey.values()] }
}

/** People and places have no plural, and half a name even less. */
function mayBePlural(form: Form, entry: Entry): boolean {
  return (
    form.part === 'name' &&
    entry.kind !== 'person' &&
    entry.kind !== 'place' &&
    /[a-z\d)]$/i.test(form.text) &&
    form.language === 'en'
  )
}

/** Code units, most frequent first: low symbols keep the double array dense. */
function alphabetOf(keys: readonly string[]): number[] {
  const counts = new Uint32Array(0x10000)
  for (const key of keys) for (let at = 0; at < key.length; at++) counts[key.charCodeAt(at)]!++
  counts[GAP.charCodeAt(0)] = 0
  const letters = [...counts.keys()].filter((letter) => counts[letter]! > 0)
  return letters.sort((a, b) => counts[b]! - counts[a]! || a - b)
}

/** Made at once, not letter by letter: a string that grew is put together when it is first read, and these all are. */
function inSymbols(key: string, symbols: Uint16Array): string {
  const units: number[] = []
  for (let at = 0; at < key.length; at++) units.push(symbols[key.charCodeAt(at)]!)
  return String.fromCharCode(...units)
}

function formBits({ form, place, made }: OwnedForm): number {
  return (
    place |
    (STATUSES.indexOf(form.status) << FORM.status) |
    (REGIONS.indexOf(form.region) << FORM.region) |
    (Math.max(0, LANGUAGES.indexOf(form.language)) << FORM.language) |
    (form.case === 'exact' ? FORM.exact : 0) |
    (form.part === 'short' ? FORM.short : 0) |
    (form.cues ? FORM.cues : 0) |
    (made ? FORM.made : 0)
  )
}

/** By code unit, as a scan reads it. */
function unitTable(symbols: Uint16Array): Uint16Array | Uint32Array {
  const highest = symbols.reduce((most, symbol) => Math.max(most, symbol), 0)
  const table = new (highest < 1 << 14 ? Uint16Array : Uint32Array)(0x10000)
  for (let code = 0; code < 0x10000; code++) table[code] = (symbols[FOLDED[code]!]! << 2) | CLASSES[code]!
  for (const code of GAP_CODES) table[code] = GAP_SYMBOL << 2
  for (const code of IGNORABLE_CODES) table[code] = IGNORABLE << 2
  return table
}

// ---- the file ----

function texts<At extends Section, Bytes extends Section>(
  at: At,
  bytes: Bytes,
  list: readonly string[],
): Record<At | Bytes, Uint32Array | Uint8Array> {
  const encoded = encodeAll(list)
  return { [at]: encoded.lengths, [bytes]: encoded.bytes } as Record<At | Bytes, Uint32Array | Uint8Array>
}

function fileOf(sections: Record<Section, Uint8Array | Uint16Array | Uint32Array | Int32Array>): Uint8Array {
  const header = new Uint32Array(2 + 2 * SECTIONS.length)
  header[0] = MAGIC
  header[1] = VERSION
  let length = header.byteLength
  SECTIONS.forEach((section, at) => {
    header[2 + 2 * at] = length
    header[3 + 2 * at] = sections[section].byteLength
    length += Math.ceil(sections[section].byteLength / 4) * 4
  })
  const file = new Uint8Array(length)
  file.set(bytesOf(header))
  SECTIONS.forEach((section, at) => file.set(bytesOf(sections[section]), header[2 + 2 * at]))
  return file
}

function bytesOf(array: Uint8Array | Uint16Array | Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}
