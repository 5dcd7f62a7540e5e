/** What is bundled into a page: Readability by itself, and our way around it. */
import { Readability } from '@mozilla/readability'
import { extract } from '../../engine/dom/extract.ts'
import { buildTextMap } from '../../engine/dom/text-map.ts'

export function readability(document) {
  return new Readability(document.cloneNode(true)).parse()
}

export function extraction(document) {
  const outcome = extract(document, { url: document.URL, textMap: buildTextMap(document.body) })
  if (!outcome.ok) throw new Error('not extracted')
  return outcome
}
