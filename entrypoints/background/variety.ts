import { browser } from 'wxt/browser'
import type { Bilingual, Entry, Form } from '../../engine/model.ts'
import type { ChineseVariety } from '../options/settings.ts'

let traditional: Promise<Readonly<Record<string, string>>> | null = null

/**
 * Entries as a reader of that variety is shown them. Packs are written in Simplified; what each Chinese text of theirs is
 * in Traditional, with Taiwan's words, was worked out at build time (scripts/traditional.ts).
 */
export async function inVariety(entries: readonly Entry[], chinese: ChineseVariety): Promise<readonly Entry[]> {
  if (chinese === 'zh-Hans') return entries
  traditional ??= fetch(browser.runtime.getURL('/traditional.json' as never)).then((response) => response.json())
  traditional.catch(() => (traditional = null))
  const table = await traditional
  const convert = (text: string): string => (Object.hasOwn(table, text) ? table[text]! : text)
  return entries.map((entry) => converted(entry, convert))
}

function converted(entry: Entry, convert: (text: string) => string): Entry {
  const both = ({ en, zh }: Bilingual): Bilingual => ({ en, zh: convert(zh) })
  const form = (one: Form): Form =>
    one.language === 'zh' && one.region === null ? { ...one, text: convert(one.text) } : one
  return {
    ...entry,
    forms: entry.forms.map(form),
    gloss: both(entry.gloss),
    facts: entry.facts.map((fact) => ({ ...fact, value: both(fact.value) })),
  }
}
