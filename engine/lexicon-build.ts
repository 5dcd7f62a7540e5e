import { CLASSES } from './boundary.ts'
import { encodeEntry, sharedLists } from './entry-code.ts'
import { fold, foldCode } from './fold.ts'
import { codedId } from './id-code.ts'
import { buildKeyTrie } from './key-trie-build.ts'
import { CLAIM, END, FIRST_LETTER, GAP_SYMBOL, IGNORABLE, startOf, type KeyTrie } from './key-trie.ts'
import { FORM, LANGUAGES, MAGIC, REGIONS, SECTIONS, STATUSES, UNIT, VERSION } from './lexicon-file.ts'
import type { Column, Section } from './lexicon-file.ts'
import { lengthsOf } from './lengths.ts'
import { filedUnder } from './long-names.ts'
import type { Entry, Form, Pack, Region } from './model.ts'
import { GAP, GAP_CODES, IGNORABLE_CODES, keysOf } from './spelling.ts'
import { encodeTexts } from './text-code-build.ts'

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
  /** How many phrases may be looked for to make it smaller, which takes seconds: for what is shipped. */
  readonly phrases?: number
}

/**
 * Makes the file that `openLexicon` opens. Of two entries with one id the one in the later pack counts, so the reader's
 * own packs go last.
 */
export function compileLexicon(packs: readonly Pack[], options: CompileOptions): Uint8Array {
  const entries = entriesOf(packs)
  const forms: OwnedForm[] = []
  entries.forEach(({ entry }, index) => addForms(forms, entry, index, options))
  const places = new Map(entries.map(({ entry }, place) => [entry.id, place]))
  const { keys, claims } = claimsOf(forms, entries)
  const letters = alphabetOf(keys)
  const symbols = new Uint16Array(0x10000)
  letters.forEach((letter, at) => (symbols[letter] = FIRST_LETTER + at))
  symbols[GAP.charCodeAt(0)] = GAP_SYMBOL
  const trie = buildKeyTrie(
    keys.map((key) => inSymbols(key, symbols)),
    claims,
  )

  const shared = sharedLists(entries.map(({ entry }) => entry))
  const codes = entries.map(({ entry }) => encodeEntry(entry, (id) => places.get(id) ?? null, shared.places))
  const texts = encodeTexts(
    {
      formTexts: forms.map(({ form }) => form.text),
      ids: entries.map(({ entry }) => codedId(entry.id, entry.forms[0]?.text ?? '')),
      en: codes.map(({ en }) => en),
      zh: codes.map(({ zh }) => zh),
      facts: codes.map(({ facts }) => facts),
      relations: codes.map(({ relations }) => relations),
      cues: codes.map(({ cues }) => cues),
      more: codes.map(({ more }) => more),
      cueLists: shared.texts,
      packs: [JSON.stringify(packs.map(({ id, title }) => ({ id, title, own: options.own?.has(id) ?? false })))],
    },
    {
      phrases: options.phrases ?? 0,
      // What is compiled for the reader need not be small, but soon.
      names: options.phrases ? { of: 'formTexts', within: ['en', 'zh', 'cues', 'cueLists'] } : null,
    },
  )
  const entryForms = lengthsOf(countForms(forms, entries.length))

  return fileOf({
    trie: trie.trie,
    claims: trie.claims,
    claimCounts: trie.claimCounts.lengths,
    claimCountsMarks: trie.claimCounts.marks,
    slots: trie.slots,
    pairs: trie.pairs,
    units: unitTable(symbols, trie),
    entryForms: entryForms.lengths,
    entryFormsMarks: entryForms.marks,
    formBits: Uint16Array.from(forms, formBits),
    longNames: longNamesOf(forms, entries),
    entryPack: Uint8Array.from(entries, ({ pack }) => pack),
    tokens: texts.tokens,
    ...(Object.fromEntries(
      Object.entries(texts.columns).flatMap(([column, { bytes, marks }]) => [
        [column, bytes],
        [`${column}Marks`, marks],
      ]),
    ) as Record<Column | `${Column}Marks`, Uint8Array | Uint32Array>),
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
  readonly made: boolean
}

function addForms(forms: OwnedForm[], entry: Entry, index: number, options: CompileOptions): void {
  let seen: Set<string> | null = null
  for (const form of entry.forms) {
    forms.push({ form, entry: index, made: false })
    for (const { text, region } of options.variants(form)) {
      seen ??= new Set(entry.forms.map((other) => fold(other.text)))
      if (seen.has(fold(text))) continue
      seen.add(fold(text))
      forms.push({
        form: { ...form, text, region, status: form.status === 'deprecated' ? 'deprecated' : 'admitted' },
        entry: index,
        made: true,
      })
    }
  }
}

function longNamesOf(forms: readonly OwnedForm[], entries: readonly Owned[]): Uint32Array {
  const names = forms.flatMap(({ form, entry }, index) => {
    const code = filedUnder(form, entries[entry]!.entry)
    return code === null ? [] : [[code, index] as const]
  })
  names.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return Uint32Array.from([...steps(names.map(([code]) => code)), ...steps(names.map(([, form]) => form))])
}

/** Of each how far it is from the one before. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0))
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

/** Code units, most frequent first: what is asked for most stands first in a branch, and small numbers pack better. */
function alphabetOf(keys: readonly string[]): number[] {
  const counts = new Uint32Array(0x10000)
  for (const key of keys) for (let at = 0; at < key.length; at++) counts[key.charCodeAt(at)]!++
  counts[GAP.charCodeAt(0)] = 0
  const letters = [...counts.keys()].filter((letter) => counts[letter]! > 0)
  return letters.sort((a, b) => counts[b]! - counts[a]! || a - b)
}

/** Made at once, not letter by letter: a string that grew is put together when it is first read, and these all are. */
function inSymbols(key: string, symbols: Uint16Array): string {
  let text = ''
  for (let from = 0; from < key.length; from += UNITS.length) {
    const count = Math.min(UNITS.length, key.length - from)
    for (let at = 0; at < count; at++) UNITS[at] = symbols[key.charCodeAt(from + at)]!
    text += String.fromCharCode.apply(null, UNITS.subarray(0, count) as unknown as number[])
  }
  return text
}

const UNITS = new Uint16Array(1024)

function formBits({ form, made }: OwnedForm): number {
  return (
    (STATUSES.indexOf(form.status) << FORM.status) |
    (REGIONS.indexOf(form.region) << FORM.region) |
    (Math.max(0, LANGUAGES.indexOf(form.language)) << FORM.language) |
    (form.case === 'exact' ? FORM.exact : 0) |
    (form.part === 'short' ? FORM.short : 0) |
    (form.cues ? FORM.cues : 0) |
    (made ? FORM.made : 0)
  )
}

/** By class of character, the two lowest bits of a unit: OTHER, LOWER, UPPER, DIGIT. */
const KINDS = [0, 3, 1, 3]

/** By code unit, as a scan reads it. */
function unitTable(symbols: Uint16Array, trie: KeyTrie): Uint16Array | Uint32Array {
  const highest = symbols.reduce((most, symbol) => Math.max(most, symbol), 0)
  const alone = Uint8Array.from({ length: highest + 1 }, (_, symbol) => (startOf(trie, symbol, END) > 0 ? 1 : 0))
  const table = new (highest < 1 << (16 - UNIT.symbol) ? Uint16Array : Uint32Array)(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    const symbol = symbols[foldCode(code)]!
    table[code] = (symbol << UNIT.symbol) | (alone[symbol]! << UNIT.alone) | KINDS[CLASSES[code]!]!
  }
  for (const code of GAP_CODES) table[code] = GAP_SYMBOL << UNIT.symbol
  for (const code of IGNORABLE_CODES) table[code] = IGNORABLE << UNIT.symbol
  return table
}

// ---- the file ----

function countForms(forms: readonly OwnedForm[], entries: number): Uint16Array {
  const counts = new Uint16Array(entries)
  for (const { entry } of forms) counts[entry]!++
  return counts
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
