import { nameIn, sayIn, type Tongue } from '../tongue.ts'
import type { CardContent } from './card-content.ts'

/** The pair of names and the gloss, as plain text. */
export function copiedWords({ entry, surface }: Pick<CardContent, 'entry' | 'surface'>, tongue: Tongue): string {
  if (!entry) return surface
  const { en, zh } = nameIn(entry, tongue)
  const names = [...new Set([en, zh].filter((name) => name !== null))].join(' · ')
  const gloss = sayIn(entry.gloss, tongue)
  return gloss ? `${names}\n${gloss}` : names
}
