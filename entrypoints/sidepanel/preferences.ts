import { computed, effect, signal } from '@preact/signals'
import { WORDS } from '../../components/all-words.ts'
import { pickLanguage } from '../../components/i18n.ts'
import type { Tongue } from '../../components/tongue.ts'
import type { Words } from '../../components/words.ts'
import {
  chineseFor,
  DEFAULT_SETTINGS,
  watchKept,
  watchKnown,
  watchSettings,
  type Settings,
} from '../options/settings.ts'
import { reading } from './page.ts'

export const settings = signal<Settings>(DEFAULT_SETTINGS)
export const known = signal<ReadonlySet<string>>(new Set())
/** Ids of what is in the notebook. */
export const kept = signal<ReadonlySet<string>>(new Set())

export const uiLanguage = computed(() => pickLanguage(settings.value.uiLanguage, navigator.languages))

export const words = computed<Words>(() => WORDS[uiLanguage.value])

const pageLanguage = computed(() => reading.value?.language ?? 'other')

/** Entries come from the background in the reader's own variety, so nothing is converted here. */
export const tongue = computed<Tongue>(() => {
  const ui = uiLanguage.value
  return { ui, chinese: chineseFor(settings.value, ui, pageLanguage.value), convert: (text) => text }
})

export const theme = computed(() => (settings.value.theme === 'system' ? null : settings.value.theme))

export function followSettings(): void {
  watchSettings((value) => (settings.value = value))
  watchKnown((value) => (known.value = value))
  watchKept((value) => (kept.value = value))
  // The scroll bar, and what shows past the ends of the list, are the document's.
  effect(() => {
    document.documentElement.dataset['theme'] = theme.value ?? ''
  })
}
