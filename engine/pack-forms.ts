import type { Cues, Form, Region } from './model.ts'
import type { JsonNode } from './pack-json.ts'
import { LIMITS, readChoice, readList, readMembers, readText } from './pack-values.ts'
import type { Members, Report } from './pack-values.ts'

/** The forms of an entry, with what they leave unsaid. */
export function readForms(node: JsonNode | null, entry: JsonNode, report: Report): Form[] {
  if (node === null) {
    report.add(entry, 'This entry has no forms; write at least one name in "forms".')
    return []
  }
  const items = readList(node, 'forms', LIMITS.forms, report)
  if (items.length === 0) report.add(node, 'This entry has no forms; write at least one name in "forms".')
  const forms: Form[] = []
  const languages = new Set<string>()
  const seen = new Set<string>()
  for (const item of items) {
    const form = readForm(item, languages, report)
    if (form === null) continue
    const key = `${form.text} ${form.language} ${form.region ?? ''}`
    if (seen.has(key)) report.add(item, `The form “${form.text}” is given twice in this entry; keep one.`)
    seen.add(key)
    languages.add(form.language)
    forms.push(form)
  }
  return forms
}

function readForm(node: JsonNode, languages: ReadonlySet<string>, report: Report): Form | null {
  const short = typeof node.value === 'string'
  const members: Members = short ? new Map([['text', node]]) : readMembers(node, 'A form', FORM_KEYS, report)
  const textNode = members.get('text')
  if (textNode === undefined) {
    report.add(node, 'This form has no text; write {"text": "…"} or the text alone.')
    return null
  }
  const text = readText(textNode, 'A form', LIMITS.form, report)
  if (!/[\p{L}\p{N}]/u.test(text)) {
    report.add(textNode, `The form “${text}” has no letter or digit to find it by.`)
    return null
  }
  const language = members.get('language')
  const spoken = language === undefined ? (HAN.test(text) ? 'zh' : 'en') : readText(language, 'The language', 8, report)
  if (!/^[a-z]{2,3}$/.test(spoken))
    report.add(language ?? node, 'A language is two or three small letters, like "en", "zh" or "vi".')
  return {
    text,
    language: spoken,
    region: readChoice<Region>(members.get('region'), 'region', ['CN', 'TW', 'HK'], report),
    status:
      readChoice(members.get('status'), 'status', ['preferred', 'admitted', 'deprecated'] as const, report) ??
      (languages.has(spoken) ? 'admitted' : 'preferred'),
    case: readChoice(members.get('case'), 'case', ['fold', 'exact'] as const, report) ?? 'fold',
    part: readChoice(members.get('part'), 'part', ['name', 'short'] as const, report) ?? 'name',
    cues: readCues(members.get('cues') ?? null, report),
  }
}

function readCues(node: JsonNode | null, report: Report): Cues | null {
  if (node === null || node.value === null) return null
  const members = readMembers(node, 'Cues', ['near', 'against', 'frames'], report)
  const cues: { near?: string[]; against?: string[]; frames?: string[] } = {}
  for (const name of ['near', 'against', 'frames'] as const) {
    const list = members.get(name)
    if (list !== undefined)
      cues[name] = readList(list, name, LIMITS.cues, report).map((cue) =>
        readText(cue, `A cue in "${name}"`, LIMITS.form, report),
      )
  }
  for (const frame of cues.frames ?? [])
    if (frame.split('{}').length !== 2 || frame === '{}')
      report.add(
        members.get('frames')!,
        `The frame “${frame}” needs {} once, where the form stands, and a word beside it, like "有多{}".`,
      )
  return cues
}

const HAN = /\p{Script=Han}/u
const FORM_KEYS = ['text', 'language', 'region', 'status', 'case', 'part', 'cues']
