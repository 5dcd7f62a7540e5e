import { csvTable } from './export/csv.ts'
import type { Entry, Form, Pack } from './model.ts'

export type PackFormat = 'json' | 'csv' | 'tsv'

/**
 * A pack as a file that `importPack` reads back. JSON holds all of it, in our pack format, an entry a line. A table holds
 * names, kind and gloss: cues, facts, relations and links are left out, and so is a name with a bar in it.
 */
export function exportPack(pack: Pack, format: PackFormat): string {
  if (format !== 'json') return csvTable(tableOf(pack), format === 'tsv' ? '\t' : ',')
  const head = JSON.stringify({ id: pack.id, title: pack.title }).slice(0, -1)
  return `${head},"entries":[\n${pack.entries.map((entry) => JSON.stringify(written(entry))).join(',\n')}\n]}\n`
}

function tableOf({ entries }: Pack): string[][] {
  const both = entries.some(({ gloss }) => gloss.en !== '' && gloss.zh !== '')
  const rows = entries.map(({ kind, forms, gloss }) => {
    const names = forms.filter(({ text }) => !text.includes('|'))
    const cell = (chinese: boolean): string =>
      names
        .filter(({ text }) => HAN.test(text) === chinese)
        .map(({ text }) => text)
        .join('|')
    const row = [cell(false), cell(true), kind, gloss.en || gloss.zh]
    return both ? [...row, gloss.en && gloss.zh] : row
  })
  return [
    ['en', 'zh', 'kind', 'gloss', ...(both ? ['gloss_zh'] : [])],
    ...rows.filter(([en, zh]) => en !== '' || zh !== ''),
  ]
}

// ---- JSON, without what the format's defaults say ----

function written({ id, kind, subtype, forms, gloss, facts, relations, links }: Entry): Record<string, unknown> {
  const languages = new Set<string>()
  const given = { ...(gloss.en ? { en: gloss.en } : {}), ...(gloss.zh ? { zh: gloss.zh } : {}) }
  return {
    id,
    kind,
    ...(subtype ? { subtype } : {}),
    forms: forms.map((form) => {
      const short = writtenForm(form, languages.has(form.language))
      languages.add(form.language)
      return short
    }),
    ...(Object.keys(given).length > 0 ? { gloss: given } : {}),
    ...(facts.length > 0 ? { facts: facts.map(({ value, ...fact }) => ({ ...fact, ...filled(value) })) } : {}),
    ...(relations.length > 0 ? { relations: byType(relations) } : {}),
    ...(links.length > 0 ? { links: Object.fromEntries(links.map(({ type, url }) => [type, url])) } : {}),
  }
}

function writtenForm(form: Form, later: boolean): unknown {
  const { text, language, region, status, part, cues } = form
  const more = {
    ...(language === (HAN.test(text) ? 'zh' : 'en') ? {} : { language }),
    ...(region ? { region } : {}),
    ...(status === (later ? 'admitted' : 'preferred') ? {} : { status }),
    ...(form.case === 'fold' ? {} : { case: form.case }),
    ...(part === 'name' ? {} : { part }),
    ...(cues ? { cues } : {}),
  }
  return Object.keys(more).length === 0 ? text : { text, ...more }
}

function filled(value: Entry['gloss']): Partial<Entry['gloss']> {
  return { ...(value.en ? { en: value.en } : {}), ...(value.zh ? { zh: value.zh } : {}) }
}

function byType(relations: Entry['relations']): Record<string, string[]> {
  const types = [...new Set(relations.map(({ type }) => type))]
  return Object.fromEntries(
    types.map((type) => [type, relations.filter((one) => one.type === type).map(({ to }) => to)]),
  )
}

const HAN = /\p{Script=Han}/u
