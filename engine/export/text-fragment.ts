/**
 * A link to a sentence of a page, as a text fragment (WICG, URL Fragment Text Directives): the browser that opens it
 * scrolls there and marks it. A short sentence is given whole, a long one by its first and last words; what stands
 * around it is given too where it was kept, which is where the sentence stands more than once.
 */
import type { KeptSentence } from '../model.ts'
import { plainText } from './plain-text.ts'

/** null: no address of the web. Without a sentence it leads to the page alone. */
export function textFragmentLink(url: string, { text, before, after }: Omit<KeptSentence, 'language'>): string | null {
  if (!/^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(url)) return null
  if (text === '') return url
  const terms = [before && `${encode(before)}-`, ...range(text).map(encode), after && `-${encode(after)}`]
  const directive = `:~:text=${terms.filter((term) => term !== '').join(',')}`
  // A page's own fragment stays before the directive; one that has a directive loses it.
  const [address, fragment = ''] = url.split(/:~:|$/, 1)[0]!.split('#', 2)
  return `${address!}#${fragment}${directive}`
}

/** Above this a sentence is given by its ends: Chromium's own links do the same. */
const WHOLE = 300
const END = 60

function range(text: string): string[] {
  if (text.length <= WHOLE) return [text]
  return [text.slice(0, boundary(text, END)), text.slice(boundary(text, text.length - END))]
}

/** The start of the word at this place: a term that begins or ends inside a word is not found. */
function boundary(text: string, at: number): number {
  return new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text).containing(at)?.index ?? at
}

/** In a directive a hyphen, a comma and an ampersand mean something. */
function encode(text: string): string {
  return encodeURIComponent(plainText(text).trim()).replaceAll('-', '%2D')
}
