import { computed, signal } from '@preact/signals'
import type { Pair } from '../../engine/align/pair.ts'
import type { Pairing } from '../../engine/model.ts'
import { reading } from './page.ts'

/** How the pairing of the page beside the panel stands; what makes it so comes after the first names (`later.tsx`). */
export const pairing = signal<Pairing>({ state: 'none', candidates: [] })
export const pair = signal<Pair | null>(null)

/** Before there is a pair the language tells: the English text is the original nearly always. */
export const pageIs = computed(
  () => pair.value?.pageIs ?? (reading.value?.language === 'en' ? 'original' : 'translation'),
)
