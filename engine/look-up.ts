import { fold } from './fold.ts'
import { search } from './lexicon-search.ts'
import type { Lexicon } from './lexicon.ts'
import { findMentions } from './mentions.ts'
import type { Entry, Language } from './model.ts'

const MOST = 12

/**
 * What a reader may mean by the words she has selected: the entries that are called exactly so (width, case, script and
 * gaps do not count), else those that are named inside them, in their order. A name that several bear gives them all.
 */
export function lookUp(selected: string, language: Language, lexicon: Lexicon): readonly Entry[] {
  const text = withoutEdges(selected.replace(/\s+/g, ' '))
  const whole = key(text)
  if (whole === '') return []
  // The search ranks what is called exactly so before all else.
  const called = search(lexicon, text, MOST).filter(({ forms }) => forms.some((form) => key(form.text) === whole))
  if (called.length > 0) return called
  const ids = findMentions(text, language, lexicon).mentions.flatMap(({ entryId, evidence }) =>
    entryId ? [entryId] : 'candidates' in evidence ? evidence.candidates : [],
  )
  return [...new Set(ids)].slice(0, MOST).flatMap((id) => lexicon.entryById(id) ?? [])
}

/** Marks that a selection easily takes along, and that one writer sets and another does not. */
const MARKS = String.raw`\s·\-‐–—.,;:…"'“”‘’《》〈〉「」『』()（）[\]【】、。，；：！？!?`
const MARK = new RegExp(`[${MARKS}]`)
const ALL_MARKS = new RegExp(`[${MARKS}]+`, 'g')

function key(text: string): string {
  return fold(text).replace(ALL_MARKS, '')
}

function withoutEdges(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && MARK.test(text[start]!)) start++
  while (end > start && MARK.test(text[end - 1]!)) end--
  return text.slice(start, end)
}
