import { fold } from './fold.ts'
import type { Lexicon } from './lexicon.ts'
import type { Entry } from './model.ts'
import { beginsWithInitials } from './pinyin.ts'

/**
 * The entries that a query may mean, best first: a form equal to it, then one that starts with it, then a word of one
 * that does, then any that holds it, then one whose pinyin initials begin so. In either language and script; spaces and
 * hyphens do not count.
 */
export function search(lexicon: Lexicon, query: string, limit: number): Entry[] {
  const wanted = squeeze(fold(query))
  if (wanted === '') return []
  const best = new Map<number, number>()
  searchTextsOf(lexicon).forEach(({ entry, words, squeezed }) => {
    const rank = rankOf(words, squeezed, wanted)
    // Among equals the shorter form is nearer to what was typed.
    if (rank !== null)
      best.set(entry, Math.min(best.get(entry) ?? Infinity, rank * 1000 + Math.min(999, squeezed.length)))
  })
  const ranked = [...best].toSorted((a, b) => a[1] - b[1] || a[0] - b[0])
  return ranked.slice(0, limit).map(([entry]) => lexicon.entry(entry))
}

function rankOf(words: string, squeezed: string, wanted: string): number | null {
  if (squeezed === wanted) return 0
  if (squeezed.startsWith(wanted)) return 1
  if (words.includes(` ${wanted}`)) return 2
  if (squeezed.includes(wanted)) return 3
  return INITIALS.test(wanted) && beginsWithInitials(squeezed, wanted) ? 4 : null
}

/** What may be the initials of a Chinese name, as they are typed. One letter would find half the glossary. */
const INITIALS = /^[a-z]{2,}$/

interface SearchText {
  readonly entry: number
  /** Folded, each word after a space. */
  readonly words: string
  /** Folded, without gaps. */
  readonly squeezed: string
}

/** Made when somebody first searches; it goes with its lexicon. */
const searchTexts = new WeakMap<Lexicon, readonly SearchText[]>()

function searchTextsOf(lexicon: Lexicon): readonly SearchText[] {
  let texts = searchTexts.get(lexicon)
  if (texts === undefined) {
    texts = Array.from({ length: lexicon.formCount }, (_, form) => {
      const folded = fold(lexicon.formText(form))
      return { entry: lexicon.entryOf(form), words: ` ${folded.replace(GAPS, ' ')}`, squeezed: squeeze(folded) }
    })
    searchTexts.set(lexicon, texts)
  }
  return texts
}

const GAPS = /[\s·-]+/g

function squeeze(folded: string): string {
  return folded.replace(GAPS, '')
}
