import type { Bilingual, Entry, Fact, Form } from '../engine/model.ts'
import { languageTag, type UiLanguage } from './i18n.ts'

/** Simplified; Traditional in Taiwan's words; Traditional in Hong Kong's. */
export type Variety = 'zh-Hans' | 'zh-Hant' | 'zh-Hant-HK'

/** How things are said to this reader: the language of our words, and the variety in which Chinese is shown. */
export interface Tongue {
  readonly ui: UiLanguage
  readonly chinese: Variety
  /** Entries are written in Simplified; this makes them the reader's variety. Identity where they are already. */
  readonly convert: (chinese: string) => string
}

const VARIETIES: Readonly<Record<Variety, { readonly tag: string; readonly region: 'CN' | 'TW' | 'HK' }>> = {
  'zh-Hans': { tag: 'zh-Hans-CN', region: 'CN' },
  'zh-Hant': { tag: 'zh-Hant-TW', region: 'TW' },
  'zh-Hant-HK': { tag: 'zh-Hant-HK', region: 'HK' },
}

/** The two names of an entry as this reader is shown them. Either may be missing, never both. */
export interface Names {
  readonly en: string | null
  readonly zh: string | null
}

/** `lang` for Chinese text of ours. */
export function chineseTag(tongue: Tongue): string {
  return VARIETIES[tongue.chinese].tag
}

/** The preferred name in each language; in Chinese the one of the reader's own region where there is one. */
export function nameIn(entry: Entry, tongue: Tongue): Names {
  const { region } = VARIETIES[tongue.chinese]
  const zh =
    preferred(entry, (form) => form.language === 'zh' && form.region === region) ??
    preferred(entry, (form) => form.language === 'zh' && form.region === null) ??
    preferred(entry, (form) => form.language === 'zh')
  const en = preferred(entry, (form) => form.language === 'en') ?? preferred(entry, (form) => form.language !== 'zh')
  return { en: en?.text ?? null, zh: zh ? tongue.convert(zh.text) : null }
}

/** One name to call an entry by in a sentence, with its language: the reader's own first. */
export function callName(entry: Entry, tongue: Tongue): { readonly text: string; readonly lang: string } {
  const { en, zh } = nameIn(entry, tongue)
  // People and models are called by their Latin names in Chinese articles too; terms and institutions are not.
  const latinFirst = tongue.ui === 'en' || entry.kind === 'person' || entry.kind === 'model'
  const chosen = (latinFirst ? en : zh) ?? en ?? zh ?? entry.id
  return { text: chosen, lang: chosen === zh ? chineseTag(tongue) : 'en' }
}

/** `lang` for a name as it is written: Chinese of the reader's variety, or Latin. */
export function nameTag(name: string, tongue: Tongue): string {
  return /\p{Script=Han}/u.test(name) ? chineseTag(tongue) : 'en'
}

/** A name that only the text knows: first in the language in which it was met (`surface`), then in the other. */
export function namesFor(surface: string, names: Names | null): readonly [string, string | null] {
  const { en, zh } = names ?? { en: null, zh: null }
  const [first, second] = /\p{Script=Han}/u.test(surface) ? [zh, en] : [en, zh]
  return first === null ? [surface, null] : [first, second]
}

/** A bilingual text in the language of our words. */
export function sayIn(text: Bilingual, tongue: Tongue): string {
  return tongue.ui === 'en' ? text.en : tongue.convert(text.zh)
}

/** `lang` for what `sayIn` says. */
export function sayTag(tongue: Tongue): string {
  return tongue.ui === 'en' ? 'en' : chineseTag(tongue)
}

/** "2024-10" as a reader writes it: Oct 2024, 2024年10月. A date that is none stays as it is. */
export function dateIn(iso: string, tongue: Tongue): string {
  const [year, month, day] = iso.split('-').map(Number)
  if (!year || Number.isNaN(year)) return iso
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }
  if (month) parts.month = tongue.ui === 'en' ? 'short' : 'long'
  if (day) parts.day = 'numeric'
  return new Intl.DateTimeFormat(languageTag(tongue.ui), parts).format(Date.UTC(year, (month || 1) - 1, day || 1))
}

export function listIn(
  items: readonly string[],
  tongue: Tongue,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(languageTag(tongue.ui), { type, style: 'short' }).format(items)
}

/** A fact that is not true any more is shown after those that are. */
export function factsInOrder(facts: readonly Fact[]): readonly Fact[] {
  return facts.toSorted((a, b) => Number(a.until !== undefined) - Number(b.until !== undefined))
}

function preferred(entry: Entry, fits: (form: Form) => boolean): Form | null {
  const forms = entry.forms.filter((form) => form.part === 'name' && fits(form))
  return forms.find((form) => form.status === 'preferred') ?? forms.find((form) => form.status === 'admitted') ?? null
}
