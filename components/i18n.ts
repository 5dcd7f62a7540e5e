/**
 * The language of our own words. `browser.i18n` always answers in the browser's language and cannot be told the
 * reader's choice, so the words are bundled and the language is a parameter.
 */

export type UiLanguage = 'en' | 'zh_CN' | 'zh_TW'

/** The reader's choice, else the first of the browser's languages that we speak, else English. */
export function pickLanguage(choice: UiLanguage | 'browser', navigatorLanguages: readonly string[]): UiLanguage {
  if (choice !== 'browser') return choice
  for (const tag of navigatorLanguages) {
    const language = spoken(tag)
    if (language) return language
  }
  return 'en'
}

/** What goes into `lang` attributes and `Intl`. */
export function languageTag(language: UiLanguage): string {
  return TAGS[language]
}

/** Puts values into a template's `{places}`. A place without a value stays as it is, so that a slip shows. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(PLACE, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place))
}

/** A template cut at its places: texts and names of places, in turn; the first and the last are texts. */
export function cutTemplate(template: string): string[] {
  return template.split(PLACE)
}

const PLACE = /\{(\w+)\}/g

const TAGS: Readonly<Record<UiLanguage, string>> = { en: 'en-GB', zh_CN: 'zh-Hans-CN', zh_TW: 'zh-Hant-TW' }

function spoken(tag: string): UiLanguage | null {
  const [language, ...rest] = tag.toLowerCase().split('-')
  if (language === 'en') return 'en'
  if (language !== 'zh') return null
  // The script decides before the region: a Taiwanese reader may have asked for zh-Hans-TW.
  if (rest.includes('hans')) return 'zh_CN'
  if (rest.includes('hant')) return 'zh_TW'
  return rest.some((part) => part === 'tw' || part === 'hk' || part === 'mo') ? 'zh_TW' : 'zh_CN'
}
