/**
 * What storage holds, looked at value by value: an older version may have written it, a newer one on another computer, or
 * nobody that is known.
 */
import { KINDS } from '../../engine/model.ts'
import type { Settings } from './settings.ts'

/** The settings among the stored values that mean something here. */
export function soundValues(stored: unknown): Partial<Settings> {
  if (!isRecord(stored)) return {}
  const sound = Object.entries(SOUND).filter(([key, isSound]) => Object.hasOwn(stored, key) && isSound(stored[key]))
  return Object.fromEntries(sound.map(([key]) => [key, stored[key]]))
}

/** The texts of a stored list; none where it is no list. */
export function textsOf(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : []
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const oneOf =
  (...choices: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && choices.includes(value)
const isBoolean = (value: unknown): boolean => typeof value === 'boolean'
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string')

const SOUND: { readonly [Key in keyof Settings]: (value: unknown) => boolean } = {
  uiLanguage: oneOf('browser', 'en', 'zh_CN', 'zh_TW'),
  theme: oneOf('system', 'light', 'dark'),
  chinese: oneOf('page', 'zh-Hans', 'zh-Hant', 'zh-Hant-HK'),
  kinds: (value) => isTexts(value) && (value as string[]).every((kind) => oneOf(...KINDS)(kind)),
  marks: oneOf('all', 'first', 'none'),
  hoverDelay: (value) => typeof value === 'number' && value >= 0 && value <= 10_000,
  pageKeys: isBoolean,
  // Key by key: `readKeys`.
  keys: isRecord,
  badge: isBoolean,
  scrollTogether: isBoolean,
  firstColumn: oneOf('page', 'other'),
  offHosts: isTexts,
  onHosts: isTexts,
  offPacks: isTexts,
}
