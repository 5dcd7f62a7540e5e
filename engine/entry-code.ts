/**
 * An entry as the compiled lexicon keeps it: what its forms' own sections and the row of ids say is left out (texts, ids,
 * kinds), relations name entries by their place in that row, and the rest stands in columns, English beside English and
 * dates beside dates: like packs well with like. Each is one text: its parts with a mark between them, and within a part
 * another; in a part itself these are escaped.
 */
import type { Cues, Entry, EntryId, EntryLink, Fact, Form, Kind, Relation } from './model.ts'

export interface EntryCode {
  /** The gloss, and of each fact what it says. */
  readonly en: string
  readonly zh: string
  /** The subtype, and of each fact label and dates. */
  readonly facts: string
  /** Of each type its name and where it leads, two units for a place in the row of ids. */
  readonly relations: string
  /** Of forms by their places, and which shared list they begin with. */
  readonly cues: string
  /** Links, and of forms that are neither English nor Chinese their language. */
  readonly more: string
}

/** `placeOf`: where an id stands in the row of ids; null: nowhere. `shared`: the lists of cues that are kept once. */
export function encodeEntry(entry: Entry, placeOf: (id: EntryId) => number | null, shared: SharedLists): EntryCode {
  const { gloss, facts, forms, links } = entry
  return {
    en: row([gloss.en, ...facts.map(({ value }) => value.en)]),
    zh: row([gloss.zh, ...facts.map(({ value }) => value.zh)]),
    facts: rows([
      [entry.subtype],
      ...facts.map(({ label, from, until, asOf }) => shortened([label, from ?? '', until ?? '', asOf ?? ''])),
    ]),
    relations: codedRelations(entry.relations, placeOf),
    cues: rows(codedCues(forms, shared)),
    more: rows([
      ...links.map(({ type, url }) => [type, url]),
      ...forms.flatMap(({ language }, place) => (isKnown(language) ? [] : [[String(place), language]])),
    ]),
  }
}

/** A form but for what only the code of its entry says. */
export interface BareForm extends Omit<Form, 'language' | 'cues'> {
  /** Null: neither English nor Chinese. */
  readonly language: string | null
}

/** `forms`: in their order. `idAt`: the id at a place in the row. `listAt`: a list of cues that is kept once. */
export function decodeEntry(
  code: EntryCode,
  id: EntryId,
  forms: readonly BareForm[],
  idAt: (place: number) => EntryId,
  listAt: (place: number) => readonly string[],
): Entry {
  const [en = '', ...factsEn] = parts(code.en)
  const [zh = '', ...factsZh] = parts(code.zh)
  const [[subtype = ''] = [], ...facts] = rowsOf(code.facts)
  const more = rowsOf(code.more)
  const cues = cuesOf(rowsOf(code.cues), listAt)
  return {
    id,
    kind: id.slice(0, id.indexOf('/')) as Kind,
    subtype,
    forms: forms.map(({ text, language, region, status, case: matched, part }, place) => ({
      text,
      language: language ?? more.find(([of]) => of === String(place))![1]!,
      region,
      status,
      case: matched,
      part,
      cues: cues?.get(place) ?? null,
    })),
    gloss: { en, zh },
    facts: facts.map((fact, nth) => factOf(fact, factsEn[nth]!, factsZh[nth]!)),
    relations: relationsOf(code.relations, idAt),
    links: more
      .filter(([type]) => !/^\d/.test(type!))
      .map(([type, url]) => ({ type: type as EntryLink['type'], url: url! })),
  }
}

function isKnown(language: string): boolean {
  return language === 'en' || language === 'zh'
}

function factOf([label, from, until, asOf]: readonly string[], en: string, zh: string): Fact {
  return {
    label: label as Fact['label'],
    value: { en, zh },
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(asOf ? { asOf } : {}),
  }
}

const LISTS = ['near', 'against', 'frames'] as const

/** Places of lists of cues by `listKey`. */
export type SharedLists = ReadonlyMap<string, number>

/** The lists that three forms and more have to themselves; others begin with one of them. A row for each in the file. */
export function sharedLists(entries: readonly Entry[]): { places: SharedLists; texts: string[] } {
  const counts = new Map<string, number>()
  for (const { forms } of entries)
    for (const { cues } of forms)
      for (const list of LISTS) {
        const words = cues?.[list] ?? []
        if (words.length >= 3) counts.set(listKey(words), (counts.get(listKey(words)) ?? 0) + 1)
      }
  const texts = [...counts].flatMap(([text, count]) => (count >= 3 ? [text] : []))
  return { places: new Map(texts.map((text, place) => [text, place])), texts }
}

/** A shared list as its text in the file says. */
export const listOf = (text: string): string[] => parts(text)

const listKey = (words: readonly string[]): string => row(words)

/** A row for each list, with the places of all forms that have it; one without a name where there is none. */
function codedCues(forms: readonly Form[], shared: SharedLists): string[][] {
  const lists = new Map<string, { places: number[]; list: string; words: readonly string[] }>()
  const add = (place: number, list: string, words: readonly string[]): void => {
    const key = `${list} ${listKey(words)}`
    const same = lists.get(key)
    if (same) same.places.push(place)
    else lists.set(key, { places: [place], list, words })
  }
  forms.forEach(({ cues }, place) => {
    if (cues === null) return
    const given = LISTS.filter((list) => cues[list])
    for (const list of given) add(place, list, cues[list]!)
    if (given.length === 0) add(place, '', [])
  })
  return [...lists.values()].map(({ places, list, words }) => {
    for (let length = words.length; length >= 3; length--) {
      const begun = shared.get(listKey(words.slice(0, length)))
      if (begun !== undefined) return [`${places.join()}${list}${begun}`, ...words.slice(length)]
    }
    return [`${places.join()}${list}`, ...words]
  })
}

function cuesOf(
  rows: readonly (readonly string[])[],
  listAt: (place: number) => readonly string[],
): Map<number, Cues> | null {
  if (rows.length === 0) return null
  const cues = new Map<number, Cues>()
  for (const [name, ...words] of rows) {
    const [, places, list, begun] = /^(\d+(?:,\d+)*)(?:([a-z]+)(\d*))?$/.exec(name!)!
    const whole = begun ? [...listAt(Number(begun)), ...words] : words
    for (const place of places!.split(',').map(Number))
      cues.set(place, { ...cues.get(place), ...(list ? { [list]: whole } : {}) })
  }
  return cues
}

/** By types, as packs have them. An id that has no place stands there by itself, after a space. */
function codedRelations(relations: readonly Relation[], placeOf: (id: EntryId) => number | null): string {
  const types = new Map<string, string>()
  for (const { type, to } of relations) types.set(type, (types.get(type) ?? type) + (coded(placeOf(to)) ?? ` ${to}`))
  return row([...types.values()])
}

function relationsOf(code: string, idAt: (place: number) => EntryId): Relation[] {
  return parts(code).flatMap((part) => {
    const [type, ...ends] = part.match(/[\ue000-\uf8ff]{2}| ?[^ \ue000-\uf8ff]+/g) ?? []
    return ends.map((end): Relation => ({
      type: type as Relation['type'],
      to: end.startsWith(' ')
        ? end.slice(1)
        : idAt((end.charCodeAt(0) - PRIVATE) * LOWER + end.charCodeAt(1) - PRIVATE),
    }))
  })
}

/** A place in units that no id has: the Private Use Area, of which the second takes the first few only. */
function coded(place: number | null): string | null {
  if (place === null || place >= LOWER * PRIVATE_UNITS) return null
  return String.fromCharCode(PRIVATE + Math.floor(place / LOWER), PRIVATE + (place % LOWER))
}

const PRIVATE = 0xe000
const PRIVATE_UNITS = 0x1900
const LOWER = 128

function shortened(list: string[]): string[] {
  while (list.at(-1) === '') list.pop()
  return list
}

/** Units that Unicode leaves to programs, so that hardly a text has them. */
const PART = '\ufdd0'
const WITHIN = '\ufdd1'
const ESCAPE = '\ufdd2'

function row(parts: readonly string[]): string {
  return parts.map(escaped).join(PART)
}

function rows(lists: readonly (readonly string[])[]): string {
  return lists.map((list) => list.map(escaped).join(WITHIN)).join(PART)
}

function parts(code: string): string[] {
  return code === '' ? [] : plain(code.split(PART))
}

function rowsOf(code: string): string[][] {
  return code === '' ? [] : code.split(PART).map((list) => plain(list.split(WITHIN)))
}

function escaped(text: string): string {
  return text.replace(/[\ufdd0-\ufdd2]/g, (mark) => ESCAPE + 'ABC'[mark.charCodeAt(0) - 0xfdd0]!)
}

/** Hardly ever is there anything to undo. */
function plain(parts: string[]): string[] {
  if (!parts.some((part) => part.includes(ESCAPE))) return parts
  return parts.map((part) =>
    part.replace(/\ufdd2([A-C])/g, (_, mark: string) => String.fromCharCode(mark.charCodeAt(0) - 0x41 + 0xfdd0)),
  )
}
