/**
 * An entry as the compiled lexicon keeps it: what its forms' own sections and the row of ids say is left out (texts, ids,
 * kinds), relations name entries by their place in that row, and what is missing at the end is not written. Half the bytes
 * of the entry itself, and of what is left more repeats within the reach of gzip.
 */
import type { Cues, Entry, EntryId, EntryLink, Fact, Form, Kind, Relation } from './model.ts'

type CodedFact = readonly [label: string, en: string, zh: string, from?: string, until?: string, asOf?: string]
/** The ends of one type; a number is a place in the row of ids, a string an id that is not in it. */
type CodedRelation = readonly [type: string, ...to: (number | EntryId)[]]
type Coded = readonly [
  subtype: string,
  en: string,
  zh: string,
  facts?: readonly CodedFact[],
  relations?: readonly CodedRelation[],
  /** By place of the form. */
  cues?: Readonly<Record<number, Cues>>,
  links?: readonly (readonly [type: string, url: string])[],
  /** Of forms that are neither English nor Chinese, by place. */
  languages?: Readonly<Record<number, string>>,
]

/** `placeOf`: where an id stands in the row of ids; null: nowhere. */
export function encodeEntry(entry: Entry, placeOf: (id: EntryId) => number | null): string {
  const types = [...new Set(entry.relations.map(({ type }) => type))]
  const coded = [
    entry.subtype,
    entry.gloss.en,
    entry.gloss.zh,
    entry.facts.map(codedFact),
    types.map((type) => [
      type,
      ...entry.relations.filter((one) => one.type === type).map(({ to }) => placeOf(to) ?? to),
    ]),
    byPlace(entry.forms, ({ cues }) => cues),
    entry.links.map(({ type, url }) => [type, url]),
    byPlace(entry.forms, ({ language }) => (language === 'en' || language === 'zh' ? null : language)),
  ]
  while (coded.length > 3 && Object.keys(coded.at(-1)!).length === 0) coded.pop()
  return JSON.stringify(coded)
}

/** A form but for what only the code of its entry says. */
export interface BareForm extends Omit<Form, 'language' | 'cues'> {
  /** Null: neither English nor Chinese. */
  readonly language: string | null
}

/** `forms`: in their order. `idAt`: the id at a place in the row. */
export function decodeEntry(
  code: string,
  id: EntryId,
  forms: readonly BareForm[],
  idAt: (place: number) => EntryId,
): Entry {
  const [subtype, en, zh, facts = [], relations = [], cues = {}, links = [], languages = {}] = JSON.parse(code) as Coded
  return {
    id,
    kind: id.slice(0, id.indexOf('/')) as Kind,
    subtype,
    forms: forms.map(({ text, language, region, status, case: matched, part }, place) => ({
      text,
      language: language ?? languages[place]!,
      region,
      status,
      case: matched,
      part,
      cues: cues[place] ?? null,
    })),
    gloss: { en, zh },
    facts: facts.map(factOf),
    relations: relations.flatMap(([type, ...ends]) =>
      ends.map((to): Relation => ({
        type: type as Relation['type'],
        to: typeof to === 'number' ? idAt(to) : to,
      })),
    ),
    links: links.map(([type, url]) => ({ type: type as EntryLink['type'], url })),
  }
}

function codedFact({ label, value, from, until, asOf }: Fact): string[] {
  const coded = [label, value.en, value.zh, from ?? '', until ?? '', asOf ?? '']
  while (coded.at(-1) === '') coded.pop()
  return coded
}

function factOf([label, en, zh = '', from, until, asOf]: CodedFact): Fact {
  return {
    label: label as Fact['label'],
    value: { en: en ?? '', zh },
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(asOf ? { asOf } : {}),
  }
}

function byPlace<T>(forms: readonly Form[], of: (form: Form) => T | null): Record<number, T> {
  return Object.fromEntries(
    forms.flatMap((form, place) => {
      const value = of(form)
      return value === null ? [] : [[place, value]]
    }),
  )
}
