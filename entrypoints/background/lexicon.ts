import { browser } from 'wxt/browser'
import { openLexicon, type Lexicon } from '../../engine/lexicon.ts'

let opened: Promise<Lexicon> | null = null

/** The compiled glossary. A cache, never state: the worker may die and open it again. */
export function lexicon(): Promise<Lexicon> {
  opened ??= fetch(browser.runtime.getURL('/lexicon.bin' as never))
    .then((response) => response.arrayBuffer())
    .then((buffer) => openLexicon(new Uint8Array(buffer)))
  // A failed read must not be kept.
  opened.catch(() => (opened = null))
  return opened
}
