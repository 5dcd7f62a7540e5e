import { browser } from 'wxt/browser'
import type { Bilingual, Entry, Form } from '../../engine/model.ts'
import type { ChineseVariety } from '../options/settings.ts'
import { byTable, type ConversionTable } from './conversion.ts'

type Convert = (text: string) => string
const made = new Map<ChineseVariety, Promise<Convert>>()

/**
 * Entries as a reader of that variety is shown them. Packs are written in Simplified; what each Chinese text of theirs is
 * in Traditional, with Taiwan's words (scripts/traditional.ts) or Hong Kong's (scripts/hong-kong.ts), was worked out at
 * build time.
 */
export async function inVariety(entries: readonly Entry[], chinese: ChineseVariety): Promise<readonly Entry[]> {
  if (chinese === 'zh-Hans') return entries
  if (!made.has(chinese)) {
    const file = chinese === 'zh-Hant' ? '/traditional.json' : '/hong-kong.json'
    const converter = read<ConversionTable>(file).then(byTable)
    made.set(chinese, converter)
    converter.catch(() => made.delete(chinese))
  }
  const convert = await made.get(chinese)!
  return entries.map((entry) => converted(entry, convert))
}

async function read<T>(file: string): Promise<T> {
  const response = await fetch(browser.runtime.getURL(file as never))
  return (await response.json()) as T
}

function converted(entry: Entry, convert: Convert): Entry {
  const both = ({ en, zh }: Bilingual): Bilingual => ({ en, zh: convert(zh) })
  const form = (one: Form): Form => (one.language === 'zh' ? { ...one, text: convert(one.text) } : one)
  return {
    ...entry,
    forms: entry.forms.map(form),
    gloss: both(entry.gloss),
    facts: entry.facts.map((fact) => ({ ...fact, value: both(fact.value) })),
  }
}
