import type { Language } from '../engine/model.ts'

/** `lang` for a text of this language; other languages are unknown to us, and the page's own fonts will do. */
export function textTag(language: Language): string | undefined {
  return TAGS[language]
}

/** Minutes to read a text, at least 1. Han characters and Latin words are counted apart: a text may hold both. */
export function readingMinutes(text: string, language: Language): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[\p{Script=Latin}\d]+(?:['’.-][\p{Script=Latin}\d]+)*/gu)?.length ?? 0
  // In a Chinese text Latin runs are names, taken in at a glance; counted as two characters each.
  const minutes = language === 'en' ? words / WORDS_A_MINUTE : (han + 2 * words) / HAN_A_MINUTE
  return Math.max(1, Math.round(minutes))
}

/** Usual speeds of silent reading: 238 words of English non-fiction (Brysbaert 2019), about 400 characters of Chinese news. */
const WORDS_A_MINUTE = 238
const HAN_A_MINUTE = 400

const TAGS: Readonly<Record<Language, string | undefined>> = {
  en: 'en',
  'zh-Hans': 'zh-Hans-CN',
  'zh-Hant': 'zh-Hant-TW',
  other: undefined,
}
