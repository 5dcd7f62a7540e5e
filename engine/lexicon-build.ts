import { toPlanes } from './byte-planes.ts'
import { buildAutomaton } from './double-array.ts'
import { encodeEntry } from './entry-code.ts'
import { fold } from './fold.ts'
import {
  CLAIM,
  FIRST_LETTER,
  FORM,
  GAP_SYMBOL,
  LANGUAGES,
  MAGIC,
  offsetsOf,
  REGIONS,
  SECTIONS,
  STATUSES,
  VERSION,
} from './lexicon.ts'
import type { Section } from './lexicon.ts'
import type { Entry, Form, Pack, Region } from './model.ts'
import { GAP, keysOf } from './spelling.ts'
import { encodeUtf8 } from './utf8.ts'

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
  const symbols = new Map([...letters].map((letter, at) => [letter, FIRST_LETTER + at]))
  symbols.set(GAP, GAP_SYMBOL)
  const automaton = buildAutomaton(
    keys.map((key) => Uint16Array.from(key.split(''), (letter) => symbols.get(letter)!)),
    FIRST_LETTER + letters.length - 1,
  )

  const { cells, ...rest } = automaton
  return fileOf({
    ...rest,
    planes: toPlanes(cells),
    letters: Uint16Array.from(letters, (letter) => letter.charCodeAt(0)),
    keyClaims: Uint32Array.from(claims, (list) => list.length),
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
  const seen = new Set(entry.forms.map((form) => fold(form.text)))
  return entry.forms.flatMap((form, place) => {
    const made: OwnedForm[] = []
    for (const { text, region } of options.variants(form)) {
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

/** Most frequent first: low symbols keep the double array dense. */
function alphabetOf(keys: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const key of keys)
    for (const letter of key.split('')) if (letter !== GAP) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([letter]) => letter)
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

// ---- the file ----

function texts<At extends Section, Bytes extends Section>(
  at: At,
  bytes: Bytes,
  list: readonly string[],
): Record<At | Bytes, Uint32Array | Uint8Array> {
  const encoded = list.map(encodeUtf8)
  const lengths = Uint32Array.from(encoded, (one) => one.length)
  const offsets = offsetsOf(lengths)
  const whole = new Uint8Array(offsets.at(-1)!)
  encoded.forEach((one, index) => whole.set(one, offsets[index]))
  return { [at]: lengths, [bytes]: whole } as Record<At | Bytes, Uint32Array | Uint8Array>
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
