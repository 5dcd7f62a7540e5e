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
  /** Of forms by their place. */
  readonly cues: string
  /** Links, and of forms that are neither English nor Chinese their language. */
  readonly more: string
}

/** `placeOf`: where an id stands in the row of ids; null: nowhere. */
export function encodeEntry(entry: Entry, placeOf: (id: EntryId) => number | null): EntryCode {
  const { gloss, facts, forms, links } = entry
  return {
    en: row([gloss.en, ...facts.map(({ value }) => value.en)]),
    zh: row([gloss.zh, ...facts.map(({ value }) => value.zh)]),
    facts: rows([
      [entry.subtype],
      ...facts.map(({ label, from, until, asOf }) => shortened([label, from ?? '', until ?? '', asOf ?? ''])),
    ]),
    relations: codedRelations(entry.relations, placeOf),
    cues: rows(forms.flatMap(({ cues }, place) => (cues === null ? [] : codedCues(cues, place)))),
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

/** `forms`: in their order. `idAt`: the id at a place in the row. */
export function decodeEntry(
  code: EntryCode,
  id: EntryId,
  forms: readonly BareForm[],
  idAt: (place: number) => EntryId,
): Entry {
  const [en = '', ...factsEn] = parts(code.en)
  const [zh = '', ...factsZh] = parts(code.zh)
  const [[subtype = ''] = [], ...facts] = rowsOf(code.facts)
  const more = rowsOf(code.more)
  const cues = cuesOf(rowsOf(code.cues))
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

/** A row for each list; one without a name where there is none. */
function codedCues(cues: Cues, place: number): string[][] {
  const lists = LISTS.filter((list) => cues[list]).map((list) => [`${place}${list}`, ...cues[list]!])
  return lists.length > 0 ? lists : [[String(place)]]
}

function cuesOf(rows: readonly (readonly string[])[]): Map<number, Cues> | null {
  if (rows.length === 0) return null
  const cues = new Map<number, Cues>()
  for (const [name, ...words] of rows) {
    const place = Number.parseInt(name!, 10)
    const list = name!.slice(String(place).length)
    cues.set(place, { ...cues.get(place), ...(list === '' ? {} : { [list]: words }) })
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
