import { decodeEntry, listOf, type BareForm, type EntryCode } from './entry-code.ts'
import { idOf } from './id-code.ts'
import type { KeyTrie } from './key-trie.ts'
import { pieceAt, startOfPiece } from './lengths.ts'
import { FORM, LANGUAGES, REGIONS, sectionsOf, STATUSES } from './lexicon-file.ts'
import type { Cues, Entry, EntryId, Form } from './model.ts'
import { textAt, type Texts } from './text-code.ts'

/** A compiled lexicon: packs made into one file at build time, opened without building anything (lexicon-file.ts). */
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
  const cueLists = file.texts('cueLists')
  const cueList = kept((index) => listOf(textAt(cueLists, index, tokens, formText)))
  let names: Uint32Array | null = null
  const entryCount = entryPack.length
  const entry = kept((index): Entry => {
    if (!(index >= 0 && index < entryCount)) throw new RangeError(`no entry ${index}`)
    return decodeEntry(codeOf(index), entryId(index), writtenForms(index), entryId, cueList)
  })

  function codeOf(index: number): EntryCode {
    const column = (texts: Texts): string => textAt(texts, index, tokens, formText)
    return {
      en: column(code.en),
      zh: column(code.zh),
      facts: column(code.facts),
      relations: column(code.relations),
      cues: column(code.cues),
      more: column(code.more),
    }
  }

  /** Whoever asks for an entry by its id was told the id here, nearly always. */
  const placeOfId = new Map<EntryId, number>()
  const entryId = kept((index): EntryId => {
    const id = idOf(textAt(ids, index, tokens), () => formText(startOfPiece(entryForms, index)))
    placeOfId.set(id, index)
    return id
  })

  function entryById(id: EntryId): Entry | null {
    const place = placeOfId.get(id)
    if (place !== undefined) return entry(place)
    let low = 0
    let high = entryCount
    while (low < high) {
      const middle = (low + high) >> 1
      if (entryId(middle) < id) low = middle + 1
      else high = middle
    }
    return low < entryCount && entryId(low) === id ? entry(low) : null
  }

  // A scan asks for those that count in one spelling only, of which a text has the same again and again.
  const formText = kept((index) => textAt(formTexts, index, tokens))

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
    names ??= sums(file.u32('longNames'))
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
    formText,
    longNames,
    tables: {
      units: file.units(),
      trie: file.u8('trie'),
      claims: file.u8('claims'),
      claimCounts: file.lengths('claimCounts'),
      slots: file.u32('slots'),
      pairs: file.u32('pairs'),
    },
  }
}

/** Of two rows of steps the numbers they lead to; 32 bits wide, so that a step back comes out right as well. */
function sums(steps: Uint32Array): Uint32Array {
  let sum = 0
  return steps.map((step, at) => (sum = (at === steps.length / 2 ? 0 : sum) + step))
}

/** Remembers the last few thousand that were made; none is null. */
function kept<T extends {}>(make: (index: number) => T): (index: number) => T {
  const known = new Map<number, T>()
  return (index) => {
    const old = known.get(index)
    if (old !== undefined) return old
    const made = make(index)
    if (known.size >= KEPT) known.clear()
    known.set(index, made)
    return made
  }
}

const KEPT = 4000
